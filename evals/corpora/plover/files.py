"""Gold records in JSON, training sentences in TSV and predictions -> records; unreadable rows are named."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from evals.contract import UnreadableCorpus
from evals.corpora.plover.events import EVENTS, NEWER, OTHER
from evals.files import decoded, written_whole
from reportedly.model.record import Record

_RIGHT = 'a JSON list of records with "id", "event" and "text", or a table by tabs with the columns'
_COLUMNS = ("sentence_id", "sentence")
_ANSWER = "gold_root"


class Sentence(Record, frozen=True):
    """One sentence, and its event in the newest names; None where the answers are kept back."""

    id: str
    text: str
    event: str | None


class Told(Record, frozen=True, forbid_unknown_fields=False):
    """What a prediction says of a sentence."""

    id: str | int
    event: str


class _Record(Record, frozen=True, forbid_unknown_fields=False):
    id: str | int
    event: str | None = None
    text: str | None = None
    """Absent from the record that documents the file."""


def read_sentences(source: Path) -> list[Sentence]:
    """Return the sentences of a file in either format, or of all such files in a folder.

    Raises:
        UnreadableCorpus: the file is in neither format, or the folder holds no such file.
    """
    if not source.is_dir():
        return _sentences(source, _text(source))
    texts = {
        path: _text(path) for path in sorted(source.iterdir()) if path.suffix in {".tsv", ".txt", ".json"}
    }
    found = [each for path, text in texts.items() if _is_ours(text) for each in _sentences(path, text)]
    if not found:
        raise UnreadableCorpus(f"{source}: holds no file of {_RIGHT} {', '.join(_COLUMNS)}")
    return found


def read_told(predicted: Path) -> dict[str, str]:
    """Return the predicted events by sentence, in the newest names.

    Raises:
        UnreadableCorpus: a line is no prediction, names no event, or is the second for a sentence.
    """
    told: dict[str, str] = {}
    for number, line in enumerate(_text(predicted).split("\n"), 1):
        if not line.strip():
            continue
        try:
            one = msgspec.json.decode(line, type=Told)
        except msgspec.MsgspecError as error:
            raise UnreadableCorpus(
                f'{predicted}:{number}: {error}; a line is {{"id": …, "event": …}}'
            ) from error
        if str(one.id) in told:
            raise UnreadableCorpus(f"{predicted}:{number}: a second prediction for {one.id!r}; give one each")
        told[str(one.id)] = _event(one.event, predicted, number, EVENTS | {OTHER})
    return told


def write_told(out: Path, told: Iterable[Told]) -> None:
    """Write predictions, one a line."""
    with written_whole(out) as file:
        for one in told:
            file.write(msgspec.json.encode(one).decode() + "\n")


def write_sentences(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write sentences in the format that the name of the file asks for: a table, or else records."""
    with written_whole(path) as file:
        if path.suffix == ".tsv":
            table = csv.writer(file, delimiter="\t", lineterminator="\n")
            table.writerow((*_COLUMNS, _ANSWER))
            table.writerows((each.id, each.text, each.event) for each in sentences)
        else:
            file.write(
                msgspec.json.encode([_Record(each.id, each.event, each.text) for each in sentences]).decode()
            )


def _is_ours(text: str) -> bool:
    return text.lstrip().startswith("[") or set(_COLUMNS) <= set(
        text.partition("\n")[0].strip("\r").split("\t")
    )


def _sentences(path: Path, text: str) -> list[Sentence]:
    return list(_of_records(path, text) if text.lstrip().startswith("[") else _of_table(path, text))


def _of_records(path: Path, text: str) -> Iterator[Sentence]:
    try:
        records = msgspec.json.decode(text, type=list[_Record])
    except msgspec.MsgspecError as error:
        raise UnreadableCorpus(f"{path}: {error}; right is {_RIGHT} {', '.join(_COLUMNS)}") from error
    for number, record in enumerate(records, 1):
        if record.text:
            event = _event(record.event, path, number, EVENTS) if record.event else None
            yield Sentence(str(record.id), record.text, event)


def _of_table(path: Path, text: str) -> Iterator[Sentence]:
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t")
    missing = [column for column in _COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise UnreadableCorpus(f"{path}: has no column {missing[0]}; right is {_RIGHT} {', '.join(_COLUMNS)}")
    for row in rows:
        key, sentence, event = (row.get(column) for column in (*_COLUMNS, _ANSWER))
        if not key or not sentence:
            raise UnreadableCorpus(f"{path}:{rows.line_num}: no sentence_id or no sentence; a row has both")
        yield Sentence(key, sentence, _event(event, path, rows.line_num, EVENTS) if event else None)


def _event(name: str, path: Path, number: int, known: frozenset[str]) -> str:
    event = NEWER.get(name.strip().upper(), name.strip().upper())
    if event not in known:
        raise UnreadableCorpus(
            f"{path}:{number}: {name!r} is no event; there are {', '.join(sorted(known | set(NEWER)))}"
        )
    return event


def _text(path: Path) -> str:
    try:
        return decoded(path.read_bytes())
    except OSError as error:
        raise UnreadableCorpus(
            f"{path}: {error.strerror}; right is {_RIGHT} {', '.join(_COLUMNS)}"
        ) from error
