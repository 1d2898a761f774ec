"""Paragraphs of the South Asia Terrorism Portal -> relevance, and sentences with roles, places, days."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from evals.corpora.satp.rows import Answer, Row, rows_of

from training.aligning import aligned
from training.heads import VIOLENT
from training.records import Example
from training.sentences import sentences_of
from training.telling import Told, examples_of, peaceful
from training.wording import is_violent, type_by_words

_TYPES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "Bombing/Explosion": ("bombing", "strike"),
    "Armed Assault": ("armed_attack", "clash", "killing"),
    "Assassination": ("killing",),
    "Kidnapping": ("abduction",),
    "Facility/Infrastructure Attack": ("arson", "bombing", "armed_attack"),
    "Unarmed Assault": ("other",),
})  # fmt: skip
_LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "perpetrators": ("perpetrator",),
    # One list for people and things struck.
    "targets": ("target", "victim"),
    "places": ("place",),
    "dates": ("time",),
})  # fmt: skip
_OPENING = 48
"""Words of a paragraph that tell its relevance; the whole of it would cost a quarter of the training."""


def examples(data: Path) -> Iterator[Example]:
    """Yield each paragraph with its relevance, then its sentences."""
    for row in rows_of(data / "satp" / "train.jsonl"):
        if row.answer is not None:
            opening = " ".join(row.news.split()[:_OPENING])
            yield Example("satp", row.id, opening, news=row.answer.is_relevant)
            yield from _relevant(row, row.answer) if row.answer.is_relevant else _irrelevant(row)


def _relevant(row: Row, answer: Answer) -> Iterator[Example]:
    answers = [(words, labels) for field, labels in _LABELS.items() for words in answer.of(field)]
    types = tuple(kind for name in answer.action_types for kind in _TYPES.get(name, ()))
    spans = aligned(answers, row.news)
    yield from examples_of(
        Told("satp", row.id, row.news, spans, tuple(dict.fromkeys(types)) or VIOLENT, ("weapon",))
    )


def _irrelevant(row: Row) -> Iterator[Example]:
    """Yield sentences without violence, and arrests; other violence there is background or not coded."""
    for start, end in sentences_of(row.news):
        text = row.news[start:end]
        if not is_violent(text):
            yield peaceful("satp", row.id, text)
        elif type_by_words(text) == "arrest":
            yield Example("satp", row.id, text, ("arrest",))
