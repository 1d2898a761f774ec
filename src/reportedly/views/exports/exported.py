"""A ledger and what is asked of it -> what a file is made of, part after part, here or in workers."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import lru_cache, partial
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Protocol, TypeVar

from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.pipeline.assembling import Gathered, Incidents, assembled
from reportedly.runners.lots import in_lots
from reportedly.runners.pool import PoolRunner
from reportedly.store import open_store
from reportedly.views.exports.part import Asked, Part, Tally

Made = TypeVar("Made")
Make = Callable[[Part], Made]
"""A function of a module, so that workers find it: what one part gives to a file."""

AT_ONCE = 512
"""Incidents of a part: their lines take a megabyte or so."""
MANY = 100_000_000
"""Bytes of a ledger, 10,000 incidents or so, from which workers earn the second that they take to start."""
_MOST_WORKERS = 8


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
        for made, tally in self._parts.each(make, self._asked, at_once=at_once):
            self.written += tally.written
            self._left_out.update(tally.left_out)
            if self._progress:
                self._progress(self.written + self._left_out.total())
            yield made


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
            yield make(part), part.tally()


class InWorkers:
    """The incidents of a ledger file, worked on by several processes that open it for themselves."""

    def __init__(
        self, gather: Callable[[], Incidents], ledger: Path, *, workers: int, as_of: datetime | None
    ) -> None:
        self._gather = gather
        self._ledger = ledger
        self._workers = workers
        self._as_of = as_of

    def each(self, make: Make[Made], asked: Asked, *, at_once: int) -> Iterator[tuple[Made, Tally]]:
        """Yield what `make` makes of each part, and what it counted, by id."""
        work = partial(_work, make=make, asked=asked, ledger=self._ledger, as_of=self._as_of)
        return islice(PoolRunner(self._workers).map(work, self._lots(at_once)), self._workers, None)

    def _lots(self, at_once: int) -> Iterator[tuple[Gathered, ...]]:
        # An empty lot a worker comes first: they load while the incidents are gathered.
        yield from repeat((), self._workers)
        yield from in_lots(self._gather().gathered(), at_once)


def from_ledger(
    gather: Callable[[], Incidents],
    store: Store,
    ledger: Path,
    *,
    workers: int | None,
    as_of: datetime | None,
) -> Parts:
    """Return the parts of a ledger's incidents; without `workers`, as many as a ledger of its size earns."""
    if workers is None:
        workers = min(os.cpu_count() or 1, _MOST_WORKERS) if ledger.stat().st_size >= MANY else 1
    if workers == 1:
        return Here(gather(), store)
    return InWorkers(gather, ledger, workers=workers, as_of=as_of)


def _work(
    some: tuple[Gathered, ...], *, make: Make[Made], asked: Asked, ledger: Path, as_of: datetime | None
) -> tuple[Made, Tally]:
    store = _worker_store(ledger)
    read = partial(store.newest_extraction, as_of=as_of)
    part = Part((assembled(each, read) for each in some), asked, store)
    with store.snapshot():
        return make(part), part.tally()


@lru_cache(maxsize=1)
def _worker_store(ledger: Path) -> Store:
    return open_store(ledger, must_exist=True)
