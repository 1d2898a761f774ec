"""Months, seasons, years and decades: "early March", "September last year", "spring 2016", "the 1990s"."""

import re
from datetime import date

from reportedly.entities.periods.rule import Rule, Setting, rule
from reportedly.entities.periods.spans import (
    SEASON_STARTS,
    bounds,
    days,
    month_after,
    month_of,
    part_of,
    season_of,
    week_of,
    year_of,
    years,
)
from reportedly.entities.periods.words import (
    EDGE,
    MONTH,
    NUMBERS,
    ORDINALS,
    YEAR,
    YEAR_WORDS,
    month_number,
)
from reportedly.entities.periods.year_words import Yearly, in_year, pointed, year_told
from reportedly.model.values import Period

_SEASON = "(?:" + "|".join(SEASON_STARTS) + ")"
_NAME = rf"(?P<name>{MONTH}|{_SEASON})"
_EDGE = rf"(?:(?P<edge>{EDGE}) )?"
_FINAL = ("last", "final")
_POINTER = "(?P<pointer>last|past|previous|this|current|next)"
_NOT_A_YEAR = "(?! (?:" + "|".join(
    ("people", "persons", "civilians", "fighters", "militants", "troops", "soldiers", "families", "dead",
     "men", "women", "children", "homes", "houses", "metres", "meters", "km", "kilometres", "kilometers",
     "feet", "dollars", "rounds", "others", "miles", "pounds", "tonnes", "tons", *NUMBERS)
) + r")\b)"  # fmt: skip
"""What follows a number that is no year; "2014 six people" would be a year, but is rarer than a count."""


def _yearly(name: str, edge: str | None = None) -> Yearly:
    """Return what finds a month or a season, or its early, middle or late part, in a year."""
    if name in SEASON_STARTS:
        return lambda year: part_of(season_of(year, name), edge)
    return lambda year: part_of(month_of(year, month_number(name)), edge)


def _named(match: re.Match[str], setting: Setting) -> Period | None:
    return in_year(_yearly(match["name"], match["edge"]), match["year"], setting)


def _pointed(match: re.Match[str], setting: Setting) -> Period | None:
    return pointed(_yearly(match["name"], match["edge"]), match["pointer"], setting)


def _of_anchor(match: re.Match[str], setting: Setting) -> Period | None:
    """Return "that same spring": the one of the year that was told before."""
    year = year_told("same", setting)
    return _yearly(match["name"], match["edge"])(year) if year else None


def _year(match: re.Match[str], setting: Setting) -> Period | None:
    year = year_told(match["year"], setting)
    return part_of(year_of(year), match["edge"]) if year else None


def _decade(match: re.Match[str], _: Setting) -> Period:
    told = match["decade"]
    first = int(told) if len(told) == 4 else 1900 + int(told)
    return part_of(years(first, first + (99 if first % 100 == 0 and first < 2000 else 9)), match["edge"])


def _week_of_month(match: re.Match[str], setting: Setting) -> Period | None:
    month = in_year(_yearly(match["name"]), match["year"], setting)
    if month is None or month.earliest is None or month.latest is None:
        return None
    if match["which"] == "last":
        return Period(month.latest.replace(day=month.latest.day - 6), month.latest, "week")
    first_day = 7 * ORDINALS.index(match["which"]) + 1
    if first_day > month.latest.day:
        return None
    last_day = min(first_day + 6, month.latest.day)
    return Period(month.earliest.replace(day=first_day), month.earliest.replace(day=last_day), "week")


def _part_of_year(match: re.Match[str], setting: Setting) -> Period | None:
    """Return a half or a quarter of a year."""
    year = year_told(match["year"], setting)
    length = 6 if match["part"] == "half" else 3
    opening_month = 12 - length if match["which"] in _FINAL else length * ORDINALS.index(match["which"])
    return None if year is None or opening_month > 11 else _months(year, opening_month + 1, length)


def _quarter(match: re.Match[str], setting: Setting) -> Period | None:
    """Return the latest quarter of that number, or the one before this quarter: "the last quarter"."""
    if match["which"] not in ORDINALS:
        return _quarter_before(setting.published) if setting.published else None
    month = 3 * ORDINALS.index(match["which"]) + 1
    return in_year(lambda year: _months(year, month, 3), None, setting)


def _quarter_before(day: date) -> Period | None:
    index = day.year * 4 + (day.month - 1) // 3 - 1
    return _months(index // 4, index % 4 * 3 + 1, 3)


def _months(year: int, month: int, length: int) -> Period | None:
    opening = date(year, month, 1)
    return bounds(opening, month_after(opening, length - 1).latest)


def _week_of_day(match: re.Match[str], setting: Setting) -> Period | None:
    month = month_number(match["name"])
    found = in_year(lambda year: _day(year, month, int(match["day"])), match["year"], setting)
    return week_of(found.earliest) if found and found.earliest else None


def _day(year: int, month: int, day: int) -> Period | None:
    span = month_of(year, month)
    if span.earliest is None or span.latest is None or not 1 <= day <= span.latest.day:
        return None
    return days(span.earliest.replace(day=day), span.earliest.replace(day=day))


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:the )?week of (?P<name>{MONTH}) (?P<day>\d{{1,2}})(?:th|st|nd|rd)?(?: (?P<year>{YEAR}))?",
        _week_of_day,
    ),
    rule(
        rf"(?P<which>{'|'.join(ORDINALS)}|last) week (?:of|in) (?P<name>{MONTH})(?: (?P<year>{YEAR_WORDS}))?",
        _week_of_month,
    ),
    rule(
        rf"(?:the )?(?P<which>{'|'.join((*ORDINALS, *_FINAL))}) (?P<part>half|quarter) of"
        rf" (?:the )?(?P<year>{YEAR_WORDS})",
        _part_of_year,
    ),
    rule(rf"(?:the )?(?P<which>{'|'.join((*ORDINALS[:4], 'last'))})[ -]quarter", _quarter),
    rule(rf"(?:the )?{_EDGE}{_NAME}[ -]?(?:of |in )?(?:the )?(?P<year>{YEAR_WORDS})", _named),
    rule(rf"(?P<year>{YEAR_WORDS}) {_EDGE}{_NAME}", _named),
    rule(rf"{_EDGE}{_POINTER} {_NAME}", _pointed),
    rule(rf"{_EDGE}(?:that same|that|same) {_NAME}", _of_anchor),
    rule(rf"{_EDGE}(?:the )?{_NAME}(?P<year>(?!))?", _named),
    rule(rf"{_EDGE}(?:the )?(?P<decade>(?:1[5-9]|20)\d0|'?[3-9]0)s", _decade),
    rule(rf"{_EDGE}(?:the year )?(?P<year>{YEAR}){_NOT_A_YEAR}", _year),
)  # fmt: skip
