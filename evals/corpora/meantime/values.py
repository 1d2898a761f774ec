"""Periods of the engine -> values of TIMEX3 (TimeML 1.2.1), none where its calendar has no word for one."""

from calendar import monthrange
from datetime import date, timedelta

from reportedly.model.values import Period

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_THIRDS = {(1, 4), (5, 8), (9, 12)}
_QUARTERS = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2"}

_PARTS = {"morning": "TMO", "midday": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_REFERENCES = {(False, False): "PRESENT_REF", (True, False): "PAST_REF", (False, True): "FUTURE_REF"}
"""By whether a bound is open: up to publication, from it on, and at it."""


def value_of(period: Period, *, published: date | None = None) -> str:
    """Return the TIMEX3 value that names the days of a period; empty where none does."""
    earliest, latest = period.earliest, period.latest
    if period.precision == "bounds" and {earliest, latest} <= {published, None}:
        return _REFERENCES.get((earliest is None, latest is None), "")
    if earliest is None or latest is None:
        return ""
    if period.precision == "day" or earliest == latest:
        return earliest.isoformat() + _daytime(period)
    by_precision = {
        "days": _days,
        "week": _week,
        "month": _month,
        "season": _season,
        "year": _year,
        "years": _years,
        "bounds": _bounds,
    }
    named = by_precision.get(period.precision)
    return named(earliest, latest) if named else ""


def _days(earliest: date, latest: date) -> str:
    """Return a weekend, or the month or year that days are a part of: "late June" is June in TIMEX3."""
    if earliest.weekday() == 5 and latest - earliest == timedelta(days=1):
        return f"{_iso_week(earliest)}-WE"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return _month(earliest, latest)
    return _year(earliest, latest) if earliest.year == latest.year else ""


def _week(earliest: date, latest: date) -> str:
    # The middle day, for weeks that do not begin on a Monday.
    return _iso_week(earliest + (latest - earliest) // 2)


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _month(earliest: date, _: date) -> str:
    return f"{earliest:%Y-%m}"


def _season(earliest: date, latest: date) -> str:
    """Return a season; the third of a year that "early 2009" means is its year in TIMEX3."""
    if (earliest.month, latest.month) in _THIRDS or earliest.month not in _SEASONS:
        return _year(earliest, latest)
    return f"{earliest:%Y}-{_SEASONS[earliest.month]}"


def _year(earliest: date, _: date) -> str:
    return f"{earliest:%Y}"


def _years(earliest: date, latest: date) -> str:
    """Return a decade or a century by the digits that its years share."""
    for length in (10, 100):
        if latest.year - earliest.year == length - 1 and earliest.year % length == 0:
            return str(earliest.year // length)
    return ""


def _bounds(earliest: date, latest: date) -> str:
    """Return a quarter or a half of a year; other bounds are no name of a time."""
    is_whole = earliest.day == 1 and latest.day == monthrange(latest.year, latest.month)[1]
    named = _QUARTERS.get((earliest.month, latest.month))
    if not is_whole or named is None or earliest.year != latest.year:
        return ""
    return f"{earliest:%Y}-{named}"


def _daytime(period: Period) -> str:
    if period.clock is not None:
        return f"T{period.clock}"
    return _PARTS.get(period.part or "", "")
