"""A date of slot 2 against a key's -> full, half or no credit."""

import re
from datetime import date

from reportedly.model.record import Record

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAY = re.compile(r"(\d{1,2})\s+([A-Z]{3})[A-Z]*\s+(\d{2})")


class Span(Record, frozen=True):
    """From the first to the last day; `first` is None for a default, "on or before the last"."""

    first: date | None
    last: date


def day_credit(told: str, wanted: str) -> float:
    """Return the credit of one date for another."""
    if _squeezed(told) == _squeezed(wanted):
        return 1.0
    ours, theirs = span_of(told), span_of(wanted)
    if ours is None or theirs is None:
        return 0.0
    if ours == theirs:
        return 1.0
    if ours.first is None:
        # A default value counts where the key has the day of the dateline as its day or as its upper anchor.
        return 0.5 if ours.last == theirs.last else 0.0
    inside = (theirs.first is None or theirs.first <= ours.first) and ours.last <= theirs.last
    return 0.5 if inside and theirs.first != theirs.last else 0.0


def span_of(text: str) -> Span | None:
    """Return the days that a filler means; None where it is not in the task's notation."""
    days = [_date(found) for found in _DAY.finditer(text.upper())]
    if not days or None in days:
        return None
    known = [day for day in days if day is not None]
    if text.strip().startswith("-"):
        return Span(None, known[-1])
    return Span(known[0], known[-1])


def _date(found: re.Match[str]) -> date | None:
    if found[2] not in _MONTHS:
        return None
    try:
        return date(1900 + int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return None


def _squeezed(text: str) -> str:
    return re.sub(r"[\s()]", "", text.upper())
