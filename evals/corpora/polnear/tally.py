"""Told and wanted answers and a likeness between them -> precision, recall and F1, annotators averaged."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from reportedly.model.record import Record

Answer = TypeVar("Answer")


class Tally(Record, frozen=True):
    """How many told answers are like a wanted one, and how many wanted ones like a told one."""

    met: float
    told: float
    found: float
    wanted: float

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.met + other.met, self.told + other.told, self.found + other.found, self.wanted + other.wanted
        )

    def divided(self, by: int) -> "Tally":
        """Return the share that one of `by` annotators of a text contributes."""
        return Tally(self.met / by, self.told / by, self.found / by, self.wanted / by)

    @property
    def precision(self) -> float:
        """Met by told; 0 where nothing was told."""
        return self.met / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """Found by wanted; 0 where nothing was wanted."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 1 where nothing was wanted and nothing told."""
        if not self.told and not self.wanted:
            return 1.0
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


ZERO = Tally(0, 0, 0, 0)


def tally(told: Sequence[Answer], wanted: Sequence[Answer], like: Callable[[Answer, Answer], bool]) -> Tally:
    """Return the tally of one document."""
    met = sum(any(like(one, other) for other in wanted) for one in told)
    found = sum(any(like(one, other) for one in told) for other in wanted)
    return Tally(met, len(told), found, len(wanted))


def tally_sets(told: frozenset[int], wanted: frozenset[int]) -> Tally:
    """Return the tally of two sets of characters."""
    both = len(told & wanted)
    return Tally(both, len(told), both, len(wanted))
