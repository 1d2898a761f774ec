"""Years, months, weeks and parts of them -> periods of days."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from reportedly.model.values import Period, PeriodPrecision

UNRESOLVED = Period(None, None, "unresolved")
SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First month of each season in the north, where "winter 2016" opens in December 2016."""


def one_day(day: date) -> Period:
    """Return the period of a single day."""
    return Period(day, day, "day")


def days(earliest: date, latest: date) -> Period:
    """Return the days from the one to the other, in calendar order."""
    return Period(min(earliest, latest), max(earliest, latest), "days")


def week_of(day: date) -> Period:
    """Return the week, Monday to Sunday, that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6), "week")


def weekend_before(day: date) -> Period:
    """Return the latest Saturday and Sunday of which the Saturday is not after `day`."""
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    return days(saturday, saturday + timedelta(days=1))


def month_of(year: int, month: int) -> Period:
    """Return a calendar month."""
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def month_after(day: date, months: int) -> Period:
    """Return the calendar month that stands `months` after the one of `day`; before it when negative."""
    index = day.year * 12 + day.month - 1 + months
    return month_of(index // 12, index % 12 + 1)


def year_of(year: int) -> Period:
    """Return a calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def years(first: int, last: int) -> Period:
    """Return the years from the one to the other."""
    return Period(date(min(first, last), 1, 1), date(max(first, last), 12, 31), "years")


def season_of(year: int, season: str) -> Period:
    """Return the three months of a season that opens in `year`."""
    opening = date(year, SEASON_STARTS[season], 1)
    return Period(opening, month_after(opening, 2).latest, "season")


def most_recent(make: Callable[[int], Period | None], published: date) -> Period | None:
    """Return the latest of the yearly periods that has begun by the day of publication."""
    for year in range(published.year, max(published.year - 9, 1), -1):
        period = make(year)
        if period and period.earliest and period.earliest <= published:
            return period
    return None


def first_ahead(make: Callable[[int], Period | None], published: date) -> Period | None:
    """Return the first of the yearly periods that is not over on the day of publication."""
    for year in range(published.year, min(published.year + 9, 9999)):
        period = make(year)
        if period and period.latest and period.latest >= published:
            return period
    return None


def most_recent_over(make: Callable[[int], Period | None], published: date) -> Period | None:
    """Return the latest of the yearly periods that was over before the day of publication."""
    for year in range(published.year, max(published.year - 9, 1), -1):
        period = make(year)
        if period and period.latest and period.latest < published:
            return period
    return None


def part_of(period: Period, edge: str | None) -> Period:
    """Return the early, middle or late third of a period; the whole for None and for "earlier", "later"."""
    third = {"early": 0, "mid": 1, "late": 2}.get(edge or "")
    if third is None or period.earliest is None or period.latest is None:
        return period
    if period.precision == "year":
        opening = date(period.earliest.year, third * 4 + 1, 1)
        return Period(opening, month_after(opening, 3).latest, "season")
    if period.precision == "years":
        return _years_third(period.earliest.year, period.latest.year, third)
    return _days_third(period.earliest, period.latest, third)


def _years_third(first: int, last: int, third: int) -> Period:
    step = (last - first + 1) / 3
    closing = last if third == 2 else first + int((third + 1) * step) - 1
    return years(first + int(third * step), closing)


def _days_third(earliest: date, latest: date, third: int) -> Period:
    """Return days 1-10, 11-20 or 21 to the end of a month; of others the third, rounded outwards."""
    length = (latest - earliest).days + 1
    step = 10 if length in range(28, 32) else length // 3
    opening = earliest + timedelta(days=third * step)
    closing = latest if third == 2 else opening + timedelta(days=max(step, 1) - 1)
    return days(opening, closing)


def bounds(earliest: date | None, latest: date | None) -> Period:
    """Return limits within which something lies; a side that is not known stays open."""
    return Period(earliest, latest, "bounds")


def shifted(period: Period, shift: timedelta, *, spread: timedelta = timedelta()) -> Period:
    """Return a period moved by `shift` and widened on both sides by `spread`."""
    earliest = period.earliest + shift - spread if period.earliest else None
    latest = period.latest + shift + spread if period.latest else None
    return Period(earliest, latest, period.precision)


def with_precision(period: Period, precision: PeriodPrecision) -> Period:
    """Return the same days, told with another precision."""
    return Period(period.earliest, period.latest, precision)
