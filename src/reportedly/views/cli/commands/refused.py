"""A ledger -> what was refused: documents, articles that are not read, and texts that became no claim."""

from collections.abc import Iterable
from typing import Annotated

import typer

from reportedly.errors import UnknownName
from reportedly.model.article import Article
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, AsOf, PublishedUntil
from reportedly.views.cli.row_table import print_table
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import session_of
from reportedly.views.queries.article_rows import RefusedRow, refused_rows
from reportedly.views.queries.days import end_of
from reportedly.views.queries.printed import newest_readings, printed_articles
from reportedly.views.queries.wording import quoted

_Article = Annotated[
    str | None, typer.Option(help="Only texts of the article with this path, or start of an id.")
]


def command(
    ctx: typer.Context,
    *,
    article: _Article = None,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    as_json: AsJson = False,
) -> None:
    """List refused documents, articles and texts, with the reasons.

    Of files that are missing, empty or binary `reportedly add` alone tells: the ledger has nothing of them.
    """
    with reading(session_of(ctx)) as store:
        articles = printed_articles(store, as_of=as_of, published_until=published_until)
        documents = store.refused_documents(as_of=end_of(as_of))
        rows = refused_rows(documents, newest_readings(store, articles, as_of=as_of), articles)
    if article is not None:
        wanted = _ids(article, articles.values())
        rows = tuple(row for row in rows if row.article in wanted)
    if as_json:
        json_lines(rows)
    elif rows:
        print_table(("refused", "reason", "where"), (_cells(row) for row in rows))
    if not rows:
        note("nothing was refused")


def _ids(words: str, articles: Iterable[Article]) -> frozenset[str]:
    found = frozenset(each.id for each in articles if each.path == words or each.id.startswith(words))
    if not found:
        raise UnknownName(f"no article has the path or the id {words!r}; `reportedly articles` lists them")
    return found


def _cells(row: RefusedRow) -> tuple[str, str, str]:
    if row.quote is None:
        return (row.kind, row.reason, row.path)
    return (quoted(row.quote), row.reason, f"{row.path} at {row.start}:{row.end}")
