"""What kind of incident two accounts tell -> a feature."""

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts
from reportedly.incidents.families import may_be_one


def compare_types(left: Facts, right: Facts) -> Feature | None:
    """Return whether the types are one, of one family, or of two; None when one account tells no type."""
    lefts, rights = left.types - {"other"}, right.types - {"other"}
    if not lefts or not rights:
        return None
    shared = sorted(lefts & rights)
    if shared:
        return Feature("types", 1.0, f"same type: {shared[0]}")
    if {"bombing", "suicide_bombing"} <= lefts | rights:
        return Feature("types", 0.7, "a bombing, told as a suicide bombing in one")
    told = f"{min(lefts)} and {min(rights)}"
    if may_be_one(lefts, rights):
        return Feature("types", 0.3, f"types that may be one: {told}")
    return Feature("types", -2.5, f"other types: {told}")
