"""A ledger -> a file of incidents for other programs."""

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.model.incident import AssembledIncident
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsOf, PublishedUntil
from reportedly.views.cli.screen import note
from reportedly.views.cli.session import session_of
from reportedly.views.exports.csv_lines import csv_lines
from reportedly.views.exports.json_lines import json_lines
from reportedly.views.exports.whole_file import write_whole
from reportedly.views.queries.days import end_of
from reportedly.views.queries.filters import Filters, matching

_STDOUT = Path("-")


class Format(StrEnum):
    """What a file of incidents can be."""

    csv = "csv"
    jsonl = "jsonl"


def command(
    ctx: typer.Context,
    file_format: Annotated[Format, typer.Argument(metavar="csv|jsonl", help="Format of the file.")],
    *,
    to: Annotated[Path, typer.Option("--out", metavar="FILE", help="The file to write; - is stdout.")],
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
) -> None:
    """Write the incidents to a CSV or JSON lines file.

    Those that a person rejected are left out.

    The same articles give the same bytes. The file is there whole or not at all.
    """
    session = session_of(ctx)
    with reading(session) as store:
        everything = pipeline.incidents(store, as_of=end_of(as_of), published_until=published_until)
    found = matching(everything, Filters())
    if to == _STDOUT:
        sys.stdout.buffer.writelines(line.encode() for line in _lines(found, file_format))
        return
    size = write_whole(_lines(found, file_format), to)
    if not session.quiet:
        note(f"{len(found)} incidents written to {to} ({size:,} bytes)")


def _lines(found: Iterable[AssembledIncident], file_format: Format) -> Iterator[str]:
    return csv_lines(found) if file_format is Format.csv else json_lines(found)
