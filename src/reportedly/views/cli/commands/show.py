"""The start of an incident's id -> its page, or its public JSON line."""

from typing import Annotated, cast

import typer

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.views.cli.chosen import choose
from reportedly.views.cli.incident_page import incident_page
from reportedly.views.cli.options import AsJson, AsOf, ByPolicy, PublishedUntil
from reportedly.views.cli.screen import json_lines, out
from reportedly.views.cli.session import session_of
from reportedly.views.public import public_incident


def command(
    ctx: typer.Context,
    incident: Annotated[str, typer.Argument(help="Its id, or the start of it.")],
    *,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    policy: ByPolicy = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Show one incident in full, with quotes, speakers and rivals."""
    chosen = choose(session_of(ctx), incident, as_of=as_of, published_until=published_until)
    if as_json:
        json_lines([public_incident(chosen.incident, cast("Policy", policy))])
        return
    screen = out()
    for line in incident_page(chosen.incident, chosen.articles, cast("Policy", policy)):
        screen.print(line)
