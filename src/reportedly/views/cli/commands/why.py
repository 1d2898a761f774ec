"""An incident and a field -> every claim behind it, and why the incident's accounts were joined."""

from typing import Annotated, cast

import typer

from reportedly.model.taxonomy import FIELDS, Field
from reportedly.views.cli.chosen import choose
from reportedly.views.cli.incident_reasons import incident_reasons
from reportedly.views.cli.options import AsJson, AsOf, PublishedUntil, field
from reportedly.views.cli.screen import json_lines, note, out
from reportedly.views.cli.session import session_of
from reportedly.views.queries.claim_rows import claim_rows

_Named = Annotated[
    str | None, typer.Argument(parser=field, metavar="[FIELD]", help="Such as killed; all without it.")
]


def command(
    ctx: typer.Context,
    incident: Annotated[str, typer.Argument(help="Its id, or the start of it.")],
    named: _Named = None,
    *,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    as_json: AsJson = False,
) -> None:
    """Show each claim behind a field, and why accounts were joined."""
    chosen = choose(session_of(ctx), incident, as_of=as_of, published_until=published_until)
    fields = (cast("Field", named),) if named else FIELDS
    if as_json:
        rows = claim_rows([chosen.incident], chosen.articles)
        json_lines(row for row in rows if row.field in fields)
        return
    screen = out()
    for line in incident_reasons(chosen.incident, chosen.articles, fields):
        screen.print(line)
    if named and not chosen.incident.of(cast("Field", named)):
        note(f"no article tells {named} of this incident")
