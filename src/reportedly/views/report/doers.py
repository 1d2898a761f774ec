"""An assembled incident -> the words for who did it, no stronger than the sources are."""

from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.taxonomy import Field, Stance
from reportedly.model.values import Actor, Referent
from reportedly.views.public.flatten import Flat

DESCRIBED = "Described, not named"
NOT_TOLD = "Not told"
BLAMED = " (only blamed)"
_BLAMES: frozenset[Stance] = frozenset({"blames", "alleges"})


def doer_of(incident: AssembledIncident, flat: Flat) -> str:
    """Return the row of a table by doer that holds the incident; several doers make one row together.

    Names are those of the registry of groups and forces, so that no private person's name is one.
    """
    if any(ruling.field == "perpetrator" for ruling in incident.rulings):
        settled = {each.name for each in flat.perpetrators if each.actor_id is not None}
        return " and ".join(sorted(settled)) or (DESCRIBED if flat.perpetrators else NOT_TOLD)
    asserted = _named(incident, "perpetrator", blamed=False) | _named(
        incident, "responsibility", blamed=False
    )
    if asserted:
        return " and ".join(sorted(asserted))
    blamed = _named(incident, "perpetrator", blamed=True) | _named(incident, "responsibility", blamed=True)
    if blamed:
        return " and ".join(sorted(blamed)) + BLAMED
    return DESCRIBED if flat.perpetrators else NOT_TOLD


def _named(incident: AssembledIncident, field: Field, *, blamed: bool) -> set[str]:
    """Return the actors of the registry that are told with, or without, more than blame."""
    return {
        variant.value.entity.name
        for variant in incident.of(field)
        if isinstance(variant.value, Referent)
        and isinstance(variant.value.entity, Actor)
        and (_stances(variant) <= _BLAMES) is blamed
        and _stances(variant) != {"denies"}
    }


def _stances(variant: Variant) -> set[Stance]:
    stances = {claim.attribution.stance for claim in variant.claims}
    return stances - {"denies"} or stances
