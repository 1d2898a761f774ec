"""Documents as received: bytes, what the folder said of them, nothing read yet."""

import hashlib
from datetime import date
from typing import Literal

from reportedly.model.ids import DocumentId
from reportedly.model.record import Record, content_id

MediaType = Literal["text/plain", "text/html"]


class Hints(Record, frozen=True):
    """What the user or a sidecar says of a document that its text may lack."""

    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


class Document(Record, frozen=True):
    """Bytes as received, content-addressed, with the path (or `table.csv#row=7`) they came by."""

    id: DocumentId
    sha256: str
    path: str
    media_type: MediaType
    size: int
    """Bytes."""
    hints: Hints


def make_document(content: bytes, *, path: str, media_type: MediaType, hints: Hints) -> Document:
    """Return the record of `content`; the id depends on bytes and hints, never on the path."""
    sha256 = hashlib.sha256(content).hexdigest()
    document_id = DocumentId(content_id("d", sha256, media_type, hints))
    return Document(document_id, sha256, path, media_type, len(content), hints)
