"""An incident and a reason -> the decision that it is none."""

import typer

from reportedly.incidents.deciding import review
from reportedly.views.cli.deciding import By, IncidentId, Reason, decide
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context, incident: IncidentId, *, reason: Reason, by: By = None, as_json: AsJson = False
) -> None:
    """Decide that an incident is none.

    It is kept, and left out of lists and exports; `incidents --state rejected` shows it.
    """
    decide(
        session_of(ctx),
        [incident],
        lambda _, named, signed: [review(named[0], "rejected", signed)],
        by=by,
        reason=reason,
        as_json=as_json,
    )
