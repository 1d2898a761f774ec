"""The path of a ledger in; an open connection to it out, checked and brought to the newest shape."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from reportedly.errors import InputError, LedgerDamaged, LedgerError, LedgerTooNew
from reportedly.model.record import Record
from reportedly.store.sqlite_errors import ledger_errors

APPLICATION_ID = 0x52505444
"""The four bytes "RPTD" in the file's header, by which `file` and we know a ledger."""

_SECONDS_TO_WAIT = 5.0  # for another program that is writing
_FOLDER_IS_CLOSED = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})


class Migration(Record, frozen=True):
    """One numbered step that changes the shape of ledgers."""

    number: int
    sql: str


def connect(path: Path, *, must_exist: bool) -> sqlite3.Connection:
    """Return a connection to the ledger at `path`, which is made when it is not there.

    Raises:
        InputError: no ledger there though one must exist, or no folder to put it in.
        LedgerTooNew: written by a newer version.
        LedgerDamaged: the file is no ledger.
        LedgerFull: a new or older ledger may not be written.
    """
    _check_path(path, must_exist=must_exist)
    with ledger_errors(path):
        connection = _open(path)
        try:
            _bring_up_to_date(connection, path)
        except (sqlite3.Error, LedgerError):
            connection.close()
            raise
        return connection


@cache
def migrations() -> tuple[Migration, ...]:
    """Return the steps from an empty file to the newest shape, in order."""
    folder = files("reportedly.store").joinpath("migrations")
    scripts = sorted(
        (script for script in folder.iterdir() if script.name.endswith(".sql")), key=lambda it: it.name
    )
    return tuple(Migration(int(script.name[:4]), script.read_text(encoding="utf-8")) for script in scripts)


def _check_path(path: Path, *, must_exist: bool) -> None:
    if path.is_dir():
        raise LedgerDamaged(f"{path} is a folder, no ledger; name a file in it, such as {path / 'ledger.db'}")
    if must_exist and not path.exists():
        raise InputError(
            f"there is no ledger {path}; add reports to make one, or name the file where it lies"
        )
    if not path.parent.is_dir():
        raise InputError(f"there is no folder {path.parent} for the ledger {path.name}; make it first")


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_SECONDS_TO_WAIT, isolation_level=None)
    try:
        _version(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in _FOLDER_IS_CLOSED or not _is_at_rest(path):
            raise
        # SQLite writes beside a file even to read it; one in a closed folder is opened as unchanging.
        return sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True, isolation_level=None)
    return connection


def _is_at_rest(path: Path) -> bool:
    """Return whether all that was kept stands in the file itself, none of it in the log beside it."""
    return path.exists() and not Path(f"{path}-wal").exists()


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    steps = migrations()
    newest = steps[-1].number
    version = _checked_version(connection, path, newest=newest)
    if version < newest:
        _migrate(connection, path, steps)
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma synchronous = full")
    # Without it, "insert or replace" would remove rows past the triggers that forbid it.
    connection.execute("pragma recursive_triggers = on")


def _checked_version(connection: sqlite3.Connection, path: Path, *, newest: int) -> int:
    version = _version(connection)
    application = int(connection.execute("pragma application_id").fetchone()[0])
    tables = int(connection.execute("select count(*) from sqlite_master").fetchone()[0])
    is_new = (application, version, tables) == (0, 0, 0)
    if not is_new and application != APPLICATION_ID:
        raise LedgerDamaged(f"{path} is a database of another program, no ledger; name another file")
    if version > newest:
        raise LedgerTooNew(
            f"the ledger {path} has version {version}, and this program reads up to version {newest}; "
            "install a newer version of reportedly"
        )
    return version


def _migrate(connection: sqlite3.Connection, path: Path, steps: tuple[Migration, ...]) -> None:
    # Outside the transaction, as SQLite asks; a file that is killed here is still an empty one.
    connection.execute("pragma journal_mode = wal")
    with connection:
        connection.execute("begin immediate")
        # Asked again under the lock: another program may have done it in the meantime.
        version = _checked_version(connection, path, newest=steps[-1].number)
        for step in steps:
            if step.number > version:
                _apply(connection, step)


def _apply(connection: sqlite3.Connection, step: Migration) -> None:
    for statement in _statements(step.sql):
        connection.execute(statement)
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    connection.execute(f"pragma user_version = {step.number}")


def _statements(sql: str) -> Iterator[str]:
    """Yield the statements of a script one by one, since `executescript` would end the transaction."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
