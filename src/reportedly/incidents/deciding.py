"""Incidents and what a person wants of them -> the decision to store, or an error that says what is wrong."""

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from typing import Literal

from reportedly.errors import InputError, UnknownName
from reportedly.incidents.decisions import holding, is_by_person, pair_key
from reportedly.model.decision import Decision, Pair, Quoted, Signed, make_decision, make_pair
from reportedly.model.ids import AccountId, DecisionId
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.judgement import Judgement
from reportedly.model.taxonomy import Field, ReviewState
from reportedly.model.values import Value

SETTABLE: tuple[ReviewState, ...] = ("extracted", "in review", "reviewed", "published", "rejected")


def merge(
    incidents: Sequence[AssembledIncident],
    held: Iterable[Judgement],
    signed: Signed,
    *,
    act: Literal["merge", "same"] = "merge",
) -> Decision:
    """Return the decision that all accounts of these incidents tell of one.

    Each is judged the same as the first, so that none is lost to a program that never compared it with the
    others; pairs that a person judged different are judged the same again, since the latest holds.

    Raises:
        InputError: fewer than two incidents are named.
    """
    named = {each.incident.id: each for each in incidents}
    if len(named) < 2:
        raise InputError("a merge needs two incidents or more, and these ids are of one")
    parted = {
        pair_key(each.left, each.right)
        for each in holding(held, subject="accounts").values()
        if is_by_person(each) and each.verdict == "different"
    }
    accounts = tuple(account for each in named.values() for account in each.incident.accounts)
    pairs = [*_together(accounts)]
    pairs += [
        make_pair(one, other, "same")
        for one, other in combinations(accounts, 2)
        if pair_key(one, other) in parted
    ]
    return make_decision(
        act,
        signed,
        incident=next(iter(named)),
        accounts=accounts,
        pairs=tuple(pairs),
    )


def _together(accounts: Sequence[AccountId]) -> Iterator[Pair]:
    """Yield the pairs that hold accounts together."""
    return (make_pair(accounts[0], other, "same") for other in accounts[1:])


def split(incident: AssembledIncident, accounts: Iterable[AccountId], signed: Signed) -> Decision:
    """Return the decision that these accounts tell of another happening than the rest of the incident.

    The two sides are each held together: programs may have joined them by way of the other side alone.

    Raises:
        InputError: no account is named, or all of them.
        UnknownName: an account is none of the incident's.
    """
    apart = tuple(dict.fromkeys(accounts))
    for account in apart:
        if account not in incident.incident.accounts:
            raise UnknownName(
                f"account {account} is none of incident {incident.incident.id}; "
                f"it holds {', '.join(incident.incident.accounts)}"
            )
    rest = [account for account in incident.incident.accounts if account not in apart]
    if not apart or not rest:
        raise InputError(
            f"a split of {incident.incident.id} takes some of its accounts, neither all nor none of "
            f"{', '.join(incident.incident.accounts)}"
        )
    across = (make_pair(one, other, "different") for one in apart for other in rest)
    pairs = (*across, *_together(apart), *_together(rest))
    return make_decision(
        "split",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
        pairs=pairs,
    )


def same(
    left: AssembledIncident, right: AssembledIncident, held: Iterable[Judgement], signed: Signed
) -> Decision:
    """Return the decision that accounts of two incidents tell of one happening: a merge of the two.

    Raises:
        InputError: they are in one incident already.
    """
    if left.incident.id == right.incident.id:
        raise InputError(f"both accounts are in incident {left.incident.id} already")
    return merge([left, right], held, signed, act="same")


def different(incident: AssembledIncident, one: AccountId, other: AccountId, signed: Signed) -> Decision:
    """Return the decision that two accounts tell of two happenings; `incident` holds the first.

    Raises:
        InputError: both are one account.
    """
    if one == other:
        raise InputError(f"both are account {one}; name two")
    return make_decision(
        "different",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
        pairs=(make_pair(one, other, "different"),),
    )


def apart(left: AssembledIncident, right: AssembledIncident, signed: Signed) -> Decision:
    """Return the decision that two incidents tell of two happenings, with all their accounts.

    Raises:
        InputError: they are one incident.
    """
    if left.incident.id == right.incident.id:
        raise InputError(f"both are incident {left.incident.id}; split it to part its accounts")
    pairs = [
        make_pair(one, other, "different")
        for one in left.incident.accounts
        for other in right.incident.accounts
    ]
    return make_decision(
        "different",
        signed,
        incident=left.incident.id,
        accounts=left.incident.accounts,
        pairs=tuple(pairs),
    )


def accept(
    incident: AssembledIncident, variant: Variant, signed: Signed, *, step: str | None = None
) -> Decision:
    """Return the decision that a value told for a field is right; `step` names what is done at once."""
    return make_decision(
        "accept",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
        field=variant.field,
        value=variant.value,
        claims=tuple(claim.id for claim in variant.claims),
        step=step,
    )


def tell(
    incident: AssembledIncident, field: Field, value: Value, evidence: Quoted, signed: Signed
) -> Decision:
    """Return the decision that words which no program read tell a value of a field.

    Of a field with several right answers it stands beside those accepted before.
    """
    return make_decision(
        "accept",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
        field=field,
        value=value,
        evidence=evidence,
    )


def correct(incident: AssembledIncident, field: Field, value: Value | None, signed: Signed) -> Decision:
    """Return the decision that a field has another value; None says that it is not known."""
    return make_decision(
        "correct",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
        field=field,
        value=value,
    )


def review(incident: AssembledIncident, state: ReviewState, signed: Signed) -> Decision:
    """Return the decision that an incident is in a state of review; "rejected" says that it is none.

    Raises:
        InputError: the state is not one that a person sets.
    """
    if state not in SETTABLE:
        raise InputError(f"{state!r} is no state of review to set; known are {', '.join(SETTABLE)}")
    return make_decision(
        "reject" if state == "rejected" else "review",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
        state=state,
    )


def restrict(incident: AssembledIncident, signed: Signed) -> Decision:
    """Return the decision that an incident is the desk's own business until it is undone."""
    return make_decision(
        "restrict",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
    )


def note(incident: AssembledIncident, signed: Signed) -> Decision:
    """Return a remark on an incident; it changes no value.

    Raises:
        InputError: it says nothing.
    """
    if not signed.reason.strip():
        raise InputError("a note needs words")
    return make_decision(
        "note",
        signed,
        incident=incident.incident.id,
        accounts=incident.incident.accounts,
    )


def undo(
    decision: Decision, gone: Container[DecisionId], signed: Signed, *, step: str | None = None
) -> Decision:
    """Return the decision that undoes another one; it can itself be undone. `gone` are undone already.

    Raises:
        InputError: the other one is undone already.
    """
    if decision.id in gone:
        raise InputError(f"decision {decision.id} ({decision.act}) is undone already")
    # An undo is later than what it undoes, whatever the clocks say.
    at = max(signed.at, decision.decided_at + timedelta(microseconds=1))
    return make_decision(
        "undo",
        Signed(signed.by, at, signed.reason),
        incident=decision.incident,
        accounts=decision.accounts,
        undoes=decision.id,
        step=step,
    )
