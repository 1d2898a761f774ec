"""Counts -> other counts: their sum, the larger of two, a count as part of a whole; an open end stays open."""

from collections.abc import Sequence

from reportedly.model.ids import ClaimId
from reportedly.model.values import Count


def sum_of(counts: Sequence[Count]) -> Count:
    """Return the sum; open above when any of the counts is open or only vague."""
    known = [count for count in counts if count.low is not None or count.high is not None]
    vague = len(known) < len(counts)
    if not known:
        return Count(None, None)
    low = sum(count.low or 0 for count in known)
    highs = [count.high for count in known]
    high = None if vague or any(value is None for value in highs) else sum(value or 0 for value in highs)
    classes = {count.of_class for count in counts}
    return Count(low, high, classes.pop() if len(classes) == 1 else None)


def size_of(count: Count) -> int:
    """Return the least number told, or the most when no least is told."""
    return count.low if count.low is not None else (count.high or 0)


def larger_of(running: Count | None, count: Count) -> Count:
    """Return the larger of what was told so far and a count."""
    if running is None or size_of(count) > size_of(running):
        return count
    return running


def of_militants(count: Count) -> Count:
    """Return the count as one of militants."""
    return Count(count.low, count.high, "militant")


def as_part(count: Count, whole: ClaimId | None) -> Count:
    """Return the count as part of the whole that a claim tells."""
    return Count(count.low, count.high, count.of_class, whole)
