"""Claims of a few articles -> the assembled incident they make, for tests of views."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from reportedly.model.account import make_account
from reportedly.model.claim import Claim
from reportedly.model.incident import AssembledIncident, Variant, make_incident
from reportedly.model.taxonomy import FIELDS, Field, Grade
from reportedly.model.values import Value

KNOWN = datetime(2031, 5, 9, 12, tzinfo=UTC)


def incident_of(
    *claims: Claim, grade: Grade = "single-source", reasons: Iterable[str] = ()
) -> AssembledIncident:
    """Return the incident of these claims, one account an article, support counted by article."""
    articles = tuple(sorted({claim.article_id for claim in claims}))
    accounts = tuple(
        make_account(article, (claim for claim in claims if claim.article_id == article), main=True).id
        for article in articles
    )
    return AssembledIncident(
        incident=make_incident(accounts),
        variants=_variants(claims),
        grade=grade,
        grade_reason=f"{len(articles)} articles tell of it",
        review_state="extracted",
        articles=articles,
        independent_origins=len(articles),
        first_published=date(2031, 5, 8),
        last_published=date(2031, 5, 8),
        first_known=KNOWN,
        last_known=KNOWN,
        reasons=tuple(reasons),
    )


def _variants(claims: tuple[Claim, ...]) -> tuple[Variant, ...]:
    told: dict[tuple[Field, Value], list[Claim]] = {}
    for claim in claims:
        told.setdefault((claim.field, claim.value), []).append(claim)
    variants = [_variant(field, value, group) for (field, value), group in told.items()]
    return tuple(sorted(variants, key=lambda each: (FIELDS.index(each.field), -each.support)))


def _variant(field: Field, value: Value, claims: list[Claim]) -> Variant:
    articles = tuple(sorted({claim.article_id for claim in claims}))
    return Variant(field, value, tuple(claims), len(articles), articles)
