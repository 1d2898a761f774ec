"""A ledger -> the totals of periods that its articles give."""

from typing import Annotated, cast

import typer

from reportedly import pipeline
from reportedly.errors import InputError
from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.values import Count
from reportedly.views.cli.incident_table import ID_LENGTH
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, AsOf, ByPolicy, PublishedUntil
from reportedly.views.cli.row_table import print_blocks
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import session_of
from reportedly.views.queries.article_rows import FigureRow, figure_rows
from reportedly.views.queries.days import end_of
from reportedly.views.queries.printed import newest_readings, printed_articles
from reportedly.views.queries.wording import NOT_TOLD, count_words, published_words, quoted
from reportedly.views.report.compared import ComparedFigure, figures_compared
from reportedly.views.report.facts import facts_of

_COLUMNS = ("measure", "value", "period", "place", "said by", "quote", "where")
_COMPARED = ("told", "ours", "difference", "of", "incidents", "said by", "quote", "where")
_SHOWN = 3
"""Incidents named in a cell; `--json` names all."""
_NARROW = 120
"""Columns of the screen under which seven columns leave a quote no room."""


def command(
    ctx: typer.Context,
    *,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    compare: Annotated[
        bool, typer.Option("--compare", help="Set each beside the ledger's own count of the same.")
    ] = False,
    policy: ByPolicy = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """List the totals that articles give for a period.

    With `--compare` each stands beside what the ledger counts for the same days, country and measure, with
    the difference and the incidents behind it.
    """
    if policy != DEFAULT and not compare:
        raise InputError("--policy chooses the ledger's own count, which is not shown; add --compare")
    rows: tuple[FigureRow, ...] | tuple[ComparedFigure, ...]
    columns: tuple[str, ...]
    cells: list[tuple[str, ...]]
    with reading(session_of(ctx)) as store:
        articles = printed_articles(store, as_of=as_of, published_until=published_until)
        readings = newest_readings(store, articles, as_of=as_of)
        if compare:
            told = pipeline.Incidents(store, as_of=end_of(as_of), published_until=published_until)
            facts = (facts_of(incident, cast("Policy", policy)) for incident in told)
            rows = figures_compared((each for read in readings for each in read.figures), articles, facts)
            columns, cells = _COMPARED, [_compared_cells(row) for row in rows]
        else:
            rows = figure_rows(readings, articles)
            columns, cells = _COLUMNS, [_cells(row) for row in rows]
    if as_json:
        json_lines(rows)
    elif rows:
        print_blocks(columns, cells, narrow=_NARROW)
    if not rows:
        note("no article gives a total of a period")


def _cells(row: FigureRow) -> tuple[str, ...]:
    return (
        row.measure,
        _value(row),
        row.period or NOT_TOLD,
        row.place or NOT_TOLD,
        ", ".join(row.speakers) or "the reporter",
        quoted(row.quote),
        f"{row.outlet or row.path}, {published_words(row.published)}",
    )


def _compared_cells(row: ComparedFigure) -> tuple[str, ...]:
    named = ", ".join(each[:ID_LENGTH] for each in row.incidents[:_SHOWN])
    more = f" and {len(row.incidents) - _SHOWN} more" if len(row.incidents) > _SHOWN else ""
    return (
        f"{row.told}, {row.period}, {row.place}",
        row.ours or "no count",
        row.difference or NOT_TOLD,
        row.why,
        f"{named}{more}" or NOT_TOLD,
        row.said_by,
        quoted(row.quote),
        row.article,
    )


def _value(row: FigureRow) -> str:
    if row.change_percent is not None:
        return f"{row.change_percent:+g}%" + (f" on {row.compared_with}" if row.compared_with else "")
    return count_words(Count(row.low, row.high))
