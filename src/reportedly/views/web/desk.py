"""What the workbench was opened with: a ledger, its people, a clock, work in the background, and a memory."""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from reportedly.config import Settings, actor_files_in
from reportedly.store.index import index_path
from reportedly.store.people import PeopleFile, people_path
from reportedly.views.queries.indexing import refresh, rows_behind
from reportedly.views.web.attempts import Attempts
from reportedly.views.web.jobs import Jobs

Made = TypeVar("Made")
_REMEMBERED = 256
_QUICK = 500
"""Rows of a ledger that are indexed within two seconds."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """One open workbench."""

    ledger: Path
    single_user: str | None
    """Who works here without log-in; None where people log in."""
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "[::1]", "testserver"})
    """Names by which it may be called."""
    is_https: bool = False
    registry: Path | None = None
    """The folder of registry files of one's own; None for the one of the environment."""
    clock: Callable[[], datetime] = _utc_now
    jobs: Jobs = field(default_factory=Jobs)
    attempts: Attempts = field(default_factory=Attempts)
    _refreshing: threading.Lock = field(default_factory=threading.Lock)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _turns: dict[Hashable, threading.Lock] = field(default_factory=dict)
    _memory: "OrderedDict[Hashable, object]" = field(default_factory=OrderedDict)

    @property
    def index(self) -> Path:
        """Where the read index lies."""
        return index_path(self.ledger)

    def people(self) -> PeopleFile:
        """Open the file of those who may log in."""
        return PeopleFile(people_path(self.ledger))

    @property
    def settings(self) -> Settings:
        """What reading and naming go by."""
        return Settings(actor_files=actor_files_in(self.registry)) if self.registry else Settings()

    @cached_property
    def secret(self) -> bytes:
        """By which sessions are signed; without people it lives as long as the process."""
        if self.single_user:
            return secrets.token_bytes(32)
        with closing(self.people()) as people:
            return people.secret()

    def refresh(self) -> None:
        """Bring the read index up to date, one thread at a time; for those who decide by it."""
        with self._refreshing:
            refresh(self.ledger)

    def refresh_soon(self) -> None:
        """Bring the index up to date; where that takes long, in the background, so that no page waits."""
        if not self._refreshing.acquire(blocking=False):
            return
        try:
            behind = rows_behind(self.ledger)
            is_quick = behind is None or behind < _QUICK
            if is_quick:
                refresh(self.ledger)
        finally:
            self._refreshing.release()
        if not is_quick:
            threading.Thread(target=self.refresh, daemon=True).start()

    def remembered(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made for this key, or make it."""
        with self._lock:
            turn = self._turns.setdefault(key, threading.Lock())
        # One thread makes it, the others wait for that rather than make it too.
        with turn:
            if key in self._memory:
                return cast("Made", self._memory[key])
            made = make()
        with self._lock:
            self._memory[key] = made
            self._turns.pop(key, None)
            while len(self._memory) > _REMEMBERED:
                self._memory.popitem(last=False)
        return made

    def recall(self, key: Hashable) -> object | None:
        """Return what was made for this key, if it is still remembered."""
        return self._memory.get(key)
