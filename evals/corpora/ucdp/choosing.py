"""Values told for one thing by several headlines -> the same values, the best supported first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True)
class Vote(Generic[Value]):
    """One headline's value."""

    value: Value
    confidence: float
    day: date | None
    """The day on which the headline was published."""


def by_support(votes: Iterable[Vote[Value]]) -> tuple[Value, ...]:
    """Return each value once, the best supported first.

    Support is the number of headlines; of equals the surer, then the later, then the one told first.
    """
    groups: dict[Value, list[Vote[Value]]] = {}
    for vote in votes:
        groups.setdefault(vote.value, []).append(vote)
    return tuple(sorted(groups, key=lambda value: _rank(groups[value])))


def most_supported(votes: Iterable[Vote[Value]]) -> Value | None:
    """Return the best supported value, None where nobody tells one."""
    return next(iter(by_support(votes)), None)


def _rank(votes: list[Vote[Value]]) -> tuple[int, float, int]:
    latest = max((vote.day or date.min).toordinal() for vote in votes)
    return -len(votes), -max(vote.confidence for vote in votes), -latest
