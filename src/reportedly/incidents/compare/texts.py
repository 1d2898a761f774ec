"""The whole texts of two articles that are each about their account -> a feature."""

from datetime import date

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.compare.places import are_elsewhere, name_one_place
from reportedly.incidents.facts import Facts
from reportedly.incidents.vocabulary import likeness

_BY_LIKENESS = ((0.4, 5.0), (0.3, 4.5), (0.25, 3.5), (0.2, 2.5), (0.15, 1.2), (0.1, -0.3), (0.05, -2.0))
"""Cosine of the telling words, and its weight: on the Gun Violence Archive's 3,106 reports 97 of 100 pairs
alike by .3 and printed within three days tell of one shooting, and 3 of 100 alike by less than .1."""
_UNLIKE = -3.0
_BY_DAYS_APART = ((3, 0.0), (10, -0.4), (30, -1.0))
_LONG_APART = -1.6
"""Likeness of reports printed long apart, as an undated one may be, is more of the place and the paper."""
_LEAST_WORDS = 12
"""A shorter text says too little to be unlike another."""


def compare_texts(left: Facts, right: Facts) -> Feature | None:
    """Return how alike the articles are; None where one recalls the happening beside others, or is short.

    Like texts about two towns, of which neither names the other's, are two uses of one template.
    """
    if min(len(left.text), len(right.text)) < _LEAST_WORDS:
        return None
    alike = likeness(left.text, right.text)
    weight = next((weight for least, weight in _BY_LIKENESS if alike >= least), _UNLIKE)
    if weight > 0:
        weight += _by_days_apart(left.published, right.published)
    if weight > 0 and are_elsewhere(left, right) and not name_one_place(left, right):
        weight = 0.0
    shared = sorted(left.text.keys() & right.text.keys(), key=lambda word: (-left.text[word], word))[:4]
    told = f": {', '.join(shared)}" if shared else ""
    return Feature("texts", round(weight, 2), f"{alike:.0%} of what is telling in the texts is shared{told}")


def _by_days_apart(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return _LONG_APART
    apart = abs((one - other).days)
    return next((weight for most, weight in _BY_DAYS_APART if apart <= most), _LONG_APART)
