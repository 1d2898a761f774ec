"""A ledger file -> polars frames of incidents, variants, claims, articles, figures and refusals."""

from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

import polars as pl

from reportedly import pipeline
from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.store import open_store
from reportedly.views.queries.article_rows import (
    ArticleRow,
    FigureRow,
    RefusedRow,
    article_rows,
    figure_rows,
    refused_rows,
)
from reportedly.views.queries.changes import ChangeRow, change_rows
from reportedly.views.queries.claim_rows import ClaimRow, VariantRow, claim_rows, variant_rows
from reportedly.views.queries.days import end_of
from reportedly.views.queries.filters import Filters, matching
from reportedly.views.queries.frames import frame
from reportedly.views.queries.incident_rows import IncidentRow, incident_rows
from reportedly.views.queries.printed import newest_readings, printed_articles

_NO_FILTER = Filters()


class Ledger:
    """Queries over one ledger; use it as a context manager.

    `as_of` asks what the ledger held at the end of that day (UTC); `published_until` leaves out
    articles published later, and those without a date, which may be later.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Return the ledger in a file that exists."""
        return cls(open_store(Path(path), must_exist=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the file."""
        self._store.close()

    def incidents(
        self,
        filters: Filters = _NO_FILTER,
        *,
        as_of: date | None = None,
        published_until: date | None = None,
        policy: Policy = DEFAULT,
    ) -> pl.DataFrame:
        """Return one row an incident with the headline values of a policy; columns as in `IncidentRow`."""
        found = self._assembled(as_of, published_until)
        return frame(incident_rows(matching(found, filters), policy), IncidentRow)

    def variants(self, *, as_of: date | None = None, published_until: date | None = None) -> pl.DataFrame:
        """Return one row a value told for a field of an incident; columns as in `VariantRow`."""
        return frame(variant_rows(self._assembled(as_of, published_until)), VariantRow)

    def claims(self, *, as_of: date | None = None, published_until: date | None = None) -> pl.DataFrame:
        """Return one row a claim with its quote, voice and article; columns as in `ClaimRow`."""
        found = self._assembled(as_of, published_until)
        return frame(claim_rows(found, printed_articles(self._store, as_of=as_of)), ClaimRow)

    def changes(self, *, as_of: date | None = None, published_until: date | None = None) -> pl.DataFrame:
        """Return one row a value that an article told first, or a toll that moved, as in `ChangeRow`."""
        found = self._assembled(as_of, published_until)
        return frame(change_rows(found, printed_articles(self._store, as_of=as_of)), ChangeRow)

    def articles(self, *, as_of: date | None = None, published_until: date | None = None) -> pl.DataFrame:
        """Return one row an article; columns as in `ArticleRow`."""
        articles = printed_articles(self._store, as_of=as_of, published_until=published_until)
        told = newest_readings(self._store, articles, as_of=as_of)
        return frame(article_rows(articles.values(), told), ArticleRow)

    def figures(self, *, as_of: date | None = None, published_until: date | None = None) -> pl.DataFrame:
        """Return one row a figure of a period; columns as in `FigureRow`."""
        articles = printed_articles(self._store, as_of=as_of, published_until=published_until)
        told = newest_readings(self._store, articles, as_of=as_of)
        return frame(figure_rows(told, articles), FigureRow)

    def refused(self, *, as_of: date | None = None, published_until: date | None = None) -> pl.DataFrame:
        """Return one row a refused document or text; columns as in `RefusedRow`."""
        articles = printed_articles(self._store, as_of=as_of, published_until=published_until)
        told = newest_readings(self._store, articles, as_of=as_of)
        documents = self._store.refused_documents(as_of=end_of(as_of))
        return frame(refused_rows(documents, told, articles), RefusedRow)

    def _assembled(self, as_of: date | None, published_until: date | None) -> tuple[AssembledIncident, ...]:
        return pipeline.incidents(self._store, as_of=end_of(as_of), published_until=published_until)
