"""Decisions -> one row a decision, with the words that a log shows."""

from collections.abc import Container, Iterable
from datetime import datetime

from reportedly.model.decision import Act, Decision
from reportedly.model.ids import AccountId, DecisionId, IncidentId
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field, ReviewState
from reportedly.model.values import Value
from reportedly.views.queries.wording import value_words

_DONE: dict[Act, str] = {
    "merge": "merged into one incident",
    "split": "split",
    "same": "judged the same",
    "different": "judged different",
    "accept": "accepted",
    "correct": "corrected",
    "reject": "rejected as no incident",
    "restrict": "restricted",
    "note": "noted",
    "review": "set",
    "undo": "undone",
}


class DecisionRow(Record, frozen=True):
    """One act of a person."""

    id: DecisionId
    decided_at: datetime
    decided_by: str
    act: Act
    incident: IncidentId
    """By the name that it had; `show` finds it under any name that it ever had."""
    field: Field | None
    value: Value | None
    state: ReviewState | None
    accounts: tuple[AccountId, ...]
    undoes: DecisionId | None
    reason: str
    is_undone: bool

    @property
    def words(self) -> str:
        """What was done, in a line."""
        why = f": {self.reason}" if self.reason else ""
        return f"{self.id}  {self.decided_at:%Y-%m-%d %H:%M} {self.decided_by} {self._done()}{why}"

    @property
    def short(self) -> str:
        """What was done, without who, when and why."""
        return self._done()

    def _done(self) -> str:
        told = _DONE[self.act]
        if self.act in {"merge", "same", "different", "split"}:
            return f"{told}: {', '.join(self.accounts)}"
        if self.field is not None:
            value = "not known" if self.value is None else value_words(self.value)
            return f"{told} {self.field} of {self.incident}: {value}"
        if self.state is not None and self.act == "review":
            return f"{told} {self.incident} to {self.state}"
        if self.undoes is not None:
            return f"{told}: {self.undoes}"
        return f"{told} on {self.incident}" if self.act == "note" else f"{self.incident} {told}"


def decision_rows(decisions: Iterable[Decision], *, undone: Container[DecisionId]) -> tuple[DecisionRow, ...]:
    """Return one row a decision, in the order given."""
    return tuple(
        DecisionRow(
            id=each.id,
            decided_at=each.decided_at,
            decided_by=each.person,
            act=each.act,
            incident=each.incident,
            field=each.field,
            value=each.value,
            state=each.state,
            accounts=_judged(each),
            undoes=each.undoes,
            reason=each.reason,
            is_undone=each.id in undone,
        )
        for each in decisions
    )


def _judged(decision: Decision) -> tuple[AccountId, ...]:
    """Return the accounts that were judged; all of the incident where none were."""
    judged = dict.fromkeys(account for pair in decision.pairs for account in (pair.left, pair.right))
    return tuple(judged) or decision.accounts
