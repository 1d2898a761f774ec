"""Incidents and a reason -> the decision that they are one."""

from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.incidents.deciding import merge
from reportedly.views.cli.deciding import By, Reason, decide
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context,
    incidents: Annotated[
        list[str], typer.Argument(metavar="INCIDENT INCIDENT...", help="Ids, or their starts.")
    ],
    *,
    reason: Reason,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Decide that incidents are one.

    All their accounts stay as they are; the old ids go on finding the incident. `undo` parts them again.
    """
    decide(
        session_of(ctx),
        incidents,
        lambda store, named, signed: [merge(named, pipeline.person_judgements(store), signed)],
        by=by,
        reason=reason,
        as_json=as_json,
    )
