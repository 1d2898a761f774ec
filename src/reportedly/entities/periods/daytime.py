"""A telling of time -> the part of the day that it names, and the time by the clock."""

import re

from msgspec.structs import replace

from reportedly.model.values import PartOfDay, Period

_PARTS: tuple[tuple[PartOfDay, str], ...] = (
    ("night", r"(?:to|mid)?nights?|nightfall|(?:early|small) hours|hours of darkness|pre-?dawn"),
    ("morning", r"mornings?|dawn|daybreak|sunrise"),
    ("midday", r"noon|midday|lunchtime"),
    ("afternoon", r"afternoons?"),
    ("evening", r"evenings?|dusk|sunset"),
)
_PART = re.compile(
    "|".join(rf"(?P<{part}>(?<![\w-])(?:{words})(?![\w-]))" for part, words in _PARTS), re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?<![\d:.,/-])(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?:[:.]\d\d)?"
    r"\s?(?:(?P<half>[ap])\.?m\b\.?|o['’]clock\b)"
    r"|(?P<hour24>\d{1,2}):(?P<minute24>\d\d)(?::\d\d)?|(?P<wire>\d{4})(?=\s?(?:hrs|hours|h\b|GMT|UTC)))"
    r"(?:\s?(?:hrs|hours|h\b))?(?:\s?\(?\s?(?P<zone>GMT|UTC|(?<=\d)Z)\b\s?(?:(?P<shift>[+-]\s?\d{1,2})(?P<part>:\d\d)?)?)?",
    re.IGNORECASE,
)


def with_daytime(period: Period, mention: str) -> Period:
    """Return a day with the part of it and the time by the clock that its mention tells; others as they are.

    A zone is kept only where UTC or GMT names it: "IST" is India's, Israel's and Ireland's.
    """
    if period.precision != "day":
        return period
    part, clock = _PART.search(mention), _CLOCK.search(mention)
    named = next((name for name, _ in _PARTS if part[name]), None) if part else None
    return replace(period, part=named, clock=_clock(clock) if clock else None)


def _clock(match: re.Match[str]) -> str | None:
    """Return hours and minutes as ISO 8601 writes them; None for numbers that no clock shows."""
    if match["wire"]:
        hour, minute = int(match["wire"][:2]), int(match["wire"][2:])
    else:
        hour, minute = int(match["hour"] or match["hour24"]), int(match["minute"] or match["minute24"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    elif match["hour"] and hour < 13:
        # "Five o'clock" is of the morning or of the afternoon.
        return None
    return f"{hour:02}:{minute:02}{_zone(match)}" if hour < 24 and minute < 60 else None


def _zone(match: re.Match[str]) -> str:
    if match["zone"] is None:
        return ""
    if match["shift"] is None:
        return "Z"
    return f"{int(match['shift'].replace(' ', '')):+03}{match['part'] or ':00'}"
