"""A ledger and a month -> the monthly report as HTML, Markdown, PDF, XLSX or CSV."""

import sys
from pathlib import Path
from typing import Annotated, TypeVar, cast

import typer

from reportedly.errors import InputError
from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import AsJson, AsOf, ByPolicy, PublishedUntil
from reportedly.views.cli.progress import reporting
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import Session, session_of
from reportedly.views.exports.whole_file import write_whole
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.countries import country_code
from reportedly.views.report.build import Asked, Report
from reportedly.views.report.formats import Format, format_of, written
from reportedly.views.report.formats.rows import cell_rows
from reportedly.views.report.month import Month, parse_month
from reportedly.views.report.reading import read_report
from reportedly.views.report.tables import By, Side
from reportedly.views.report.words import empty_words

_STDOUT = Path("-")
_SIDES: tuple[Side, ...] = ("previous", "year")
_ALL_TABLES, _BOTH = ",".join(By), ",".join(_SIDES)
Named = TypeVar("Named")


def _month(words: str) -> Month:
    try:
        return parse_month(words)
    except InputError as error:
        raise typer.BadParameter(str(error)) from error


def _listed(words: str, known: dict[str, Named], what: str) -> tuple[Named, ...]:
    wanted = [each.strip().casefold() for each in words.split(",") if each.strip()]
    for each in wanted:
        if each not in known:
            raise typer.BadParameter(f"{each!r} is no {what}; known are {', '.join(known)}")
    return tuple(dict.fromkeys(known[each] for each in wanted))


def _by(words: str) -> tuple[By, ...]:
    return _listed(words, {each.value: each for each in By}, "table")


def _compare(words: str) -> tuple[Side, ...]:
    return _listed(words, {side: side for side in _SIDES}, "month to compare with")


_Month = Annotated[Month, typer.Option(parser=_month, metavar="YYYY-MM", help="The month, such as 2025-08.")]
_Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="The file to write; - is stdout.")]
_By = Annotated[str, typer.Option(metavar="TABLES", help="Tables, of admin1, class, actor and type.")]
_Compare = Annotated[
    str, typer.Option(metavar="MONTHS", help='Months to compare with: previous, year, or "" for none.')
]
_Format = Annotated[Format | None, typer.Option("--format", help="As the ending of FILE says, unless given.")]


def command(  # noqa: PLR0913 - each option of the command is one parameter
    ctx: typer.Context,
    *,
    month: _Month,
    country: Annotated[str | None, typer.Option(help="Name or two-letter code.")] = None,
    by: _By = _ALL_TABLES,
    compare: _Compare = _BOTH,
    profile: Annotated[Profile, typer.Option(help="For whom it is made.")] = Profile.public,
    file_format: _Format = None,
    to: _Out = None,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    policy: ByPolicy = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Write the monthly report, each number with its incidents.

    Every number opens the incidents that make it, and each incident its quotes. Numbers are ranges where the
    articles are vague, and what belongs to no month or province for certain stands apart.
    """
    if to is None and not as_json:
        raise typer.BadParameter("name the file to write with --out FILE, or ask for lines with --json")
    chosen = format_of(file_format, to) if to else None
    session = session_of(ctx)
    asked = Asked(
        month=month,
        country=country_code(country) if country else None,
        by=_by(by),
        compare=_compare(compare),
        profile=profile,
        as_of=as_of,
        published_until=published_until,
        policy=cast("Policy", policy),
    )
    report = _made(session, asked)
    if as_json:
        json_lines(cell_rows(report))
    if to and chosen:
        _write(report, chosen, to, session)


def _made(session: Session, asked: Asked) -> Report:
    with reporting(quiet=session.quiet, beside_data=True) as reports, reading(session) as store:
        return read_report(store, asked, say=lambda step: reports.step(step, 0))


def _write(report: Report, chosen: Format, to: Path, session: Session) -> None:
    if to == _STDOUT:
        sys.stdout.buffer.writelines(
            piece.encode() if isinstance(piece, str) else piece for piece in written(report, chosen)
        )
        return
    size = write_whole(written(report, chosen), to)
    if session.quiet:
        return
    number = report.total.cells[0].tally.low
    note(f"{report.title}: {number} incident{'' if number == 1 else 's'}, written to {to} ({size:,} bytes)")
    empty = empty_words(report)
    if empty:
        note(empty)
