"""A ledger -> the list of its articles."""

import typer

from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, AsOf, PublishedUntil
from reportedly.views.cli.row_table import print_table
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import session_of
from reportedly.views.queries.article_rows import ArticleRow, article_rows
from reportedly.views.queries.printed import newest_readings, printed_articles
from reportedly.views.queries.wording import NOT_TOLD

_COLUMNS = ("id", "published", "outlet", "title", "outcome", "accounts", "path")


def command(
    ctx: typer.Context,
    *,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    as_json: AsJson = False,
) -> None:
    """List the articles of the ledger and what was made of each."""
    with reading(session_of(ctx)) as store:
        articles = printed_articles(store, as_of=as_of, published_until=published_until)
        rows = article_rows(articles.values(), newest_readings(store, articles, as_of=as_of))
    if as_json:
        json_lines(rows)
    elif rows:
        print_table(_COLUMNS, (_cells(row) for row in rows))
    if not rows:
        note("no articles; `reportedly add FOLDER` takes them in")


def _cells(row: ArticleRow) -> tuple[str, ...]:
    published = str(row.published) if row.published else NOT_TOLD
    told = (row.outlet or NOT_TOLD, row.title or NOT_TOLD, row.outcome)
    return (row.id[:12], published, *told, str(row.accounts), row.path)
