"""Readings in order of the text -> groups that tell of one incident each."""

from collections.abc import Iterable

from reportedly.claims.learned.readings import SentenceReading

_TELLS = 0.5  # from here on a sentence tells of an incident rather than of none
_RELATED = (
    frozenset({"bombing", "strike"}),
    frozenset({"armed_attack", "clash", "killing", "other"}),
    frozenset({"bombing", "armed_attack", "other"}),
)
"""Types of which later sentences of one report use one for the other."""


def groups_of(readings: Iterable[SentenceReading]) -> list[list[SentenceReading]]:
    """Return the sentences that tell of incidents, those of related types together."""
    groups: list[list[SentenceReading]] = []
    for reading in readings:
        if reading.incident < _TELLS:
            continue
        home = next((group for group in groups if _fits(group[0], reading)), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


def _fits(first: SentenceReading, later: SentenceReading) -> bool:
    types = {first.likeliest, later.likeliest}
    return len(types) == 1 or any(types <= related for related in _RELATED)
