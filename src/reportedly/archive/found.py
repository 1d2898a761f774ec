"""What a search of files yields: documents with their bytes, and refused inputs with their reasons."""

import os
from pathlib import Path

from reportedly.model.document import Document
from reportedly.model.record import Record


class Found(Record, frozen=True):
    """A document and its bytes as received."""

    document: Document
    content: bytes


class RefusedInput(Record, frozen=True):
    """An input that became no document, and why, with what would be right."""

    path: str
    """As given: a file, a folder, or a row of a table (`reports.csv#row=7`)."""
    reason: str


def path_text(path: Path) -> str:
    """Return a path as text; bytes of a name that are not UTF-8 are written as hexadecimal escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
