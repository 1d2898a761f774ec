"""Variants of one count field -> the toll of the whole as one range: one telling, never a sum."""

from collections.abc import Iterable
from operator import attrgetter

from reportedly.model.incident import Variant
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count, Value, VictimClass
from reportedly.views.public.records import PublicToll

ATTACKERS_STRIKE: frozenset[IncidentType] = frozenset(
    {
        "bombing", "suicide_bombing", "armed_attack", "assassination", "abduction", "arson", "execution",
        "landmine", "looting", "mob_violence", "sexual_violence",
    }
)  # fmt: skip
"""Types in which dead militants are as a rule the attackers, whom the field does not count as victims."""


SURE_ENOUGH = 2 / 3
"""Share of the surest telling's confidence under which a telling is a rival and no part of the headline:
the extractor gives 0.9 to a toll and 0.5 to one that another supersedes (tests/golden, 2026-11)."""


class _Told:
    """A variant of a count field with its value at hand."""

    def __init__(self, variant: Variant, count: Count) -> None:
        self.variant = variant
        self.count = count
        self.victims: VictimClass = count.of_class or "unstated"
        self.is_bounded = count.low is not None or count.high is not None
        self.confidence = max(claim.confidence for claim in variant.claims)
        # Later in the text, then the higher toll: reports correct themselves upwards as they go on.
        last_start = max(claim.evidence.start for claim in variant.claims)
        # Of two wholes told equally well, one without a class stands for all victims.
        is_of_all = self.victims == "unstated"
        self.rank = (
            variant.support, self.confidence, is_of_all, last_start, count.low or 0, count.high or 0
        )  # fmt: skip


def whole_toll(variants: Iterable[Variant], *, incident_type: str) -> PublicToll | None:
    """Return the toll of the whole happening; None when no whole is told."""
    chosen = whole_variant(variants, incident_type=incident_type)
    count = chosen.value if chosen else None
    return PublicToll(count.low, count.high) if isinstance(count, Count) else None


def whole_variant(variants: Iterable[Variant], *, incident_type: str) -> Variant | None:
    """Return the variant that tells the toll of the whole happening; None when no whole is told.

    Among the wholes the best supported, then the surest one stands as it is told: extractors give a total
    of what is told side by side, so that counts of several classes are rival wholes and never added.
    "Dozens" counts when nothing says more; the attackers' own deaths when an attack has no other victims.
    """
    told = [_Told(variant, variant.value) for variant in variants if isinstance(variant.value, Count)]
    wholes = [each for each in told if each.count.part_of is None]
    if incident_type in ATTACKERS_STRIKE:
        wholes = [each for each in wholes if each.victims != "militant"] or wholes
    best = max(_credible(wholes), key=attrgetter("rank"), default=None)
    return None if best is None else best.variant


def settled_toll(value: Value | None) -> PublicToll | None:
    """Return the toll that a person settled; None where it is not known."""
    return PublicToll(value.low, value.high) if isinstance(value, Count) else None


def _credible(wholes: list[_Told]) -> list[_Told]:
    bounded = [each for each in wholes if each.is_bounded] or wholes
    surest = max((each.confidence for each in bounded), default=0.0)
    return [each for each in bounded if each.confidence >= surest * SURE_ENOUGH]
