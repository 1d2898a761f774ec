"""Variants of one count field -> the toll of the whole as one range: one telling, never a sum."""

from collections.abc import Iterable
from operator import attrgetter

from reportedly.incidents.policies import (
    DEFAULT_CHOICE,
    Choice,
    asked_first,
    highest,
    lowest,
)
from reportedly.model.incident import Variant
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count, Value, VictimClass
from reportedly.views.public.records import PublicEstimate, PublicToll

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


NOT_TOLD = PublicEstimate(None, None, None)


class _Told:
    """A variant of a count field with its value at hand."""

    def __init__(self, variant: Variant, count: Count) -> None:
        self.variant = variant
        self.count = count
        self.is_bounded = count.low is not None or count.high is not None
        self.confidence = max(claim.confidence for claim in variant.claims)
        # Later in the text, then the higher toll: reports correct themselves upwards as they go on.
        last_start = max(claim.evidence.start for claim in variant.claims)
        # Of two wholes told equally well, one without a class stands for all victims.
        is_of_all = _class_of(count) == "unstated"
        self.rank = (
            variant.support, self.confidence, is_of_all, last_start, count.low or 0, count.high or 0
        )  # fmt: skip


def whole_toll(
    variants: Iterable[Variant], *, incident_type: str, choice: Choice = DEFAULT_CHOICE
) -> PublicToll | None:
    """Return the toll of the whole happening; None when no whole is told."""
    told = tuple(variants)
    if not told:
        return None
    chosen = whole_variant(told, incident_type=incident_type, choice=choice)
    count = chosen.value if chosen else None
    return PublicToll(count.low, count.high) if isinstance(count, Count) else None


def whole_variant(
    variants: Iterable[Variant], *, incident_type: str, choice: Choice = DEFAULT_CHOICE
) -> Variant | None:
    """Return the variant that tells the toll of the whole happening; None when no whole is told.

    Among the wholes the policy chooses one, and it stands as it is told: extractors give a total of what is
    told side by side, so that counts of several classes are rival wholes and never added. "Dozens" counts
    when nothing says more; the attackers' own deaths when an attack has no other victims.
    """
    wholes = whole_variants(variants, incident_type=incident_type)
    if choice.policy == "lowest":
        return lowest(wholes) or _best(wholes)
    if choice.policy == "highest":
        return highest(wholes) or _best(wholes)
    if choice.policy == "ucdp":
        return lowest(_equally_well_told(wholes)) or _best(wholes)
    return _risen(_best(asked_first(wholes, choice)), wholes, choice)


def whole_variants(variants: Iterable[Variant], *, incident_type: str) -> list[Variant]:
    """Return the variants that count all victims: parts, and attackers beside victims, are left out."""
    wholes = [each for each in variants if isinstance(each.value, Count) and each.value.part_of is None]
    if incident_type in ATTACKERS_STRIKE:
        return [each for each in wholes if _class_of(each.value) != "militant"] or wholes
    return wholes


def estimate(variants: Iterable[Variant], shown: PublicToll | None, *, incident_type: str) -> PublicEstimate:
    """Return the lowest and the highest number that anybody tells of the whole, with the best between them.

    The best is the number of the headline value; of "at least ten" it is ten.
    """
    wholes = whole_variants(variants, incident_type=incident_type)
    if not wholes and shown is None:
        return NOT_TOLD
    told = [PublicToll(each.value.low, each.value.high) for each in (lowest(wholes), highest(wholes))
            if each is not None and isinstance(each.value, Count)]  # fmt: skip
    numbers = [each for toll in (*told, *([shown] if shown else [])) for each in (toll.low, toll.high)]
    known = [each for each in numbers if each is not None]
    return PublicEstimate(min(known, default=None), one_number(shown), max(known, default=None))


def one_number(toll: PublicToll | Count | None) -> int | None:
    """Return the number that stands for a toll where only one may: of "at least ten" and "up to ten", ten."""
    if toll is None:
        return None
    return toll.high if toll.low is None else toll.low


def settled_toll(value: Value | None) -> PublicToll | None:
    """Return the toll that a person settled; None where it is not known."""
    return PublicToll(value.low, value.high) if isinstance(value, Count) else None


def _best(wholes: Iterable[Variant]) -> Variant | None:
    """Return the best supported, then the surest."""
    best = max(_credible(wholes), key=attrgetter("rank"), default=None)
    return None if best is None else best.variant


def _risen(best: Variant | None, wholes: Iterable[Variant], choice: Choice) -> Variant | None:
    """Return the toll that was printed after the best one, is as well supported and exceeds it."""
    for told in sorted(_credible(wholes), key=attrgetter("rank")):
        if best is None or not isinstance(best.value, Count) or told.variant.support < best.support:
            continue
        is_later = choice.printed_first(told.variant) > choice.printed_last(best)
        if is_later and (told.count.low or 0) > (best.value.high or best.value.low or 0):
            best = told.variant
    return best


def _equally_well_told(wholes: Iterable[Variant]) -> list[Variant]:
    """Return the tellings of which no other is better supported or much surer."""
    credible = _credible(wholes)
    most = max((each.variant.support for each in credible), default=0)
    return [each.variant for each in credible if each.variant.support == most]


def _credible(wholes: Iterable[Variant]) -> list[_Told]:
    told = [_Told(each, each.value) for each in wholes if isinstance(each.value, Count)]
    if len(told) == 1:
        return told
    bounded = [each for each in told if each.is_bounded] or told
    surest = max((each.confidence for each in bounded), default=0.0)
    return [each for each in bounded if each.confidence >= surest * SURE_ENOUGH]


def _class_of(value: Value) -> VictimClass:
    return (value.of_class if isinstance(value, Count) else None) or "unstated"
