"""Everything one article says: accounts of happenings, figures of periods, and what was refused and why."""

from collections.abc import Iterable
from typing import Literal

from reportedly.model.claim import Attribution, Claim, Evidence
from reportedly.model.ids import AccountId, ArticleId, FigureId
from reportedly.model.record import Record, content_id
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Referent

ArticleOutcome = Literal["ok", "nothing found", "not English", "empty", "failed"]


class Account(Record, frozen=True):
    """All claims of one article about one happening."""

    id: AccountId
    article_id: ArticleId
    main: bool
    """Whether the article was written about this happening, rather than recalling it."""
    claims: tuple[Claim, ...]

    def of(self, field: Field) -> tuple[Claim, ...]:
        """Return the claims for one field, in order of the text."""
        return tuple(claim for claim in self.claims if claim.field == field)


def make_account(article_id: ArticleId, claims: Iterable[Claim], *, main: bool) -> Account:
    """Return an account whose claims stand in order of the text, each once."""
    unique = {claim.id: claim for claim in claims}
    ordered = tuple(
        sorted(
            unique.values(),
            key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.field, claim.id),
        )
    )
    account_id = AccountId(content_id("a", article_id, main, [claim.id for claim in ordered]))
    return Account(account_id, article_id, main, ordered)


class Figure(Record, frozen=True):
    """A claim about a period total, which is not an incident: "194 fatalities in August, per PICSS"."""

    id: FigureId
    article_id: ArticleId
    measure: str
    """"fatalities", "attacks, change on the month before"."""
    value: Count | None
    change_percent: float | None
    """Signed change in percent; None for plain totals."""
    period: Period | Referent | None
    """A referent of sort "period" until the entities stage has resolved it."""
    compared_with: str | None
    """The words of the other period ("July"); None for plain totals."""
    place: Referent | None
    attribution: Attribution
    evidence: Evidence
    origin: str


class Refusal(Record, frozen=True):
    """Text that speaks of violence or stands on the page, but became no claim, and why."""

    evidence: Evidence
    reason: str


class Extraction(Record, frozen=True):
    """What one extractor made of one article."""

    article_id: ArticleId
    origin: str
    accounts: tuple[Account, ...]
    figures: tuple[Figure, ...]
    refused: tuple[Refusal, ...]
    outcome: ArticleOutcome
