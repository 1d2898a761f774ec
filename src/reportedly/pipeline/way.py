"""Inputs found -> what is read from each, or what was done with each in a ledger."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from reportedly.archive import Found, RefusedInput
from reportedly.model.seams import Store
from reportedly.pipeline.keeping import Taken, keep, marked
from reportedly.pipeline.parts import Parts
from reportedly.pipeline.reading import Reading, read_all


def extract(found: Iterable[Found | RefusedInput], parts: Parts) -> Iterator[Reading]:
    """Yield what is read from each input, in order; nothing is stored."""
    for _, reading in read_all(found, parts):
        yield reading


def add(
    found: Iterable[Found | RefusedInput], store: Store, parts: Parts, *, now: datetime
) -> Iterator[Taken]:
    """Keep each input with all that is read from it, one durable step a document, and yield what was done.

    Documents that the ledger has are not read again, so that a run that was killed resumes.
    """
    for item, reading in read_all(marked(found, store), parts):
        yield keep(item, reading, store, now=now)
