"""Variants of a count field -> the whole toll by class of victim, without adding what may overlap."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Literal, get_args

from reportedly.incidents.policies import Choice
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, VictimClass
from reportedly.views.public.flatten import is_denied
from reportedly.views.public.tolls import ATTACKERS_STRIKE, whole_variant

Victims = Literal[
    "civilian", "security_force", "militant", "official", "journalist", "aid_worker", "worshipper",
    "unstated", "attackers",
]  # fmt: skip
VICTIMS: tuple[Victims, ...] = get_args(Victims)
ATTACKERS: Victims = "attackers"
"""Attackers who died in their own attack: shown in a row of their own, in no total."""


class ClassToll(Record, frozen=True):
    """How many of one class of victim."""

    victims: Victims
    count: Count


def classes_of(
    incident: AssembledIncident, field: Field, incident_type: str, choice: Choice
) -> tuple[ClassToll, ...]:
    """Return a toll of an incident by class: what a person settled as it is, else the whole of the policy."""
    settled = [ruling.value for ruling in incident.rulings if ruling.field == field]
    if settled and isinstance(settled[-1], Count):
        # The parts that articles tell are parts of what they tell, and not of what a person settled.
        return (ClassToll(settled[-1].of_class or "unstated", settled[-1]),)
    told = tuple(variant for variant in incident.of(field) if not is_denied(variant))
    whole = whole_variant(told, incident_type=incident_type, choice=choice)
    return class_tolls(told, whole, incident_type=incident_type)


def class_tolls(
    variants: Iterable[Variant], whole: Variant | None, *, incident_type: str
) -> tuple[ClassToll, ...]:
    """Return the parts of the whole by class, what is left as "unstated", then the attackers."""
    told = tuple(variants)
    if whole is None or not isinstance(whole.value, Count):
        return ()
    return (*_split(told, whole, whole.value), *_attackers(told, whole.value, incident_type))


def _split(told: tuple[Variant, ...], whole: Variant, count: Count) -> tuple[ClassToll, ...]:
    if _class_of(count) != "unstated":
        return (ClassToll(_class_of(count), count),)
    parts: dict[VictimClass, list[Count]] = {}
    for part in _parts_of(told, whole):
        if _class_of(part) != "unstated":
            parts.setdefault(_class_of(part), []).append(part)
    split = tuple(ClassToll(victims, _together(counts, count)) for victims, counts in parts.items())
    if count.high is not None and sum(each.count.low or 0 for each in split) > count.high:
        # The parts overlap, or contradict the whole: no split of it is told.
        split = ()
    rest = _rest(count, [each.count for each in split])
    return (*split, *(() if rest is None else (ClassToll("unstated", rest),)))


def _parts_of(told: tuple[Variant, ...], whole: Variant) -> list[Count]:
    wholes = {claim.id for claim in whole.claims}
    values = (claim.value for variant in told for claim in variant.claims)
    return list(dict.fromkeys(each for each in values if isinstance(each, Count) and each.part_of in wholes))


def _together(parts: list[Count], whole: Count) -> Count:
    """Return one count of a class told in several parts, which may hold each other or stand side by side."""
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    high = sum(highs) if len(highs) == len(parts) else None
    if len(parts) > 1 and high is not None and whole.high is not None:
        high = min(high, whole.high)
    return Count(max(lows, default=None), high)


def _rest(whole: Count, parts: list[Count]) -> Count | None:
    """Return how many of the whole have no class told; None when the parts leave nobody."""
    if not parts:
        return whole
    highs = [part.high for part in parts if part.high is not None]
    bounded = len(highs) == len(parts)
    low = max(0, (whole.low or 0) - sum(highs)) if bounded else 0
    if whole.high is None:
        return Count(low or None, None)
    high = max(0, whole.high - sum(part.low or 0 for part in parts))
    return Count(low, high) if high else None


def _attackers(told: tuple[Variant, ...], whole: Count, incident_type: str) -> tuple[ClassToll, ...]:
    if incident_type not in ATTACKERS_STRIKE or whole.of_class == "militant":
        return ()
    own = [
        variant
        for variant in told
        if isinstance(variant.value, Count)
        and variant.value.of_class == "militant"
        and variant.value.part_of is None
    ]
    best = max(own, key=attrgetter("support"), default=None)
    return (ClassToll(ATTACKERS, best.value),) if best and isinstance(best.value, Count) else ()


def _class_of(count: Count) -> VictimClass:
    return count.of_class or "unstated"
