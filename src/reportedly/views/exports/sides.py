"""An opened incident -> who stood on either side, in the words of the schemes that ask for two."""

from typing import Literal

from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.values import Actor, Referent
from reportedly.views.exports.crosswalk import Against
from reportedly.views.public.flatten import Flat
from reportedly.views.queries.headline import names_of, referents_of

Nature = Literal["state", "group", "unnamed", "armed target", "civilian target", "none"]
_ARMED_KINDS = frozenset({"military", "police", "security force", "security_force", "militant"})
_ARMED_CLASSES = frozenset({"security_force", "militant"})


class Party(Record, frozen=True):
    """One side: its names, what it is, and the registry actor where exactly one is told."""

    names: tuple[str, ...]
    nature: Nature
    actor: Actor | None = None


class Sides(Record, frozen=True):
    """Who did it and whom it struck."""

    doer: Party
    target: Party

    @property
    def is_against_armed(self) -> bool:
        """Whether it struck somebody who bears arms."""
        return self.target.nature in {"state", "group", "armed target"}

    @property
    def against(self) -> Against:
        """The same as the crosswalk of codes names it."""
        return "armed" if self.is_against_armed else "others"


def sides_of(incident: AssembledIncident, flat: Flat) -> Sides:
    """Return the two sides as the headline values tell them."""
    doers = referents_of(incident, "perpetrator")
    named = [each.entity for each in doers if isinstance(each.entity, Actor)]
    names = tuple(dict.fromkeys(each.name for each in flat.perpetrators))
    if named:
        return Sides(
            Party(names, _nature(named[0]), named[0] if len(names) == 1 else None), _target(incident)
        )
    return Sides(Party(names, "unnamed" if names else "none"), _target(incident))


def _nature(actor: Actor) -> Nature:
    return "state" if actor.country else "group"


def _target(incident: AssembledIncident) -> Party:
    targets = referents_of(incident, "target")
    names = names_of(incident, "target")
    named = [each.entity for each in targets if isinstance(each.entity, Actor)]
    if named:
        return Party(names, _nature(named[0]), named[0] if len(named) == 1 else None)
    if any(_is_armed(each) for each in targets) or (not targets and _struck_the_armed(incident)):
        return Party(names, "armed target")
    return Party(names, "civilian target" if targets or _struck_others(incident) else "none")


def _is_armed(target: Referent) -> bool:
    return (target.role or "").casefold() in _ARMED_KINDS


def _classes(incident: AssembledIncident) -> set[str]:
    told = (
        variant.value
        for field in ("killed", "injured")
        for variant in incident.variants
        if variant.field == field
    )
    return {each for value in told if (each := getattr(value, "of_class", None)) and each != "unstated"}


def _struck_the_armed(incident: AssembledIncident) -> bool:
    classes = _classes(incident)
    return bool(classes) and classes <= _ARMED_CLASSES


def _struck_others(incident: AssembledIncident) -> bool:
    return bool(_classes(incident) - _ARMED_CLASSES)
