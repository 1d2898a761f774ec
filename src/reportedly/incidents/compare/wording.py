"""The quotes of two accounts -> a feature: reprints share their words, independent reports share few."""

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts

_LEAST_WORDS = 6
_BY_SHARE = ((0.85, 3.0), (0.6, 1.5), (0.35, 0.6))
"""Shared part of the content words, and its weight."""


def compare_wording(left: Facts, right: Facts) -> Feature | None:
    """Return how much of the wording is shared; None when it is little or the quotes are short."""
    if left.text and right.text:
        # The whole texts are compared, and would count the quotes twice.
        return None
    if min(len(left.words), len(right.words)) < _LEAST_WORDS:
        return None
    share = len(left.words & right.words) / len(left.words | right.words)
    weight = next((weight for least, weight in _BY_SHARE if share >= least), 0.0)
    return Feature("wording", weight, f"{share:.0%} of the wording is shared") if weight else None
