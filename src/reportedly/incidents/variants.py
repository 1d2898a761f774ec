"""Claims of one incident -> the values told for each field, equal meanings together, best supported first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from reportedly.incidents.witnesses import witnesses
from reportedly.model.claim import Claim
from reportedly.model.ids import ArticleId
from reportedly.model.incident import Variant
from reportedly.model.taxonomy import FIELDS
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term, Value

Meaning = tuple[str, ...]


def variants_of(claims: Iterable[Claim], groups: Mapping[ArticleId, ArticleId]) -> tuple[Variant, ...]:
    """Return the variants of all fields; nothing is dropped and nothing is added up."""
    alike: defaultdict[Meaning, list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[meaning(claim)].append(claim)
    return tuple(sorted((_variant(told, groups) for told in alike.values()), key=_order))


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
            return ("count", str(value.low), str(value.high), value.of_class or "unstated", part)
        case Period():
            return ("period", str(value.earliest), str(value.latest))
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
    ordered = tuple(sorted(claims, key=lambda claim: (-claim.confidence, claim.article_id, claim.id)))
    return Variant(
        field=ordered[0].field,
        value=ordered[0].value,
        claims=ordered,
        # One claim is one witness, whoever tells it.
        support=1 if len(ordered) == 1 else len(witnesses(ordered, groups)),
        articles=tuple(sorted({claim.article_id for claim in ordered})),
    )


def _order(variant: Variant) -> tuple[int, int, float, bytes, str]:
    value = msgspec.json.encode(variant.value, order="deterministic")
    best = variant.claims[0]
    return FIELDS.index(variant.field), -variant.support, -best.confidence, value, best.id
