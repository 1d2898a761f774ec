"""A ledger -> its articles read again by this version, and the incidents joined anew."""

from collections import Counter
from datetime import UTC, datetime

import typer

from reportedly import pipeline
from reportedly.views.cli import inputs
from reportedly.views.cli.ending import say_error
from reportedly.views.cli.ledger_file import changing
from reportedly.views.cli.options import AsJson, Lanes, Workers
from reportedly.views.cli.progress import reporting
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import session_of


def command(
    ctx: typer.Context, *, lanes: Lanes = None, workers: Workers = 1, as_json: AsJson = False
) -> None:
    """Read the ledger's articles again, as this version reads.

    Older readings stay for `--as-of`; what persons decided stands. Articles that this version read last
    are left alone, so that a run that was stopped goes on where it was.
    """
    session = session_of(ctx)
    now = datetime.now(UTC)
    tally: Counter[str] = Counter()
    with changing(session) as store, reporting(quiet=session.quiet, beside_data=as_json) as reports:
        parts = inputs.parts_for(session, workers=workers, lanes=lanes, progress=reports.step)
        for each in pipeline.reread(store, parts, now=now):
            tally[each.outcome] += 1
            if each.reason is not None:
                say_error(f"{each.path}: {each.reason}", label="failed ")
            if as_json:
                json_lines([each])
            reports.read(f"{tally['read again']} read again, {tally['up to date']} up to date")
        reports.step("joining accounts", 0.0)
        pipeline.link(store, parts, now=now, ledger=session.ledger)
        incidents = len(pipeline.Incidents(store))
    if not session.quiet:
        note(
            f"{tally['read again']} read again, {tally['up to date']} up to date, {tally['failed']} failed; "
            f"{incidents} incidents in the ledger {session.ledger}"
        )
    if tally["failed"]:
        raise typer.Exit(1)
