"""The command line itself: options before the command, the list of commands, and how a run ends."""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import reportedly
from reportedly.config import DEFAULT_LEDGER
from reportedly.errors import ReportedlyError
from reportedly.views.cli.command_list import lazy_commands
from reportedly.views.cli.ending import say_error
from reportedly.views.cli.session import Session

STOPPED = 130


class Commands(TyperGroup):
    """The group of commands; turns what stops a run into one line and an exit code."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for command in lazy_commands():
            self.add_command(command)

    def invoke(self, ctx: Any) -> Any:
        """Run the command named on the command line."""
        try:
            return super().invoke(ctx)
        except ReportedlyError as error:
            say_error(str(error))
            raise typer.Exit(1) from error
        except KeyboardInterrupt as stop:
            say_error("stopped; run the same command again to go on", label="")
            raise typer.Exit(STOPPED) from stop
        except BrokenPipeError as closed:
            _drop_stdout()
            raise typer.Exit(0) from closed


def _version(wanted: bool) -> None:  # noqa: FBT001 - the signature that an option's callback has
    if wanted:
        sys.stdout.write(f"reportedly {reportedly.__version__}\n")
        raise typer.Exit


def _options(
    ctx: typer.Context,
    *,
    ledger: Annotated[
        Path, typer.Option(help="The ledger file.", metavar="FILE", dir_okay=False)
    ] = DEFAULT_LEDGER,
    registry: Annotated[
        Path | None,
        typer.Option(help="The folder of registry files of your own.", metavar="FOLDER", file_okay=False),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
    version: Annotated[  # noqa: ARG001 - read by its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Turn news reports of political violence into a sourced incident ledger.

    Every value stands with its quote, its speaker and its rivals.
    """
    ctx.obj = Session(ledger, quiet, registry)


def application() -> TyperGroup:
    """Return the whole command line."""
    # Without rich markup: its modules take half of the start.
    app = typer.Typer(
        cls=Commands,
        rich_markup_mode=None,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    group = typer.main.get_command(app)
    if not isinstance(group, TyperGroup):
        raise TypeError(f"{type(group).__name__} is no group of commands")
    return group


def main() -> None:
    """Run the command line of this process."""
    try:
        application()(prog_name="reportedly")
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_stdout()


def _drop_stdout() -> None:
    # Python flushes stdout once more at exit; a reader that has gone, such as `head`, is no error.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
