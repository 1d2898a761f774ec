"""Incident types -> the families within which two reporters may name one happening differently."""

from collections.abc import Iterable

from reportedly.model.taxonomy import IncidentType

FAMILIES: tuple[frozenset[IncidentType], ...] = (
    frozenset({"bombing", "suicide_bombing", "landmine", "armed_attack", "assassination"}),
    frozenset({"bombing", "airstrike_drone", "shelling"}),
    frozenset({"armed_attack", "armed_clash", "raid", "airstrike_drone"}),
    frozenset({"armed_attack", "assassination", "execution", "abduction"}),
    frozenset({"armed_attack", "arson", "looting", "sexual_violence", "execution", "mob_violence"}),
    frozenset({"mob_violence", "protest_violence", "arson", "looting"}),
    frozenset({"raid", "arrest", "disrupted_plot", "armed_clash"}),
    frozenset({"disrupted_plot", "bombing", "suicide_bombing"}),
)
"""A blast that opens a gun attack is a bombing to one reporter and an armed attack to the next."""


def may_be_one(left: Iterable[str], right: Iterable[str]) -> bool:
    """Return whether two sets of types can name one happening; "other" and none at all can be any."""
    lefts, rights = set(left) - {"other"}, set(right) - {"other"}
    if not lefts or not rights or lefts & rights:
        return True
    return any(lefts & family and rights & family for family in FAMILIES)
