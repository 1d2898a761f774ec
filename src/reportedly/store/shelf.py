"""Things with the moments they were first stored in; what was there at a moment, sorted by key, out."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Generic, TypeVar

from reportedly.store.moments import utc

Key = TypeVar("Key", bound=str | tuple[Any, ...])
Thing = TypeVar("Thing")


class Shelf(Generic[Key, Thing]):
    """A part of the memory store that only grows."""

    def __init__(self) -> None:
        self._things: dict[Key, Thing] = {}
        self._moments: dict[Key, datetime] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self._things

    def __getitem__(self, key: Key) -> Thing:
        return self._things[key]

    def add(self, key: Key, thing: Thing, moment: datetime) -> bool:
        """Store a thing, unless there is one under this key; return whether it was new."""
        if key in self._things:
            return False
        self._things[key] = thing
        self._moments[key] = moment
        return True

    def moment(self, key: Key) -> datetime:
        """Return when the thing under a key was stored."""
        return self._moments[key]

    def keys(self, *, as_of: datetime | None) -> tuple[Key, ...]:
        """Return the keys of what was stored up to a moment, sorted."""
        last = None if as_of is None else utc(as_of)
        return tuple(sorted(key for key, moment in self._moments.items() if last is None or moment <= last))

    def things(self, *, as_of: datetime | None) -> Iterator[Thing]:
        """Yield what was stored up to a moment, sorted by key."""
        for key in self.keys(as_of=as_of):
            yield self._things[key]

    def things_as_stored(self, *, as_of: datetime | None) -> Iterator[Thing]:
        """Yield what was stored up to a moment, in the order in which it was stored."""
        last = None if as_of is None else utc(as_of)
        for key, thing in self._things.items():
            if last is None or self._moments[key] <= last:
                yield thing
