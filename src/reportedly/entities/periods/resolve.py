"""A mention of a time, the day of publication and the time told before -> the period it means."""

from datetime import date

from reportedly.entities.periods import ranges
from reportedly.entities.periods.daytime import with_daytime
from reportedly.entities.periods.rule import Setting, read_inside, read_whole
from reportedly.entities.periods.spans import UNRESOLVED
from reportedly.entities.periods.words import plain_words
from reportedly.model.values import Period

_LONGEST = 200
"""Characters; longer strings are no mentions of a time."""
_RULES = (*ranges.RULES, *ranges.SINGLE)


def resolve_period(
    mention: str, *, published: date | None, anchor: Period | None = None, ahead: bool = False
) -> Period:
    """Return the days that a mention means, as vaguely as it tells them.

    `published` is what "Sunday" and "last month" count from, `anchor` what "the same day" counts from. A
    mention that counts from what is not known, or tells no time, is unresolved. Weekdays include the day of
    publication; "last Tuesday" does not. "Friday" and "June 3" are the latest ones, or with `ahead`, which
    tells of what is still to come, the first ones from the day of publication on.
    """
    if len(mention) > _LONGEST:
        return UNRESOLVED
    setting = Setting(published, _usable(anchor), ahead)
    try:
        period = _read(plain_words(mention), setting)
    except (ValueError, OverflowError):
        # The calendar ends at the years 1 and 9999, and no telling of an incident lies beyond.
        return UNRESOLVED
    return with_daytime(_within_news(period, setting), mention) if period else UNRESOLVED


def _usable(anchor: Period | None) -> Period | None:
    """Return the days to count from; "the same day" as a night is not that night."""
    if anchor is None or not (anchor.earliest or anchor.latest):
        return None
    return Period(anchor.earliest, anchor.latest, anchor.precision)


def _read(text: str, setting: Setting) -> Period | None:
    if not text:
        # Only a part of a day was told: "at dawn" is the dawn of the day told before.
        return setting.anchor
    return read_whole(_RULES, text, setting) or read_inside(ranges.SINGLE, text, setting)


def _within_news(period: Period, setting: Setting) -> Period:
    """Cut off the days after publication, unless all of it lies ahead: "next Friday"."""
    earliest, latest, published = period.earliest, period.latest, setting.published
    if earliest and latest and earliest > latest:
        return UNRESOLVED
    if setting.ahead:
        return period
    if published and latest and latest > published and (earliest is None or earliest <= published):
        return Period(earliest, published, period.precision)
    return period
