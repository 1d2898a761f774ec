"""A sentence that the grammar refused for saying too little, firmly read as an incident -> an account."""

from collections.abc import Sequence

from reportedly.claims.align import Proposal, align, as_claim
from reportedly.claims.combining.thresholds import Thresholds
from reportedly.claims.learned.proposing import proposals_in, type_proposal
from reportedly.claims.learned.readings import SentenceReading
from reportedly.model.account import Account, Refusal, make_account
from reportedly.model.article import Article
from reportedly.model.claim import REPORTER

WEAK = frozenset(
    {
        "speaks of violence without saying which happening",
        "says too little of what happened, to whom and where",
    }
)
"""Reasons for which the grammar refuses what may well have happened."""
_CONCRETE = frozenset({"perpetrator", "target", "killed", "injured"})


def promoted(
    refusal: Refusal,
    readings: Sequence[SentenceReading],
    article: Article,
    *,
    least: Thresholds,
    main: bool,
    origin: str,
) -> Account | None:
    """Return the account that a refused sentence tells after all, or None."""
    if refusal.reason not in WEAK:
        return None
    told = refusal.evidence
    reading = next((each for each in readings if (each.start, each.end) == (told.start, told.end)), None)
    if reading is None or reading.incident < least.promote:
        return None
    sure = (each for each in proposals_in(reading, article) if each.confidence >= least.promoted_span)
    admitted = align(sure, article).admitted
    if not any(each.field in _CONCRETE for each in admitted):
        return None
    return account_of([type_proposal(reading, article), *admitted], article, main=main, origin=origin)


def account_of(proposals: Sequence[Proposal], article: Article, *, main: bool, origin: str) -> Account:
    """Return the account that admitted proposals make, in the reporter's voice."""
    claims = (
        as_claim(each, article, attribution=REPORTER, confidence=each.confidence, origin=origin)
        for each in proposals
    )
    return make_account(article.id, claims, main=main)
