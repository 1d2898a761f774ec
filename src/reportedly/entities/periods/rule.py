"""A pattern and its reading: the shape of every rule of this grammar."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.model.record import Record
from reportedly.model.values import Period


class Setting(Record, frozen=True):
    """What a telling of time is read against."""

    published: date | None
    """The day the article appeared, which "Sunday" and "last month" count from."""
    anchor: Period | None
    """The time told before, which "the same day" and "two weeks earlier" count from."""
    ahead: bool = False
    """Whether it tells of what is still to come, so that "Friday" is the next one."""


Reading = Callable[[re.Match[str], Setting], Period | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words of one shape, and the reading that gives their period or None."""

    pattern: re.Pattern[str]
    read: Reading


def rule(pattern: str, read: Reading) -> Rule:
    """Return the rule for a pattern that stands between word boundaries."""
    return Rule(re.compile(rf"(?<![\w.,:/$€£%'-])(?:{pattern})(?![\w%]|[,./:-]\d)"), read)


def read_whole(rules: Iterable[Rule], text: str, setting: Setting) -> Period | None:
    """Return the period of the first rule that reads the whole of `text`."""
    for each in rules:
        match = each.pattern.fullmatch(text)
        period = each.read(match, setting) if match else None
        if period:
            return period
    return None


def read_inside(rules: Iterable[Rule], text: str, setting: Setting) -> Period | None:
    """Return the period of the longest telling inside `text`, the first one of equal length.

    A part of a telling that cannot be read is not read alone: "March that year" is not the latest March.
    """
    matches = [(match, each) for each in rules for match in each.pattern.finditer(text)]
    unread: list[re.Match[str]] = []
    for match, each in sorted(matches, key=lambda pair: (pair[0].start() - pair[0].end(), pair[0].start())):
        if any(_is_part(match, whole) for whole in unread):
            continue
        period = each.read(match, setting)
        if period:
            return period
        unread.append(match)
    return None


def _is_part(match: re.Match[str], whole: re.Match[str]) -> bool:
    return whole.start() <= match.start() and match.end() <= whole.end() and match.span() != whole.span()
