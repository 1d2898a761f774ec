"""Right, told and wanted answers -> precision, recall and F1; spans, kilometres and pairs beside them."""

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence

from reportedly.model.record import Record

EARTH_KM = 6371.0088
"""Mean radius of the earth, IUGG."""


class Counts(Record, frozen=True):
    """How many answers were right, how many were told, how many were wanted."""

    right: float
    told: float
    wanted: float

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.told + other.told, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Right by told; 0 where nothing was told."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """Right by wanted; 0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where nothing was wanted and nothing told."""
        if not self.told and not self.wanted:
            return 1.0
        return 2 * self.right / (self.told + self.wanted)


NOTHING = Counts(0, 0, 0)


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum over documents or fields: micro-averaged figures follow from it."""
    return sum(counts, NOTHING)


def of_sets(told: Iterable[Hashable], wanted: Iterable[Hashable]) -> Counts:
    """Return the counts of two sets of answers of one document."""
    have, want = frozenset(told), frozenset(wanted)
    return Counts(len(have & want), len(have), len(want))


Span = tuple[int, int]
"""Half-open range of characters."""


def overlap(left: Span, right: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


class Overlaps(Record, frozen=True):
    """How many told spans meet a wanted one, and how many wanted ones are met: two tallies, not one."""

    met: int
    told: int
    found: int
    wanted: int

    def __add__(self, other: "Overlaps") -> "Overlaps":
        return Overlaps(
            self.met + other.met, self.told + other.told, self.found + other.found, self.wanted + other.wanted
        )

    @property
    def precision(self) -> float:
        """Told spans that share a character with a wanted one, by told."""
        return self.met / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """Wanted spans that share a character with a told one, by wanted."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 1 where nothing was wanted and nothing told."""
        if not self.told and not self.wanted:
            return 1.0
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def overlapping(told: Sequence[Span], wanted: Sequence[Span]) -> Overlaps:
    """Return the tallies of one document in which a span is right when it meets one of the other side."""
    met = sum(any(overlap(span, other) for other in wanted) for span in told)
    found = sum(any(overlap(span, other) for other in told) for span in wanted)
    return Overlaps(met, len(told), found, len(wanted))


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Return the great-circle distance of two points given as latitude and longitude in degrees."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(a), math.radians(b)) for a, b in (left, right))
    inside = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(inside)))


def pairs_alike(told: Mapping[str, str], wanted: Mapping[str, str]) -> Counts:
    """Return counts over pairs of documents put into one cluster; both map a document to its cluster."""
    both = _pairs(zip((told[key] for key in wanted), wanted.values(), strict=True))
    return Counts(both, _pairs(told[key] for key in wanted), _pairs(wanted.values()))


def _pairs(labels: Iterable[Hashable]) -> int:
    sizes: dict[Hashable, int] = {}
    for label in labels:
        sizes[label] = sizes.get(label, 0) + 1
    return sum(size * (size - 1) // 2 for size in sizes.values())


def b_cubed(told: Mapping[str, str], wanted: Mapping[str, str]) -> tuple[float, float, float]:
    """Return B3 precision, recall and F1 (Bagga and Baldwin 1998) of two clusterings."""
    both: dict[tuple[str, str], int] = {}
    ours: dict[str, int] = {}
    theirs: dict[str, int] = {}
    for key, label in wanted.items():
        both[told[key], label] = both.get((told[key], label), 0) + 1
        ours[told[key]] = ours.get(told[key], 0) + 1
        theirs[label] = theirs.get(label, 0) + 1
    if not wanted:
        return 1.0, 1.0, 1.0
    shared = [both[told[key], label] for key, label in wanted.items()]
    precision = sum(n / ours[told[key]] for n, key in zip(shared, wanted, strict=True)) / len(wanted)
    recall = sum(n / theirs[label] for n, label in zip(shared, wanted.values(), strict=True)) / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall)
