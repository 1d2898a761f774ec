"""JSON lines of documents, incidents and predictions -> records; an unreadable line is named."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from evals.contract import UnreadableCorpus
from evals.files import decoded, written_whole
from reportedly.model.record import Record

DOCUMENTS = "documents.jsonl"
INCIDENTS = "incidents.jsonl"
Row = TypeVar("Row", bound=Record)


class Document(Record, frozen=True, forbid_unknown_fields=False):
    """One article as the corpus gives it; `incident_id` is absent where the answers are kept back."""

    id: str | int
    content: str
    title: str | None = None
    dct: str | None = None
    """The day it was published, ISO."""
    uri: str | None = None
    incident_id: str | int | None = None

    def __post_init__(self) -> None:
        _check(self.dct, _iso, "dct", "2014-05-31")

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)

    @property
    def published(self) -> dt.date | None:
        """The day of `dct`, or None where none is given."""
        return _iso(self.dct) if self.dct else None


class Incident(Record, frozen=True, forbid_unknown_fields=False):
    """What the archive says of one incident."""

    incident_uri: str | int
    date: str | None = None
    """The day in words: "May 10, 2014"."""
    state: str | None = None
    city_or_county: str | None = None
    num_killed: int | None = None
    num_injured: int | None = None
    locations: dict[str, str] | str = ""
    """DBpedia addresses by "city", "county" and "state"; the empty string where there are none."""
    frames: tuple[str, ...] = ()
    """The lists of the archive that hold it."""

    def __post_init__(self) -> None:
        _check(self.date, _day, "date", "May 31, 2014")

    @property
    def day(self) -> dt.date | None:
        """The day, or None where none is given."""
        return _day(self.date) if self.date else None


class Told(Record, frozen=True, forbid_unknown_fields=False):
    """What a prediction says of one document; None where it says nothing."""

    id: str | int
    cluster: str | int | None = None
    killed: int | None = None
    injured: int | None = None
    date: dt.date | None = None
    city: str | None = None


def read_documents(source: Path) -> list[Document]:
    """Return the documents of a file, or of the one such file in a folder.

    Raises:
        UnreadableCorpus: there is no such file, or a line of it is no document.
    """
    path = documents_file(source)
    documents: dict[str, Document] = {}
    for line, document in _rows(path, Document, 'a document with "id" and "content"'):
        if document.key in documents:
            raise UnreadableCorpus(f"{path}:{line}: the id {document.key!r} is there twice; ids are unique")
        documents[document.key] = document
    return list(documents.values())


def read_incidents(gold: Path) -> dict[str, Incident]:
    """Return the incidents beside the documents, by id.

    Raises:
        UnreadableCorpus: there is no such file, or a line of it is no incident.
    """
    path = _incidents_file(documents_file(gold))
    rows = _rows(path, Incident, 'an incident with "incident_uri"')
    return {str(incident.incident_uri): incident for _, incident in rows}


def read_told(predicted: Path) -> dict[str, Told]:
    """Return the lines of a prediction by document.

    Raises:
        UnreadableCorpus: a line is no prediction, or two are for one document.
    """
    told: dict[str, Told] = {}
    for line, one in _rows(predicted, Told, 'a prediction with "id", "cluster" and the four values'):
        if str(one.id) in told:
            raise UnreadableCorpus(f"{predicted}:{line}: a second prediction for {one.id!r}; give one each")
        told[str(one.id)] = one
    return told


def write_told(out: Path, told: list[Told]) -> None:
    """Write predictions, one a line."""
    with written_whole(out) as file:
        for one in told:
            file.write(msgspec.json.encode(one).decode() + "\n")


def documents_file(source: Path) -> Path:
    """Return the file of documents: the source itself, or the one in the folder that it is.

    Raises:
        UnreadableCorpus: the folder holds no such file, or several that might be meant.
    """
    if not source.is_dir():
        return source
    if (source / DOCUMENTS).is_file():
        return source / DOCUMENTS
    others = [path for path in sorted(source.glob("*.jsonl")) if "incident" not in path.name.lower()]
    if len(others) != 1:
        raise UnreadableCorpus(f"{source}: holds {len(others)} files of documents; name one {DOCUMENTS}")
    return others[0]


def _incidents_file(documents: Path) -> Path:
    named = documents.with_name(documents.name.replace("document", "incident"))
    for path in (named, documents.with_name(INCIDENTS)):
        if path.is_file() and path != documents:
            return path
    raise UnreadableCorpus(f"{documents}: no {INCIDENTS} beside it; the answers stand there")


def _rows(path: Path, row: type[Row], right: str) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield number, msgspec.json.decode(line, type=row)
        except msgspec.MsgspecError as error:
            raise UnreadableCorpus(f"{path}:{number}: {error}; a line is {right}, as JSON") from error


def _text(path: Path) -> str:
    try:
        return decoded(path.read_bytes())
    except OSError as error:
        raise UnreadableCorpus(f"{path}: {error.strerror}; give JSON lines or their folder") from error


def _check(value: str | None, read: Callable[[str], dt.date], field: str, right: str) -> None:
    if value:
        try:
            read(value)
        except ValueError:
            raise ValueError(f"{field} {value!r} is no day such as {right}") from None


def _iso(words: str) -> dt.date:
    return dt.date.fromisoformat(words[:10])


def _day(words: str) -> dt.date:
    try:
        return _iso(words)
    except ValueError:
        return dt.datetime.strptime(words.strip(), "%B %d, %Y").date()  # noqa: DTZ007 - a day has no zone
