"""Files, folders and tables -> the ledger, and a line for each input that was refused."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.archive import Columns
from reportedly.model.seams import Store
from reportedly.pipeline import Parts, Taken
from reportedly.views.cli import inputs
from reportedly.views.cli.ending import say_error
from reportedly.views.cli.ledger_file import writing
from reportedly.views.cli.options import (
    AsJson,
    Lanes,
    Outlet,
    OutletColumn,
    Paths,
    Published,
    PublishedColumn,
    TextColumn,
    TitleColumn,
    UrlColumn,
    Workers,
)
from reportedly.views.cli.progress import Reports, reporting
from reportedly.views.cli.screen import json_lines, note, out, words
from reportedly.views.cli.session import session_of

_NoLink = Annotated[bool, typer.Option("--no-link", help="Read only; join no accounts to incidents.")]


def command(  # noqa: PLR0913 - each option of the command is one parameter
    ctx: typer.Context,
    paths: Paths,
    *,
    published: Published = None,
    outlet: Outlet = None,
    text_column: TextColumn = None,
    title_column: TitleColumn = None,
    published_column: PublishedColumn = None,
    outlet_column: OutletColumn = None,
    url_column: UrlColumn = None,
    no_link: _NoLink = False,
    lanes: Lanes = None,
    workers: Workers = 1,
    as_json: AsJson = False,
) -> None:
    """Read files, folders and tables into the ledger.

    A second run adds nothing; a run that was stopped goes on where it was. A sidecar NAME.meta.json
    may give published, outlet, title and url.
    """
    session = session_of(ctx)
    columns = Columns(text_column, title_column, published_column, outlet_column, url_column)
    found = inputs.found_in(paths, published=published, outlet=outlet, columns=columns)
    found = inputs.without_ledger(found, session.ledger)
    now = datetime.now(UTC)
    with writing(session) as store, reporting(quiet=session.quiet, beside_data=as_json) as reports:
        parts = inputs.parts_for(session, workers=workers, lanes=lanes, progress=reports.step)
        tally = _take(pipeline.add(found, store, parts, now=now), reports, as_json=as_json)
        incidents = None if no_link else _link(store, parts, session.ledger, now=now, reports=reports)
    if not session.quiet:
        _sum_up(tally, incidents, session.ledger, as_json=as_json)
    if tally["refused"]:
        raise typer.Exit(1)


def _take(taken: Iterable[Taken], reports: Reports, *, as_json: bool) -> Counter[str]:
    tally: Counter[str] = Counter()
    for each in taken:
        tally[each.outcome] += 1
        tally["accounts"] += each.accounts
        if each.reason is not None:
            say_error(f"{each.path}: {each.reason}", label=f"{each.outcome} ")
        if as_json:
            json_lines([each])
        reports.read(f"{tally['added']} taken, {tally['known']} known, {tally['refused']} refused")
    return tally


def _link(store: Store, parts: Parts, ledger: Path, *, now: datetime, reports: Reports) -> int:
    reports.step("joining accounts", 0.0)
    pipeline.link(store, parts, now=now, ledger=ledger)
    return len(pipeline.Incidents(store))


def _sum_up(tally: Counter[str], incidents: int | None, ledger: Path, *, as_json: bool) -> None:
    summary = (
        f"{tally['added']} taken, {tally['known']} known already, {tally['refused']} refused; "
        f"{tally['accounts']} accounts read; "
        f"{'not linked' if incidents is None else f'{incidents} incidents in the ledger'} {ledger}"
    )
    if as_json:
        note(summary)
    else:
        out().print(words(summary), soft_wrap=True)
