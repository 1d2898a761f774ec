"""A ledger -> the totals of periods that its articles give."""

import typer

from reportedly.model.values import Count
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, AsOf, PublishedUntil
from reportedly.views.cli.row_table import print_blocks
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import session_of
from reportedly.views.queries.article_rows import FigureRow, figure_rows
from reportedly.views.queries.printed import newest_readings, printed_articles
from reportedly.views.queries.wording import NOT_TOLD, count_words, published_words, quoted

_COLUMNS = ("measure", "value", "period", "place", "said by", "quote", "where")
_NARROW = 120
"""Columns of the screen under which seven columns leave a quote no room."""


def command(
    ctx: typer.Context,
    *,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    as_json: AsJson = False,
) -> None:
    """List the totals that articles give for a period."""
    with reading(session_of(ctx)) as store:
        articles = printed_articles(store, as_of=as_of, published_until=published_until)
        rows = figure_rows(newest_readings(store, articles, as_of=as_of), articles)
    if as_json:
        json_lines(rows)
    elif rows:
        print_blocks(_COLUMNS, (_cells(row) for row in rows), narrow=_NARROW)
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


def _value(row: FigureRow) -> str:
    if row.change_percent is not None:
        return f"{row.change_percent:+g}%" + (f" on {row.compared_with}" if row.compared_with else "")
    return count_words(Count(row.low, row.high))
