"""Rows of a MongoDB export: documents and entities, read from JSON lines and written as such."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from evals.contract import UnreadableCorpus
from evals.files import written_whole
from evals.measures import Span
from reportedly.model.record import Record


class MongoId(Record, frozen=True, forbid_unknown_fields=False, rename={"oid": "$oid"}):
    """An id as MongoDB exports its own kind."""

    oid: str


class Document(
    Record,
    frozen=True,
    forbid_unknown_fields=False,
    rename={"id": "_id", "outlet": "sourceName", "url": "sourceUrl"},
):
    """A row of documents.json."""

    id: str | MongoId
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None

    @property
    def key(self) -> str:
        """Its id as entities name it."""
        return _plain(self.id)


class Entity(
    Record, frozen=True, forbid_unknown_fields=False, rename={"id": "_id", "document": "documentId"}
):
    """A row of entities.json; `begin` and `end` count code points of the document's text."""

    id: str | MongoId | None
    begin: int
    end: int
    type: str
    value: str
    document: str | MongoId
    confidence: float = 1
    """How probable it is that annotators would call it right, by the corpus' own model of them."""

    @property
    def key(self) -> str:
        """The id of its document."""
        return _plain(self.document)

    @property
    def span(self) -> Span:
        """Half-open."""
        return (self.begin, self.end)


Row = TypeVar("Row", Document, Entity)


def make_entity(document: Document, begin: int, end: int, type_: str) -> Entity:
    """Return the row of a span of a document, with an id as the corpus forms them."""
    id_ = f"{document.key}-{begin}-{end}-{type_}"
    return Entity(id_, begin, end, type_, document.text[begin:end], document.key)


def read_documents(path: Path) -> tuple[Document, ...]:
    """Return the documents of a file, of a folder that holds documents.json, or of a tree of such folders.

    Raises:
        UnreadableCorpus: there is no such file, or a line of it is no document.
    """
    files = _files(path, "documents.json")
    return tuple(row for file in files for row in _rows(file, Document, "_id and text"))


def read_entities(path: Path) -> tuple[Entity, ...]:
    """Return the entities of a file, of a folder that holds entities.json, or of a tree of such folders.

    Raises:
        UnreadableCorpus: there is no such file, or a line of it is no entity.
    """
    if path.name == "documents.json":
        path = path.with_name("entities.json")
    files = _files(path, "entities.json")
    return tuple(
        row for file in files for row in _rows(file, Entity, "_id, begin, end, type, value and documentId")
    )


def documents_beside(entities: Path) -> tuple[Document, ...]:
    """Return the documents that lie with these entities; none where there are only entities."""
    folder = entities if entities.is_dir() else entities.parent
    if entities.name not in {"entities.json", "documents.json"} and not entities.is_dir():
        return ()
    return read_documents(folder) if any(folder.rglob("documents.json")) else ()


def write_rows(rows: Iterable[Document | Entity], out: Path) -> None:
    """Write one row a line."""
    with written_whole(out) as file:
        for row in rows:
            file.write(msgspec.json.encode(row).decode() + "\n")


def _files(path: Path, name: str) -> tuple[Path, ...]:
    if not path.is_dir():
        return (path,)
    found = tuple(sorted(path.rglob(name)))
    if not found:
        raise UnreadableCorpus(f"{path} holds no {name}; give a folder of re3d, all of it, or one {name}")
    return found


def _rows(file: Path, kind: type[Row], fields: str) -> list[Row]:
    try:
        content = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableCorpus(f"{file} cannot be read as UTF-8 ({error}); give lines of JSON") from error
    lines = ((number, line) for number, line in enumerate(content.split("\n"), 1) if line.strip())
    return [_row(line, kind, f"{file}, line {number}", fields) for number, line in lines]


def _row(line: str, kind: type[Row], where: str, fields: str) -> Row:
    try:
        return msgspec.json.decode(line, type=kind)
    except msgspec.MsgspecError as error:
        raise UnreadableCorpus(f"{where}: {error}; a line is a JSON object with {fields}") from error


def _plain(id_: str | MongoId) -> str:
    return id_ if isinstance(id_, str) else id_.oid
