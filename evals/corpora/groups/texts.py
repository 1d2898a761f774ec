"""A data folder, or JSON lines -> texts, each with the names that its corpus' own answers give for a side."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from evals.corpora import meantime
from evals.corpora.golden import texts_in
from evals.corpora.golden_scoring import CASES
from evals.corpora.groups.files import read_lines, write_lines
from evals.corpora.meantime import cat, layout
from evals.corpora.muc4.inputs import KEY_LINE, files_of, read_text
from evals.corpora.muc4.inputs import read_documents as read_messages
from evals.corpora.muc4.key_format import read_key
from evals.corpora.muc4.records import PERP_ORG
from evals.corpora.satp.rows import repaired, rows_of
from evals.corpora.ucdp.adapter import text_of
from evals.corpora.ucdp.events import Side
from evals.corpora.ucdp.ged import codings_in
from evals.corpora.ucdp.ucdp_actors import is_group, listed
from evals.engine import Text
from reportedly.model.record import Record

_CAPITAL = re.compile(r"[A-Z]")


class Labelled(Record, frozen=True):
    """A text, the corpus it stands in, and names of parties by that corpus' answers."""

    corpus: str
    text: Text
    labels: tuple[str, ...] = ()


class _Line(Record, frozen=True):
    """One line of a file of texts."""

    key: str
    text: str
    corpus: str = "texts"
    published: date | None = None
    labels: tuple[str, ...] = ()


def read_labelled(source: Path) -> tuple[Labelled, ...]:
    """Return the texts of JSON lines, or those of all corpora under a data folder, each once a corpus.

    Raises:
        UnreadableCorpus: a line is no text.
    """
    if source.is_file():
        return tuple(_lines(source))
    found = [*_golden(), *_seeds(source), *_satp(source), *_ucdp(source), *_muc4(source), *_meantime(source)]
    return tuple({each.text.key: each for each in found}.values())


def write_labelled(out: Path, texts: Iterable[Labelled]) -> None:
    """Write texts as JSON lines."""
    write_lines(
        out,
        (
            _Line(each.text.key, each.text.text, each.corpus, each.text.published, each.labels)
            for each in texts
        ),
    )


def _lines(path: Path) -> Iterator[Labelled]:
    for read in read_lines(path, _Line, "key and text"):
        yield Labelled(read.corpus, Text(read.key, read.text, published=read.published), read.labels)


def _golden() -> Iterator[Labelled]:
    for text in texts_in(CASES):
        accounts = json.loads((CASES / text.key / "expected.json").read_text("utf-8"))["accounts"]
        words = [
            word
            for account in accounts
            for field in ("perpetrator", "perpetrator_words", "claimed_by", "blamed_on", "denied_by")
            for word in _strings(account.get(field))
        ]
        yield _labelled("golden", text, words)


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def _seeds(data: Path) -> Iterator[Labelled]:
    if (data / "seeds").is_dir():
        yield from (_labelled("seeds", text, ()) for text in texts_in(data / "seeds"))


def _satp(data: Path) -> Iterator[Labelled]:
    for row in rows_of(data / "satp" / "train.jsonl") if (data / "satp").is_dir() else ():
        words = row.answer.perpetrators if row.answer else ()
        yield _labelled("satp", Text(row.key, row.news), map(repaired, words))


def _ucdp(data: Path) -> Iterator[Labelled]:
    for half in ("pak", "ukr-2021", "ukr-2023"):
        folder = data / "ucdp" / half
        for coded in codings_in(folder).values() if folder.is_dir() else ():
            names = [name for side in coded.coding.sides if is_group(side) for name in _names(side)]
            yield from (_labelled("ucdp", text_of(each), names) for each in coded.event.headlines)


def _names(side: Side) -> tuple[str, ...]:
    known = listed().get(side.id or "")
    return (side.name, *known.other_names) if known else (side.name,)


def _muc4(data: Path) -> Iterator[Labelled]:
    folder = data / "muc4" / "raw" / "dev"
    if not folder.is_dir():
        return
    texts = [(path, read_text(path)) for path in files_of(folder)]
    keys = [read_key(text, str(path)) for path, text in texts if KEY_LINE.search(text)]
    words: dict[str, list[str]] = {}
    for template in (template for key in keys for template in key.templates):
        fills = template.fills(PERP_ORG)
        words.setdefault(template.document, []).extend(value for fill in fills for value in fill.values)
    for message in read_messages(folder):
        text = Text(message.id, message.text, published=message.published)
        yield _labelled("muc4", text, words.get(message.id, ()))


def _meantime(data: Path) -> Iterator[Labelled]:
    folder = data / "meantime" / "intra_cross-doc_annotation"
    for key, document in cat.read_documents(folder).items() if folder.is_dir() else ():
        text = layout.laid_out(document.tokens).text
        yield _labelled("meantime", Text(key, text, published=meantime.published(document)), ())


def _labelled(corpus: str, text: Text, words: Iterable[str]) -> Labelled:
    return Labelled(corpus, text, tuple(dict.fromkeys(word for word in words if _CAPITAL.search(word))))
