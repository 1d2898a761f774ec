"""The table of learned weights -> how much each kind of agreement or conflict counts."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reportedly.incidents.compare.feature import Feature

TABLE = Path(__file__).with_name("weights.tsv")
START = "start"
"""Log-odds before anything is compared: two accounts are of two happenings."""


def weighed(feature: Feature, weights: Mapping[str, float]) -> float:
    """Return a feature's log-odds times what its kind is worth; a kind not in the table counts as it is."""
    return feature.weight * weights.get(feature.name, 1.0)


@cache
def learned() -> Mapping[str, float]:
    """Return the weights that come with the package, by kind of feature, and "start"."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "feature\t")))
    return {name: float(number) for name, number in rows}
