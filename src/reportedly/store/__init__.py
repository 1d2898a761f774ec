"""The path of a ledger, or none for one in memory, in; an open store out."""

from pathlib import Path

from reportedly.model.seams import Store
from reportedly.store.memory import MemoryStore
from reportedly.store.sqlite import SqliteStore

__all__ = ["MemoryStore", "SqliteStore", "find_problems", "open_store"]


def open_store(path: Path | None, *, must_exist: bool = False) -> Store:
    """Return the ledger at `path`, made when it is not there; without a path, one in memory.

    Raises:
        InputError: no ledger there though one must exist, or no folder to put it in.
        LedgerError: the file is no ledger, is damaged, too new, or may not be written.
    """
    return MemoryStore() if path is None else SqliteStore(path, must_exist=must_exist)


def find_problems(path: Path) -> tuple[str, ...]:
    """Return what is damaged in the ledger at `path`; reads all of it.

    Raises:
        InputError: there is no ledger.
        LedgerError: the file is no ledger, or so damaged that it cannot be opened.
    """
    store = SqliteStore(path, must_exist=True)
    try:
        return store.problems()
    finally:
        store.close()
