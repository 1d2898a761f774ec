"""A decision -> the decision that it no longer holds."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.errors import InputError
from reportedly.incidents.deciding import undo
from reportedly.model.decision import Decision, Signed
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.views.cli.deciding import By, MaybeReason, author, decide_among
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.session import session_of

_Which = Annotated[
    str | None,
    typer.Argument(metavar="[DECISION]", help="Its id, or the start of it; else your own last one."),
]


def command(
    ctx: typer.Context,
    which: _Which = None,
    *,
    reason: MaybeReason = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Undo a decision; the undoing can be undone too.

    Everything is then as if the decision had not been made; both stay in the log.
    """
    name = author(by)

    def make(store: Store, _: Sequence[AssembledIncident], signed: Signed) -> Iterable[Decision]:
        last = pipeline.find_decision(store, which) if which else _own_last(store, name)
        return [undo(last, pipeline.undone(store), signed)]

    decide_among(session_of(ctx), make, by=by, reason=reason, as_json=as_json)


def _own_last(store: Store, name: str) -> Decision:
    own = [each for each in pipeline.standing(store) if each.person == name]
    if not own:
        raise InputError(f"{name} has decided nothing that stands; `reportedly decisions` lists all")
    return own[-1]
