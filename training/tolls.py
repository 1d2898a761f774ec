"""A text and how many were killed or hurt -> the number words that say so."""

import re
from collections.abc import Iterator

from evals.measures import Span

from reportedly.claims.local.parse.numbers import number_of
from training import records
from training.heads import OUTSIDE

_UNIT = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen"
)
NUMBER = re.compile(
    rf"\b(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|(?:{_UNIT})(?:[- ](?:{_UNIT}))*)\b", re.IGNORECASE
)
_KILLED = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|dead|die[sd]?|deaths?|dying|slain|murder(?:s|ed)?|perish\w*|massacred?|lives|bodies)\b",
    re.IGNORECASE,
)
_INJURED = re.compile(r"\b(?:injur(?:ed?|ing|es)|wound(?:s|ed|ing)|hurt(?:s|ing)?|injuries)\b", re.IGNORECASE)
_SHOT = re.compile(r"\bshot\b", re.IGNORECASE)
_NO_COUNT = re.compile(
    r"^(?:[- ]?(?:years?|yr|days?|hours?|minutes?|weeks?|months?|times?|km|kms|kilomet\w*|miles?|am|pm|a\.m|"
    r"p\.m|per ?cent|st|nd|rd|th|caliber|calibre|mm|kg|million|thousand)\b|[:./]\d|%|"
    r"\W(?:\w+ ){0,2}(?:rounds?|shots?|attacks?|strikes?|shells?|rockets?|missiles?|bombs?|blasts?|"
    r"explosions?|vehicles?|houses?|homes?|cars?|trucks?|villages?|districts?|block)\b)",
    re.IGNORECASE,
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s*$|[$£€#/(]$|"
    r"\b(?:no|route|highway|age|aged|at|outside|near)\.?\s*$",
    re.IGNORECASE,
)
_YEARS = (1900, 2100)
_FAR = 10_000.0
_NEAR = 45
"""Characters between a number and the word of harm; "14 people, most of them children, died" has 34."""
_SURE = 26
"""From here on a number alone, without the coded toll, is no answer."""
_JOINED = re.compile(r"[,;]|\band\b", re.IGNORECASE)
_NEW_PART = 20
"""Added where a comma or "and" parts a verb from a number behind it: "four were killed and two were hurt"."""


def numbers_in(text: str) -> Iterator[tuple[Span, int]]:
    """Yield the numbers that may count people, with their values."""
    for found in NUMBER.finditer(text):
        value = number_of(found[0].split())
        is_other = _NO_COUNT.match(text[found.end() :]) or _NO_COUNT_BEFORE.search(text[: found.start()])
        is_year = value is not None and _YEARS[0] <= value <= _YEARS[1]
        if value is not None and not (is_other or is_year or found[0].startswith("0")):
            yield found.span(), value


def killed_in(text: str, values: frozenset[int]) -> tuple[Span, ...]:
    """Return the numbers with one of these values that stand nearer to a word of death than of wounds."""
    return _told(text, values, _KILLED, _INJURED)


def injured_in(text: str, values: frozenset[int]) -> tuple[Span, ...]:
    """Return the numbers with one of these values that stand nearer to a word of wounds than of death."""
    return _told(text, values, _INJURED, _KILLED) or _told(text, values, _SHOT, _KILLED)


def counted_as(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Yield each number near a word of death or wounds, with the label of the nearer one, or unsure."""
    for span, _ in numbers_in(text):
        killed, injured = _distance(text, span, _KILLED), _distance(text, span, _INJURED)
        if min(killed, injured) <= _SURE and killed != injured:
            yield span, ("killed",) if killed < injured else ("injured",)
        elif min(killed, injured) <= _NEAR:
            yield span, ("killed", "injured", OUTSIDE)


def _told(
    text: str, values: frozenset[int], wanted: re.Pattern[str], other: re.Pattern[str]
) -> tuple[Span, ...]:
    return tuple(
        span
        for span, value in numbers_in(text)
        if value in values and _distance(text, span, wanted) <= _NEAR
        if _distance(text, span, wanted) < _distance(text, span, other)
    )


def _distance(text: str, span: Span, words: re.Pattern[str]) -> float:
    """Return how far the nearest such word is.

    The object of a verb stands right behind it ("killed three"); else a word that follows is nearer than one
    before, which belongs to another number: "four died and two were hurt".
    """
    gaps: list[float] = []
    for found in words.finditer(text):
        behind, before = found.start() - span[1], span[0] - found.end()
        if behind >= 0:
            gaps.append(behind / 2)
        elif before > 1 and _JOINED.search(text[found.end() : span[0]]):
            gaps.append(before + _NEW_PART)
        else:
            gaps.append(before if before > 1 else 0)
    return min((gap for gap in gaps if gap >= 0), default=_FAR)


def toll_spans(text: str, killed: frozenset[int], injured: frozenset[int]) -> Iterator[records.Span]:
    """Yield the spans of tolls: numbers of the answer key, and numbers that stand beside their word."""
    for span in killed_in(text, killed):
        yield records.Span(*span, ("killed",))
    for span in injured_in(text, injured):
        yield records.Span(*span, ("injured",))
    for span, labels in counted_as(text):
        yield records.Span(*span, labels)
