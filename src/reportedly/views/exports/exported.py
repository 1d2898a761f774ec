"""A ledger and what is asked of it -> what a file is made of, part after part, here or in workers."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import lru_cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import Protocol, TypeVar

from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.pipeline.assembling import Gathered, Incidents, assembled
from reportedly.runners.pool import PoolRunner
from reportedly.store import MemoryStore, open_store
from reportedly.views.exports.part import Asked, Part

Item = TypeVar("Item")
Made = TypeVar("Made")
Make = Callable[[Part], Made]
"""A function of a module, so that workers find it: what one part gives to a file."""

AT_ONCE = 512
"""Incidents of a part: their lines take a megabyte or so."""
MANY = 10_000
"""Incidents from which workers earn the half second that they take to start."""
_MOST_WORKERS = 8


class Tally(Protocol):
    """What a part counted."""

    written: int
    left_out: Counter[str]


class _Counted:
    """What a part counted, without its incidents: it comes back from a worker."""

    def __init__(self, part: Part) -> None:
        self.written = part.written
        self.left_out = part.left_out


class Parts(Protocol):
    """Where the parts of a file come from."""

    def each(self, make: Make[Made], asked: Asked, *, at_once: int) -> Iterator[tuple[Made, Tally]]:
        """Yield what `make` makes of each part, and what it counted, in the order of the incidents."""
        ...


class Export:
    """What one file is made of; its incidents are ordered by id."""

    def __init__(self, parts: Parts, asked: Asked, *, progress: Callable[[int], None] | None = None) -> None:
        self.profile = asked.profile
        self.policy = asked.policy
        self.written = 0
        self._parts = parts
        self._asked = asked
        self._progress = progress
        self._left_out: Counter[str] = Counter()

    @property
    def left_out(self) -> tuple[str, ...]:
        """How many incidents the file could not hold, or may not, by reason: "3 without a day"."""
        return tuple(f"{number} {reason}" for reason, number in sorted(self._left_out.items()))

    def parts(self, make: Make[Made], *, at_once: int = AT_ONCE) -> Iterator[Made]:
        """Yield what `make` makes of each part, `at_once` incidents or fewer.

        Raises:
            ReportedlyError: a worker died, as it does when memory runs out.
        """
        parts, self._parts = self._parts, _READ
        for made, tally in parts.each(make, self._asked, at_once=at_once):
            self.written += tally.written
            self._left_out += tally.left_out
            if self._progress:
                self._progress(self.written + self._left_out.total())
            yield made
        del parts


class Here:
    """Incidents, worked on in this process."""

    def __init__(self, incidents: Iterable[AssembledIncident], store: Store) -> None:
        self._incidents = incidents
        self._store = store

    def each(self, make: Make[Made], asked: Asked, *, at_once: int) -> Iterator[tuple[Made, Tally]]:
        """Yield what `make` makes of each part, and what it counted, in the order given."""
        source = iter(self._incidents)
        for first in source:
            # One after the other: a part is never held whole.
            part = Part(chain((first,), islice(source, at_once - 1)), asked, self._store)
            yield make(part), part


_READ = Here((), MemoryStore())
"""What is left of parts that were read: they are read once, and let go of the ledger when they end."""


class InWorkers:
    """The incidents of a ledger file, worked on by several processes that open it for themselves."""

    def __init__(self, incidents: Incidents, ledger: Path, *, workers: int, as_of: datetime | None) -> None:
        self._incidents = incidents
        self._ledger = ledger
        self._workers = workers
        self._as_of = as_of

    def each(self, make: Make[Made], asked: Asked, *, at_once: int) -> Iterator[tuple[Made, Tally]]:
        """Yield what `make` makes of each part, and what it counted, by id."""
        work = partial(_work, make=make, asked=asked, ledger=self._ledger, as_of=self._as_of)
        return PoolRunner(self._workers).map(work, _lots(self._incidents.gathered(), at_once))


def from_ledger(
    incidents: Incidents, store: Store, ledger: Path, *, workers: int | None, as_of: datetime | None
) -> Parts:
    """Return the parts of a ledger's incidents; without `workers`, as many as a ledger of its size earns."""
    if workers is None:
        workers = min(os.cpu_count() or 1, _MOST_WORKERS) if len(incidents) >= MANY else 1
    if workers == 1:
        return Here(incidents, store)
    return InWorkers(incidents, ledger, workers=workers, as_of=as_of)


def _work(
    some: tuple[Gathered, ...], *, make: Make[Made], asked: Asked, ledger: Path, as_of: datetime | None
) -> tuple[Made, _Counted]:
    store = _worker_store(ledger)
    read = partial(store.newest_extraction, as_of=as_of)
    part = Part((assembled(each, read) for each in some), asked, store)
    return make(part), _Counted(part)


@lru_cache(maxsize=1)
def _worker_store(ledger: Path) -> Store:
    return open_store(ledger, must_exist=True)


def _lots(items: Iterable[Item], at_once: int) -> Iterator[tuple[Item, ...]]:
    source = iter(items)
    while some := tuple(islice(source, at_once)):
        yield some
