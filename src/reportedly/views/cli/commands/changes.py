"""A ledger, or one incident of it -> the log of what was told from day to day."""

from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, AsOf, PublishedUntil
from reportedly.views.cli.screen import json_lines, note, out, words
from reportedly.views.cli.session import session_of
from reportedly.views.queries.changes import ChangeRow, change_rows
from reportedly.views.queries.days import end_of
from reportedly.views.queries.filters import Filters, matching
from reportedly.views.queries.find_incident import find_incident

_Incident = Annotated[
    str | None, typer.Argument(metavar="[INCIDENT]", help="Its id, or the start of it; all without it.")
]


def command(
    ctx: typer.Context,
    incident: _Incident = None,
    *,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    as_json: AsJson = False,
) -> None:
    """Show what was told of an incident from day to day."""
    with reading(session_of(ctx)) as store:
        moment = end_of(as_of)
        everything = pipeline.incidents(store, as_of=moment, published_until=published_until)
        chosen = (
            matching(everything, Filters()) if incident is None else (find_incident(everything, incident),)
        )
        told_in = {article for each in chosen for article in each.articles}
        articles = {each.id: each for each in store.articles(as_of=moment) if each.id in told_in}
    rows = change_rows(chosen, articles)
    if as_json:
        json_lines(rows)
    else:
        _print(rows)
    if not rows:
        note("no incident, so that nothing changed; `reportedly articles` lists what was read")


def _print(rows: tuple[ChangeRow, ...]) -> None:
    screen = out()
    shown = None
    for row in rows:
        if row.incident != shown:
            screen.print(words(row.incident, "bold"))
            shown = row.incident
        screen.print(words(f"  {row.words}"), soft_wrap=True)
