"""Incidents: sets of accounts judged to tell of one happening, and the variants told for each field."""

from collections.abc import Iterable
from datetime import date, datetime

from reportedly.model.claim import Claim
from reportedly.model.decision import Decision
from reportedly.model.ids import AccountId, ArticleId, DecisionId, IncidentId
from reportedly.model.record import Record, content_id
from reportedly.model.taxonomy import Field, Grade, ReviewState
from reportedly.model.values import Value


class Incident(Record, frozen=True):
    """The accounts judged to tell of one happening; holds no values of its own."""

    id: IncidentId
    accounts: tuple[AccountId, ...]
    """Sorted."""


def make_incident(accounts: Iterable[AccountId]) -> Incident:
    """Return the incident of these accounts; its id is made from the smallest account id."""
    ordered = tuple(sorted(accounts))
    return Incident(incident_id(ordered[0]), ordered)


def incident_id(account: AccountId) -> IncidentId:
    """Return the id of an incident whose smallest account this is; by it every id ever given resolves."""
    return IncidentId(content_id("i", account))


class Variant(Record, frozen=True):
    """One value told for a field of an incident, with every claim that tells it."""

    field: Field
    value: Value
    claims: tuple[Claim, ...]
    support: int
    """Independent origins: copies of one text, and outlets quoting the same speaker, count once."""
    articles: tuple[ArticleId, ...]


class Ruling(Record, frozen=True):
    """What a person settled for one field; the variants stay beside it."""

    field: Field
    value: Value | None
    """None says that it is not known."""
    decision: DecisionId
    by: str
    reason: str
    decided_at: datetime
    is_loose: bool = False
    """Whether no article tells the accepted claims any more, since it was read again."""


class AssembledIncident(Record, frozen=True):
    """An incident with all variants of all fields, its grade, and the words that explain the grade."""

    incident: Incident
    variants: tuple[Variant, ...]
    """Grouped by field in the order of the taxonomy; within a field the best supported first."""
    grade: Grade
    grade_reason: str
    review_state: ReviewState
    articles: tuple[ArticleId, ...]
    independent_origins: int
    first_published: date | None
    last_published: date | None
    first_known: datetime
    last_known: datetime
    reasons: tuple[str, ...]
    """Why these accounts were joined, in words."""
    told_in: tuple[ArticleId, ...] = ()
    """The article of each account, in the order of the incident's accounts."""
    decisions: tuple[Decision, ...] = ()
    """What persons decided of it and have not undone, oldest first."""
    rulings: tuple[Ruling, ...] = ()
    """What they settled, a field each; it stands before the best supported value."""
    former_ids: tuple[IncidentId, ...] = ()
    """Other ids by which it may have been known: before a merge, a split or another reading."""
    printed: tuple[date | None, ...] = ()
    """When each of its articles was published, in the order of `articles`."""
    stored: tuple[datetime, ...] = ()
    """When each of its articles became known to the ledger, in the order of `articles`."""

    @property
    def is_restricted(self) -> bool:
        """Whether a person keeps it from everybody but the desk itself."""
        return any(decision.act == "restrict" for decision in self.decisions)

    def of(self, field: Field) -> tuple[Variant, ...]:
        """Return the variants of one field, the best supported first."""
        return tuple(variant for variant in self.variants if variant.field == field)

    @property
    def printed_on(self) -> dict[ArticleId, date | None]:
        """The day of publication of each article."""
        return dict(zip(self.articles, self.printed, strict=False))

    @property
    def stored_at(self) -> dict[ArticleId, datetime]:
        """When each article became known to the ledger."""
        return dict(zip(self.articles, self.stored, strict=False))
