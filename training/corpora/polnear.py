"""Articles of PolNeAR with their attributions -> sentences with source, cue and content."""

from collections.abc import Iterator
from pathlib import Path

from evals.corpora.folders import read_characters
from evals.corpora.polnear.brat import Link, Words, read_ann
from evals.corpora.polnear.spans import trimmed

from training import records
from training.aligning import disjoint, within
from training.heads import NONE
from training.records import Example, Marks
from training.sentences import sentences_of
from training.wording import is_mild, is_violent


def examples(data: Path, half: str = "train") -> Iterator[Example]:
    """Yield every sentence of one half."""
    folder = data / "polnear" / half
    links = {_document(path): read_ann(path) for path in sorted((folder / "attributions").glob("*.ann"))}
    for path in sorted((folder / "text").glob("*.txt")):
        yield from _sentences(path.stem, read_characters(path), links.get(path.stem, ()))


def _document(path: Path) -> str:
    """Return the name of the text: that of the answers has four signs more."""
    return path.stem.rpartition("_")[0]


def _sentences(row: str, text: str, links: tuple[Link, ...]) -> Iterator[Example]:
    voices = disjoint(
        [
            *(span for link in links for span in _spans(link.cue, "cue")),
            *(span for link in links for span in _spans(link.source, "source")),
        ]
    )
    content = disjoint(span for link in links for span in _spans(link.content, "content"))
    for start, end in sentences_of(text):
        sentence = text[start:end]
        is_peaceful = not is_violent(sentence) or is_mild(sentence)
        yield Example(
            "polnear",
            row,
            sentence,
            (NONE,) if is_peaceful else (),
            roles=Marks() if is_peaceful else None,
            voices=Marks(within(voices, start, end)),
            content=Marks(within(content, start, end)),
        )


def _spans(words: Words | None, label: str) -> Iterator[records.Span]:
    if words is not None:
        yield from (records.Span(start, end, (label,)) for start, end in trimmed(words).pieces)
