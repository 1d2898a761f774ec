"""An incident and words -> a remark on it, which changes no value."""

from typing import Annotated

import typer

from reportedly.incidents.deciding import note
from reportedly.views.cli.deciding import By, IncidentId, decide
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context,
    incident: IncidentId,
    words: Annotated[str, typer.Argument(help="The remark.")],
    *,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Write a remark on an incident."""
    decide(
        session_of(ctx),
        [incident],
        lambda _, named, signed: [note(named[0], signed)],
        by=by,
        reason=words,
        as_json=as_json,
    )
