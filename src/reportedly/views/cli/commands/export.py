"""A ledger and filters -> a file of incidents for other programs."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Annotated, cast

import typer

from reportedly import pipeline
from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.views.cli.filtering import FilterWords
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import (
    AsOf,
    AtPlace,
    ByPolicy,
    InCountry,
    MinKilled,
    OfGrade,
    OfType,
    PublishedUntil,
    Since,
    State,
    Until,
    WithActor,
    WithWords,
    WritingWorkers,
)
from reportedly.views.cli.progress import reporting
from reportedly.views.cli.screen import note
from reportedly.views.cli.session import session_of
from reportedly.views.exports.exported import Export, from_ledger
from reportedly.views.exports.format_list import WRITERS, Format
from reportedly.views.exports.part import Asked, held_back
from reportedly.views.exports.whole_file import write_whole
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.days import end_of

_STDOUT = Path("-")
PUBLIC_DELAY = 7
"""Days that a public file holds back unless told otherwise: what is fresh may still endanger somebody."""

_Format = Annotated[Format, typer.Argument(metavar="FORMAT", help=f"What to write: {', '.join(Format)}.")]
_Out = Annotated[Path, typer.Option("--out", metavar="FILE", help="The file to write; - is stdout.")]
_Profile = Annotated[Profile, typer.Option(help="For whom it is made.")]
Delay = Annotated[
    int | None,
    typer.Option(min=0, metavar="DAYS", help="Hold back the last so many days; public: 7."),
]


def command(  # noqa: PLR0913 - each option of the command is one parameter
    ctx: typer.Context,
    file_format: _Format,
    *,
    to: _Out,
    profile: _Profile = Profile.internal,
    delay: Delay = None,
    since: Since = None,
    until: Until = None,
    country: InCountry = None,
    place: AtPlace = None,
    actor: WithActor = None,
    of_type: OfType = None,
    min_killed: MinKilled = None,
    text: WithWords = None,
    of_grade: OfGrade = None,
    state: State = None,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    policy: ByPolicy = DEFAULT,
    workers: WritingWorkers = None,
) -> None:
    """Write the incidents to a file that other programs read.

    Those that a person rejected are left out. The same articles give the same bytes, and the file is there
    whole or not at all. A public file tells areas for places, no private person's name, short quotes, and
    nothing of the last seven days.
    """
    session = session_of(ctx)
    asked = FilterWords(since, until, country, place, actor, of_type, min_killed, text, of_grade, state)
    filters = asked.filters()
    with reporting(quiet=session.quiet, beside_data=to == _STDOUT) as reports, reading(session) as store:
        reports.step("reading the ledger", 0)
        filters = asked.found_in(store, filters, as_of=as_of)
        everything = cache(
            partial(pipeline.Incidents, store, as_of=end_of(as_of), published_until=published_until)
        )
        held = held_back(as_of or datetime.now(tz=UTC).date(), days=delay_of(delay, profile))
        export = Export(
            from_ledger(everything, store, session.ledger, workers=workers, as_of=end_of(as_of)),
            Asked(profile, cast("Policy", policy), filters, held),
            progress=lambda done: reports.read(f"writing: {done:,} of {len(everything()):,} incidents"),
        )
        size = _write(WRITERS[file_format].pieces(export), to)
    if session.quiet:
        return
    if size is not None:
        note(f"{export.written} incidents written to {to} ({size:,} bytes)")
    if export.left_out:
        note(f"left out: {', '.join(export.left_out)}")


def delay_of(delay: int | None, profile: Profile) -> int:
    """Return for how many days incidents are held back."""
    if delay is not None:
        return delay
    return PUBLIC_DELAY if profile is Profile.public else 0


def _write(pieces: Iterable[str | bytes], to: Path) -> int | None:
    """Write the file and return its size, or print it and return None."""
    if to != _STDOUT:
        return write_whole(pieces, to)
    sys.stdout.buffer.writelines(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
    return None
