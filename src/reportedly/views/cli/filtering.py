"""The words of the filter options -> what an incident must be told to be."""

from datetime import date
from typing import cast

from reportedly.model.record import Record
from reportedly.model.seams import Store
from reportedly.model.taxonomy import Grade, IncidentType, ReviewState
from reportedly.views.queries.countries import country_code
from reportedly.views.queries.days import end_of
from reportedly.views.queries.filters import Filters


class FilterWords(Record, frozen=True):
    """The filter options of a command, as its line gave them."""

    since: date | None
    until: date | None
    country: str | None
    place: str | None
    actor: str | None
    of_type: str | None
    min_killed: int | None
    text: str | None
    of_grade: str | None
    state: str | None

    def filters(self) -> Filters:
        """Return the filters, but for the words of articles, which only a ledger can find.

        Raises:
            UnknownName: no country has that code or name.
        """
        return Filters(
            since=self.since,
            until=self.until,
            country=country_code(self.country) if self.country else None,
            place=self.place,
            actor=self.actor,
            type=cast("IncidentType | None", self.of_type),
            min_killed=self.min_killed,
            grade=cast("Grade | None", self.of_grade),
            state=cast("ReviewState | None", self.state),
        )

    def found_in(self, store: Store, filters: Filters, *, as_of: date | None) -> Filters:
        """Return the filters with the articles that hold the words asked for."""
        if self.text is None:
            return filters
        return filters.with_articles(store.search(self.text, as_of=end_of(as_of)))
