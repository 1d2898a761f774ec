"""An account and the readings of its sentences -> claims for the fields that the grammar left empty."""

from collections.abc import Iterator, Sequence

from reportedly.claims.align import Proposal, align, as_claim
from reportedly.claims.combining.thresholds import Thresholds
from reportedly.claims.learned.proposing import proposals_in
from reportedly.claims.learned.readings import SentenceReading
from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.claim import REPORTER, Attribution, Claim
from reportedly.model.seams import NameBook
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Referent

_UNDERSTOOD = 0.35  # a place is only understood from elsewhere under this confidence, and not told


def own_readings(account: Account, readings: Sequence[SentenceReading]) -> list[SentenceReading]:
    """Return the sentences that an account's claims quote."""
    told = [
        claim.evidence for claim in account.claims if claim.confidence > _UNDERSTOOD or claim.field != "where"
    ]
    return [
        reading
        for reading in readings
        if any(each.start < reading.end and reading.start < each.end for each in told)
    ]


def filling(
    account: Account,
    readings: Sequence[SentenceReading],
    article: Article,
    names: NameBook,
    *,
    least: Thresholds,
    origin: str,
) -> Iterator[Claim]:
    """Yield a claim for each field that the account does not tell and the learned lane is sure of."""
    own = own_readings(account, readings)
    for field, surest in least.fill.items():
        if _is_told(account, field):
            continue
        proposed = list(_proposed(own, field, article, at_least=surest))
        if not proposed:
            near = _beside(own, readings)
            proposed = list(_proposed(near, field, article, at_least=surest + least.beside))
        fitting = [each for each in proposed if _is_known(each, article, names)]
        best = max(fitting, key=lambda each: each.confidence, default=None)
        if best is not None:
            voice = _voice(account, best)
            yield as_claim(best, article, attribution=voice, confidence=best.confidence, origin=origin)


def _is_told(account: Account, field: Field) -> bool:
    return any(
        not (isinstance(claim.value, Count) and claim.value.part_of is not None)
        and (field != "where" or claim.confidence > _UNDERSTOOD)
        for claim in account.of(field)
    )


def _proposed(
    readings: Sequence[SentenceReading], field: Field, article: Article, *, at_least: float
) -> Iterator[Proposal]:
    found = (proposal for reading in readings for proposal in proposals_in(reading, article))
    sure = (each for each in found if each.field == field and each.confidence >= at_least)
    yield from align(sure, article).admitted


def _beside(own: Sequence[SentenceReading], readings: Sequence[SentenceReading]) -> list[SentenceReading]:
    starts = {reading.start for reading in own}
    near = {
        place + step
        for place, reading in enumerate(readings)
        if reading.start in starts
        for step in (-1, 1)
        if 0 <= place + step < len(readings)
    }
    return [readings[place] for place in sorted(near) if readings[place].start not in starts]


def _is_known(proposal: Proposal, article: Article, names: NameBook) -> bool:
    """Return whether a place is one of the gazetteer's, and a time one that the calendar bounds."""
    value = proposal.value
    if not isinstance(value, Referent):
        return True
    if value.sort == "place":
        return names.place(value.mention, context=(), countries=names.countries_of(article)) is not None
    if value.sort == "period":
        period = names.period(value.mention, article.published)
        return period.earliest is not None and period.latest is not None
    return True


def _voice(account: Account, proposal: Proposal) -> Attribution:
    """Return who tells the claim nearest before the words, since one sentence has as a rule one teller."""
    before = [claim for claim in account.claims if claim.evidence.start <= proposal.evidence.start]
    nearest = max(before, key=lambda claim: claim.evidence.start, default=None)
    return nearest.attribution if nearest is not None else REPORTER
