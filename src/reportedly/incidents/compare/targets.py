"""Whom or what two accounts say was struck -> a feature."""

from itertools import product

from rapidfuzz import fuzz

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.compare.names import same_actor
from reportedly.incidents.facts import Facts, content_words
from reportedly.model.values import Actor, Referent

_SAME = 1.2
_SAME_KIND = 0.3
_OTHER_WORDS = -0.5
_OTHER_KIND = -2.5
_OTHER_SITE = -1.8
_ALIKE = 85.0
_ANYBODY = frozenset({
    "civilian", "civilians", "resident", "residents", "member", "members", "staff", "worker",
    "workers", "employee", "employees", "man", "men", "woman", "women", "girl", "girls", "child",
    "children", "boy", "boys", "villager", "villagers", "local", "locals", "victim", "victims",
    "passenger", "passengers", "personnel", "official", "officials", "student", "students",
    "worshipper", "worshippers", "soldier", "soldiers", "policeman", "policemen", "police", "officer",
    "officers", "constable", "constables", "cop", "cops", "guard", "guards", "trooper", "troopers", "jawan",
    "jawans", "recruit", "recruits", "commando", "commandos", "marine", "marines", "troops",
    "fighter", "fighters", "militant", "militants", "terrorist", "terrorists",
    "insurgent", "insurgents", "group", "forces", "security", "near", "outside", "inside", "area",
    "building", "house", "vehicle", "car", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "hundreds", "thousand", "dozen", "dozens", "scores", "several", "many", "some", "persons", "foreign",
})  # fmt: skip
"""Words for people and places of any attack: they name a kind or a number, not a site."""


def compare_targets(left: Facts, right: Facts) -> Feature | None:
    """Return how the targets agree; None when one account tells none."""
    pairs = list(product(left.targets, right.targets))
    features = [_two_targets(one, other) for one, other in pairs]
    return max((each for each in features if each), key=lambda each: each.weight, default=None)


def _two_targets(one: Referent, other: Referent) -> Feature | None:
    names = f"{one.mention} and {other.mention}"
    if isinstance(one.entity, Actor) and isinstance(other.entity, Actor):
        weight = _SAME if same_actor(one, other) else _OTHER_KIND
        return Feature("targets", weight, f"targets: {names}")
    left, right = _telling(one.mention), _telling(other.mention)
    if left and right:
        return _two_sites(one, other, " ".join(sorted(left)), " ".join(sorted(right)))
    if one.role and one.role == other.role:
        return Feature("targets", _SAME_KIND, f"same kind of target: {one.role}")
    return None


def _telling(mention: str) -> frozenset[str]:
    """Return the words that name a site; "15 people" names none."""
    return frozenset(word for word in content_words(mention) - _ANYBODY if not word.isdigit())


def _two_sites(one: Referent, other: Referent, left: str, right: str) -> Feature:
    names = f"{one.mention} and {other.mention}"
    # Half of the words in common ("Russian embassy", "Pakistani embassy") is not yet the same site.
    if fuzz.token_sort_ratio(left, right) >= _ALIKE or _within(left, right):
        return Feature("targets", _SAME, f"same target: {names}")
    if one.role and one.role == other.role:
        shared = set(left.split()) & set(right.split())
        return Feature("targets", _OTHER_SITE if not shared else -1.0, f"other targets: {names}")
    if one.role and other.role:
        return Feature("targets", _OTHER_KIND, f"other kinds of target: {names}")
    return Feature("targets", _OTHER_SITE, f"other targets: {names}")


def _within(left: str, right: str) -> bool:
    one, other = set(left.split()), set(right.split())
    return one <= other or other <= one
