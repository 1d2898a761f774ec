"""Decisions: what a person judged of an incident, one act at a time; undone only by another act."""

from datetime import datetime
from typing import Literal, get_args

from msgspec.structs import replace

from reportedly.model.ids import AccountId, ArticleId, ClaimId, DecisionId, IncidentId
from reportedly.model.record import Record, content_id
from reportedly.model.taxonomy import Field, ReviewState
from reportedly.model.values import Value

Act = Literal[
    "merge", "split", "same", "different", "accept", "correct", "reject", "restrict", "note", "review", "undo"
]  # fmt: skip
PairVerdict = Literal["same", "different"]
ACTS: tuple[Act, ...] = get_args(Act)


class Pair(Record, frozen=True, order=True):
    """Two accounts, the smaller id first, that a person judged to tell of one happening or of two."""

    left: AccountId
    right: AccountId
    verdict: PairVerdict


class Quoted(Record, frozen=True):
    """Words of an article that a person points at; half-open code-point range."""

    article: ArticleId
    quote: str
    start: int
    end: int


class Signed(Record, frozen=True):
    """Who decides, when, and why."""

    by: str
    at: datetime
    reason: str = ""


class Decision(Record, frozen=True, kw_only=True):
    """One act of a person; it outranks every program for as long as it is not undone."""

    id: DecisionId
    act: Act
    incident: IncidentId
    """By the name that it had."""
    accounts: tuple[AccountId, ...]
    """Those that the incident held, sorted: by them the decision is found again when incidents change."""
    pairs: tuple[Pair, ...] = ()
    field: Field | None = None
    value: Value | None = None
    """Of an accepted or corrected field; None says that it is not known."""
    claims: tuple[ClaimId, ...] = ()
    """The claims that were accepted."""
    state: ReviewState | None = None
    undoes: DecisionId | None = None
    evidence: Quoted | None = None
    """The words that a person selected for the value; None where articles told it or none does."""
    step: str | None = None
    """Names the acts that were done at once, and are undone at once; None for one that stands alone."""
    reason: str = ""
    decided_by: str
    """"person:ana"."""
    decided_at: datetime

    @property
    def person(self) -> str:
        """The name of who decided."""
        return self.decided_by.removeprefix("person:")


def make_decision(  # noqa: PLR0913 - each part of the record is one parameter
    act: Act,
    signed: Signed,
    *,
    incident: IncidentId,
    accounts: tuple[AccountId, ...],
    pairs: tuple[Pair, ...] = (),
    field: Field | None = None,
    value: Value | None = None,
    claims: tuple[ClaimId, ...] = (),
    state: ReviewState | None = None,
    undoes: DecisionId | None = None,
    evidence: Quoted | None = None,
    step: str | None = None,
) -> Decision:
    """Return the decision; the id depends on all of it, so that the same act told twice is one."""
    told = Decision(
        id=DecisionId(""),
        act=act,
        incident=incident,
        accounts=tuple(sorted(accounts)),
        pairs=tuple(sorted(set(pairs))),
        field=field,
        value=value,
        claims=claims,
        state=state,
        undoes=undoes,
        evidence=evidence,
        step=step,
        reason=signed.reason,
        decided_by=f"person:{signed.by}",
        decided_at=signed.at,
    )
    return replace(told, id=DecisionId(content_id("d", told)))


def make_pair(one: AccountId, other: AccountId, verdict: PairVerdict) -> Pair:
    """Return a pair in its one form."""
    left, right = sorted((one, other))
    return Pair(left, right, verdict)
