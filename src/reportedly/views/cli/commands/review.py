"""An incident and a state -> the decision that it is so far reviewed."""

from typing import Annotated, cast

import typer

from reportedly.incidents.deciding import review
from reportedly.model.taxonomy import ReviewState
from reportedly.views.cli.deciding import By, IncidentId, MaybeReason, decide
from reportedly.views.cli.options import AsJson, review_state
from reportedly.views.cli.session import session_of

_State = Annotated[
    str,
    typer.Argument(parser=review_state, metavar="STATE", help="extracted, in-review, reviewed or published."),
]


def command(
    ctx: typer.Context,
    incident: IncidentId,
    state: _State,
    *,
    reason: MaybeReason = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Set how far an incident is reviewed."""
    decide(
        session_of(ctx),
        [incident],
        lambda _, named, signed: [review(named[0], cast("ReviewState", state), signed)],
        by=by,
        reason=reason,
        as_json=as_json,
    )
