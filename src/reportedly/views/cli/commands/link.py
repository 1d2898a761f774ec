"""Lines of `extract --json` from files or stdin -> incidents as JSON lines, without a ledger."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from reportedly.errors import UnreadableInput
from reportedly.incidents.judge import ReferenceJudge
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.public.links import link_lines

_Paths = Annotated[
    list[Path] | None, typer.Argument(help="Files of lines that `extract --json` printed; stdin without any.")
]


def command(
    paths: _Paths = None,
    *,
    as_json: AsJson = False,  # noqa: ARG001 - JSON is the one form; the flag is taken so that scripts may say it
) -> None:
    """Group lines of `extract` into incidents, without a ledger."""
    clusters = link_lines(_read(paths or [Path("-")]), ReferenceJudge(), now=datetime.now(UTC))
    json_lines(clusters)
    if not clusters:
        note("no accounts on these lines, so no incidents")


def _read(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        # Not splitlines: signs that it also splits at may stand inside a JSON string.
        yield from _text_of(path).split("\n")


def _text_of(path: Path) -> str:
    try:
        content = sys.stdin.buffer.read() if path == Path("-") else path.read_bytes()
        return content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise UnreadableInput(f"{path} is not UTF-8; give lines as `extract --json` prints them") from wrong
    except OSError as wrong:
        raise UnreadableInput(f"{path} cannot be read: {wrong.strerror}") from wrong
