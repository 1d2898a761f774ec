"""What was read from one input -> one durable step in the ledger, and what was done."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Literal

from reportedly.archive import Found, RefusedInput
from reportedly.model.record import Record
from reportedly.model.seams import Entry, Store
from reportedly.pipeline.reading import Item, Known, Reading


class Taken(Record, frozen=True):
    """What `add` did with one input."""

    path: str
    outcome: Literal["added", "known", "refused"]
    reason: str | None
    accounts: int


def marked(found: Iterable[Found | RefusedInput], store: Store) -> Iterator[Item]:
    """Put a mark in place of each document that needs no reading."""
    for item in found:
        if isinstance(item, Found) and store.has(item.document.id):
            yield Known(item.document)
        else:
            yield item


def keep(item: Item, reading: Reading, store: Store, *, now: datetime) -> Taken:
    """Store one document with all that was read from it, all or nothing; return what was done."""
    if isinstance(item, RefusedInput):
        return Taken(item.path, "refused", item.reason, 0)
    document = item.document
    if isinstance(item, Known) or not store.keep(_entry(item, reading), known_at=now):
        store.note_path(document.id, document.path, known_at=now)
        return Taken(document.path, "known", None, 0)
    if reading.refused is not None:
        return Taken(document.path, "refused", reading.refused, 0)
    accounts = len(reading.extraction.accounts) if reading.extraction else 0
    return Taken(document.path, "added", None, accounts)


def _entry(item: Found, reading: Reading) -> Entry:
    refused = None if reading.article else reading.refused
    return Entry(item.document, item.content, reading.article, reading.extraction, refused)
