"""Variants of an incident -> what its tellers disagree on, in words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.incidents.compare.counts import is_apart
from reportedly.incidents.compare.names import actor_name, compatible_actors, same_actor
from reportedly.model.claim import Claim
from reportedly.model.ids import ClaimId
from reportedly.model.incident import Variant
from reportedly.model.taxonomy import COUNT_FIELDS
from reportedly.model.values import Actor, Count, Referent

_ACCEPTS = frozenset({"claims", "confirms"})
_ACCUSES = frozenset({"blames", "alleges", "states"})
_GREW = re.compile(
    r"\b(?:toll|number|fatalities)\b.*\b(?:risen|rises?|rose|climb\w*|grow\w*|grew|increas\w+|jump\w*|reach\w*|now|to)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"\b(?:toll|number|fatalities)\b.*\b(?:lowered|revised|corrected|reduced)\b", re.IGNORECASE
)


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
    """Return for each counted field the ranges that cannot all be true, as told by different tellers.

    A toll that is told as grown, or as corrected, is no rival of the one that it leaves behind; a total that
    holds the attackers is none of one without them.
    """
    told = tuple(variants)
    attackers = _attackers(told)
    fields = ([each for each in told if each.field == field and _is_whole(each)] for field in COUNT_FIELDS)
    return tuple(words for wholes in fields for words in _rivals(wholes, attackers))


def rival_victims(variants: Iterable[Variant]) -> str | None:
    """Return the dead of a state's act whom tellers call militants or civilians; None when they agree."""
    told = tuple(variants)
    if not any(_is_by_state(variant) for variant in told):
        return None
    wholes = [variant for variant in told if variant.field == "killed" and _is_whole(variant)]
    for one, other in combinations(wholes, 2):
        classes = {_class_of(one), _class_of(other)}
        if classes == {"militant", "civilian"} and not set(one.articles) & set(other.articles):
            named = sorted(f"{_told(each.value)} {_class_of(each)}s" for each in (one, other))
            return f"killed: {' or '.join(named)}"
    return None


def _is_by_state(variant: Variant) -> bool:
    value = variant.value
    entity = value.entity if isinstance(value, Referent) else None
    return variant.field == "perpetrator" and isinstance(entity, Actor) and entity.country is not None


def _class_of(variant: Variant) -> str:
    return (variant.value.of_class if isinstance(variant.value, Count) else None) or "unstated"


def _attackers(variants: Sequence[Variant]) -> dict[ClaimId, int]:
    """Return how many attackers a total holds, by the claim of the total: "six, including the bomber"."""
    return {
        variant.value.part_of: variant.value.low
        for variant in variants
        if isinstance(variant.value, Count) and variant.value.part_of and variant.value.low
        if variant.value.of_class == "militant"
    }


def _rivals(wholes: Sequence[Variant], attackers: Mapping[ClaimId, int]) -> Iterator[str]:
    rivals = {
        index
        for (left, one), (right, other) in combinations(enumerate(wholes), 2)
        if _differ(one, other, attackers)
        for index in (left, right)
    }
    if rivals:
        told = sorted({_told(wholes[index].value) for index in rivals}, key=lambda words: (len(words), words))
        yield f"{wholes[0].field}: {', '.join(told)}"


def _is_whole(variant: Variant) -> bool:
    is_said = any(claim.attribution.stance != "denies" for claim in variant.claims)
    return isinstance(variant.value, Count) and variant.value.part_of is None and is_said


def _differ(one: Variant, other: Variant, attackers: Mapping[ClaimId, int]) -> bool:
    if _class_of(one) != _class_of(other) or not _tellers(one.claims).isdisjoint(_tellers(other.claims)):
        return False
    if _leaves_behind(one, other) or _leaves_behind(other, one):
        return False
    return all(
        is_apart(left, right) for left in _readings(one, attackers) for right in _readings(other, attackers)
    )


def _readings(variant: Variant, attackers: Mapping[ClaimId, int]) -> Iterator[Count]:
    """Yield a total as told, and without the attackers that it holds."""
    count = variant.value
    if not isinstance(count, Count):
        return
    yield count
    own = max((attackers.get(claim.id, 0) for claim in variant.claims), default=0)
    if own and count.low is not None:
        yield Count(count.low - own, None if count.high is None else count.high - own, count.of_class)


def _leaves_behind(newer: Variant, older: Variant) -> bool:
    """Return whether a toll is told as the one that an older, lower one grew to, or was corrected to."""
    new, old = newer.value, older.value
    if not isinstance(new, Count) or not isinstance(old, Count):
        return False
    for claim in newer.claims:
        if _CORRECTED.search(claim.evidence.quote):
            return True
        if _GREW.search(claim.evidence.quote):
            return (old.high or old.low or 0) < (new.low or 0)
    return False


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
