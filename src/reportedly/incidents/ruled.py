"""The decisions of one incident and its claims -> what persons settled, and its review state."""

from collections.abc import Container, Iterable, Sequence
from typing import cast

from reportedly.model.claim import Claim
from reportedly.model.decision import Decision
from reportedly.model.ids import AccountId, ClaimId
from reportedly.model.incident import Ruling
from reportedly.model.record import Record
from reportedly.model.taxonomy import FIELDS, Field, ReviewState

SEVERAL: frozenset[Field] = frozenset({"perpetrator", "target", "weapon", "person", "responsibility"})
"""Fields that may have several right answers."""


class Decided(Record, frozen=True):
    """What persons decided of one incident, and the older readings that they may have decided it of."""

    decisions: tuple[Decision, ...] = ()
    """Those in force, oldest first."""
    former: tuple[AccountId, ...] = ()
    """Accounts of older readings that the incident's accounts succeed."""


NOTHING_DECIDED = Decided()


def rulings(decisions: Sequence[Decision], claims: Iterable[Claim]) -> tuple[Ruling, ...]:
    """Return what persons settled, in order of the fields.

    Of a field with one answer the latest decision counts. Of one with several, such as the doers, all
    accepted values stand together until one is corrected. An accepted value whose claims no article tells
    any more stands all the same, and says so.
    """
    known = {claim.id for claim in claims}
    settled: dict[Field, list[Decision]] = {}
    for decision in decisions:
        if decision.field is None or decision.act not in {"accept", "correct"}:
            continue
        earlier = settled.get(decision.field, ()) if decision.field in SEVERAL else ()
        kept = [each for each in earlier if each.value != decision.value]
        settled[decision.field] = [*kept, decision] if decision.act == "accept" else [decision]
    return tuple(_ruling(decision, known) for field in FIELDS for decision in settled.get(field, ()))


def _ruling(decision: Decision, known: Container[ClaimId]) -> Ruling:
    return Ruling(
        field=cast("Field", decision.field),
        value=decision.value,
        decision=decision.id,
        by=decision.person,
        reason=decision.reason,
        decided_at=decision.decided_at,
        is_loose=bool(decision.claims) and not any(claim in known for claim in decision.claims),
    )


def review_state(decisions: Sequence[Decision]) -> ReviewState:
    """Return how far an incident is reviewed: the state set last, or "in review" once a value is settled."""
    states = [decision.state for decision in decisions if decision.state is not None]
    if states:
        return states[-1]
    return "in review" if any(each.act in {"accept", "correct"} for each in decisions) else "extracted"
