"""Counts of single incidents -> their sum as a range, with how many of the incidents tell a number."""

from collections.abc import Iterable

from reportedly.model.record import Record
from reportedly.model.values import Count
from reportedly.views.queries.wording import NOT_TOLD, count_words


class Tally(Record, frozen=True):
    """A sum of counts; every bound that one incident leaves open stays open."""

    low: int
    high: int | None
    """None: one of the counts has no upper bound, such as "at least 10" or "dozens"."""
    telling: int
    """Incidents that tell a number, however vague; the others are not zero, they are not told."""

    @property
    def is_exact(self) -> bool:
        """Whether every count summed is one number."""
        return self.low == self.high


NOTHING = Tally(0, 0, 0)


def tally(counts: Iterable[Count]) -> Tally:
    """Return the sum: the lows together, and the highs together where each has one.

    "At most 20" adds nothing to the low; "dozens" adds nothing to it either and leaves the high open.
    """
    told = tuple(counts)
    highs = [count.high for count in told if count.high is not None]
    return Tally(
        low=sum(count.low or 0 for count in told),
        high=sum(highs) if len(highs) == len(told) else None,
        telling=len(told),
    )


def tally_words(told: Tally) -> str:
    """Return a sum as a reader sees it: "57", "57-62", "57+", "?" for "dozens", "–" when nothing is told."""
    if not told.telling:
        return NOT_TOLD
    if told.high is None and not told.low:
        return count_words(Count(None, None))
    return count_words(Count(told.low, told.high))
