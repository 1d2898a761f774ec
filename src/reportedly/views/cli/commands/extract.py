"""Files, folders and tables -> one public JSON line an article, and no ledger."""

import typer

from reportedly import pipeline
from reportedly.archive import Columns
from reportedly.pipeline import Reading
from reportedly.views.cli import inputs
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
from reportedly.views.cli.progress import reporting
from reportedly.views.cli.refusing import end_after, print_each
from reportedly.views.cli.session import session_of
from reportedly.views.public import public_article
from reportedly.views.public.records import ArticleLine


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
    lanes: Lanes = None,
    workers: Workers = 1,
    as_json: AsJson = False,  # noqa: ARG001 - JSON is the one form; the flag is taken so that scripts may say it
) -> None:
    """Print what articles say as JSON lines, without a ledger."""
    session = session_of(ctx)
    columns = Columns(text_column, title_column, published_column, outlet_column, url_column)
    found = inputs.found_in(paths, published=published, outlet=outlet, columns=columns)
    with reporting(quiet=session.quiet, beside_data=True) as reports:
        parts = inputs.parts_for(session, workers=workers, lanes=lanes, progress=reports.step)
        refused = print_each(pipeline.extract(found, parts), _line)
    end_after(refused, quiet=session.quiet)


def _line(reading: Reading) -> ArticleLine | None:
    if reading.article is None or reading.extraction is None:
        return None
    return public_article(reading.article, reading.extraction)
