"""Claims of one incident -> the values told for each field, equal meanings together, best supported first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from reportedly.incidents.witnesses import witnesses
from reportedly.model.claim import Claim
from reportedly.model.ids import ArticleId
from reportedly.model.incident import Variant
from reportedly.model.taxonomy import FIELDS, Field
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term, Value

Meaning = tuple[object, ...]


def variants_of(claims: Iterable[Claim], groups: Mapping[ArticleId, ArticleId]) -> tuple[Variant, ...]:
    """Return the variants of all fields; nothing is dropped and nothing is added up."""
    alike: defaultdict[Meaning, list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[meaning(claim)].append(claim)
    of_field: defaultdict[Field, list[Variant]] = defaultdict(list)
    for told in alike.values():
        variant = _variant(told, groups)
        of_field[variant.field].append(variant)
    return tuple(variant for field in FIELDS if field in of_field for variant in _best_first(of_field[field]))


def meaning(claim: Claim) -> Meaning:
    """Return what a claim says, without its words: equal for two claims that say the same.

    A denial says the opposite, so it is another meaning. For responsibility it matters who holds whom
    responsible: "claimed by" and "blamed on" are two meanings.
    """
    stance = claim.attribution.stance
    said = stance if claim.field == "responsibility" else "denies" if stance == "denies" else "says"
    return (claim.field, said, *_of_value(claim.value))


def _of_value(value: Value) -> Meaning:
    match value:
        case Count():
            part = "part" if value.part_of else "whole"
            return ("count", value.low, value.high, value.of_class or "unstated", part)
        case Period():
            return ("period", value.earliest, value.latest)
        case Term():
            return ("term", value.code)
        case Referent():
            return ("referent", value.sort, *_of_referent(value))


def _of_referent(referent: Referent) -> Meaning:
    match referent.entity:
        case Actor():
            return ("actor", referent.entity.id)
        case Place():
            place = referent.entity
            return ("place", place.gazetteer_id or f"{place.name} {place.admin1} {place.country}")
        case None:
            return ("words", " ".join(referent.mention.casefold().split()))


def _variant(claims: list[Claim], groups: Mapping[ArticleId, ArticleId]) -> Variant:
    if len(claims) == 1:
        # One claim is one witness, whoever tells it; most values are told once.
        (claim,) = claims
        return Variant(claim.field, claim.value, (claim,), 1, (claim.article_id,))
    ordered = tuple(sorted(claims, key=lambda claim: (-claim.confidence, claim.article_id, claim.id)))
    return Variant(
        field=ordered[0].field,
        value=ordered[0].value,
        claims=ordered,
        support=len(witnesses(ordered, groups)),
        articles=tuple(sorted({claim.article_id for claim in ordered})),
    )


def _best_first(variants: list[Variant]) -> list[Variant]:
    return sorted(variants, key=_order) if len(variants) > 1 else variants


def _order(variant: Variant) -> tuple[int, float, bytes, str]:
    value = msgspec.json.encode(variant.value, order="deterministic")
    best = variant.claims[0]
    return -variant.support, -best.confidence, value, best.id
