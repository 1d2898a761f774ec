"""The path of a file that can be made anew from a ledger -> that file, open, of the version asked for."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from reportedly.store.sqlite_errors import ledger_errors


class SideFile:
    """An open file beside a ledger; one of another version, or none at all, is made anew, empty.

    `package` holds the schema.sql that makes its tables; lines that begin with -- are remarks. `cache` is the
    most megabytes of it held in memory, for rows that come in no order.
    """

    def __init__(self, path: Path, *, package: str, version: int, cache: int = 2) -> None:
        self.path = path
        with ledger_errors(path):
            self.connection = _open(path, package, version)
            self.connection.execute(f"pragma cache_size = -{cache * 1024}")

    def close(self) -> None:
        """Release the file."""
        self.connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Do all that is inside in one transaction, alone."""
        with ledger_errors(self.path), self.connection:
            self.connection.execute("begin immediate")
            yield

    def one(self, query: str, *cells: str | float | None) -> Any:
        """Return the first row of an answer."""
        with ledger_errors(self.path):
            return self.connection.execute(query, cells).fetchone()

    def all(self, query: str, *cells: str | float | None) -> list[Any]:
        """Return all rows of an answer."""
        with ledger_errors(self.path):
            return self.connection.execute(query, cells).fetchall()


def _open(path: Path, package: str, version: int) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=10.0, isolation_level=None)
    if _version(connection) == version:
        connection.execute("pragma synchronous = normal")
        return connection
    connection.close()
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    connection = sqlite3.connect(path, timeout=10.0, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    with connection:
        connection.execute("begin immediate")
        if connection.execute("pragma user_version").fetchone()[0] != version:
            script = files(package).joinpath("schema.sql").read_text(encoding="utf-8")
            for statement in _without_remarks(script).split(";"):
                connection.execute(statement)
            connection.execute(f"pragma user_version = {version}")
    return connection


def _version(connection: sqlite3.Connection) -> int | None:
    try:
        return int(connection.execute("pragma user_version").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        # Nothing in such a file is lost: all of it can be made again.
        return None


def _without_remarks(script: str) -> str:
    return "\n".join(line for line in script.splitlines() if not line.startswith("--"))
