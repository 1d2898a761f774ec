"""A sentence -> the lengths and the rhythms of time that it tells: "the past 27 years", "weekly"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.claims.local.parse.numbers import NUMBER, number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.model.values import Duration, Hedge

_UNITS = {
    "second": ("PT", 1, "S"), "minute": ("PT", 1, "M"), "hour": ("PT", 1, "H"), "day": ("P", 1, "D"),
    "night": ("P", 1, "D"), "week": ("P", 1, "W"), "fortnight": ("P", 2, "W"), "month": ("P", 1, "M"), "quarter": ("P", 3, "M"),
    "year": ("P", 1, "Y"), "decade": ("P", 10, "Y"), "century": ("P", 100, "Y"),
}  # fmt: skip
"""Each unit in ISO 8601: the sign before, how many of the last letter one makes, that letter."""
_RHYTHMS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "quarterly": "quarter", "annual": "year", "annually": "year", "yearly": "year",
}  # fmt: skip
# A quarter is as a rule a fourth of something.
_UNIT = rf"(?P<unit>{'|'.join(unit for unit in _UNITS if unit != 'quarter')}|centurie)s?"
_LONG = rf"{_UNIT}(?:[ -]long)?"
_VAGUE = r"several|many|a few|few|some|a couple of|a handful of|dozens of|a number of"
_WINDOW = r"(?:the )?(?:last|past|next|coming|first|final|previous)"
_HEDGES: dict[str, Hedge] = {
    **dict.fromkeys(("about", "almost", "nearly", "around", "approximately", "roughly", "barely"), "about"),
    **dict.fromkeys(("just over", "well over", "over", "more than", "at least"), "at_least"),
    **dict.fromkeys(("just under", "less than", "under", "up to"), "at_most"),
}
_HOW = rf"(?P<how>{'|'.join(_HEDGES)}|exactly|only|just|another)"
_RUN = r"(?:(?:straight|consecutive|successive|trading|working|business|full|whole|long|calendar|solid)[ -])*"
_DURING = "|".join(rf"(?<=\b{word} )" for word in ("for", "in", "over", "within", "during", "after", "many"))
_NO_AGE = r"(?:[ -](?:old|of age)\b)"


@dataclass(frozen=True, slots=True)
class DurationMention:
    """A length of time, with offsets in the article's text."""

    start: int
    end: int
    value: Duration


def durations_in(sentence: Sentence) -> Iterator[DurationMention]:
    """Yield the lengths and rhythms of time in a sentence; several readings of the same words may come."""
    for pattern, read in _SHAPES:
        for match in pattern.finditer(sentence.text):
            yield DurationMention(sentence.start + match.start(), sentence.start + match.end(), read(match))


def _counted(match: re.Match[str]) -> Duration:
    count = number_of(match["count"].split())
    return Duration(_iso(match["unit"], count, half=bool(match["half"])), hedge=_hedge(match))


def _one(match: re.Match[str]) -> Duration:
    return Duration(_iso(match["unit"], 1), hedge=_hedge(match))


def _vague(match: re.Match[str]) -> Duration:
    return Duration(_iso(match["unit"], None))


def _rhythm(match: re.Match[str]) -> Duration:
    told = match["unit"].lower()
    return Duration(_iso(_RHYTHMS.get(told, told), 1), repeats=True)


def _hedge(match: re.Match[str]) -> Hedge | None:
    return _HEDGES.get((match["how"] or "").lower())


def _iso(unit: str, count: int | None, *, half: bool = False) -> str:
    """Return the ISO 8601 name of a length, with X for a number that is not told."""
    sign, many, letter = _UNITS["century" if unit.lower() == "centurie" else unit.lower()]
    if count is None:
        return f"{sign}X{letter}"
    length = count * many + (many / 2 if half else 0)
    return f"{sign}{int(length) if length == int(length) else length}{letter}"


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Duration]], ...] = tuple(
    (re.compile(rf"(?<![\w.,:$€£-])(?:{pattern})(?![\w-]|{_NO_AGE})", re.IGNORECASE), read)
    for pattern, read in (
        (
            rf"(?:{_HOW} )?(?:{_WINDOW} )?(?P<count>{NUMBER}|{_VAGUE})(?P<half> and a half)?[ -]{_RUN}{_LONG}",
            _counted,
        ),
        (rf"(?:{_HOW} |{_DURING})(?:an?|one) {_RUN}(?!second){_UNIT}", _one),
        (r"(?P<how>(?!))?the (?:last|past|next|coming) (?P<unit>decade|century)", _one),
        (rf"(?:{_HOW} |over the |{_DURING})(?:recent )?(?=\w+s\b){_UNIT}", _vague),
        (rf"(?=\w+s[ -]){_UNIT}[ -]?long", _vague),
        (rf"(?:every|each|(?:once|twice|times) an?|per) {_UNIT}", _rhythm),
        # In capitals it is a name: "Daily Times".
        (rf"(?-i:(?P<unit>{'|'.join(_RHYTHMS)}))", _rhythm),
    )
)
