"""Variants of an incident -> what its tellers disagree on, in words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reportedly.incidents.compare.counts import is_apart
from reportedly.incidents.compare.names import actor_name, compatible_actors, same_actor
from reportedly.model.claim import Claim
from reportedly.model.incident import Variant
from reportedly.model.taxonomy import COUNT_FIELDS
from reportedly.model.values import Count, Referent

_ACCEPTS = frozenset({"claims", "confirms"})
_ACCUSES = frozenset({"blames", "alleges", "states"})


def accepted_by(variants: Iterable[Variant]) -> tuple[str, ...]:
    """Return the parties that accept responsibility, by name."""
    return tuple(sorted({actor_name(referent) for referent in _responsible(variants, _ACCEPTS)}))


def rival_responsibility(variants: Iterable[Variant]) -> str | None:
    """Return why it is disputed who did it; None when it is not."""
    told = tuple(variant for variant in variants if variant.field == "responsibility")
    accepted, accused = _responsible(told, _ACCEPTS), _responsible(told, _ACCUSES)
    for one, other in combinations(accepted, 2):
        if _are_rivals(one, other):
            return f"{actor_name(one)} and {actor_name(other)} both claim it"
    for one in accused:
        if any(same_actor(one, denier) for denier in _responsible(told, frozenset({"denies"}))):
            return f"{actor_name(one)} is blamed and denies it"
    for one in accepted or accused:
        rival = next((other for other in accused if _are_rivals(one, other)), None)
        if rival:
            verb = "claims it" if accepted else "is blamed"
            return f"{actor_name(one)} {verb}, and {actor_name(rival)} is blamed"
    return None


def _responsible(variants: Iterable[Variant], stances: frozenset[str]) -> tuple[Referent, ...]:
    return tuple(
        variant.value
        for variant in variants
        if variant.field == "responsibility" and isinstance(variant.value, Referent)
        if any(claim.attribution.stance in stances for claim in variant.claims)
    )


def _are_rivals(one: Referent, other: Referent) -> bool:
    return not same_actor(one, other) and not compatible_actors(one, other)


def rival_counts(variants: Iterable[Variant]) -> tuple[str, ...]:
    """Return for each counted field the ranges that cannot all be true, as told by different tellers."""
    told = tuple(variants)
    return tuple(
        words for field in COUNT_FIELDS for words in _rivals([each for each in told if each.field == field])
    )


def _rivals(variants: Sequence[Variant]) -> Iterator[str]:
    wholes = [variant for variant in variants if _is_whole(variant)] if len(variants) > 1 else []
    rivals = {
        index
        for (left, one), (right, other) in combinations(enumerate(wholes), 2)
        if _differ(one, other)
        for index in (left, right)
    }
    if rivals:
        told = sorted({_told(wholes[index].value) for index in rivals}, key=lambda words: (len(words), words))
        yield f"{wholes[0].field}: {', '.join(told)}"


def _is_whole(variant: Variant) -> bool:
    is_said = any(claim.attribution.stance != "denies" for claim in variant.claims)
    return isinstance(variant.value, Count) and variant.value.part_of is None and is_said


def _differ(one: Variant, other: Variant) -> bool:
    left, right = one.value, other.value
    if not isinstance(left, Count) or not isinstance(right, Count) or not is_apart(left, right):
        return False
    same_class = (left.of_class or "unstated") == (right.of_class or "unstated")
    return same_class and _tellers(one.claims).isdisjoint(_tellers(other.claims))


def _tellers(claims: Iterable[Claim]) -> set[str]:
    return {
        f"{claim.article_id} {' '.join(speaker.text for speaker in claim.attribution.speakers)}"
        for claim in claims
    }


def _told(value: object) -> str:
    if not isinstance(value, Count):
        return str(value)
    if value.low == value.high:
        return str(value.low)
    return f"{value.low if value.low is not None else '…'}-{value.high if value.high is not None else '…'}"
