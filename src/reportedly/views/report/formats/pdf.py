"""A report -> a PDF for print: every number of the month leads to its incidents and their quotes."""

from collections.abc import Iterator, Mapping

import reportedly
from reportedly.model.ids import IncidentId
from reportedly.model.values import Count
from reportedly.views.queries.wording import count_words, quoted
from reportedly.views.report import words
from reportedly.views.report.build import Entry, Report
from reportedly.views.report.cells import MEASURES, Cell
from reportedly.views.report.changes import Change
from reportedly.views.report.formats.page import AMBER, BLUE, GREEN, GREY, INK, MUTED, RED, Colour, Page
from reportedly.views.report.pictures import charts
from reportedly.views.report.pictures import map as land
from reportedly.views.report.rules import rules_of
from reportedly.views.report.tables import Side, Table

_EDGES: dict[str, Colour] = {"incidents": BLUE, "killed": RED, "injured": AMBER}
_NAME = 44.0
_MAP, _CHART = 128.0, 134.0
_TILE = 34.0
_NUMBER = 8.5
_ROOM = 5
"""Signs of that size that a column holds."""


def pdf_report(report: Report) -> Iterator[bytes]:
    """Yield the document."""
    page = Page(report.title, made_with=f"{report.title} · made with reportedly {reportedly.__version__}")
    _front(page, report)
    for table in report.tables:
        _table(page, report, table)
    _aside(page, report)
    _figures(page, report)
    page.heading("How this is counted")
    page.style(8.5)
    for rule in rules_of(report):
        page.paragraph(f"•  {rule}")
    _opened(page, report)
    _incidents(page, report)
    yield page.finish()


def _front(page: Page, report: Report) -> None:
    page.style(8, colour=MUTED)
    page.paragraph(f"MONTHLY REPORT · {report.asked.profile.value.upper()} PROFILE")
    page.style(22, bold=True)
    page.paragraph(f"{report.place[0].upper()}{report.place[1:]}, {report.asked.month.words}", 10)
    page.style(9, colour=MUTED)
    page.paragraph(
        "Political violence as reported in public. Every number leads to its incidents, and every incident "
        "shows its quotes, who says so, and where."
    )
    empty = words.empty_words(report)
    if empty:
        page.style(10, bold=True)
        page.paragraph(empty)
    page.gap(2)
    _tiles(page, report)
    page.style(7.5, colour=MUTED)
    page.paragraph(" ".join((words.coverage_words(report), *words.uncovered_words(report))))
    page.gap(1.5)
    top = page.y
    page.picture(land.map_picture(report), 0, top, _MAP, _MAP * land.TALL / land.WIDTH)
    left, high = page.width - _CHART, _CHART * charts.HEIGHT / charts.WIDTH
    page.picture(charts.bars_picture(report), left, top, _CHART, high)
    page.picture(charts.tolls_picture(report), left, top + high + 3, _CHART, high)
    page.move(0, top + 114)
    page.style(7, colour=MUTED)
    page.paragraph(land.map_note(report), 3.4)
    page.next_page()


def _tiles(page: Page, report: Report) -> None:
    top, gap = page.y, 4.0
    width = (page.width - gap * (len(MEASURES) - 1)) / len(MEASURES)
    for number, cell in enumerate(report.total.cells):
        x = number * (width + gap)
        page.box(x, top, width, _TILE, _EDGES.get(cell.measure, GREY))
        page.move(x + 3, top + 3)
        page.style(7.5, bold=True, colour=MUTED)
        page.line(cell.measure.upper(), width - 6, 4)
        page.move(x + 3, top + 7)
        page.style(19, bold=True)
        page.line(words.cell_words(cell), width - 6, 9, link=_link(cell))
        page.move(x + 3, top + 16)
        page.style(7, colour=MUTED)
        spread = words.spread_words(report.spread[number - 1], cell) if number else ""
        told = [words.told_by_words(cell), f"tellings from {spread}" if spread else ""]
        page.line(" · ".join(filter(None, told)), width - 6, 4)
        for line, side in enumerate(words.sides_of(report)):
            _tile_change(page, report, side, number, x=x + 3, y=top + 22 + 5 * line, width=width - 6)
    page.move(0, top + _TILE + 1.5)


def _tile_change(
    page: Page, report: Report, side: Side, number: int, *, x: float, y: float, width: float
) -> None:
    month = next(each.month for each in report.sides if each.side == side)
    change = report.changes(report.total, side)[number]
    before = words.cell_words(report.total.sides[side][number])
    page.move(x, y)
    page.style(7.5, colour=MUTED)
    page.line(f"on {month.first:%b %Y} ({before})", width / 2, 4)
    page.style(7.5, bold=True, colour=_tone(change))
    page.line(words.changed_words(change), width / 2, 4, right=True)


def _table(page: Page, report: Report, table: Table) -> None:
    page.heading(table.heading)
    if not table.rows:
        page.style(9, colour=MUTED)
        page.paragraph("No incident.")
        return
    sides = words.sides_of(report)
    short = {each.side: f"{each.month.first:%b %Y}" for each in report.sides}
    change_width = 16.9
    value_width = (page.width - _NAME) / len(MEASURES) - change_width * len(sides)
    widths = [value_width, *([change_width] * len(sides))]
    with page.table([_NAME, *(widths * len(MEASURES))], headings=2) as laid:
        top, heads = laid.row(), laid.row()
        top.cell("")
        heads.cell("")
        for measure in MEASURES:
            top.cell(measure.capitalize(), colspan=1 + len(sides), align="R")
            heads.cell(f"{report.asked.month.first:%b}", align="R")
            for side in sides:
                heads.cell(f"on {short[side]}", align="R")
        rows = table.rows if table.key == "class" else (*table.rows, report.total)
        for row in rows:
            line = laid.row()
            line.cell(page.fit(row.name), style=page.face(8, bold=True))
            for number, cell in enumerate(row.cells):
                told = words.cell_words(cell)
                line.cell(
                    told, align="R", link=page.to(_link(cell)), style=page.face(_size_of(told), bold=True)
                )
                for side in sides:
                    change = report.changes(row, side)[number]
                    line.cell(
                        words.changed_words(change), align="R", style=page.face(6.3, colour=_tone(change))
                    )
    page.gap(1.5)
    page.style(7.5, colour=MUTED)
    page.paragraph(table.note)


def _size_of(number: str) -> float:
    """Return the size at which a number stays on one line: "103-111" broken in two would be two numbers."""
    return min(_NUMBER, _NUMBER * _ROOM / max(len(number), 1))


def _aside(page: Page, report: Report) -> None:
    page.heading(report.aside.heading)
    if not report.aside.rows:
        page.style(9, colour=MUTED)
        page.paragraph("Every incident that may belong here is counted above.")
        return
    with page.table([120.0, *([24.0] * len(MEASURES))]) as laid:
        heads = laid.row()
        heads.cell("")
        for measure in MEASURES:
            heads.cell(measure.capitalize(), align="R")
        for row in report.aside.rows:
            line = laid.row()
            line.cell(page.fit(row.name), style=page.face(8, bold=True))
            for cell in row.cells:
                line.cell(words.cell_words(cell), align="R", link=page.to(_link(cell)), style=page.face(8.5))
    page.gap(1.5)
    page.style(7.5, colour=MUTED)
    page.paragraph(report.aside.note)


def _figures(page: Page, report: Report) -> None:
    page.heading("Figures that others published")
    if not report.figures:
        page.style(9, colour=MUTED)
        page.paragraph("No article of the ledger gives a total of this month and place.")
        return
    with page.table([38.0, 36.0, 98.0, 18.0, 27.0, 4.0, 47.0]) as laid:
        heads = laid.row()
        for head in (
            "Published",
            "Period",
            "Who says it, where",
            "Ours",
            "Ours less theirs",
            "",
            "What ours counts",
        ):
            heads.cell(head, align="R" if head.startswith("Ours") else "L")
        for figure in report.figures:
            line = laid.row()
            line.cell(page.fit(figure.told), style=page.face(8, bold=True))
            line.cell(page.fit(f"{figure.period}; {figure.place}"), style=page.face(8))
            said = f"{quoted(figure.quote)} {figure.said_by} · {figure.article}"
            line.cell(page.fit(said), style=page.face(8))
            line.cell(figure.ours or "–", align="R", style=page.face(8.5, bold=True))
            line.cell(figure.difference or "–", align="R", style=page.face(8))
            line.cell("")
            line.cell(page.fit(figure.why), style=page.face(7.5, colour=MUTED))
    page.gap(1.5)
    page.style(7.5, colour=MUTED)
    page.paragraph("Others may count other things, other places and other days: a difference is a question.")


def _opened(page: Page, report: Report) -> None:
    page.heading("What each number is made of")
    page.style(7.5, colour=MUTED)
    page.paragraph("The incidents of the months compared are in the HTML and XLSX reports.")
    numbers = {entry.facts.id: number for number, entry in enumerate(_own(report), start=1)}
    for row in words.all_rows(report):
        if not row.cells[0].shares:
            continue
        page.gap(1.5)
        page.need(12)
        page.style(9, bold=True)
        page.paragraph(row.name)
        for cell in row.cells:
            if cell.shares:
                _made_of(page, cell, numbers)


def _made_of(page: Page, cell: Cell, numbers: Mapping[IncidentId, int]) -> None:
    page.need(5)
    page.here(cell.key)
    page.style(7.5, bold=True)
    page.run(f"{cell.measure.capitalize()} {words.cell_words(cell)} = ", 3.8)
    ordered = sorted(cell.shares, key=lambda share: numbers[share.incident])
    for number, share in enumerate(ordered):
        page.style(7.5, colour=BLUE)
        number_of = f"#{numbers[share.incident]}"
        is_one = cell.measure == "incidents" and share.count == Count(1, 1)
        amount = "" if is_one else f" {count_words(share.count)}"
        page.run(number_of, 3.8, link=share.incident)
        page.style(7.5)
        page.run(f"{amount}{', ' if number + 1 < len(cell.shares) else ''}", 3.8)
    page.gap(4)


def _incidents(page: Page, report: Report) -> None:
    page.next_page()
    page.heading("Incidents and their quotes")
    own = _own(report)
    if not own:
        page.style(9, colour=MUTED)
        page.paragraph("None.")
    for number, entry in enumerate(own, start=1):
        _incident(page, report, entry, number)


def _own(report: Report) -> list[Entry]:
    """Return the incidents of this month in the order of their numbers."""
    own = (entry for entry in report.entries.values() if entry.side == "this")
    return sorted(own, key=lambda each: (words.when_words(each.facts), each.facts.id))


def _incident(page: Page, report: Report, entry: Entry, number: int) -> None:
    facts = entry.facts
    page.need(20)
    page.rule()
    page.gap(1)
    page.here(facts.id)
    where = words.where_words(facts, report.asked.profile)
    page.style(9, bold=True)
    page.paragraph(f"#{number}  {words.when_words(facts)} · {where} · {words.type_words(facts)}", 4.6)
    page.style(7.5, colour=MUTED)
    page.paragraph(f"{words.tolls_words(facts)} · by: {facts.doer} · {facts.grade} · {facts.id[:12]}", 3.8)
    for told in filter(None, (words.standing_words(report, facts), words.settled_words(entry))):
        page.paragraph(told, 3.8)
    for quote in entry.quotes:
        page.style(8)
        page.run(f"{quoted(quote.quote)} ", 3.9)
        page.style(7, bold=True, colour=INK)
        page.run(f"{'; '.join(quote.says)} ", 3.9)
        page.style(7, colour=MUTED)
        page.run(f"{quote.said_by} · {quote.article}", 3.9)
        page.gap(4.2)
    page.gap(1)


def _link(cell: Cell) -> str | None:
    return cell.key if cell.shares else None


def _tone(change: Change | None) -> Colour:
    if change and change.low is not None and change.low > 0:
        return RED
    if change and change.high is not None and change.high < 0:
        return GREEN
    return MUTED
