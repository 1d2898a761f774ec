"""Feast days: "Christmas Eve", "New Year's Eve", "Easter Sunday 2019", "last Good Friday"."""

import re
from datetime import date, timedelta

from reportedly.entities.periods.rule import Rule, Setting, rule
from reportedly.entities.periods.spans import days, one_day
from reportedly.entities.periods.words import VAGUE_DAY, YEAR_WORDS
from reportedly.entities.periods.year_words import in_year, pointed
from reportedly.model.values import Period

_FIXED = {
    "new year day": (1, 1), "new year eve": (12, 31), "valentine day": (2, 14), "may day": (5, 1),
    "halloween": (10, 31), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "all saints day": (11, 1), "all souls day": (11, 2), "nowruz": (3, 21),
    "orthodox christmas": (1, 7),
}  # fmt: skip
_FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "holy saturday": -1,
    "easter sunday": 0, "easter": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49,
}  # fmt: skip
_NAMES = "|".join(sorted((*_FIXED, *_FROM_EASTER), key=len, reverse=True))


def easter(year: int) -> date:
    """Return the western Easter Sunday of a year, by the anonymous Gregorian reckoning."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    correction = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def feast_in(name: str, year: int) -> Period:
    """Return a feast of a year; "Easter" and "Christmas" alone are the days around it."""
    if name == "easter":
        return days(easter(year) - timedelta(days=2), easter(year) + timedelta(days=1))
    if name in _FROM_EASTER:
        return one_day(easter(year) + timedelta(days=_FROM_EASTER[name]))
    day = date(year, *_FIXED[name])
    return days(day - timedelta(days=1), day + timedelta(days=1)) if name == "christmas" else one_day(day)


def _feast(match: re.Match[str], setting: Setting) -> Period | None:
    return in_year(lambda year: feast_in(match["feast"], year), match["year"], setting)


def _pointed(match: re.Match[str], setting: Setting) -> Period | None:
    return pointed(lambda year: feast_in(match["feast"], year), match["pointer"], setting)


RULES: tuple[Rule, ...] = (
    rule(rf"{VAGUE_DAY}(?P<feast>{_NAMES})(?: (?:in |of )?(?P<year>{YEAR_WORDS}))?", _feast),
    rule(rf"(?P<year>{YEAR_WORDS}) (?P<feast>{_NAMES})", _feast),
    rule(rf"(?P<pointer>last|past|this|next) (?P<feast>{_NAMES})", _pointed),
)
