"""The path of a ledger -> the people who may work on it, with roles, hashed passwords and hashed tokens."""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from reportedly.errors import InputError, UnknownName
from reportedly.model.record import Record
from reportedly.store.moments import utc_text
from reportedly.store.sqlite_errors import ledger_errors

_SCHEMA = (
    """
    create table if not exists people (
      name text primary key,
      role text not null,
      password_hash text not null,
      added_at text not null
    )
    """,
    """
    create table if not exists tokens (
      sha256 text primary key,
      name text not null references people (name) on delete cascade,
      made_at text not null
    )
    """,
    "create table if not exists secrets (secret text not null)",
)


class Known(Record, frozen=True):
    """Somebody who may log in."""

    name: str
    role: str
    password_hash: str
    added_at: str


def people_path(ledger: Path) -> Path:
    """Return where the people of a ledger are kept."""
    return ledger.with_name(f"{ledger.name}.people")


class PeopleFile:
    """The people of one ledger; passwords and tokens come hashed and leave hashed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with ledger_errors(path):
            is_new = not path.exists()
            self._connection = sqlite3.connect(path, timeout=10.0, isolation_level=None)
            self._connection.execute("pragma foreign_keys = on")
            for statement in _SCHEMA:
                self._connection.execute(statement)
            if is_new:
                path.chmod(0o600)

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def secret(self) -> bytes:
        """Return the secret by which sessions are signed, made at first use."""
        self._run(
            "insert into secrets select ? where not exists (select 1 from secrets)", secrets.token_hex(32)
        )
        return bytes.fromhex(self._run("select secret from secrets")[0][0])

    def everybody(self) -> tuple[Known, ...]:
        """Return everybody, by name."""
        return tuple(
            _known(self._run("select name, role, password_hash, added_at from people order by name"))
        )

    def find(self, name: str) -> Known | None:
        """Return somebody by name."""
        query = "select name, role, password_hash, added_at from people where name = ?"
        return next(iter(_known(self._run(query, name))), None)

    def add(self, name: str, role: str, password_hash: str, *, at: datetime) -> None:
        """Add somebody.

        Raises:
            InputError: the name is there already.
        """
        if self.find(name):
            raise InputError(f"{name} is there already; remove them first to change their role or password")
        self._run("insert into people values (?, ?, ?, ?)", name, role, password_hash, utc_text(at))

    def remove(self, name: str) -> None:
        """Remove somebody with all their tokens; their decisions stay.

        Raises:
            UnknownName: there is nobody of that name.
        """
        if self.find(name) is None:
            raise UnknownName(f"nobody is called {name}")
        self._run("delete from people where name = ?", name)

    def make_token(self, name: str, *, at: datetime) -> str:
        """Return a new token for programs of this person; only its hash is kept.

        Raises:
            UnknownName: there is nobody of that name.
        """
        if self.find(name) is None:
            raise UnknownName(f"nobody is called {name}; add them first")
        token = f"rptd_{secrets.token_urlsafe(32)}"
        self._run("insert into tokens values (?, ?, ?)", _hashed(token), name, utc_text(at))
        return token

    def of_token(self, token: str) -> Known | None:
        """Return whose token this is."""
        found = self._run("select name from tokens where sha256 = ?", _hashed(token))
        return self.find(found[0][0]) if found else None

    def _run(self, query: str, *cells: str) -> list[Any]:
        with ledger_errors(self.path):
            return self._connection.execute(query, cells).fetchall()


def _known(rows: Iterable[tuple[str, str, str, str]]) -> Iterable[Known]:
    return (Known(*row) for row in rows)


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
