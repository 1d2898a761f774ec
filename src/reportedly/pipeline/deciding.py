"""A decision and a ledger -> the decision stored, after all that the ledger holds already."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from reportedly.errors import UnknownName
from reportedly.incidents.standing import in_force, judged_pairs
from reportedly.incidents.standing import undone as undone_among
from reportedly.model.decision import Decision, Signed
from reportedly.model.ids import DecisionId
from reportedly.model.judgement import Judgement
from reportedly.model.seams import Store


def decisions(store: Store, *, as_of: datetime | None = None) -> tuple[Decision, ...]:
    """Return all decisions, undone ones among them, the oldest first."""
    return tuple(sorted(store.decisions(as_of=as_of), key=lambda each: (each.decided_at, each.id)))


def standing(store: Store, *, as_of: datetime | None = None) -> tuple[Decision, ...]:
    """Return the decisions that are not undone, the oldest first."""
    return in_force(store.decisions(as_of=as_of))


def undone(store: Store, *, as_of: datetime | None = None) -> frozenset[DecisionId]:
    """Return the decisions that are undone."""
    return undone_among(store.decisions(as_of=as_of))


def person_judgements(store: Store) -> tuple[Judgement, ...]:
    """Return all judgements of accounts, with the pairs that persons decided."""
    return (*store.judgements(), *judged_pairs(standing(store)))


def find_decision(store: Store, prefix: str) -> Decision:
    """Return the one decision whose id begins with `prefix`.

    Raises:
        UnknownName: no decision's id begins so, or several do.
    """
    found = [each for each in store.decisions() if each.id.startswith(prefix)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownName(f"no decision's id begins with {prefix!r}; `reportedly decisions` lists them")
    raise UnknownName(f"{prefix!r} begins the ids of {len(found)} decisions; write more of it")


def signed(store: Store, *, by: str, reason: str, now: datetime) -> Signed:
    """Return who decides, with a moment that comes after every decision in the ledger."""
    last = max((each.decided_at for each in store.decisions()), default=None)
    at = now if last is None else max(now, last + timedelta(microseconds=1))
    return Signed(by, at, reason)


def decide(store: Store, made: Iterable[Decision], *, now: datetime) -> int:
    """Store decisions, all or nothing; return how many were new."""
    return store.decide(made, known_at=now)
