"""The options before a command's name -> a record that the command asks for."""

from pathlib import Path

import typer

from reportedly.config import DEFAULT_LEDGER
from reportedly.model.record import Record


class Session(Record, frozen=True):
    """What was asked before the command's name."""

    ledger: Path
    quiet: bool


def session_of(ctx: typer.Context) -> Session:
    """Return the session of a command."""
    return ctx.find_object(Session) or Session(DEFAULT_LEDGER, quiet=False)
