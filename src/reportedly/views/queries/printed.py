"""A ledger -> its articles and their newest readings, as of a day and as printed until a day."""

from collections.abc import Iterator
from datetime import date

from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.seams import Store
from reportedly.views.queries.days import end_of


def printed_articles(
    store: Store, *, as_of: date | None = None, published_until: date | None = None
) -> dict[ArticleId, Article]:
    """Return the articles that the ledger held at the end of a day, printed up to a day.

    Those without a date are left out where `published_until` is asked, since they may be later.
    """
    return {
        article.id: article
        for article in store.articles(as_of=end_of(as_of))
        if published_until is None or (article.published and article.published <= published_until)
    }


def newest_readings(
    store: Store, articles: dict[ArticleId, Article], *, as_of: date | None = None
) -> Iterator[Extraction]:
    """Yield what was read of these articles, each as it was read last up to that day."""
    readings = store.newest_extractions(as_of=end_of(as_of))
    return (each for each in readings if each.article_id in articles)
