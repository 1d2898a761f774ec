"""A report -> one flat row a number, as CSV and JSON lines show it: numbers stay numbers."""

from collections.abc import Iterator

from reportedly.model.record import Record
from reportedly.views.report.build import Report
from reportedly.views.report.cells import Cell
from reportedly.views.report.changes import Change
from reportedly.views.report.figures import FigureBeside
from reportedly.views.report.rules import rules_of
from reportedly.views.report.tables import Row


class CellRow(Record, frozen=True):
    """One number of the report, with its bounds and its incidents."""

    table: str
    """"total", "admin1", "class", "actor", "type", "aside", "figure" or "rule"."""
    row: str
    measure: str | None
    month: str
    low: int | None
    high: int | None
    """None beside a low: open, such as the sum of "at least 10" and 5; None for both: not told."""
    incidents_telling: int | None
    incidents_in_row: int | None
    incidents: tuple[str, ...]
    """Those that tell a number."""
    change_low: int | None = None
    """This month less the month of the line; for the lines of the months that are compared."""
    change_high: int | None = None
    change_percent: float | None = None
    published: str | None = None
    """What somebody else published, in words; for lines of the table "figure"."""
    difference: str | None = None
    source: str | None = None


def cell_rows(report: Report) -> Iterator[CellRow]:
    """Yield a row for every number of every table, every published figure, and every rule."""
    yield from _rows(report, "total", report.total)
    for table in (*report.tables, report.aside):
        for row in table.rows:
            yield from _rows(report, table.key, row)
    for figure in report.figures:
        yield _figure(report, figure)
    for rule in rules_of(report):
        yield CellRow("rule", rule, None, str(report.asked.month), None, None, None, None, ())


def _rows(report: Report, table: str, row: Row) -> Iterator[CellRow]:
    for compared in report.sides:
        if compared.side not in row.sides:
            continue
        is_this = compared.side == "this"
        changes = (None,) * len(row.cells) if is_this else report.changes(row, compared.side)
        for cell, change in zip(row.sides[compared.side], changes, strict=True):
            yield _row(table, row.name, str(compared.month), cell, change)


def _row(table: str, name: str, month: str, cell: Cell, change: Change | None) -> CellRow:
    return CellRow(
        table=table,
        row=name,
        measure=cell.measure,
        month=month,
        low=cell.tally.low if cell.is_told else None,
        high=cell.tally.high if cell.is_told else None,
        incidents_telling=cell.tally.telling,
        incidents_in_row=cell.out_of,
        incidents=_ids(cell),
        change_low=change.low if change else None,
        change_high=change.high if change else None,
        change_percent=change.percent if change else None,
    )


def _figure(report: Report, figure: FigureBeside) -> CellRow:
    only = figure.cells[0] if len(figure.cells) == 1 else None
    return CellRow(
        table="figure",
        row=f"{figure.why}; {figure.period}; {figure.place}",
        measure=only.measure if only else None,
        month=str(report.asked.month),
        low=only.tally.low if only and only.is_told else None,
        high=only.tally.high if only and only.is_told else None,
        incidents_telling=only.tally.telling if only else None,
        incidents_in_row=only.out_of if only else None,
        incidents=tuple(dict.fromkeys(each for cell in figure.cells for each in _ids(cell))),
        published=figure.told,
        difference=figure.difference,
        source=f"“{figure.quote}” ({figure.said_by}, {figure.article})",
    )


def _ids(cell: Cell) -> tuple[str, ...]:
    return tuple(share.incident for share in cell.shares)
