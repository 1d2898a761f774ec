"""Decisions that somebody regrets -> acts that undo them, a whole step at once."""

from collections.abc import Iterable
from datetime import timedelta

from msgspec.structs import replace

from reportedly.errors import InputError, LedgerError, UnknownName
from reportedly.incidents import deciding
from reportedly.model.decision import Decision
from reportedly.model.ids import DecisionId
from reportedly.views.web.actions.deciding import check_open, signed
from reportedly.views.web.asking import Ask
from reportedly.views.web.refusals import Forbidden
from reportedly.views.web.route import Done

_TRIES = 200
_LOOKED_AT = 500


def undo(ask: Ask) -> Done:
    """Undo decisions by id, with all that was done in the same step; without ids the person's last step."""
    for _ in range(_TRIES):
        ask.desk.refresh()
        last = ask.index.marks().decisions
        chosen = _chosen(ask)
        who = signed(ask)
        step = f"{who.by} {who.at.isoformat()}" if len(chosen) > 1 else None
        gone = frozenset(_undone(ask, chosen))
        made = [
            deciding.undo(each, gone, replace(who, at=who.at + timedelta(microseconds=place)), step=step)
            for place, each in enumerate(chosen)
        ]
        if ask.part.append(made, after=last, known_at=ask.now):
            ask.desk.refresh()
            return Done(_to(ask), tuple(each.id for each in made))
    raise LedgerError("others write this ledger without a pause; send the form again")


def undone_ids(ask: Ask, decisions: Iterable[Decision]) -> frozenset[DecisionId]:
    """Return which of these decisions are undone."""
    return frozenset(_undone(ask, decisions))


def _undone(ask: Ask, decisions: Iterable[Decision]) -> Iterable[DecisionId]:
    return (each.id for each in decisions if _is_undone(ask, each.id))


def _is_undone(ask: Ask, decision_id: str) -> bool:
    """Return whether an act that stands undoes this one."""
    undoing = ask.index.all("select id from acts where undoes = ?", decision_id)
    return any(not _is_undone(ask, row[0]) for row in undoing)


def _chosen(ask: Ask) -> list[Decision]:
    ids = [each for told in ask.form.get("decision", ()) for each in told.split(",") if each]
    found = [_by_id(ask, each) for each in ids] if ids else [_own_last(ask)]
    steps = {each.step for each in found if each.step is not None}
    if steps:
        numbers = [row[0] for row in ask.index.all("select number from acts where id = ?", found[0].id)]
        near = ask.part.decisions_since(max(0, numbers[0] - _LOOKED_AT), most=2 * _LOOKED_AT)
        known = {each.id for each in found}
        found += [
            each.decision
            for each in near
            if each.decision.step in steps
            and each.decision.id not in known
            and not _is_undone(ask, each.decision.id)
        ]
    check_open(ask, _states(ask, found))
    for each in found:
        if each.person != ask.who.name and not ask.who.may("reviewer"):
            raise Forbidden(
                f"{each.person} decided that; a reviewer may undo it, {ask.who.name} is {ask.who.role}"
            )
    return found


def _states(ask: Ask, decisions: Iterable[Decision]) -> Iterable[str]:
    listed = "[" + ",".join(f'"{account}"' for each in decisions for account in each.accounts) + "]"
    return (row[0] for row in ask.index.all(_STATES, listed))


_STATES = """
select distinct state
from members
join incidents on incidents.number = members.incident
where account in (select value from json_each(?))
"""


def _by_id(ask: Ask, decision_id: str) -> Decision:
    row = ask.index.one("select number from acts where id = ?", decision_id)
    if row is None:
        raise UnknownName(f"no decision has the id {decision_id[:64]!r}")
    return ask.part.decisions_numbered([row[0]])[0].decision


def _own_last(ask: Ask) -> Decision:
    before = 2**62
    while page := ask.part.decisions_before(before, most=_LOOKED_AT):
        for each in page:
            own = each.decision.person == ask.who.name and each.decision.undoes is None
            if own and not _is_undone(ask, each.decision.id):
                return each.decision
        before = page[-1].number
    raise InputError(f"{ask.who.name} has decided nothing that stands")


def _to(ask: Ask) -> str:
    """Return where the form stood, if that is a page of ours."""
    told = ask.typed("to", longest=300)
    return told if told.startswith("/") and not told.startswith(("//", "/\\")) else "/changes"
