"""An opened incident -> its killed by side, which always add up to the best number, between low and high."""

from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.views.public.flatten import Flat
from reportedly.views.public.tolls import one_number, whole_variant
from reportedly.views.queries.classes import ATTACKERS, class_tolls
from reportedly.views.queries.headline import wholes_of

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


def deaths_of(incident: AssembledIncident, flat: Flat, *, state_is_first: bool) -> Deaths | None:
    """Return the killed by side; None when nobody tells a number.

    Best is the lowest number of the headline value. Security forces belong to the first side where that is
    a state, and militants to the second; whoever cannot be told by side is unknown. An attacker who died in
    the attack is not among them.
    """
    best = one_number(flat.killed)
    if best is None or flat.killed is None:
        return None
    parts = {"first": 0, "second": 0, "civilians": 0}
    for victims, number in _by_class(incident, flat).items():
        side = _side(victims, state_is_first=state_is_first)
        if side:
            parts[side] += number
    if sum(parts.values()) > best:
        parts = dict.fromkeys(parts, 0)
    bounds = [best, flat.killed.high, *_bounds(incident)]
    told = [bound for bound in bounds if bound is not None]
    return Deaths(**parts, unknown=best - sum(parts.values()), best=best, low=min(told), high=max(told))


def _by_class(incident: AssembledIncident, flat: Flat) -> dict[str, int]:
    told = incident.of("killed")
    whole = whole_variant(told, incident_type=flat.type)
    tolls = class_tolls(told, whole, incident_type=flat.type)
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


def _bounds(incident: AssembledIncident) -> list[int | None]:
    """Return every number that somebody tells for all the killed."""
    wholes = [each for each in wholes_of(incident, "killed") if each.of_class in {None, "unstated"}]
    return [bound for count in wholes for bound in (count.low, count.high)]
