"""The shapes of the public JSON: one article, one incident, one cluster a line; stable for outside tools."""

from datetime import date, datetime
from typing import Literal

import msgspec

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.account import ArticleOutcome
from reportedly.model.claim import Attribution
from reportedly.model.decision import Act, Quoted
from reportedly.model.ids import (
    AccountId,
    ActorId,
    ArticleId,
    ClaimId,
    DecisionId,
    FigureId,
    GazetteerId,
    IncidentId,
)
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field, Grade, ReviewState
from reportedly.model.values import Count, PeriodPrecision, Value

Responsible = Literal["claimed", "blamed", "denied"]


class PublicArticle(Record, frozen=True):
    """What is known of an article, without its text."""

    id: ArticleId
    path: str
    title: str | None
    published: date | None
    outlet: str | None
    language: str
    dateline: str | None


class PublicPeriod(Record, frozen=True):
    """Earliest and latest day, inclusive; null on a side means that no bound is told there."""

    earliest: date | None
    latest: date | None
    precision: PeriodPrecision


class PublicFigurePeriod(Record, frozen=True):
    """The period of a figure; `text` keeps the words of a period that no date resolves."""

    earliest: date | None
    latest: date | None
    precision: PeriodPrecision
    text: str | None


class PublicPlace(Record, frozen=True):
    """A place; all but the name are null when the gazetteer does not know it."""

    name: str
    admin1: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: int | None
    gazetteer_id: GazetteerId | None


class PublicPerpetrator(Record, frozen=True):
    """Who did it; `actor_id` is null for words that name no actor of the registry."""

    name: str
    actor_id: ActorId | None
    text: str


class PublicTarget(Record, frozen=True):
    """Whom or what it struck, in the article's words, with the kind of target."""

    text: str
    kind: str | None
    actor_id: ActorId | None


class PublicToll(Record, frozen=True):
    """How many; null on a side means that no bound is told there ("dozens": both)."""

    low: int | None
    high: int | None


class PublicEstimate(Record, frozen=True):
    """The lowest and highest number that anybody tells of all victims, and that of the headline value."""

    low: int | None
    best: int | None
    high: int | None


class PublicResponsibility(Record, frozen=True):
    """Who claimed it, was blamed for it or denied it, and who says so."""

    stance: Responsible
    actor: str
    speaker: str | None


class PublicClaim(Record, frozen=True):
    """One value for one field, with the article's characters at `start:end` that say it."""

    id: ClaimId
    field: Field
    value: Value
    quote: str
    start: int
    end: int
    confidence: float
    attribution: Attribution
    origin: str


class PublicAccount(Record, frozen=True):
    """All that one article says about one happening; the flattened fields are views of `claims`."""

    id: AccountId
    type: str
    status: str
    main: bool
    when: PublicPeriod | None
    where: PublicPlace | None
    perpetrators: tuple[PublicPerpetrator, ...]
    targets: tuple[PublicTarget, ...]
    killed: PublicToll | None
    injured: PublicToll | None
    abducted: PublicToll | None
    arrested: PublicToll | None
    responsibility: tuple[PublicResponsibility, ...]
    claims: tuple[PublicClaim, ...]


class PublicFigure(Record, frozen=True):
    """A total or a change of a period, which is no incident."""

    measure: str
    value: Count | None
    period: PublicFigurePeriod | None
    place: PublicPlace | None
    speaker: str | None
    quote: str
    start: int
    end: int
    change_percent: float | None
    compared_with: str | None
    id: FigureId


class PublicRefusal(Record, frozen=True):
    """Text that became no claim, and why."""

    quote: str
    start: int
    end: int
    reason: str


class ArticleLine(Record, frozen=True):
    """One line of `reportedly extract --json`: one article and all that was read from it."""

    article: PublicArticle
    accounts: tuple[PublicAccount, ...]
    figures: tuple[PublicFigure, ...]
    refused: tuple[PublicRefusal, ...]
    outcome: ArticleOutcome


class PublicVariant(Record, frozen=True):
    """One value told for a field, with the claims that tell it and its independent support."""

    value: Value
    support: int
    claims: tuple[ClaimId, ...]
    articles: tuple[ArticleId, ...]


class PublicDecision(Record, frozen=True):
    """What a person decided of an incident and nobody undid."""

    id: DecisionId
    act: Act
    field: Field | None
    value: Value | None
    state: ReviewState | None
    reason: str
    decided_by: str
    decided_at: datetime
    is_loose: bool
    """Whether no article tells the accepted claims any more, since it was read again."""
    evidence: Quoted | None = None
    """The words that a person selected for the value."""


class IncidentLine(Record, frozen=True):
    """One line of `reportedly incidents --json`: one incident, its headline values and all rivals."""

    id: IncidentId
    grade: Grade
    grade_reason: str
    review_state: ReviewState
    type: str
    status: str
    when: PublicPeriod | None
    where: PublicPlace | None
    perpetrators: tuple[PublicPerpetrator, ...]
    targets: tuple[PublicTarget, ...]
    killed: PublicToll | None
    injured: PublicToll | None
    abducted: PublicToll | None
    arrested: PublicToll | None
    responsibility: tuple[PublicResponsibility, ...]
    variants: dict[Field, tuple[PublicVariant, ...]]
    articles: tuple[ArticleId, ...]
    accounts: tuple[AccountId, ...]
    independent_origins: int
    first_published: date | None
    last_published: date | None
    first_known: datetime
    last_known: datetime
    reasons: tuple[str, ...]
    decisions: tuple[PublicDecision, ...] = ()
    policy: Policy = DEFAULT
    """How the headline values were chosen."""
    estimates: dict[Field, PublicEstimate] = msgspec.field(default_factory=dict)
    """Of each count that is told: the lowest, the best and the highest number."""


class LinkLine(Record, frozen=True):
    """One line of `reportedly link --json`: the accounts judged to tell of one happening."""

    id: IncidentId
    accounts: tuple[AccountId, ...]
    articles: tuple[ArticleId, ...]
    paths: tuple[str, ...]
    reasons: tuple[str, ...]
