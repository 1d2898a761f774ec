"""A report -> an Excel workbook: numbers lead to a sheet of incidents, and these to one of quotes."""

import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from reportedly.model.ids import IncidentId
from reportedly.views.report import words
from reportedly.views.report.build import Entry, Report
from reportedly.views.report.cells import MEASURES, Cell
from reportedly.views.report.facts import TOLLS
from reportedly.views.report.rules import rules_of
from reportedly.views.report.tables import Row, Side, Table

_NUMBERS, _CELLS, _INCIDENTS, _QUOTES = "Numbers", "Cells", "Incidents", "Quotes"
_FIGURES, _RULES = "Published", "Counting rules"
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""The day of making that the file tells, so that the same ledger gives the same bytes."""
_HOW = (
    "A number leads to its lines in the sheet “Cells”, which holds the bounds of all. "
    "It is written as a number where it is exact, else as words."
)
_THREE_LINES = 46
"""Points that a row of three lines is high."""
_A4 = 9
"""Number of the size of paper, as Excel counts them."""
_LONGEST = 32_000
"""Characters of a cell, of the 32,767 that Excel takes."""


def xlsx_report(report: Report) -> Iterator[bytes]:
    """Yield the workbook."""
    held = io.BytesIO()
    # Words of articles are words: none is a formula, a number or an address.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(held, options) as book:
        book.set_properties({"title": report.title, "created": _NEVER})
        _Sheets(book, report).fill()
    yield held.getvalue()


class _Sheets:
    """The sheets of one workbook, and where a number finds its lines in them."""

    def __init__(self, book: Workbook, report: Report) -> None:
        self._book = book
        self._report = report
        self._entries = tuple(report.entries.values())
        self._line_of: dict[IncidentId, int] = {
            entry.facts.id: line for line, entry in enumerate(self._entries, start=2)
        }
        self._cells = [
            cell for row in words.all_rows(report) for cells in row.sides.values() for cell in cells
        ]
        self._cells += [cell for figure in report.figures for cell in figure.cells]
        self._first_share: dict[str, int] = {}
        line = 2
        for cell in self._cells:
            if cell.shares:
                self._first_share[cell.key] = line
            line += len(cell.shares)
        self._bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"})
        self._title = book.add_format({"bold": True, "font_size": 16})
        self._heading = book.add_format({"bold": True, "font_size": 12, "font_color": "#2f5d8a"})
        self._link = book.add_format({"font_color": "#2f5d8a", "underline": 1, "align": "right"})
        self._right = book.add_format({"align": "right"})
        self._grey = book.add_format({"font_color": "#66727f", "align": "right"})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._note = book.add_format({"font_color": "#66727f", "italic": True})
        self._strong = book.add_format({"bold": True})

    def fill(self) -> None:
        """Write every sheet."""
        sheets = {
            name: self._book.add_worksheet(name)
            for name in (_NUMBERS, _FIGURES, _RULES, _CELLS, _INCIDENTS, _QUOTES)
        }
        self._numbers(sheets[_NUMBERS])
        self._figures(sheets[_FIGURES])
        self._rules(sheets[_RULES])
        self._shares(sheets[_CELLS])
        self._incidents(sheets[_INCIDENTS])
        self._quotes(sheets[_QUOTES])

    def _numbers(self, sheet: Worksheet) -> None:
        report = self._report
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 56)
        sheet.set_column(1, len(MEASURES) * (2 * len(report.sides) - 1), 11)
        sheet.write_string(0, 0, report.title, self._title)
        line = 1
        sentences = (
            words.empty_words(report), words.coverage_words(report), *words.uncovered_words(report),
            _HOW,
        )  # fmt: skip
        for sentence in filter(None, sentences):
            sheet.write_string(line, 0, sentence, self._note)
            line += 1
        total = Table("total", "Totals", "", (report.total,))
        for table in (total, *report.tables, report.aside):
            line = self._table(sheet, table, line + 1)
        sheet.freeze_panes(0, 1)
        _one_page_wide(sheet)

    def _table(self, sheet: Worksheet, table: Table, line: int) -> int:
        sheet.write_string(line, 0, table.heading, self._heading)
        sides = () if table.key == "aside" else words.sides_of(self._report)
        short = {each.side: f"{each.month.first:%b %Y}" for each in self._report.sides}
        heads = ["", *(self._heads(sides, short))]
        sheet.set_row(line + 1, _THREE_LINES)
        for column, head in enumerate(heads):
            sheet.write_string(line + 1, column, head, self._bold)
        for row in table.rows:
            self._row(sheet, row, line + 2)
            line += 1
        sheet.write_string(line + 2, 0, table.note if table.rows else "No incident.", self._note)
        return line + 3

    def _heads(self, sides: Iterable[Side], short: dict[Side, str]) -> Iterator[str]:
        compared = tuple(sides)
        for measure in MEASURES:
            yield f"{measure}, {short['this']}"
            for side in compared:
                yield f"{measure}, {short[side]}"
                yield f"{measure}, change on {short[side]}"

    def _row(self, sheet: Worksheet, row: Row, line: int) -> None:
        sheet.write_string(line, 0, row.name, self._strong)
        column = 1
        for number, cell in enumerate(row.cells):
            self._number(sheet, line, column, cell)
            column += 1
            for side in (side for side in row.sides if side != "this"):
                self._number(sheet, line, column, row.sides[side][number])
                changed = words.changed_words(self._report.changes(row, side)[number])
                sheet.write_string(line, column + 1, changed, self._grey)
                column += 2

    def _number(self, sheet: Worksheet, line: int, column: int, cell: Cell) -> None:
        exact = cell.is_told and cell.tally.is_exact
        if cell.shares:
            target = f"internal:'{_CELLS}'!A{self._first_share[cell.key]}"
            tip = f"{cell.tally.telling} of {cell.out_of} incidents tell a number"
            sheet.write_url(line, column, target, self._link, words.cell_words(cell), tip)
            if exact:
                # Over the words of the link: a number that Excel can add.
                sheet.write_number(line, column, cell.tally.low, self._link)
        elif exact:
            sheet.write_number(line, column, cell.tally.low, self._right)
        else:
            sheet.write_string(line, column, words.cell_words(cell), self._right)

    def _figures(self, sheet: Worksheet) -> None:
        heads = (
            "published",
            "period",
            "place",
            "said by",
            "article",
            "quote",
            "ours",
            "ours less theirs",
            "what ours counts",
        )
        self._head(sheet, heads, (28, 20, 20, 26, 30, 70, 12, 18, 44))
        for line, figure in enumerate(self._report.figures, start=1):
            told = (figure.told, figure.period, figure.place, figure.said_by, figure.article, figure.quote)
            ours = (figure.ours or "–", figure.difference or "–", figure.why)
            for column, value in enumerate((*told, *ours)):
                sheet.write_string(line, column, value, self._wrap)
            first = next((cell for cell in figure.cells if cell.shares), None)
            if figure.ours and first:
                target = f"internal:'{_CELLS}'!A{self._first_share[first.key]}"
                sheet.write_url(line, 6, target, self._link, figure.ours)
        if not self._report.figures:
            sheet.write_string(
                1, 0, "No article of the ledger gives a total of this month and place.", self._note
            )

    def _rules(self, sheet: Worksheet) -> None:
        sheet.set_column(0, 0, 120)
        for line, rule in enumerate(rules_of(self._report)):
            sheet.write_string(line, 0, rule, self._wrap)

    def _shares(self, sheet: Worksheet) -> None:
        heads = ("cell", "table row", "month", "measure", "incident", "low", "high")
        self._head(sheet, heads, (26, 40, 12, 12, 24, 8, 8))
        names = self._names()
        line = 1
        for cell in self._cells:
            for share in cell.shares:
                name, month = names[cell.key]
                for column, value in enumerate((cell.key, name, month, cell.measure)):
                    sheet.write_string(line, column, value)
                target = f"internal:'{_INCIDENTS}'!A{self._line_of[share.incident]}"
                sheet.write_url(line, 4, target, self._link, share.incident)
                for column, bound in ((5, share.count.low), (6, share.count.high)):
                    if bound is not None:
                        sheet.write_number(line, column, bound)
                line += 1

    def _names(self) -> dict[str, tuple[str, str]]:
        months = {each.side: str(each.month) for each in self._report.sides}
        rows = {
            cell.key: (row.name, months[side])
            for row in words.all_rows(self._report)
            for side, cells in row.sides.items()
            for cell in cells
        }
        figures = {
            cell.key: (figure.told, str(self._report.asked.month))
            for figure in self._report.figures
            for cell in figure.cells
        }
        return {**rows, **figures}

    def _incidents(self, sheet: Worksheet) -> None:
        bounds = [f"{measure} {side}" for measure in TOLLS for side in ("low", "high")]
        heads = [
            "incident",
            "days",
            "place",
            "type",
            "doer",
            "grade",
            *bounds,
            "why not counted",
            "settled in review",
            "quotes",
        ]
        self._head(sheet, heads, (24, 24, 30, 18, 34, 14, *([9] * len(bounds)), 40, 30, 10))
        line_of_quote = 2
        for line, entry in enumerate(self._entries, start=1):
            self._incident(sheet, line, entry, len(bounds))
            if entry.quotes:
                target = f"internal:'{_QUOTES}'!A{line_of_quote}"
                sheet.write_url(line, 8 + len(bounds), target, self._link, str(len(entry.quotes)))
            line_of_quote += len(entry.quotes)

    def _incident(self, sheet: Worksheet, line: int, entry: Entry, bounds: int) -> None:
        facts = entry.facts
        where = words.where_words(facts, self._report.asked.profile)
        told = (facts.id, words.when_words(facts), where, words.type_words(facts), facts.doer, facts.grade)
        for column, value in enumerate(told):
            sheet.write_string(line, column, value)
        for number, measure in enumerate(TOLLS):
            toll = facts.toll(measure)
            for side, bound in enumerate((toll.count.low, toll.count.high) if toll else ()):
                if bound is not None:
                    sheet.write_number(line, 6 + 2 * number + side, bound)
        sheet.write_string(line, 6 + bounds, words.standing_words(self._report, facts))
        sheet.write_string(line, 7 + bounds, "; ".join(entry.settled))

    def _quotes(self, sheet: Worksheet) -> None:
        heads = ("incident", "quote", "says", "said by", "article")
        self._head(sheet, heads, (24, 90, 44, 36, 34))
        line = 1
        for entry in self._entries:
            for quote in entry.quotes:
                told = (quote.quote[:_LONGEST], "; ".join(quote.says), quote.said_by, quote.article)
                target = f"internal:'{_INCIDENTS}'!A{self._line_of[entry.facts.id]}"
                sheet.write_url(line, 0, target, self._link, entry.facts.id)
                for column, value in enumerate(told, start=1):
                    sheet.write_string(line, column, value, self._wrap)
                line += 1

    def _head(self, sheet: Worksheet, heads: Iterable[str], widths: Iterable[int]) -> None:
        for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, head, self._bold)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        _one_page_wide(sheet)


def _one_page_wide(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
