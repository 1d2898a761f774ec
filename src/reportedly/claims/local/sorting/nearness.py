"""Days and places of two tellings -> whether they can be those of one happening."""

from collections.abc import Sequence
from datetime import timedelta

from reportedly.claims.local.sentence.strands import Strand
from reportedly.model.values import Period, Place

_NEAR_KM = 60.0  # a district and a town in it
_SAME_TOWN_KM = 14.0  # a quarter or a village and its town
_TOLD_EXACTLY = 3  # precision of a district; what is larger holds many towns


def with_slack(periods: Sequence[Period], strand: Strand) -> list[Period]:
    """Return the days, a night reaching into the day after it and the evening before."""
    if not any("night" in mention.text.lower() for mention in strand.times):
        return list(periods)
    day = timedelta(days=1)
    return [
        Period(
            period.earliest and period.earliest - day, period.latest and period.latest + day, period.precision
        )
        for period in periods
    ]


def days_apart(mine: Sequence[Period], theirs: Sequence[Period]) -> bool:
    """Return whether no day of one can be a day of the other; unknown days never are."""
    if not mine or not theirs:
        return False
    return not any(overlap(left, right) for left in mine for right in theirs)


def overlap(left: Period, right: Period) -> bool:
    """Return whether two periods share a day."""
    if left.earliest and right.latest and left.earliest > right.latest:
        return False
    return not (right.earliest and left.latest and right.earliest > left.latest)


def far_apart(mine: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Return whether no place of one can be a place of the other; unknown places never are."""
    if not mine or not theirs:
        return False
    return not any(are_near(left, right) for left in _finest(mine) for right in _finest(theirs))


def _finest(places: Sequence[Place]) -> Sequence[Place]:
    """Return the towns and districts, where any are told: two towns of one province are apart."""
    exact = [place for place in places if place.precision <= _TOLD_EXACTLY]
    return exact or places


def are_near(left: Place, right: Place) -> bool:
    """Return whether two places can be one: the same, one inside the other, or close by."""
    if left.country and right.country and left.country != right.country:
        return False
    if left.precision >= 5 or right.precision >= 5:
        return True
    if left.admin1 and right.admin1 and (left.precision == 4 or right.precision == 4):
        return left.admin1 == right.admin1
    if left.name == right.name:
        return True
    if left.lat is None or right.lat is None or left.lon is None or right.lon is None:
        return left.admin1 == right.admin1
    limit = _SAME_TOWN_KM if max(left.precision, right.precision) <= 2 else _NEAR_KM
    return abs(left.lat - right.lat) * 111 + abs(left.lon - right.lon) * 95 < limit
