"""An opened incident -> its killed by side, which always add up to the best number, between low and high."""

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.values import Count
from reportedly.views.public.flatten import Flat
from reportedly.views.public.records import PublicToll
from reportedly.views.public.tolls import one_number
from reportedly.views.queries.classes import ATTACKERS, classes_of
from reportedly.views.queries.headline import choice_of, wholes_of

_ARMED = frozenset({"security_force", "militant"})


class Deaths(Record, frozen=True):
    """Killed by side; `first + second + civilians + unknown == best` and `low <= best <= high`."""

    first: int
    second: int
    civilians: int
    unknown: int
    best: int
    low: int
    high: int


def deaths_of(
    incident: AssembledIncident, flat: Flat, policy: Policy = DEFAULT, *, state_is_first: bool
) -> Deaths | None:
    """Return the killed by side; None when nobody tells a number.

    Best is the lowest number of the headline value. Security forces belong to the first side where that is
    a state, and militants to the second; whoever cannot be told by side is unknown. An attacker who died in
    the attack is not among them.
    """
    best = one_number(flat.killed)
    if best is None or flat.killed is None:
        return None
    parts = {"first": 0, "second": 0, "civilians": 0}
    for victims, number in _by_class(incident, flat, policy).items():
        side = _side(victims, state_is_first=state_is_first)
        if side:
            parts[side] += number
    if sum(parts.values()) > best:
        parts = dict.fromkeys(parts, 0)
    told = [best, *_bounds(flat.killed), *(bound for each in _wholes(incident) for bound in _bounds(each))]
    return Deaths(**parts, unknown=best - sum(parts.values()), best=best, low=min(told), high=max(told))


def _by_class(incident: AssembledIncident, flat: Flat, policy: Policy) -> dict[str, int]:
    tolls = classes_of(incident, "killed", flat.type, choice_of(incident, policy))
    numbers = ((each.victims, one_number(each.count)) for each in tolls if each.victims != ATTACKERS)
    return {str(victims): number for victims, number in numbers if number is not None}


def _side(victims: str, *, state_is_first: bool) -> str | None:
    if victims == "unstated":
        return None
    if victims not in _ARMED:
        return "civilians"
    if not state_is_first:
        return None
    return "first" if victims == "security_force" else "second"


def _wholes(incident: AssembledIncident) -> list[Count]:
    """Return every count that somebody tells for all the killed."""
    return [each for each in wholes_of(incident, "killed") if each.of_class in {None, "unstated"}]


def _bounds(told: Count | PublicToll) -> list[int]:
    """Return the bounds of a count; "up to 67" allows none at all, and "dozens" sets no bound."""
    if told.low is None and told.high is not None:
        return [0, told.high]
    return [bound for bound in (told.low, told.high) if bound is not None]
