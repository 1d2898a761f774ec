"""A ledger and the start of an id -> one incident and the articles that tell of it."""

from datetime import date

from reportedly import pipeline
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.session import Session
from reportedly.views.queries.days import end_of
from reportedly.views.queries.find_incident import find_incident


class Chosen(Record, frozen=True):
    """One incident with its articles at hand."""

    incident: AssembledIncident
    articles: dict[ArticleId, Article]


def choose(session: Session, prefix: str, *, as_of: date | None, published_until: date | None) -> Chosen:
    """Return the incident whose id begins with `prefix`."""
    with reading(session) as store:
        moment = end_of(as_of)
        everything = pipeline.incidents(store, as_of=moment, published_until=published_until)
        incident = find_incident(everything, prefix)
        told_in = set(incident.articles)
        articles = {article.id: article for article in store.articles(as_of=moment) if article.id in told_in}
    return Chosen(incident, articles)
