"""The words for a year ("2019", "last year", "that year") -> the year, also where none is told."""

from collections.abc import Callable

from reportedly.entities.periods.rule import Setting
from reportedly.entities.periods.spans import first_ahead, most_recent, most_recent_over
from reportedly.model.values import Period

Yearly = Callable[[int], Period | None]
_FROM_PUBLISHED = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1}
_FROM_ANCHOR = {"previous": -1, "that": 0, "same": 0, "following": 1}


def year_told(words: str, setting: Setting) -> int | None:
    """Return the year, or None when it counts from a day that is not known."""
    pointer = words.split(" ", maxsplit=1)[0]
    if pointer.isdecimal():
        return int(pointer)
    if pointer in _FROM_PUBLISHED:
        return setting.published.year + _FROM_PUBLISHED[pointer] if setting.published else None
    earliest = setting.anchor.earliest if setting.anchor else None
    return earliest.year + _FROM_ANCHOR[pointer] if earliest else None


def in_year(make: Yearly, words: str | None, setting: Setting) -> Period | None:
    """Return what comes once a year in the year told; the most recent or, ahead, the next when none is."""
    if words:
        year = year_told(words, setting)
        return make(year) if year else None
    if setting.published is None:
        return None
    return first_ahead(make, setting.published) if setting.ahead else most_recent(make, setting.published)


def pointed(make: Yearly, pointer: str, setting: Setting) -> Period | None:
    """Return "last", "this" or "next" of what comes once a year; "last" is over before publication."""
    if setting.published is None:
        return None
    if pointer in {"last", "past", "previous"}:
        return most_recent_over(make, setting.published)
    this = make(setting.published.year)
    if pointer in {"this", "current"}:
        return this
    is_past = this is None or this.earliest is None or this.earliest <= setting.published
    return make(setting.published.year + 1) if is_past else this
