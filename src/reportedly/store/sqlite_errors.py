"""An error of SQLite in; out, an error of this package that names the ledger and what would be right."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import LedgerDamaged, LedgerError, LedgerFull

_DAMAGED = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT}
)
_NOT_WRITABLE = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_READING_FAILED = frozenset({sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ})


@contextmanager
def ledger_errors(path: Path) -> Iterator[None]:
    """Raise what goes wrong inside as an error that a user of the ledger understands."""
    try:
        yield
    except sqlite3.Error as error:
        raise as_ledger_error(error, path) from error


def as_ledger_error(error: sqlite3.Error, path: Path) -> LedgerError:
    """Return the error of this package that stands for an error of SQLite."""
    # Errors of the Python module itself, such as use after close, have no code.
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return LedgerError(f"the ledger {path} cannot be used: {error}")
    if code & 0xFF in _DAMAGED or code in _READING_FAILED:
        return LedgerDamaged(f"{path} is no ledger, or a damaged one ({error}); restore it from a copy")
    if code & 0xFF in _BUSY:
        return LedgerError(f"another program is writing the ledger {path}; try again when it has finished")
    if code & 0xFF in _NOT_WRITABLE:
        return LedgerFull(
            f"the ledger {path} may not be written ({error}); grant the right, or name another file"
        )
    if code & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
        return LedgerFull(
            f"no space is left to write the ledger {path} ({error}); free some and run this again"
        )
    return LedgerError(f"the ledger {path} does not take this: {error}")
