"""Days by their name, and by their distance from today: "early Tuesday", "Tuesday last week", "yesterday"."""

import re
from datetime import date, timedelta

from reportedly.entities.periods.rule import Rule, Setting, rule
from reportedly.entities.periods.spans import days, one_day, week_of
from reportedly.entities.periods.words import VAGUE_DAY, WEEKDAY, weekday_number
from reportedly.model.values import Period

_WEEKS = {"last": -1, "previous": -1, "this": 0, "next": 1}
_TODAY = {
    "day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "day after tomorrow": 2,
}  # fmt: skip
_ONE_DAY = timedelta(days=1)


def latest_weekday(weekday: int, *, until: date) -> date:
    """Return the latest day of that name up to and including `until`."""
    return until - timedelta(days=(until.weekday() - weekday) % 7)


def _weekday(match: re.Match[str], setting: Setting) -> Period | None:
    weekday, pointer = weekday_number(match["weekday"]), match["pointer"]
    if pointer in {"previous", "following"} and setting.anchor:
        return _beside_anchor(weekday, pointer, setting.anchor)
    if setting.published is None or pointer == "following":
        return None
    # "last Tuesday" on a Tuesday is never that same day; on other days news means the one just gone.
    if pointer in {"last", "past", "this past", "previous"}:
        return one_day(latest_weekday(weekday, until=setting.published - _ONE_DAY))
    if pointer in {"next", "coming", "this coming"}:
        return one_day(latest_weekday(weekday, until=setting.published + 7 * _ONE_DAY))
    return one_day(_near_weekday(weekday, setting.published, ahead=setting.ahead))


def _near_weekday(weekday: int, day: date, *, ahead: bool) -> date:
    """Return the latest day of that name up to `day`, or ahead of it the first one from it on."""
    return latest_weekday(weekday, until=day + 6 * _ONE_DAY if ahead else day)


def _beside_anchor(weekday: int, pointer: str, anchor: Period) -> Period | None:
    if pointer == "previous":
        return one_day(latest_weekday(weekday, until=anchor.earliest - _ONE_DAY)) if anchor.earliest else None
    return one_day(latest_weekday(weekday, until=anchor.latest + 7 * _ONE_DAY)) if anchor.latest else None


def _in_week(match: re.Match[str], setting: Setting) -> Period | None:
    if setting.published is None:
        return None
    monday = week_of(setting.published + timedelta(weeks=_WEEKS[match["week"]])).earliest
    return one_day(monday + timedelta(days=weekday_number(match["weekday"]))) if monday else None


def _before_last(match: re.Match[str], setting: Setting) -> Period | None:
    if setting.published is None:
        return None
    last = latest_weekday(weekday_number(match["weekday"]), until=setting.published - _ONE_DAY)
    return one_day(last - timedelta(weeks=1))


def _today(match: re.Match[str], setting: Setting) -> Period | None:
    return one_day(setting.published + _TODAY[match["day"]] * _ONE_DAY) if setting.published else None


def _overnight(_: re.Match[str], setting: Setting) -> Period | None:
    return days(setting.published - _ONE_DAY, setting.published) if setting.published else None


def _overnight_into(match: re.Match[str], setting: Setting) -> Period | None:
    """Return the two days of a night: "overnight Monday" begins it, "overnight into Monday" ends it."""
    if setting.published is None:
        return None
    day = latest_weekday(weekday_number(match["weekday"]), until=setting.published)
    return days(day - _ONE_DAY, day) if match["into"] else days(day, day + _ONE_DAY)


def _night_between(match: re.Match[str], setting: Setting) -> Period | None:
    """Return both days of "the night of Friday to Saturday"."""
    first, second = weekday_number(match["first"]), weekday_number(match["second"])
    if setting.published is None or (second - first) % 7 != 1:
        return None
    last = latest_weekday(second, until=setting.published)
    return days(last - _ONE_DAY, last)


RULES: tuple[Rule, ...] = (
    rule(rf"(?P<first>{WEEKDAY}) (?:to|and|into) (?P<second>{WEEKDAY})", _night_between),
    rule(rf"{VAGUE_DAY}(?P<weekday>{WEEKDAY}) (?:of )?(?P<week>last|previous|this|next) week", _in_week),
    rule(rf"{VAGUE_DAY}(?P<weekday>{WEEKDAY}) before last", _before_last),
    rule(
        rf"{VAGUE_DAY}(?:(?P<pointer>this past|this coming|last|past|previous|this|next|coming|following) )?"
        rf"{VAGUE_DAY}(?P<weekday>{WEEKDAY})",
        _weekday,
    ),
    rule(rf"(?:(?:early|late|earlier|later|just) )*(?P<day>{'|'.join(_TODAY)})", _today),
    rule(rf"overnight (?P<into>into|to)? ?(?:on )?(?P<weekday>{WEEKDAY})", _overnight_into),
    rule(r"overnight(?: today)?", _overnight),
)
