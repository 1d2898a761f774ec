"""The path of a file that can be made anew from a ledger -> that file, open, of the version asked for."""

import sqlite3
from pathlib import Path


def open_side_file(path: Path, *, version: int, script: str) -> sqlite3.Connection:
    """Return a connection to the file; one of another version, or none at all, is made anew.

    `script` holds the statements that make its tables; lines that begin with -- are remarks.
    """
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
