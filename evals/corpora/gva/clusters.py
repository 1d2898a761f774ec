"""Predicted and true clusters of documents -> pair and B3 figures, and what was split or merged."""

from collections.abc import Iterator, Mapping

from evals.contract import Measure, Mistake
from evals.measures import b_cubed, pairs_alike


def cluster_measures(told: Mapping[str, str], wanted: Mapping[str, str]) -> list[Measure]:
    """Return the pair and B3 figures; both map every document to its cluster."""
    pairs = pairs_alike(told, wanted)
    precision, recall, f1 = b_cubed(told, wanted)
    over = len(wanted)
    return [
        Measure("pairs.f1", pairs.f1, over, "F1 over pairs of documents put into one cluster", headline=True),
        Measure("pairs.precision", pairs.precision, int(pairs.told), "told pairs that are of one incident"),
        Measure("pairs.recall", pairs.recall, int(pairs.wanted), "pairs of one incident that are told"),
        Measure("b3.f1", f1, over, "B3 F1 (Bagga and Baldwin 1998) over all documents", headline=True),
        Measure("b3.precision", precision, over, "mean share of its cluster that is of its incident"),
        Measure("b3.recall", recall, over, "mean share of its incident that is in its cluster"),
    ]


def cluster_mistakes(told: Mapping[str, str], wanted: Mapping[str, str]) -> Iterator[Mistake]:
    """Yield a mistake for each incident that is split, and for each cluster that holds several incidents."""
    for name, incident, clusters in _parts(wanted, told):
        yield Mistake("cluster: split", incident, f"incident {name} is in {clusters} clusters")
    for name, first, incidents in _parts(told, wanted):
        yield Mistake("cluster: merged", first, f"cluster {name} holds {incidents} incidents")


def _parts(whole: Mapping[str, str], other: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
    """Yield each group of `whole` that `other` divides: its name, its first document, how many parts."""
    members: dict[str, list[str]] = {}
    for key, name in whole.items():
        members.setdefault(name, []).append(key)
    for name, keys in members.items():
        parts = {other[key] for key in keys}
        if len(parts) > 1:
            yield name, keys[0], len(parts)
