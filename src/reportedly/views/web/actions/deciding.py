"""What a person decides of incidents -> stored, but only if nobody else decided of them in the meantime."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from reportedly.errors import LedgerError
from reportedly.model.decision import Decision, Signed
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.store.part import Numbered
from reportedly.views.queries.decision_rows import decision_rows
from reportedly.views.web.asking import Ask
from reportedly.views.web.refusals import Forbidden, Overtaken, OvertakenPage, Since

Make = Callable[[Sequence[AssembledIncident], Signed], Iterable[Decision]]
_TRIES = 200
_LONGEST_REASON = 2_000


class Decided(Record, frozen=True):
    """What was stored."""

    incident: str
    decisions: tuple[Decision, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the decisions."""
        return tuple(each.id for each in self.decisions)


def decide(ask: Ask, names: Sequence[str], make: Make, *, tried: str) -> Decided:
    """Store decisions on the incidents of these names.

    The form says which was the ledger's last decision when the page was read. What anybody decided of these
    incidents since then stops the form, and is shown beside what it wanted.

    Raises:
        Overtaken: somebody decided of one of the incidents after the page was read.
        LedgerError: others write the ledger without a pause.
    """
    seen = ask.typed_number("seen")
    for _ in range(_TRIES):
        ask.desk.refresh()
        last = ask.index.marks().decisions
        found = [ask.incident(name) for name in names]
        newer = _newer(ask, found, seen)
        if newer:
            raise Overtaken(_page(found[0], newer, tried))
        check_open(ask, (each.review_state for each in found))
        made = tuple(make(found, signed(ask)))
        if not made or ask.part.append(made, after=last, known_at=ask.now):
            ask.desk.refresh()
            return Decided(found[0].incident.id, made)
    raise LedgerError("others write this ledger without a pause; send the form again")


def signed(ask: Ask, *, reason: str | None = None) -> Signed:
    """Return who decides, after every decision in the ledger."""
    last = ask.part.decided_last()
    at = ask.now if last is None else max(ask.now, last + timedelta(microseconds=1))
    words = ask.typed("reason", longest=_LONGEST_REASON) if reason is None else reason
    return Signed(ask.who.name, at, words)


def check_open(ask: Ask, states: Iterable[str]) -> None:
    """Let only reviewers change what is published.

    Raises:
        Forbidden: an incident is published, and who asks is no reviewer.
    """
    if "published" in set(states) and not ask.who.may("reviewer"):
        raise Forbidden(
            f"the incident is published; a reviewer may change it, {ask.who.name} is {ask.who.role}"
        )


def _newer(ask: Ask, found: Sequence[AssembledIncident], seen: int) -> tuple[Numbered, ...]:
    """Return what was decided of these incidents after a moment."""
    accounts = "[" + ",".join(f'"{each}"' for one in found for each in one.incident.accounts) + "]"
    rows = ask.index.all(_DECIDED_AFTER, accounts, seen)
    return ask.part.decisions_numbered(row[0] for row in rows)


_DECIDED_AFTER = """
select distinct decision
from decided
where account in (select value from json_each(?))
and decision > ?
"""


def _page(incident: AssembledIncident, newer: Iterable[Numbered], tried: str) -> OvertakenPage:
    rows = decision_rows((each.decision for each in newer), undone=frozenset())
    since = tuple(Since(row.decided_by, f"{row.decided_at:%Y-%m-%d %H:%M:%S}", row.words) for row in rows)
    number = incident.incident.id
    return OvertakenPage(number, tried, since, f"/review/{number}")
