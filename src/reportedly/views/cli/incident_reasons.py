"""One assembled incident -> every claim behind its fields, and why its accounts were joined."""

from collections.abc import Iterator, Mapping

from rich.text import Text

from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.taxonomy import Field
from reportedly.model.values import Referent
from reportedly.views.cli.incident_page import Line, counted, heading, indented, said_of
from reportedly.views.cli.screen import words
from reportedly.views.queries.wording import (
    article_words,
    quoted,
    referent_words,
    speaker_words,
    value_words,
)


def incident_reasons(
    incident: AssembledIncident, articles: Mapping[ArticleId, Article], fields: tuple[Field, ...]
) -> Iterator[Line]:
    """Yield each variant of the fields with its claims, then the reasons for joining the accounts."""
    yield from heading(incident)
    for field in fields:
        for rank, variant in enumerate(incident.of(field), start=1):
            yield Text("")
            support = counted(variant.support, "independent origin")
            yield words(f"{field} {rank}: {value_words(variant.value)}  ({support})", "bold")
            for claim in variant.claims:
                yield from claim_lines(claim, articles[claim.article_id])
    yield Text("")
    yield from _joined(incident)


def claim_lines(claim: Claim, article: Article) -> Iterator[Line]:
    """Yield a claim's quote, its voice with the whole chain, its article and what found it."""
    yield indented(quoted(claim.evidence.quote), 2)
    yield indented(_voice(claim), 4)
    yield indented(
        f"article: {article_words(article)}; {article.id} at {claim.evidence.start}:{claim.evidence.end}", 4
    )
    yield indented(f"found by {claim.origin}, confidence {claim.confidence:.2f}; claim {claim.id}", 4)
    if isinstance(claim.value, Referent):
        for rival in claim.value.rivals:
            other = referent_words(Referent(rival.entity.name, claim.value.sort, entity=rival.entity))
            yield indented(f"may also mean {other} ({rival.score:.2f}: {rival.reason})", 4)


def _voice(claim: Claim) -> str:
    attribution = claim.attribution
    chain = " < ".join(f"{speaker_words(speaker)} [{speaker.kind}]" for speaker in attribution.speakers)
    parts = [
        f"voice: {attribution.voice}{f', {chain}' if chain else ''}",
        f"stance: {attribution.stance}",
        f"cue: {quoted(attribution.cue)}" if attribution.cue else "",
        f"in: {attribution.medium}" if attribution.medium else "",
        f"said on: {value_words(attribution.said_on)}" if attribution.said_on else "",
        f"told: {said_of(claim.field, claim)}" if claim.field == "responsibility" else "",
    ]
    return "; ".join(part for part in parts if part)


def _joined(incident: AssembledIncident) -> Iterator[Line]:
    accounts = incident.incident.accounts
    if len(accounts) == 1:
        yield words("one account tells of it, so none was joined")
        return
    yield words(f"why these {counted(len(accounts), 'account')} are one incident", "bold")
    for reason in incident.reasons:
        yield indented(reason, 2)
