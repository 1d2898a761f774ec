"""Variants of an incident -> how far it is established, and the sentence that explains it."""

from collections.abc import Iterable

from reportedly.incidents.disputes import accepted_by, rival_counts, rival_responsibility, rival_victims
from reportedly.model.claim import Claim
from reportedly.model.incident import Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field, Grade
from reportedly.model.values import Term

_CORE: frozenset[Field] = frozenset({"type", "when", "where", "killed", "injured", "abducted", "arrested"})
"""Fields of which an agreement of two witnesses corroborates the happening."""


class Graded(Record, frozen=True):
    """A grade and the sentence that explains it."""

    grade: Grade
    reason: str


def grade(variants: Iterable[Variant], *, independent_origins: int, texts: int) -> Graded:
    """Return the grade of an incident told by so many independent origins in so many different texts.

    In order: a dispute over who did it, a party's acceptance, a dispute over whom it befell, rival counts, a
    denial of the whole, then the number of witnesses. What is told differently beside an acceptance is noted.
    """
    told = tuple(variants)
    counts, victims = rival_counts(told), rival_victims(told)
    differing = "; ".join((*counts, *((victims,) if victims else ())))
    differing = f" Told differently: {differing}." if differing else ""
    rival = rival_responsibility(told)
    if rival:
        return Graded("contested", f"Who did it is disputed: {rival}.{differing}")
    accepted = accepted_by(told)
    if accepted:
        return Graded("confirmed", f"{' and '.join(accepted)} accepts responsibility.{differing}")
    if victims:
        return Graded("contested", f"Whom it befell is disputed.{differing}")
    if counts:
        return Graded("contested", f"Counts cannot all be true (tolls may rise with time).{differing}")
    return _by_witnesses(told, independent_origins=independent_origins, texts=texts)


def _by_witnesses(told: tuple[Variant, ...], *, independent_origins: int, texts: int) -> Graded:
    if _is_denied(told):
        return Graded("denied", "All who speak of it deny that it happened.")
    most = max((variant for variant in told if variant.field in _CORE), key=_support, default=None)
    if most and most.support >= 2:
        return Graded("corroborated", f"{most.support} independent origins tell the same {most.field}.")
    if independent_origins >= 2 and texts >= 2:
        return Graded("corroborated", f"{independent_origins} independent origins tell of it.")
    copies = " in several copies" if texts == 1 and _articles(told) > 1 else ""
    return Graded("single-source", f"One independent origin tells of it{copies}.")


def _support(variant: Variant) -> int:
    return variant.support


def _articles(told: tuple[Variant, ...]) -> int:
    return len({article for variant in told for article in variant.articles})


def _is_denied(told: tuple[Variant, ...]) -> bool:
    """Return whether the only status told is "denied", or every claim is a denial."""
    statuses = {v.value.code for v in told if v.field == "status" and isinstance(v.value, Term)}
    claims = [claim for variant in told for claim in variant.claims]
    return statuses == {"denied"} or (bool(claims) and all(map(_denies, claims)))


def _denies(claim: Claim) -> bool:
    return claim.attribution.stance == "denies"
