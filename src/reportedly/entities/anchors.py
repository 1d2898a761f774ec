"""An extraction -> the day from which each relative time of it counts: "the same day", "a week later"."""

import re

from msgspec.structs import replace

from reportedly.entities.periods import resolve_period
from reportedly.model.account import Account, Extraction
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim
from reportedly.model.record import Record
from reportedly.model.values import Period, Referent

_GOES_ON = re.compile(r"\b(?:later|following|next|same|that)\b", re.IGNORECASE)
"""Words that count from what was told just before; "earlier" and "after" count from the news of the day."""
_COARSE = re.compile(r"\b(?:spring|summer|autumn|winter|month|year)\b", re.IGNORECASE)
"""What may also count from a month or a year: "that same spring"."""
_DAYS = frozenset({"day", "days"})
_COARSE_DAYS = frozenset({"month", "season", "year"})


class Day(Record, frozen=True):
    """A day that an article tells, and where it tells it."""

    start: int
    period: Period


class Anchors(Record, frozen=True):
    """The days of one article from which others may count."""

    main: Period | None
    """The day of the main happening; the day somebody spoke when that is not told."""
    told: tuple[Day, ...]
    """In order of the text."""

    def of(self, claim: Claim) -> Period | None:
        """Return the day from which the time of a claim counts."""
        value = claim.value
        if not isinstance(value, Referent) or not _GOES_ON.search(value.mention):
            return self.main
        wanted = _DAYS | (_COARSE_DAYS if _COARSE.search(value.mention) else frozenset())
        before = [
            day.period
            for day in self.told
            if day.start < claim.evidence.start and day.period.precision in wanted
        ]
        return before[-1] if before else self.main


def anchors_of(extraction: Extraction, article: Article) -> Anchors:
    """Return the days of an extraction."""
    told = [
        Day(claim.evidence.start, period)
        for account in extraction.accounts
        for claim in account.of("when")
        if isinstance(claim.value, Referent)
        and (period := resolve_period(claim.value.mention, published=article.published)).precision
        in _DAYS | _COARSE_DAYS
    ]
    main = _main_period(extraction, article) or _day_of_speech(extraction, article)
    return Anchors(main, tuple(sorted(told, key=lambda day: day.start)))


def periods_of(account: Account, article: Article) -> list[Period]:
    """Return the times of an account that can be read by themselves."""
    return [
        resolve_period(claim.value.mention, published=article.published)
        for claim in account.of("when")
        if isinstance(claim.value, Referent)
    ]


def spoken(attribution: Attribution, article: Article) -> Attribution:
    """Return an attribution whose day of speech is resolved."""
    if isinstance(attribution.said_on, Referent):
        said = resolve_period(attribution.said_on.mention, published=article.published)
        return replace(attribution, said_on=None if said.precision == "unresolved" else said)
    return attribution


def _main_period(extraction: Extraction, article: Article) -> Period | None:
    for account in extraction.accounts[:1]:
        periods = [period for period in periods_of(account, article) if period.precision in {"day", "days"}]
        if periods:
            return periods[0]
    return None


def _day_of_speech(extraction: Extraction, article: Article) -> Period | None:
    """Return the day somebody spoke, from which "the previous day" counts when nothing else is told."""
    for account in extraction.accounts[:1]:
        for claim in account.claims:
            said = spoken(claim.attribution, article).said_on
            if isinstance(said, Period) and said.precision == "day":
                return said
    return None
