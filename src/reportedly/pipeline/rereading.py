"""A ledger -> its articles read again by the extractor of today; the older readings stay."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record
from reportedly.model.seams import Entry, Store
from reportedly.pipeline.parts import Parts
from reportedly.pipeline.reading import read_again


class Again(Record, frozen=True):
    """What was done with one article."""

    path: str
    article: ArticleId
    outcome: Literal["read again", "up to date", "failed"]
    reason: str | None
    accounts: int


def reread(store: Store, parts: Parts, *, now: datetime) -> Iterator[Again]:
    """Read each English article that another extractor or version read, and keep what it reads now.

    One durable step an article, so that a run that was killed goes on; articles that this extractor read
    last are left alone. What persons decided is found again by the words that accounts quote.
    """
    read_by = {each.article_id: each for each in store.newest_extractions()}
    origin = parts.extractor.origin
    waiting: list[Article] = []
    for article in store.articles():
        last = read_by.get(article.id)
        if last is not None and last.origin != origin and last.outcome != "not English":
            waiting.append(article)
        else:
            yield Again(article.path, article.id, "up to date", None, len(last.accounts) if last else 0)
    documents = {document.id: document for document in store.documents()}
    for article, extraction in read_again(waiting, parts):
        document = documents[article.document_id]
        entry = Entry(document, store.content(document.id), article, extraction)
        if extraction.outcome == "failed":
            reason = next((each.reason for each in extraction.refused), "it could not be read")
            yield Again(article.path, article.id, "failed", reason, 0)
            continue
        store.keep(entry, known_at=now)
        yield Again(article.path, article.id, "read again", None, len(extraction.accounts))
