"""Words of a day -> days and moments that queries take."""

from datetime import UTC, date, datetime, time

from reportedly.errors import InputError


def parse_day(words: str) -> date:
    """Return the day written as YYYY-MM-DD.

    Raises:
        InputError: the words are no such day.
    """
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        raise InputError(f"{words!r} is not a date; write it as YYYY-MM-DD, such as 2023-03-01") from None


def end_of(day: date | None) -> datetime | None:
    """Return the last moment of a day in UTC, so that `as_of` holds what was stored on that day."""
    return None if day is None else datetime.combine(day, time.max, tzinfo=UTC)
