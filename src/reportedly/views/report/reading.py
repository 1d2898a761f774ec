"""A ledger and what is asked -> the report, from all that was printed and read up to the days asked for."""

from collections.abc import Callable

from reportedly import pipeline
from reportedly.model.seams import Store
from reportedly.views.queries.days import end_of
from reportedly.views.queries.printed import newest_readings, printed_articles
from reportedly.views.report.build import Asked, Report, build


def read_report(store: Store, asked: Asked, *, say: Callable[[str], None]) -> Report:
    """Return the report; `say` is told each step."""
    say("reading the ledger")
    incidents = pipeline.Incidents(store, as_of=end_of(asked.as_of), published_until=asked.published_until)
    articles = printed_articles(store, as_of=asked.as_of, published_until=asked.published_until)
    say("reading the figures")
    readings = newest_readings(store, articles, as_of=asked.as_of)
    figures = [figure for extraction in readings for figure in extraction.figures]
    say("counting")
    return build(incidents, articles, figures, asked)
