"""Two accounts' facts -> whether long reports say the same throughout: then a day or a place was misread."""

from collections.abc import Iterable

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.compare.places import name_one_place
from reportedly.incidents.facts import Facts
from reportedly.incidents.vocabulary import MOST_WORDS, likeness

_AGREES = 0.8
_ALIKE = {"places": 0.3, "days": 0.4}
"""Cosine of the telling words. On the Gun Violence Archive 117 of 118 such pairs tell of one shooting."""
_DAYS_APART = 3


def is_same_news(left: Facts, right: Facts, features: Iterable[Feature]) -> bool:
    """Return whether the texts are too alike for two happenings, though their days or their places conflict.

    Templates of agencies are alike as well: so they must be long, of the days and the places one must agree,
    and where the places conflict, one report must name the other's place too.
    """
    compared = tuple(features)
    weights = {feature.name: feature.weight for feature in compared}
    odd = [feature.name for feature in compared if feature.is_hard_conflict]
    if odd not in (["days"], ["places"]):
        return False
    other = "places" if odd == ["days"] else "days"
    if weights.get(other, 0.0) < _AGREES or not _are_long_and_of_one_time(left, right):
        return False
    if odd == ["days"] and left.published != right.published and _is_fresh(left) and _is_fresh(right):
        # Each tells what happened on its own day: tomorrow's news of the same town looks like today's.
        return False
    if odd == ["places"] and not name_one_place(left, right):
        return False
    return likeness(left.text, right.text) >= _ALIKE[odd[0]]


def _are_long_and_of_one_time(left: Facts, right: Facts) -> bool:
    if min(len(left.text), len(right.text)) < MOST_WORDS or not (left.published and right.published):
        return False
    return abs((left.published - right.published).days) <= _DAYS_APART


def _is_fresh(facts: Facts) -> bool:
    """Return whether it tells of the day of its report or the day before."""
    return any(
        facts.published is not None and period.latest and 0 <= (facts.published - period.latest).days <= 1
        for period in facts.periods
    )
