"""How many were killed, injured, abducted or arrested in two accounts -> a feature."""

from collections.abc import Iterable, Iterator

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts, Toll
from reportedly.model.taxonomy import COUNT_FIELDS, Field
from reportedly.model.values import Count

_EQUAL = ((10, 2.0), (5, 1.2), (3, 0.8), (0, 0.3))
"""From this number on, what an equal count weighs: two reports of 57 killed are rarely of two attacks."""
_CLOSE = ((20, 1.5), (10, 1.0), (5, 0.6), (0, 0.2))
"""From this number on, what a toll within a quarter of the other weighs, or one that a hedge allows."""
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
    counted = {toll.field for toll in left.tolls} & {toll.field for toll in right.tolls}
    told = (_compare_field(field, left, right) for field in COUNT_FIELDS if field in counted)
    features = [feature for feature in told if feature]
    if not features:
        return None
    total = sum(feature.weight for feature in features)
    weight = min(max(total, _LIMITS[0]), _LIMITS[1])
    return Feature("counts", weight, "; ".join(feature.words for feature in features))


def _compare_field(field: Field, left: Facts, right: Facts) -> Feature | None:
    wholes = _comparable([toll for toll in left.tolls if toll.field == field], right.tolls)
    pairs = (
        *wholes,
        *_of_one_class(field, left.tolls, right.parts),
        *_of_one_class(field, left.parts, right.tolls),
    )
    best = max((_two_counts(one, other) for one, other in pairs), key=lambda each: each.weight, default=None)
    if best is None:
        return None
    softened = best.weight / 2 if best.weight < 0 and _may_rise(field, left, right) else best.weight
    factor = _OF_KILLED if field == "killed" else _OF_OTHERS
    return Feature("counts", softened * factor, f"{field} {best.words}")


def _comparable(lefts: Iterable[Toll], rights: tuple[Toll, ...]) -> Iterator[tuple[Count, Count]]:
    """Yield counts of the same people: of one class, or of a class that one side leaves unstated."""
    for one in lefts:
        for other in rights:
            if one.field == other.field and _same_class(one.count, other.count):
                yield one.count, other.count


def _of_one_class(
    field: Field, lefts: Iterable[Toll], rights: Iterable[Toll]
) -> Iterator[tuple[Count, Count]]:
    """Yield counts of one stated class, one of them a part: "two soldiers", "seven, two of them soldiers"."""
    for one in lefts:
        for other in rights:
            is_stated = one.count.of_class not in {None, "unstated"}
            if one.field == other.field == field and is_stated and one.count.of_class == other.count.of_class:
                yield one.count, other.count


def _same_class(one: Count, other: Count) -> bool:
    unstated = {None, "unstated"}
    return one.of_class == other.of_class or one.of_class in unstated or other.of_class in unstated


def _two_counts(one: Count, other: Count) -> Feature:
    words = f"{_told(one)} and {_told(other)}"
    if one.low == one.high == other.low == other.high:
        return Feature("counts", _by_size(_EQUAL, one.low or 0), words)
    smaller, larger = sorted((_middle(one), _middle(other)))
    ratio = (smaller + 1) / (larger + 1)
    is_close = ratio >= 0.75
    if not is_apart(one, other):
        hedged = _by_size(_CLOSE, smaller) if is_close else _HEDGED
        return Feature("counts", max(hedged, _HEDGED) if ratio >= 0.4 else _UNLIKELY / 2, words)
    if is_close:
        return Feature("counts", _by_size(_CLOSE, smaller), words)
    if ratio >= 0.5:
        return Feature("counts", _SO_SO, words)
    return Feature("counts", _UNLIKELY if ratio >= 0.2 else _OUT_OF_REACH, words)


def _by_size(weights: tuple[tuple[int, float], ...], number: float) -> float:
    return next(weight for least, weight in weights if number >= least)


def is_apart(one: Count, other: Count) -> bool:
    """Return whether two counts cannot both be true: their ranges do not touch."""
    below = one.high is not None and other.low is not None and one.high < other.low
    above = other.high is not None and one.low is not None and other.high < one.low
    return below or above


def _middle(count: Count) -> float:
    known = [bound for bound in (count.low, count.high) if bound is not None]
    return sum(known) / len(known)


def _may_rise(field: Field, left: Facts, right: Facts) -> bool:
    """Return whether both tell one same day, and the lower toll is hedged or was published before."""
    days = {period.earliest for period in left.periods if period.earliest == period.latest}
    if not any(period.earliest in days for period in right.periods if period.earliest == period.latest):
        return False
    lower, higher = sorted((left, right), key=lambda facts: _lowest(field, facts))
    if any(toll.field == field and toll.count.high is None for toll in lower.tolls):
        return True
    return bool(lower.published and higher.published and lower.published < higher.published)


def _lowest(field: Field, facts: Facts) -> float:
    return min(_middle(toll.count) for toll in facts.tolls if toll.field == field)


def _told(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    if count.high is None:
        return f"at least {count.low}"
    return f"at most {count.high}" if count.low is None else f"{count.low} to {count.high}"
