"""A session -> its ledger, opened for reading or for writing, closed whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from reportedly.errors import InputError
from reportedly.model.seams import Store
from reportedly.store import open_store
from reportedly.views.cli.session import Session


@contextmanager
def reading(session: Session) -> Iterator[Store]:
    """Open a ledger that exists.

    Raises:
        InputError: there is no file.
    """
    with changing(session) as store:
        yield store


@contextmanager
def changing(session: Session) -> Iterator[Store]:
    """Open a ledger that exists, to decide something in it.

    Raises:
        InputError: there is no file.
    """
    if not session.ledger.exists():
        raise InputError(
            f"there is no ledger at {session.ledger}; `reportedly add FOLDER` makes one here, "
            "`reportedly --ledger FILE ...` names another"
        )
    store = open_store(session.ledger, must_exist=True)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def writing(session: Session) -> Iterator[Store]:
    """Open a ledger, or make it."""
    folder = session.ledger.parent
    if not folder.is_dir():
        raise InputError(f"there is no folder {folder} for the ledger {session.ledger}; make it first")
    store = open_store(session.ledger)
    try:
        yield store
    finally:
        store.close()
