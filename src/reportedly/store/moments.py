"""Moments in; UTC texts that sort as the moments do out, and back."""

from datetime import UTC, date, datetime
from functools import lru_cache

from reportedly.errors import InputError

_END_OF_TIME = "9999-12-31T23:59:59.999999+00:00"


def utc(moment: datetime) -> datetime:
    """Return the moment in UTC.

    Raises:
        InputError: the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise InputError(
            f"{moment.isoformat()} has no time zone; give it one, such as {moment.isoformat()}+00:00"
        )
    return moment.astimezone(UTC)


def utc_text(moment: datetime) -> str:
    """Return the moment as ISO text in UTC, always to the microsecond, so that texts compare as moments."""
    return utc(moment).isoformat(timespec="microseconds")


def until(as_of: datetime | None) -> str:
    """Return the text of the last moment to be shown; None shows all."""
    return _END_OF_TIME if as_of is None else utc_text(as_of)


@lru_cache(4_096)
def from_text(text: str) -> datetime:
    """Return the moment that `utc_text` wrote."""
    return datetime.fromisoformat(text)


@lru_cache(4_096)
def day_of(text: str | None) -> date | None:
    """Return the day that a column holds; None for an empty one."""
    return date.fromisoformat(text) if text else None
