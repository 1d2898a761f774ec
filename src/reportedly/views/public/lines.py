"""Records of the model -> lines of the public JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.incidents.policies import DEFAULT, Choice, Policy
from reportedly.model.account import Account, Extraction, Figure, Refusal
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import Claim
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.taxonomy import COUNT_FIELDS, FIELDS, Field
from reportedly.model.values import Period, Referent
from reportedly.views.public.flatten import Flat, flatten, is_denied, place_of, variants_of
from reportedly.views.public.records import (
    ArticleLine,
    IncidentLine,
    PublicAccount,
    PublicArticle,
    PublicClaim,
    PublicDecision,
    PublicEstimate,
    PublicFigure,
    PublicFigurePeriod,
    PublicPlace,
    PublicRefusal,
    PublicVariant,
)
from reportedly.views.public.tolls import estimate


def article_line(article: Article, extraction: Extraction) -> dict[str, Any]:
    """Return one line of `reportedly extract --json`, ready for a JSON encoder."""
    return _builtins(public_article(article, extraction))


def incident_line(assembled: AssembledIncident, policy: Policy = DEFAULT) -> dict[str, Any]:
    """Return one line of `reportedly incidents --json`, ready for a JSON encoder."""
    return _builtins(public_incident(assembled, policy))


def account_json(account: Account) -> dict[str, Any]:
    """Return one account with its flattened fields and its claims, ready for a JSON encoder."""
    return _builtins(public_account(account))


def public_article(article: Article, extraction: Extraction) -> ArticleLine:
    """Return all that was read from one article, what was refused in order of the text."""
    return ArticleLine(
        article_head(article),
        tuple(public_account(account) for account in extraction.accounts),
        tuple(_figure(figure) for figure in extraction.figures),
        tuple(_refused(article, extraction.refused)),
        extraction.outcome,
    )


def article_head(article: Article) -> PublicArticle:
    """Return what is known of an article, without its text."""
    return PublicArticle(
        article.id, article.path, article.title, article.published, article.outlet, article.language,
        article.dateline,
    )  # fmt: skip


def public_account(account: Account) -> PublicAccount:
    """Return one account with its headline values and its claims."""
    flat = flatten(variants_of(account))
    return PublicAccount(
        id=account.id,
        type=flat.type,
        status=flat.status,
        main=account.main,
        when=flat.when,
        where=flat.where,
        perpetrators=flat.perpetrators,
        targets=flat.targets,
        killed=flat.killed,
        injured=flat.injured,
        abducted=flat.abducted,
        arrested=flat.arrested,
        responsibility=flat.responsibility,
        claims=tuple(_claim(claim) for claim in account.claims),
    )


def public_incident(assembled: AssembledIncident, policy: Policy = DEFAULT) -> IncidentLine:
    """Return one incident with its headline values and every variant of every field."""
    choice = Choice(policy, assembled.printed_on)
    flat = flatten(assembled.variants, assembled.rulings, choice=choice)
    return IncidentLine(
        id=assembled.incident.id,
        grade=assembled.grade,
        grade_reason=assembled.grade_reason,
        review_state=assembled.review_state,
        type=flat.type,
        status=flat.status,
        when=flat.when,
        where=flat.where,
        perpetrators=flat.perpetrators,
        targets=flat.targets,
        killed=flat.killed,
        injured=flat.injured,
        abducted=flat.abducted,
        arrested=flat.arrested,
        responsibility=flat.responsibility,
        variants=_variants(assembled),
        articles=assembled.articles,
        accounts=assembled.incident.accounts,
        independent_origins=assembled.independent_origins,
        first_published=assembled.first_published,
        last_published=assembled.last_published,
        first_known=assembled.first_known,
        last_known=assembled.last_known,
        reasons=assembled.reasons,
        decisions=_decisions(assembled),
        policy=policy,
        estimates=_estimates(assembled, flat),
    )


def _estimates(assembled: AssembledIncident, flat: Flat) -> dict[Field, PublicEstimate]:
    tolls = ((field, flat.toll(field)) for field in COUNT_FIELDS)
    return {
        field: estimate(
            (each for each in assembled.of(field) if not is_denied(each)), toll, incident_type=flat.type
        )
        for field, toll in tolls
        if toll is not None
    }


def _decisions(assembled: AssembledIncident) -> tuple[PublicDecision, ...]:
    loose = {ruling.decision for ruling in assembled.rulings if ruling.is_loose}
    return tuple(
        PublicDecision(
            each.id, each.act, each.field, each.value, each.state, each.reason, each.decided_by,
            each.decided_at, each.id in loose, each.evidence,
        )
        for each in assembled.decisions
    )  # fmt: skip


def _builtins(line: ArticleLine | IncidentLine | PublicAccount) -> dict[str, Any]:
    # Through JSON itself, so that what a caller gets is what a reader of the line gets.
    return msgspec.json.decode(msgspec.json.encode(line), type=dict[str, Any])


def _claim(claim: Claim) -> PublicClaim:
    said = claim.evidence
    return PublicClaim(
        claim.id, claim.field, claim.value, said.quote, said.start, said.end, claim.confidence,
        claim.attribution, claim.origin,
    )  # fmt: skip


def _variants(assembled: AssembledIncident) -> dict[Field, tuple[PublicVariant, ...]]:
    told = ((field, assembled.of(field)) for field in FIELDS)
    return {field: tuple(_variant(variant) for variant in variants) for field, variants in told if variants}


def _variant(variant: Variant) -> PublicVariant:
    claims = tuple(claim.id for claim in variant.claims)
    return PublicVariant(variant.value, variant.support, claims, variant.articles)


def _figure(figure: Figure) -> PublicFigure:
    speakers = figure.attribution.speakers
    return PublicFigure(
        measure=figure.measure,
        value=figure.value,
        period=_figure_period(figure.period),
        place=_figure_place(figure.place),
        speaker=speakers[0].text if speakers else None,
        quote=figure.evidence.quote,
        start=figure.evidence.start,
        end=figure.evidence.end,
        change_percent=figure.change_percent,
        compared_with=figure.compared_with,
        id=figure.id,
    )


def _figure_period(period: Period | Referent | None) -> PublicFigurePeriod | None:
    if isinstance(period, Referent):
        return PublicFigurePeriod(None, None, "unresolved", period.mention)
    return PublicFigurePeriod(period.earliest, period.latest, period.precision, None) if period else None


def _figure_place(place: Referent | None) -> PublicPlace | None:
    return place_of(place) if place else None


def _refused(article: Article, refusals: Iterable[Refusal]) -> Iterator[PublicRefusal]:
    """Yield the extractor's refusals and the sections cut from the page, each range once."""
    told = {(each.evidence.start, each.evidence.end): each.reason for each in refusals}
    cut = {
        (section.start, section.end): section.reason or section.kind
        for section in article.sections
        if section.kind not in READ_SECTIONS
    }
    for (start, end), reason in sorted({**cut, **told}.items()):
        yield PublicRefusal(article.text[start:end], start, end, reason)
