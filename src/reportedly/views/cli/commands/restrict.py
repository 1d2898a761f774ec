"""An incident -> the decision that nobody but the desk itself sees it."""

import typer

from reportedly.incidents.deciding import restrict
from reportedly.views.cli.deciding import By, IncidentId, Reason, decide
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context,
    incident: IncidentId,
    *,
    reason: Reason,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Keep an incident out of what partners and the public see.

    Exports, releases and reports for them leave it out and do not say so. `undo` lifts it.
    """
    decide(
        session_of(ctx),
        [incident],
        lambda _, named, signed: [restrict(named[0], signed)],
        by=by,
        reason=reason,
        as_json=as_json,
    )
