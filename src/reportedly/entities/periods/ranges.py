"""Two ends, or one: "between June 3 and June 7", "from 7 to 9 January", "2014-2017", "since Friday"."""

import re
from datetime import date, timedelta

from reportedly.entities.periods import dates, feasts, months, offsets, units, weekdays
from reportedly.entities.periods.rule import Rule, Setting, read_whole, rule
from reportedly.entities.periods.spans import bounds, years
from reportedly.entities.periods.words import MONTH, WEEKDAY, YEAR, YEAR_WORDS
from reportedly.model.values import Period, PeriodPrecision

SINGLE: tuple[Rule, ...] = (
    *dates.RULES,
    *feasts.RULES,
    *offsets.RULES,
    *units.RULES,
    *weekdays.RULES,
    *months.RULES,
)
"""The rules for tellings with one end."""

_TO = r"(?: ?[-/] ?| (?:to|and|until|till|through|into|or) )"
_MONTH_OF = re.compile(MONTH)
_YEAR_OF = re.compile(rf"\b{YEAR_WORDS}\b")
_ONE_DAY = timedelta(days=1)


def _two_ends(match: re.Match[str], setting: Setting) -> Period | None:
    """Return from the first end to the last; the first borrows the month and the year it lacks."""
    last = read_whole(SINGLE, match["last"], setting)
    if last is None or last.earliest is None or last.latest is None:
        return None
    first = _first_end(match["first"], match["last"], last, setting)
    if first is None or first.earliest is None or first.earliest > last.latest:
        return None
    return Period(first.earliest, last.latest, _precision(first, last))


def _first_end(first: str, last: str, end: Period, setting: Setting) -> Period | None:
    told_year = _YEAR_OF.search(last)
    month = _MONTH_OF.search(last)
    if first.rstrip("stndrh").isdecimal() and month:
        first = f"{first} {month.group()}"
    if told_year and not _YEAR_OF.search(first) and _MONTH_OF.search(first):
        return _in_year_before(first, told_year.group(), end, setting)
    # What comes before "Tuesday" or "March" is the one before it, not the most recent one.
    return read_whole(SINGLE, first, Setting(end.earliest if setting.published else None, setting.anchor))


def _in_year_before(first: str, year: str, end: Period, setting: Setting) -> Period | None:
    """Return the first end in the year of the last, or a year sooner: "December to February 2020"."""
    found = read_whole(SINGLE, f"{first} {year}", setting)
    if found and found.earliest and end.latest and found.earliest > end.latest:
        return read_whole(SINGLE, f"{first} {end.latest.year - 1}", setting)
    return found


def _precision(first: Period, last: Period) -> PeriodPrecision:
    precisions = {first.precision, last.precision}
    if precisions <= {"day", "days"}:
        return "days"
    return "years" if precisions <= {"year", "years"} else "bounds"


def _month_days(match: re.Match[str], setting: Setting) -> Period | None:
    """Return "June 3-7" and "June 3 and 4, 2015": one month, two days."""
    year = f" {match['year']}" if match["year"] else ""
    first = read_whole(dates.RULES, f"{match['month']} {match['day']}{year}", setting)
    last = read_whole(dates.RULES, f"{match['month']} {match['to']}{year}", setting)
    if first is None or last is None or first.earliest is None or last.latest is None:
        return None
    return Period(first.earliest, last.latest, "days") if first.earliest <= last.latest else None


def _years(match: re.Match[str], _: Setting) -> Period | None:
    first, last = match["first"], match["last"]
    closing = int(last) if len(last) == 4 else int(first[:2] + last)
    return years(int(first), closing) if int(first) < closing else None


def _one_end(match: re.Match[str], setting: Setting) -> Period | None:
    found = read_whole(SINGLE, match["end"], setting)
    if found is None or found.earliest is None or found.latest is None:
        return None
    if match["side"] == "since":
        return bounds(found.earliest, _not_before(found.earliest, setting.published))
    if match["side"] == "after":
        return bounds(found.latest + _ONE_DAY, _not_before(found.latest + _ONE_DAY, setting.published))
    return bounds(
        None, found.earliest - _ONE_DAY if match["side"] in {"before", "prior to"} else found.latest
    )


def _not_before(earliest: date, published: date | None) -> date | None:
    return published if published and published >= earliest else None


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:on |between |from )?(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_TO}"
        rf"(?P<to>\d{{1,2}})(?:st|nd|rd|th)?(?: (?P<year>{YEAR_WORDS}))?",
        _month_days,
    ),
    rule(rf"(?:between |from )?(?P<first>{YEAR}){_TO}(?P<last>{YEAR}|\d\d)", _years),
    rule(
        rf"(?:overnight )?(?:on |between |from )?(?:the )?"
        rf"(?P<first>(?:(?:early|mid|late) )?(?:{WEEKDAY} )?"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: {MONTH})?(?: {YEAR})?"
        rf"|{MONTH}(?: \d{{1,2}})?(?: {YEAR})?|{WEEKDAY})){_TO}(?:on |the )?(?P<last>[^-]{{3,40}})",
        _two_ends,
    ),
    rule(
        r"(?:ever )?(?P<side>since|until|till|up to|by|before|prior to|after)(?: (?:on|in|the))* "
        r"(?P<end>.{3,40})",
        _one_end,
    ),
)
