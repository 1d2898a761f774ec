"""A month and a country -> the monthly report in a frame, made in the background."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reportedly.errors import InputError, UnknownName
from reportedly.model.record import Record
from reportedly.store import open_store
from reportedly.store.part import Marks
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.countries import country_code
from reportedly.views.report.build import Asked
from reportedly.views.report.formats.html import html_report
from reportedly.views.report.month import parse_month
from reportedly.views.report.reading import read_report
from reportedly.views.web.asking import Ask
from reportedly.views.web.jobs import Progress
from reportedly.views.web.route import Done


class ReportPage(Record, frozen=True):
    """What report is asked for, and whether it is made."""

    month: str
    country: str
    profile: str
    months: tuple[str, ...]
    countries: tuple[str, ...]
    is_made: bool


class ReportHtml(Record, frozen=True):
    """A report as a page of its own, without scripts."""

    html: str


def report(ask: Ask) -> ReportPage:
    """Return the form, and the report if it is made."""
    index = ask.index
    known = [
        row[0] for row in index.all("select distinct month from incidents where month <> '' order by 1 desc")
    ]
    countries = [
        row[0] for row in index.all("select distinct country from incidents where country is not null")
    ]
    month = ask.query.get("month") or (known[0] if known else "")
    asked = (month, ask.query.get("country", ""), ask.query.get("profile", "public"))
    return ReportPage(
        *asked,
        tuple(known[:240]),
        tuple(sorted(countries)),
        ask.desk.recall(_key(index.marks(), *asked)) is not None,
    )


def report_frame(ask: Ask) -> ReportHtml:
    """Return the report itself."""
    asked = (ask.query.get("month", ""), ask.query.get("country", ""), ask.query.get("profile", "public"))
    made = ask.desk.recall(_key(ask.index.marks(), *asked))
    if not isinstance(made, str):
        raise UnknownName("this report is not made yet, or the ledger has grown since")
    return ReportHtml(made)


def make_report(ask: Ask) -> Done:
    """Begin to make a report."""
    month, country = ask.typed("month", longest=7), ask.typed("country", longest=60)
    profile = ask.typed("profile", longest=20) or "public"
    if profile not in {each.value for each in Profile}:
        raise InputError(f"{profile!r} is no profile; known are {', '.join(Profile)}")
    asked = Asked(parse_month(month), country_code(country) if country else None, profile=Profile(profile))
    desk, marks = ask.desk, ask.index.marks()

    def work(show: Callable[[Progress], None]) -> None:
        def say(step: str) -> None:
            show(Progress(step, 0, 0))

        desk.remembered(_key(marks, month, country, profile), lambda: _made(desk.ledger, asked, say))

    to = f"/report?month={month}&country={asked.country or ''}&profile={profile}"
    return Done(f"/jobs/{desk.jobs.start('Making the report', work, owner=ask.who.name, to=to).id}")


def _made(ledger: Path, asked: Asked, say: Callable[[str], None]) -> str:
    with closing(open_store(ledger, must_exist=True)) as store:
        report = read_report(store, asked, say=say)
    return "".join(html_report(report))


def _key(marks: Marks, month: str, country: str, profile: str) -> tuple[object, ...]:
    return ("report", marks, month, country, profile)
