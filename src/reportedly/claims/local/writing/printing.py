"""An extraction from a recased view -> the same with the characters that the article really has as its quotes."""

import msgspec

from reportedly.model.account import Account, Extraction, Refusal, make_account
from reportedly.model.article import Article
from reportedly.model.claim import Claim, Evidence, make_claim, quote_at
from reportedly.model.ids import ClaimId
from reportedly.model.mention import Mentions, Saying
from reportedly.model.values import Count


def as_printed(extraction: Extraction, article: Article) -> Extraction:
    """Return an extraction whose quotes are the characters that the article really has."""
    return msgspec.structs.replace(
        extraction,
        accounts=tuple(_account_as_printed(account, article) for account in extraction.accounts),
        figures=tuple(
            msgspec.structs.replace(figure, evidence=_quote(figure.evidence, article))
            for figure in extraction.figures
        ),
        refused=tuple(
            Refusal(_quote(refusal.evidence, article), refusal.reason) for refusal in extraction.refused
        ),
    )


def _account_as_printed(account: Account, article: Article) -> Account:
    claims = {claim.id: claim for claim in account.claims}
    made: dict[ClaimId, Claim] = {}
    for claim_id in claims:
        _print(claim_id, claims, made, article)
    return make_account(article.id, made.values(), main=account.main)


def _print(
    claim_id: ClaimId, claims: dict[ClaimId, Claim], made: dict[ClaimId, Claim], article: Article
) -> ClaimId:
    """Make a claim anew over the printed characters, after the whole that it is a part of; return its id."""
    if claim_id not in made:
        claim = claims[claim_id]
        value = claim.value
        if isinstance(value, Count) and value.part_of is not None:
            value = msgspec.structs.replace(value, part_of=_print(value.part_of, claims, made, article))
        made[claim_id] = make_claim(
            article.id,
            claim.field,
            value,
            _quote(claim.evidence, article),
            attribution=claim.attribution,
            confidence=claim.confidence,
            origin=claim.origin,
        )
    return made[claim_id].id


def mentions_as_printed(mentions: Mentions, article: Article) -> Mentions:
    """Return mentions whose quotes are the characters that the article really has."""
    return Mentions(
        mentions.article_id,
        tuple(
            msgspec.structs.replace(mention, evidence=_quote(mention.evidence, article))
            for mention in mentions.mentions
        ),
        tuple(
            Saying(
                _quote(saying.source, article) if saying.source else None,
                _quote(saying.cue, article),
                tuple(_quote(part, article) for part in saying.content),
                saying.attribution,
            )
            for saying in mentions.sayings
        ),
    )


def _quote(evidence: Evidence, article: Article) -> Evidence:
    return quote_at(article, evidence.start, evidence.end)
