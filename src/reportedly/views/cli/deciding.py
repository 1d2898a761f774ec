"""A session, an incident and what a person wants -> the decision in the ledger, and a line that says so."""

import getpass
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.errors import InputError
from reportedly.model.decision import Decision, Signed
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.views.cli.ledger_file import changing
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import Session
from reportedly.views.queries.decision_rows import decision_rows
from reportedly.views.queries.find_incident import find_incident

By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who decides; else $REPORTEDLY_BY, else the user here."),
]
Reason = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why.")]
MaybeReason = Annotated[str | None, typer.Option("--reason", metavar="WORDS", help="Why.")]
IncidentId = Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id, or the start of it.")]

Deciding = Callable[[Store, Sequence[AssembledIncident], Signed], Iterable[Decision]]


def decide(
    session: Session,
    prefixes: Sequence[str],
    make: Deciding,
    *,
    by: str | None,
    reason: str | None,
    as_json: bool,
) -> None:
    """Find the incidents, make the decisions and store them, all or nothing; say what was decided."""

    def among(store: Store, everything: Sequence[AssembledIncident], signed: Signed) -> Iterable[Decision]:
        return make(store, [find_incident(everything, prefix) for prefix in prefixes], signed)

    decide_among(session, among, by=by, reason=reason, as_json=as_json)


def decide_among(
    session: Session, make: Deciding, *, by: str | None, reason: str | None, as_json: bool
) -> None:
    """Make decisions from all incidents of the ledger, and store them, all or nothing."""
    now = datetime.now(UTC)
    with changing(session) as store:
        who = pipeline.signed(store, by=author(by), reason=(reason or "").strip(), now=now)
        made = tuple(make(store, pipeline.incidents(store), who))
        pipeline.decide(store, made, now=now)
        rows = decision_rows(made, undone=frozenset())
        if as_json:
            json_lines(rows)
        elif not session.quiet:
            for row in rows:
                note(row.words)
            _say_where(store, made)


def author(by: str | None) -> str:
    """Return who decides.

    Raises:
        InputError: the name is empty.
    """
    name = (by if by is not None else os.environ.get("REPORTEDLY_BY") or getpass.getuser()).strip()
    if not name:
        raise InputError("--by needs a name")
    return name


def _say_where(store: Store, made: Sequence[Decision]) -> None:
    """Say which incident each account is in after accounts were moved."""
    moved = {account for decision in made if decision.pairs for account in decision.accounts}
    if not moved:
        return
    for incident in pipeline.incidents(store):
        if moved & set(incident.incident.accounts):
            note(f"incident {incident.incident.id} holds {', '.join(incident.incident.accounts)}")
