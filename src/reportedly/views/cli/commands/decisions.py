"""A ledger -> what persons decided in it, the latest first."""

from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, AsOf
from reportedly.views.cli.screen import json_lines, note, out
from reportedly.views.cli.session import session_of
from reportedly.views.queries.days import end_of
from reportedly.views.queries.decision_rows import decision_rows


def command(
    ctx: typer.Context,
    *,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many decisions.")] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """List what persons decided, with what is undone."""
    session = session_of(ctx)
    with reading(session) as store:
        made = pipeline.decisions(store, as_of=end_of(as_of))
        undone = pipeline.undone(store, as_of=end_of(as_of))
    rows = decision_rows(reversed(made), undone=undone)[:limit]
    if as_json:
        json_lines(rows)
        return
    if not rows and not session.quiet:
        note("nothing is decided yet; `reportedly accept`, `correct`, `merge` and others decide")
    screen = out()
    for row in rows:
        screen.print(f"{row.words}{'  (undone)' if row.is_undone else ''}", soft_wrap=True)
