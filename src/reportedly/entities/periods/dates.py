"""Days of the calendar: "March 14, 2019", "Monday, June 3", "2019-03-14", "14/3", "the 14th"."""

import re
from datetime import date, timedelta

from reportedly.entities.periods.rule import Rule, Setting, rule
from reportedly.entities.periods.spans import one_day
from reportedly.entities.periods.words import (
    MONTH,
    VAGUE_DAY,
    WEEKDAY,
    YEAR,
    YEAR_WORDS,
    month_number,
    weekday_number,
)
from reportedly.entities.periods.year_words import in_year
from reportedly.model.values import Period

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_BEFORE = rf"{VAGUE_DAY}(?:(?P<weekday>{WEEKDAY}) ?(?:on )?(?:the )?)?"
_YEAR_AFTER = rf"(?:[ -]?(?:in |of )?(?P<year>{YEAR_WORDS}))?"
_WEEKDAY_YEARS = 6
"""A day of the month falls on the same weekday at least once in so many years, but for leap days."""


def day_in(year: int, month: int, day: int) -> Period | None:
    """Return a day of the calendar, None when there is no such day."""
    try:
        return one_day(date(year, month, day))
    except ValueError:
        return None


def _named_month(match: re.Match[str], setting: Setting) -> Period | None:
    month, day, weekday = month_number(match["month"]), int(match["day"]), match["weekday"]
    found = in_year(lambda year: day_in(year, month, day), match["year"], setting)
    if match["year"] or weekday is None or found is None or found.earliest is None:
        return found
    latest_year = found.earliest.year
    recent = (day_in(latest_year - back, month, day) for back in range(_WEEKDAY_YEARS))
    return next((each for each in recent if each and _falls_on(each, weekday)), found)


def _falls_on(period: Period, weekday: str) -> bool:
    return period.earliest is not None and period.earliest.weekday() == weekday_number(weekday)


def _iso(match: re.Match[str], _: Setting) -> Period | None:
    return day_in(int(match["year"]), int(match["month"]), int(match["day"]))


def _numerals(match: re.Match[str], setting: Setting) -> Period | None:
    """Return the only day that two numerals can mean; None when both orders are possible."""
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    orders = {(first, second)} if match["mark"] == "." else {(first, second), (second, first)}
    # A leap year tests the day: it has every day that any year has.
    possible = [(day, month) for day, month in orders if day_in(2000, month, day)]
    if len(possible) != 1:
        return None
    day, month = possible[0]
    return in_year(lambda each: day_in(each, month, day), year, setting)


def _day_of_month(match: re.Match[str], setting: Setting) -> Period | None:
    """Return the most recent 14th, counted from the time told before when there is one."""
    latest = setting.anchor.latest if setting.anchor and setting.anchor.latest else setting.published
    if latest is None:
        return None
    back = (latest - timedelta(days=count) for count in range(62))
    return next((one_day(each) for each in back if each.day == int(match["day"])), None)


RULES: tuple[Rule, ...] = (
    rule(rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?:t[\d:.z+-]*)?", _iso),
    rule(rf"{_BEFORE}{_DAY}(?: day)?(?:[ -]of)?[ -]?(?P<month>{MONTH}){_YEAR_AFTER}", _named_month),
    rule(rf"{_BEFORE}(?P<month>{MONTH})[ -]?(?:the )?{_DAY}{_YEAR_AFTER}", _named_month),
    rule(rf"(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)(?P<year>{YEAR})", _numerals),
    rule(r"(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})(?P<year>(?!))?", _numerals),
    rule(rf"{VAGUE_DAY}(?:{WEEKDAY} )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)", _day_of_month),
)
