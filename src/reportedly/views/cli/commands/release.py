"""A ledger and a day -> a dated release that is never changed."""

from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.views.cli.commands.export import Delay, delay_of
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, WritingWorkers, day
from reportedly.views.cli.progress import reporting
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import session_of
from reportedly.views.exports.exported import Export, from_ledger
from reportedly.views.exports.part import Asked, held_back
from reportedly.views.exports.releases.changelog import standing_of
from reportedly.views.exports.releases.making import Made, Told, make_release, release_before
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.days import end_of
from reportedly.views.queries.filters import Filters

_Out = Annotated[
    Path, typer.Option("--out", metavar="FOLDER", help="Folder of releases; this one's is named by its day.")
]
_Day = Annotated[
    date | None,
    typer.Option("--date", parser=day, metavar="DAY", help="What the ledger held at its end; today."),
]
_Previous = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Release to compare with; the one before in --out.")
]


def command(  # noqa: PLR0913 - each option of the command is one parameter
    ctx: typer.Context,
    *,
    out: _Out,
    of: _Day = None,
    profile: Annotated[Profile, typer.Option(help="For whom it is made.")] = Profile.public,
    delay: Delay = None,
    previous: _Previous = None,
    title: Annotated[
        str, typer.Option(help="Title of the dataset.")
    ] = "Incidents of political violence, as reported",
    author: Annotated[str, typer.Option(help="Who publishes it.")] = "The desk that keeps this ledger",
    licence: Annotated[str | None, typer.Option(help="SPDX name, such as CC-BY-4.0.")] = None,
    workers: WritingWorkers = None,
    as_json: AsJson = False,
) -> None:
    """Write a dated release that is never changed, with what changed.

    It holds tables, checksums, counting rules, a citation, and what became of each id. The same ledger and
    day give the same bytes. The folder is there whole or not at all, its files are read-only, and a release
    that exists is never written over.
    """
    session = session_of(ctx)
    today = of or datetime.now(tz=UTC).date()
    days = delay_of(delay, profile)
    told = Told(today, title, author, profile, licence, days)
    with reporting(quiet=session.quiet, beside_data=False) as reports, reading(session) as store:
        reports.step("reading the ledger", 0)
        everything = cache(partial(pipeline.Incidents, store, as_of=end_of(today)))

        def export() -> Export:
            parts = from_ledger(everything, store, session.ledger, workers=workers, as_of=end_of(today))
            return Export(parts, Asked(profile, filters=Filters(), held=held_back(today, days=days)))

        reports.step("writing the release", 0)
        before = previous or release_before(out, today)
        made = make_release(
            out / today.isoformat(), export, told, standing=standing_of(everything()), previous=before
        )
    if as_json:
        json_lines(made.changed)
    if not session.quiet:
        _remark(made, before)


def _remark(made: Made, before: Path | None) -> None:
    note(f"{made.incidents} incidents released in {made.folder}")
    if made.left_out:
        note(f"left out: {', '.join(made.left_out)}")
    if before:
        numbers: dict[str, int] = {}
        for each in made.changed:
            numbers[each.change] = numbers.get(each.change, 0) + 1
        told = ", ".join(f"{number} {change}" for change, number in sorted(numbers.items()))
        note(f"since {before.name}: {told or 'nothing'}; {made.folder / 'changes.csv'} names each")
