"""Files, folders and tables -> one public JSON line an article, and no ledger."""

from collections.abc import Iterable, Iterator

import typer

from reportedly import pipeline
from reportedly.archive import Columns
from reportedly.pipeline import Reading
from reportedly.views.cli import inputs
from reportedly.views.cli.ending import say_error
from reportedly.views.cli.options import (
    AsJson,
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
from reportedly.views.cli.screen import json_lines, note
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
    workers: Workers = 1,
    as_json: AsJson = False,  # noqa: ARG001 - JSON is the one form; the flag is taken so that scripts may say it
) -> None:
    """Print what articles say as JSON lines, without a ledger."""
    session = session_of(ctx)
    columns = Columns(text_column, title_column, published_column, outlet_column, url_column)
    found = inputs.found_in(paths, published=published, outlet=outlet, columns=columns)
    with reporting(quiet=session.quiet, beside_data=True) as reports:
        parts = inputs.parts_for(workers=workers, progress=reports.step)
        refused: list[str] = []
        json_lines(_lines(pipeline.extract(found, parts), refused))
    if refused:
        if not session.quiet:
            note(f"{len(refused)} refused; the rest is above")
        raise typer.Exit(1)


def _lines(readings: Iterable[Reading], refused: list[str]) -> Iterator[ArticleLine]:
    """Yield the lines and note the paths that were refused."""
    for reading in readings:
        if reading.refused is not None:
            refused.append(reading.path)
            say_error(f"{reading.path}: {reading.refused}", label="refused ")
        if reading.article is not None and reading.extraction is not None:
            yield public_article(reading.article, reading.extraction)
