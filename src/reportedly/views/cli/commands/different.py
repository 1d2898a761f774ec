"""Two accounts and a reason -> the decision that they are different."""

from typing import Annotated

import typer

from reportedly.views.cli.deciding import By, Reason
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.pairing import decide_pair
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context,
    left: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The id of one account.")],
    right: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The id of the other one.")],
    *,
    reason: Reason,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Decide that two accounts tell of two happenings."""
    decide_pair(session_of(ctx), left, right, is_same=False, by=by, reason=reason, as_json=as_json)
