"""A user's registry files -> each conflict with its file and line, and what would be right."""

from pathlib import Path
from typing import Annotated

import typer

from reportedly.entities.actors.opening import problems_of
from reportedly.views.cli.actor_lines import problem_line
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.screen import json_lines, note, out, words
from reportedly.views.cli.session import session_of

_File = Annotated[Path | None, typer.Argument(help="The file; those of the registry folder without it.")]


def command(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(help="The file; those of the registry folder without it.")
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Check registry files of your own, and say what would be right.

    A file is checked beside those in the registry folder and the shipped registry.
    """
    session = session_of(ctx)
    kept = session.actor_files
    files = kept if file is None else (*(one for one in kept if one.name != file.name), file)
    problems = [each for each in problems_of(files) if file is None or each.path == file]
    if as_json:
        json_lines(problem_line(each) for each in problems)
    for problem in () if as_json else problems:
        mark, style = ("wrong", "bold red") if problem.stops else ("two", "yellow")
        out().print(words(mark, style).append(words(f"  {problem.message}")), soft_wrap=True)
    if problems:
        raise typer.Exit(1)
    if not as_json:
        note(_fine(file, session.registry_folder, len(files)))


def _fine(file: Path | None, folder: Path, files: int) -> str:
    if file is not None:
        return f"{file}: nothing is wrong"
    if not files:
        return f"no registry files in {folder}; `reportedly actors add FILE` takes one"
    return f"nothing is wrong in {files} files of {folder}"
