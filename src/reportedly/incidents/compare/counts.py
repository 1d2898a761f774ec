"""How many were killed, injured, abducted or arrested in two accounts -> a feature."""

from collections.abc import Iterable, Iterator

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts, Toll
from reportedly.model.taxonomy import COUNT_FIELDS, Field
from reportedly.model.values import Count

_EQUAL = ((10, 2.0), (5, 1.2), (3, 0.8), (0, 0.3))
"""From this number on, what an equal count weighs: two reports of 57 killed are rarely of two attacks."""
_CLOSE = 0.6
_HEDGED = 0.3
_SO_SO = 0.0
_UNLIKELY = -1.5
_OUT_OF_REACH = -2.5
_LIMITS = (-3.0, 2.5)
_OF_KILLED = 1.0
_OF_OTHERS = 0.5
"""Counts of the injured grow and scatter more than counts of the dead."""


def compare_counts(left: Facts, right: Facts) -> Feature | None:
    """Return how the tolls agree, all fields together; None when no field is counted in both."""
    features = [feature for field in COUNT_FIELDS if (feature := _compare_field(field, left, right))]
    if not features:
        return None
    total = sum(feature.weight for feature in features)
    weight = min(max(total, _LIMITS[0]), _LIMITS[1])
    return Feature("counts", weight, "; ".join(feature.words for feature in features))


def _compare_field(field: Field, left: Facts, right: Facts) -> Feature | None:
    pairs = _comparable([toll for toll in left.tolls if toll.field == field], right.tolls)
    best = max((_two_counts(one, other) for one, other in pairs), key=lambda each: each.weight, default=None)
    if best is None:
        return None
    softened = best.weight / 2 if best.weight < 0 and _may_rise(left, right) else best.weight
    factor = _OF_KILLED if field == "killed" else _OF_OTHERS
    return Feature("counts", softened * factor, f"{field} {best.words}")


def _comparable(lefts: Iterable[Toll], rights: tuple[Toll, ...]) -> Iterator[tuple[Count, Count]]:
    """Yield counts of the same people: of one class, or of a class that one side leaves unstated."""
    for one in lefts:
        for other in rights:
            if one.field == other.field and _same_class(one.count, other.count):
                yield one.count, other.count


def _same_class(one: Count, other: Count) -> bool:
    unstated = {None, "unstated"}
    return one.of_class == other.of_class or one.of_class in unstated or other.of_class in unstated


def _two_counts(one: Count, other: Count) -> Feature:
    words = f"{_told(one)} and {_told(other)}"
    if one.low == one.high == other.low == other.high:
        return Feature("counts", next(weight for least, weight in _EQUAL if (one.low or 0) >= least), words)
    smaller, larger = sorted((_middle(one), _middle(other)))
    ratio = (smaller + 1) / (larger + 1)
    if _overlap(one, other):
        return Feature("counts", _HEDGED if ratio >= 0.4 else _UNLIKELY / 2, words)
    if ratio >= 0.75:
        return Feature("counts", _CLOSE, words)
    if ratio >= 0.5:
        return Feature("counts", _SO_SO, words)
    return Feature("counts", _UNLIKELY if ratio >= 0.2 else _OUT_OF_REACH, words)


def _overlap(one: Count, other: Count) -> bool:
    return not is_apart(one, other)


def is_apart(one: Count, other: Count) -> bool:
    """Return whether two counts cannot both be true: their ranges do not touch."""
    below = one.high is not None and other.low is not None and one.high < other.low
    above = other.high is not None and one.low is not None and other.high < one.low
    return below or above


def _middle(count: Count) -> float:
    known = [bound for bound in (count.low, count.high) if bound is not None]
    return sum(known) / len(known)


def _may_rise(left: Facts, right: Facts) -> bool:
    """Return whether both tell one same day, on which a toll may rise from report to report."""
    days = {period.earliest for period in left.periods if period.earliest == period.latest}
    return any(period.earliest in days for period in right.periods if period.earliest == period.latest)


def _told(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    if count.high is None:
        return f"at least {count.low}"
    return f"at most {count.high}" if count.low is None else f"{count.low} to {count.high}"
