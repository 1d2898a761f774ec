"""What a person typed for a field -> the value it means, or an error that says how one is written."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from reportedly.errors import InputError
from reportedly.model.taxonomy import COUNT_FIELDS, INCIDENT_TYPES, Field
from reportedly.model.values import Count, Period, Referent, ReferentSort, Term, Value
from reportedly.views.queries.days import parse_day

UNKNOWN = "unknown"
_REFERENTS: dict[Field, ReferentSort] = {
    "where": "place",
    "perpetrator": "actor",
    "target": "target",
    "weapon": "weapon",
    "person": "person",
}
_TERMS: dict[Field, tuple[str, ...]] = {
    "type": INCIDENT_TYPES,
    "status": ("asserted", "alleged", "planned", "denied", "hypothetical"),
    "outcome": ("completed", "foiled", "failed"),
}
_COUNT = re.compile(r"(?P<low>\d+)(?:(?P<more>\+)|\s*(?:-|–|to)\s*(?P<high>\d+))?|up to (?P<most>\d+)")


def typed_value(field: Field, words: str) -> Value | None:
    """Return the value; None where a person says that it is not known.

    Raises:
        InputError: the words are no value of the field, or the field is not one that a person corrects.
    """
    text = " ".join(words.split())
    if text.casefold() == UNKNOWN:
        return None
    if field in COUNT_FIELDS:
        return _count(field, text)
    if field in _TERMS:
        return _term(field, text)
    if field == "when":
        return _period(text)
    if field in _REFERENTS:
        if not text:
            raise InputError(f"{field} needs a name, or {UNKNOWN!r}")
        return Referent(text, _REFERENTS[field])
    raise InputError(
        f"{field} is not corrected by a value: it is what parties say; accept or reject what was told"
    )


def _count(field: Field, text: str) -> Count:
    match = _COUNT.fullmatch(text.casefold())
    if match is None:
        raise InputError(
            f"{text!r} is no number for {field}; write 12, 10-15, 10+ (at least ten), up to 15, or {UNKNOWN}"
        )
    if match["most"]:
        return Count(None, int(match["most"]))
    low = int(match["low"])
    if match["more"]:
        return Count(low, None)
    high = int(match["high"]) if match["high"] else low
    if high < low:
        raise InputError(f"{text!r} runs backwards; write the lower number first")
    return Count(low, high)


def _term(field: Field, text: str) -> Term:
    code = text.casefold().replace(" ", "_").replace("-", "_")
    if code not in _TERMS[field]:
        raise InputError(f"{text!r} is no {field}; known are {', '.join(_TERMS[field])}, or {UNKNOWN}")
    return Term(code)


def _period(text: str) -> Period:
    """Read a day, a month, a year, or two days with "to" between them."""
    ends = re.split(r"\s+to\s+", text)
    if len(ends) == 2:
        first, last = (parse_day(end) for end in ends)
        if last < first:
            raise InputError(f"{text!r} runs backwards; write the earlier day first")
        return Period(first, last, "days")
    for pattern, make in _PERIODS:
        match = re.fullmatch(pattern, text)
        if match:
            return make(match)
    day = parse_day(text)
    return Period(day, day, "day")


def _month(match: re.Match[str]) -> Period:
    year, month = int(match[1]), int(match[2])
    if not 1 <= month <= 12:
        raise InputError(f"{match[0]!r} is no month; write it as 2025-08")
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def _year(match: re.Match[str]) -> Period:
    year = int(match[0])
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


_PERIODS: tuple[tuple[str, Callable[[re.Match[str]], Period]], ...] = (
    (r"((?:19|20)\d\d)-(\d\d)", _month),
    (r"(?:19|20)\d\d", _year),
)
