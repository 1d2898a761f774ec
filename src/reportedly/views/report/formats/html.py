"""A report -> one HTML page that needs no other file, no network and no script."""

from collections.abc import Iterator
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup

import reportedly
from reportedly.views.report import words
from reportedly.views.report.build import Entry, Report
from reportedly.views.report.cells import MEASURES, Cell
from reportedly.views.report.facts import TOLLS
from reportedly.views.report.formats.opened import Line, lines_of
from reportedly.views.report.pictures.charts import bars_picture, tolls_picture
from reportedly.views.report.pictures.map import map_note, map_picture
from reportedly.views.report.rules import rules_of

_ASSETS = "reportedly.views.report.assets"
_NAMES = {
    "admin1": "Province",
    "class": "Class of victim",
    "actor": "Doer",
    "type": "Type",
    "aside": "Why not",
}


def html_report(report: Report) -> Iterator[str]:
    """Yield the page in pieces."""
    months = {each.side: each.month for each in report.sides}

    def lines(cells: tuple[Cell, ...]) -> tuple[Line, ...]:
        return lines_of(report, cells)

    return _template().generate(
        report=report,
        version=reportedly.__version__,
        style=Markup(_asset("report.css")),  # noqa: S704 - a file of this package
        tables=(*report.tables, report.aside),
        names=_NAMES,
        months={side: month.words for side, month in months.items()},
        short_months={side: f"{month.first:%b %Y}" for side, month in months.items()},
        sides=words.sides_of(report),
        measures=MEASURES,
        tolls=TOLLS,
        profile=report.asked.profile,
        lines=lines,
        tile_index=lambda cell: MEASURES.index(cell.measure),
        spreads=_spreads(report),
        bars=_bars(report),
        empty=words.empty_words(report),
        coverage=words.coverage_words(report),
        uncovered=words.uncovered_words(report),
        rules=rules_of(report),
        entries=_ordered(report),
        map_note=map_note(report),
        # Pictures are made of numbers and escaped words by this package.
        map_svg=Markup(map_picture(report)),  # noqa: S704
        bars_svg=Markup(bars_picture(report)),  # noqa: S704
        tolls_svg=Markup(tolls_picture(report)),  # noqa: S704
        standing_words=lambda facts: words.standing_words(report, facts),
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(
        cell_words=words.cell_words,
        told_by_words=words.told_by_words,
        changed_words=words.changed_words,
        when_words=words.when_words,
        where_words=words.where_words,
        type_words=words.type_words,
        tolls_words=words.tolls_words,
        settled_words=words.settled_words,
    )
    return environment.from_string(_asset("report.html.j2"))


def _asset(name: str) -> str:
    return resources.files(_ASSETS).joinpath(name).read_text(encoding="utf-8")


def _spreads(report: Report) -> tuple[str, ...]:
    told = zip(report.spread, report.total.cells[1:], strict=True)
    return ("", *(words.spread_words(spread, cell) for spread, cell in told))


def _bars(report: Report) -> dict[str, int]:
    """Return for each row the share of the longest bar of its table, in percent."""
    found: dict[str, int] = {}
    for table in report.tables:
        longest = max((row.cells[0].tally.low for row in table.rows), default=0)
        for row in table.rows:
            found[row.key] = round(100 * row.cells[0].tally.low / longest) if longest else 0
    return {row.key: found.get(row.key, 0) for row in words.all_rows(report)}


def _ordered(report: Report) -> list[Entry]:
    """Return the entries of this month by day and id, then those of the months compared."""
    sides = [each.side for each in report.sides]
    return sorted(
        report.entries.values(),
        key=lambda entry: (
            sides.index(entry.side),
            entry.standing != "counted",
            words.when_words(entry.facts),
            entry.facts.id,
        ),
    )
