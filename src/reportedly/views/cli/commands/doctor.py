"""The installation and the ledger -> a line for each check, and what to do where one is wrong."""

import typer

from reportedly.views.cli.checks import Check, checks
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.screen import json_lines, out, words
from reportedly.views.cli.session import session_of


def command(ctx: typer.Context, *, as_json: AsJson = False) -> None:
    """Check the installation and the ledger, and say what to do."""
    session, wrong = session_of(ctx), 0
    for check in checks(session.ledger, session.actor_files):
        wrong += not check.fine
        if as_json:
            json_lines([check])
        else:
            _print(check)
    if wrong:
        raise typer.Exit(1)


def _print(check: Check) -> None:
    mark, style = ("ok   ", "green") if check.fine else ("WRONG", "bold red")
    line = words(mark, style).append(f"  {check.name}: ").append(words(check.found))
    out().print(line, soft_wrap=True)
    if check.what_to_do:
        out().print(words(f"       do: {check.what_to_do}"), soft_wrap=True)
