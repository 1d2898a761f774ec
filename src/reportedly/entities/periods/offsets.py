"""Distances from publication or from the time told before: "three days ago", "the following day"."""

import re
from datetime import timedelta

from reportedly.entities.periods.rule import Rule, Setting, rule
from reportedly.entities.periods.spans import (
    bounds,
    days,
    month_after,
    one_day,
    shifted,
    with_precision,
    year_of,
)
from reportedly.entities.periods.words import NUMBERS, number
from reportedly.model.values import Period

_NUMBER = (
    rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|(?:a )?few|several|many|some)"
)
_HOW = (
    "(?:(?P<how>about|some|nearly|almost|around|approximately|roughly|barely|just|exactly|only|just over|over"
    "|more than|at least|less than|under|just under) )?"
)
_UNIT = "(?P<unit>second|moment|minute|hour|day|night|week|fortnight|month|year|decade)s?"
_BACK = frozenset({"ago", "earlier", "before", "prior", "previously", "back", "after"})
"""“Ten days after the raid” tells when the raid was: ten days before what was told first."""
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
_SEVERAL = (2, 6)
"""How many "several days" may be at least and at most."""


def _ago(match: re.Match[str], setting: Setting) -> Period | None:
    if setting.published is None:
        return None
    start = one_day(setting.published)
    return _told_distance(match, start, sign=-1)


def _from_anchor(match: re.Match[str], setting: Setting) -> Period | None:
    anchor = setting.anchor
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return None
    return _told_distance(match, anchor, sign=-1 if match["way"] in _BACK else 1)


def _told_distance(match: re.Match[str], start: Period, *, sign: int) -> Period | None:
    told, unit, how = match["number"], match["unit"], match["how"]
    if unit in {"second", "moment", "minute", "hour"}:
        return _hours(start, unit, number(told or "") if told else None, sign=sign)
    count = number(told) if told else None
    if count is None:
        return _several(start, unit, sign=sign)
    if how in {"more than", "over", "just over", "at least"}:
        return _beyond(start, count * _DAYS[unit] * sign)
    if how in {"less than", "under", "just under"}:
        return _within(start, count * _DAYS[unit] * sign)
    return moved(start, unit, count * sign)


def moved(start: Period, unit: str, steps: int) -> Period | None:
    """Return the time that lies `steps` units after `start`, as coarse as the unit is."""
    if unit in {"day", "night"}:
        return shifted(start, timedelta(days=steps))
    if unit in {"week", "fortnight"}:
        weeks = steps * (2 if unit == "fortnight" else 1)
        return with_precision(shifted(start, timedelta(weeks=weeks), spread=timedelta(days=3)), "week")
    if start.earliest is None:
        return None
    if unit == "month":
        return month_after(start.earliest, steps)
    return year_of(start.earliest.year + steps * (10 if unit == "decade" else 1))


def _hours(start: Period, unit: str, count: int | None, *, sign: int) -> Period | None:
    """Return the day itself for minutes; hours may reach into the day before or after."""
    if start.earliest is None or start.latest is None or unit != "hour":
        return start
    reach = timedelta(days=max(1, -(-(count or 1) // 24)))
    return (
        days(start.earliest - reach, start.latest) if sign < 0 else days(start.earliest, start.latest + reach)
    )


def _several(start: Period, unit: str, *, sign: int) -> Period | None:
    least, most = (timedelta(days=count * _DAYS[unit] * sign) for count in _SEVERAL)
    if start.earliest is None or start.latest is None:
        return None
    near, far = start.earliest + least, start.latest + most
    return with_precision(days(near, far), "days" if unit in {"day", "night"} else "bounds")


def _beyond(start: Period, shift: int) -> Period | None:
    if shift < 0:
        return bounds(None, start.latest + timedelta(days=shift)) if start.latest else None
    return bounds(start.earliest + timedelta(days=shift), None) if start.earliest else None


def _within(start: Period, shift: int) -> Period | None:
    if start.earliest is None or start.latest is None:
        return None
    return with_precision(
        days(start.earliest + timedelta(days=min(shift, 0)), start.latest + timedelta(days=max(shift, 0))),
        "bounds",
    )


def _window(match: re.Match[str], setting: Setting) -> Period | None:
    """Return "the last two weeks": the days up to publication."""
    if setting.published is None:
        return None
    count, unit = number(match["number"]), match["unit"]
    length = -(-(count or 24) // 24) if unit == "hour" else (count or _SEVERAL[1]) * _DAYS.get(unit, 1)
    return bounds(setting.published - timedelta(days=length), setting.published)


def _same(_: re.Match[str], setting: Setting) -> Period | None:
    return setting.anchor


def _the_day(_: re.Match[str], setting: Setting) -> Period | None:
    """Return the day told before; where none is, the one the news appeared on, as "today" is."""
    return setting.anchor or (one_day(setting.published) if setting.published else None)


def _beside(match: re.Match[str], setting: Setting) -> Period | None:
    if setting.anchor is None:
        return None
    return shifted(
        setting.anchor, timedelta(days=1 if match["way"] in {"following", "next", "after", "later"} else -1)
    )


RULES: tuple[Rule, ...] = (
    rule(rf"{_HOW}(?:{_NUMBER} |(?<!\d )){_UNIT} (?:ago|back)", _ago),
    rule(
        rf"{_HOW}{_NUMBER} {_UNIT} (?P<way>earlier|before|prior|previously|later|after|afterwards|on)",
        _from_anchor,
    ),
    rule(
        r"(?:just )?(?P<number>(?!))?(?P<how>(?!))?(?P<unit>second|moment|minute|hour|day|week|month|year)s "
        r"(?P<way>earlier|before|later|after|afterwards)",
        _from_anchor,
    ),
    rule(rf"(?:over |in |within )?(?:the )?(?:past|last) {_NUMBER} {_UNIT}", _window),
    rule(
        r"(?:later |earlier |on |early |late )*(?:the )?(?:very )?(?:same|that) (?:very )?day"
        r"|(?:earlier|later|early|late) (?:the )?same day|(?:at the |that )?same time"
        r"|(?:shortly|soon) (?:before|after|afterwards)",
        _same,
    ),
    rule(r"(?:(?:earlier|later|early|late|mid) )?(?:the )?day", _the_day),
    rule(r"(?:early |late |on )*(?:the )?(?:very )?(?P<way>following|next|previous|preceding) day", _beside),
    rule(r"(?:the |a |one )?day (?P<way>before|after|earlier|later)", _beside),
)  # fmt: skip
