"""This, last and next week, weekend, month, year and decade: "late last month", "earlier this year"."""

import re
from datetime import date, timedelta

from reportedly.entities.periods.rule import Rule, Setting, rule
from reportedly.entities.periods.spans import (
    bounds,
    days,
    month_after,
    part_of,
    week_of,
    weekend_before,
    year_of,
    years,
)
from reportedly.entities.periods.words import EDGE
from reportedly.model.values import Period

_STEPS = {
    "last": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0, "that": 0,
    "next": 1, "following": 1, "coming": 1,
}  # fmt: skip
_FROM_ANCHOR = frozenset({"previous", "preceding", "same", "that", "following"})
_UNITS = "weekend|week|month|year|decade|century"
_ONE_DAY = timedelta(days=1)


def unit_at(unit: str, day: date, steps: int) -> Period:
    """Return the week, weekend, month, year, decade or century that lies `steps` from the one of `day`."""
    if unit == "week":
        return week_of(day + timedelta(weeks=steps))
    if unit == "month":
        return month_after(day, steps)
    if unit == "year":
        return year_of(day.year + steps)
    if unit == "weekend":
        return _weekend(day, steps)
    length = 10 if unit == "decade" else 100
    first = (day.year // length + steps) * length
    return years(first, first + length - 1)


def _weekend(day: date, steps: int) -> Period:
    """Return the weekend begun most recently; the last one is over, the next one not begun."""
    if steps < 0:
        return weekend_before(day - (day.weekday() - 4) * _ONE_DAY if day.weekday() >= 5 else day)
    return weekend_before(day + timedelta(weeks=steps))


def _pointed(match: re.Match[str], setting: Setting) -> Period | None:
    pointer, edge = match["pointer"] or "this", match["edge"]
    day = _start(pointer, setting)
    if day is None:
        return None
    period = unit_at(match["unit"], day, _STEPS[pointer])
    if edge in {"earlier", "later"} and period.earliest and period.latest and _holds(period, day):
        return _before(period, day) if edge == "earlier" else _after(period, day)
    return part_of(period, {"earlier": "early", "later": "late"}.get(edge, edge) if edge else None)


def _start(pointer: str, setting: Setting) -> date | None:
    if pointer in _FROM_ANCHOR:
        return setting.anchor.earliest if setting.anchor else None
    return setting.published


def _holds(period: Period, day: date) -> bool:
    return bool(period.earliest and period.latest and period.earliest <= day <= period.latest)


def _before(period: Period, day: date) -> Period:
    return Period(period.earliest, day, period.precision)


def _after(period: Period, day: date) -> Period:
    """Return what is left of a period: "later this month" is not today, "later that month" may be."""
    return Period(min(day + _ONE_DAY, period.latest or day), period.latest, period.precision)


def _weekend_told(_: re.Match[str], setting: Setting) -> Period | None:
    return weekend_before(setting.published) if setting.published else None


def _past_one(match: re.Match[str], setting: Setting) -> Period | None:
    """Return "the past year": the year up to publication, not the calendar year before."""
    if setting.published is None:
        return None
    length = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}[match["unit"]]
    first = setting.published - length * _ONE_DAY
    return days(first, setting.published) if match["unit"] == "day" else bounds(first, setting.published)


def _recent(_: re.Match[str], setting: Setting) -> Period | None:
    return bounds(None, setting.published) if setting.published else None


def _now(_: re.Match[str], setting: Setting) -> Period | None:
    return bounds(setting.published, setting.published) if setting.published else None


def _to_come(_: re.Match[str], setting: Setting) -> Period | None:
    return bounds(setting.published, None) if setting.published else None


RULES: tuple[Rule, ...] = (
    rule(r"(?:over |this )?(?:the )?past (?P<unit>day|week|month|year|decade)", _past_one),
    rule(
        r"(?:the )?(?:recent (?:hours|days|weeks|months|years|times|past)|(?:more )?recently|lately)", _recent
    ),
    rule(r"(?:right )?now|currently|nowadays|(?:at )?(?:present|the moment)", _now),
    rule(r"(?:very )?soon|(?:the )?(?:near |foreseeable )?future", _to_come),
    rule(r"(?:over |at |early |late )*(?:the )?weekend", _weekend_told),
    rule(
        rf"(?:(?P<edge>{EDGE}) )?(?:so far )?(?:the )?(?P<pointer>{'|'.join(_STEPS)})"
        rf" (?:calendar )?(?P<unit>{_UNITS})",
        _pointed,
    ),
    rule(rf"(?P<edge>{EDGE}) (?:the )?(?P<unit>week|month|year)(?P<pointer>(?!))?", _pointed),
)  # fmt: skip
