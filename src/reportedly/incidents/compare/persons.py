"""Whom two accounts name as killed, sought or leading -> a feature."""

from itertools import product

from rapidfuzz import fuzz

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts
from reportedly.model.values import Referent

_SAME = 2.5
_SAME_SPEAKER = 0.2
_OTHERS = -0.7
_ALIKE = 88.0
_SPEAKERS = ("spokes", "minister", "president", "governor", "police chief", "witness", "resident", "spoke")
"""Roles of people who speak of every attack, so that their name joins little."""


def compare_persons(left: Facts, right: Facts) -> Feature | None:
    """Return whether both name one person whom it befell; speakers weigh little."""
    pairs = list(product(left.persons, right.persons))
    for one, other in pairs:
        if _same_name(one, other) and not (_speaks(one) or _speaks(other)):
            return Feature("persons", _SAME, f"same person: {one.mention}")
    for one, other in pairs:
        if _same_name(one, other):
            return Feature("persons", _SAME_SPEAKER, f"same speaker or official: {one.mention}")
    befell = [pair for pair in pairs if _was_killed(pair[0]) and _was_killed(pair[1])]
    if befell:
        one, other = befell[0]
        return Feature("persons", _OTHERS, f"other persons killed: {one.mention} and {other.mention}")
    return None


def _same_name(one: Referent, other: Referent) -> bool:
    """Return whether two names are spellings of one; a single word must be equal."""
    left, right = one.mention.casefold(), other.mention.casefold()
    if left == right:
        return True
    return " " in left and " " in right and fuzz.token_set_ratio(left, right) >= _ALIKE


def _speaks(person: Referent) -> bool:
    role = (person.role or "").casefold()
    return any(word in role for word in _SPEAKERS) and "killed" not in role


def _was_killed(person: Referent) -> bool:
    return "killed" in (person.role or "").casefold()
