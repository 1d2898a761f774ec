"""The number words of a toll and the words before them -> a count, with its hedge: "at least 12"."""

import re

from reportedly.claims.local.parse.numbers import number_of
from reportedly.model.record import Record
from reportedly.model.values import Count

_HEDGES = (
    (re.compile(r"\b(?:at least|no fewer than|not less than|no less than|a minimum of)\s+$", re.IGNORECASE), "least"),
    (re.compile(r"\b(?:more than|over|upwards of|in excess of)\s+$", re.IGNORECASE), "above"),
    (re.compile(r"\b(?:up to|as many as|at most|no more than|a maximum of)\s+$", re.IGNORECASE), "most"),
    (re.compile(r"\b(?:fewer than|less than)\s+$", re.IGNORECASE), "under"),
)  # fmt: skip
_LONGEST_HEDGE = 24  # characters
_RANGE = re.compile(r"^(\d[\d,]*)\s*(?:to|-|–|or|and)\s*(\d[\d,]*)$")


class Counted(Record, frozen=True):
    """A count and where its words begin."""

    count: Count
    start: int


def counted(text: str, start: int, end: int) -> Counted | None:
    """Return what the number words at this range count, or None when they spell no number."""
    words = text[start:end]
    between = _RANGE.match(words)
    if between is not None:
        low, high = sorted(int(side.replace(",", "")) for side in between.groups())
        return Counted(Count(low, high), start)
    number = number_of(words.split())
    if number is None:
        return None
    before = text[max(0, start - _LONGEST_HEDGE) : start]
    for pattern, hedge in _HEDGES:
        found = pattern.search(before)
        if found is not None:
            return Counted(_hedged(number, hedge), start - len(before) + found.start())
    return Counted(Count(number, number), start)


def _hedged(number: int, hedge: str) -> Count:
    if hedge == "least":
        return Count(number, None)
    if hedge == "above":
        return Count(number + 1, None)
    return Count(None, number if hedge == "most" else number - 1)
