"""An incident, some of its accounts and a reason -> the decision that these tell of another one."""

from typing import Annotated

import typer

from reportedly.incidents.deciding import split
from reportedly.model.ids import AccountId
from reportedly.views.cli.deciding import By, IncidentId, Reason, decide
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context,
    incident: IncidentId,
    accounts: Annotated[
        list[str],
        typer.Argument(metavar="ACCOUNT...", help="Ids of the accounts to take out, as `show` tells."),
    ],
    *,
    reason: Reason,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Decide that accounts of an incident tell of another one.

    The accounts named are judged different from all the rest; among themselves they stay as they were.
    """
    apart = [AccountId(account) for account in accounts]
    decide(
        session_of(ctx),
        [incident],
        lambda _, named, signed: [split(named[0], apart, signed)],
        by=by,
        reason=reason,
        as_json=as_json,
    )
