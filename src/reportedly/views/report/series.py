"""Facts of all incidents -> one point a month: how many incidents, how many killed and injured."""

from collections.abc import Collection, Iterable

from reportedly.model.record import Record
from reportedly.views.report.cells import Cell, make_cells, whole_part
from reportedly.views.report.facts import Facts
from reportedly.views.report.month import Month
from reportedly.views.report.standing import standing

MONTHS = 13
"""A year and the month that begins it, so that the first and the last are the same month of two years."""


class Point(Record, frozen=True):
    """One month of the series."""

    month: Month
    is_covered: bool
    """Whether the ledger holds an incident or an article of it; an uncovered month is no zero."""
    cells: tuple[Cell, ...]


def make_series(
    facts: Iterable[Facts], published: Collection[Month], *, month: Month, country: str | None
) -> tuple[Point, ...]:
    """Return the points of thirteen months, this month last; `published` are the months with an article."""
    by_month: dict[Month, list[Facts]] = {each: [] for each in month.up_to_here(MONTHS)}
    for each in facts:
        if each.month in by_month and standing(each, each.month, country) == "counted":
            by_month[each.month].append(each)
    return tuple(
        Point(each, bool(own) or each in published, make_cells(f"month-{each}", own, whole_part))
        for each, own in by_month.items()
    )
