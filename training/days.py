"""A day -> the words by which a report of that week may name it."""

import datetime as dt
from collections.abc import Iterator

_WEEK = 6


def day_words(day: dt.date, published: dt.date | None) -> Iterator[str]:
    """Yield month and day in the usual spellings, and the weekday where the report is of the same week."""
    month, number = day.strftime("%B"), day.day
    short = {"September": "Sept"}.get(month, month[:3])
    yield from (f"{month} {number}", f"{short} {number}", f"{number} {month}")
    if published is None or 0 <= (published - day).days <= _WEEK:
        yield from (f"{day.strftime('%A')} {part}" for part in ("morning", "afternoon", "evening", "night"))
        yield day.strftime("%A")
