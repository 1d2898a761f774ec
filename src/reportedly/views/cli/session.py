"""The options before a command's name -> a record that the command asks for."""

from pathlib import Path

import typer

from reportedly.config import DEFAULT_LEDGER, actor_files_in, registry_folder
from reportedly.errors import InputError
from reportedly.model.record import Record


class Session(Record, frozen=True):
    """What was asked before the command's name."""

    ledger: Path
    quiet: bool
    registry: Path | None = None
    """The folder of the user's own registry files; None for the one of the environment."""

    @property
    def registry_folder(self) -> Path:
        """The folder of the user's own registry files."""
        return self.registry or registry_folder()

    @property
    def actor_files(self) -> tuple[Path, ...]:
        """The user's own registry files.

        Raises:
            InputError: a folder was named that is not there.
        """
        if self.registry is not None and not self.registry.is_dir():
            raise InputError(f"there is no folder {self.registry} of registry files; make it first")
        return actor_files_in(self.registry_folder)


def session_of(ctx: typer.Context) -> Session:
    """Return the session of a command."""
    return ctx.find_object(Session) or Session(DEFAULT_LEDGER, quiet=False)
