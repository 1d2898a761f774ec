"""A mention of a time, the day of publication and the time told before -> the period it means."""

from datetime import date

from reportedly.entities.periods import ranges
from reportedly.entities.periods.rule import Setting, read_inside, read_whole
from reportedly.entities.periods.spans import UNRESOLVED
from reportedly.entities.periods.words import plain_words
from reportedly.model.values import Period

_LONGEST = 200
"""Characters; longer strings are no mentions of a time."""
_RULES = (*ranges.RULES, *ranges.SINGLE)


def resolve_period(mention: str, *, published: date | None, anchor: Period | None = None) -> Period:
    """Return the days that a mention means, as vaguely as it tells them, preferring the past.

    `published` is what "Sunday" and "last month" count from, `anchor` what "the same day" counts from. A
    mention that counts from what is not known, or tells no time, is unresolved. Weekdays include the day of
    publication; "last Tuesday" does not.
    """
    if len(mention) > _LONGEST:
        return UNRESOLVED
    setting = Setting(published, _usable(anchor))
    try:
        period = _read(plain_words(mention), setting)
    except (ValueError, OverflowError):
        # The calendar ends at the years 1 and 9999, and no telling of an incident lies beyond.
        return UNRESOLVED
    return _not_later(period, published) if period else UNRESOLVED


def _usable(anchor: Period | None) -> Period | None:
    return anchor if anchor and (anchor.earliest or anchor.latest) else None


def _read(text: str, setting: Setting) -> Period | None:
    if not text:
        # Only a part of a day was told: "at dawn" is the dawn of the day told before.
        return setting.anchor
    return read_whole(_RULES, text, setting) or read_inside(ranges.SINGLE, text, setting)


def _not_later(period: Period, published: date | None) -> Period:
    """Cut off the days after publication, unless all of it lies ahead: "next Friday"."""
    earliest, latest = period.earliest, period.latest
    if earliest and latest and earliest > latest:
        return UNRESOLVED
    if published and latest and latest > published and (earliest is None or earliest <= published):
        return Period(earliest, published, period.precision)
    return period
