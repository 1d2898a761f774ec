"""A user's registry file -> the registry folder, whole or not at all, where every command reads it."""

from pathlib import Path
from typing import Annotated

import typer

from reportedly.entities.actors.keeping import keep
from reportedly.views.cli.actor_lines import kept_line
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.screen import json_lines, note, out, words
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A .tsv or .jsonl file of actors or aliases.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Take a registry file of your own into the registry folder.

    From then on `extract`, `add` and `mentions` read it. A file with a wrong line is not taken.
    """
    kept = keep(file, session_of(ctx).registry_folder)
    if as_json:
        json_lines([kept_line(kept)])
        return
    for problem in kept.problems:
        note(problem.message)
    out().print(words(f"{kept.rows} rows taken into {kept.file}"), soft_wrap=True)
