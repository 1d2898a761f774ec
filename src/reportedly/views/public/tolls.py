"""Variants of one count field -> the whole toll as one range, parts never added."""

from collections.abc import Iterable
from operator import attrgetter

from reportedly.model.incident import Variant
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count, VictimClass
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
        self.count = count
        self.victims: VictimClass = count.of_class or "unstated"
        self.is_bounded = count.low is not None or count.high is not None
        self.confidence = max(claim.confidence for claim in variant.claims)
        # Later in the text, then the higher toll: reports correct themselves upwards as they go on.
        last_start = max(claim.evidence.start for claim in variant.claims)
        self.rank = (variant.support, self.confidence, last_start, count.low or 0, count.high or 0)


def whole_toll(variants: Iterable[Variant], *, incident_type: str) -> PublicToll | None:
    """Return the toll of the whole happening; None when no whole is told.

    A total told without a class stands for all. Without one, the best count of each class is added; the
    attackers' own deaths are left out of an attack's toll when other victims are told. "Dozens" counts
    when nothing says more.
    """
    told = [_Told(variant, variant.value) for variant in variants if isinstance(variant.value, Count)]
    wholes = [each for each in told if each.count.part_of is None]
    best = {each.victims: each for each in sorted(_credible(wholes), key=attrgetter("rank"))}
    if not best:
        return None
    if "unstated" in best:
        return PublicToll(best["unstated"].count.low, best["unstated"].count.high)
    if incident_type in ATTACKERS_STRIKE and len(best) > 1:
        best.pop("militant", None)
    return _sum([each.count for each in best.values()])


def _credible(wholes: list[_Told]) -> list[_Told]:
    bounded = [each for each in wholes if each.is_bounded] or wholes
    surest = max((each.confidence for each in bounded), default=0.0)
    return [each for each in bounded if each.confidence >= surest * SURE_ENOUGH]


def _sum(counts: list[Count]) -> PublicToll:
    lows = [count.low for count in counts if count.low is not None]
    highs = [count.high for count in counts if count.high is not None]
    return PublicToll(
        sum(lows) if lows else None,
        # One open end leaves the sum open.
        sum(highs) if len(highs) == len(counts) else None,
    )
