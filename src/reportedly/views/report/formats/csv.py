"""A report -> lines of CSV, one a cell, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.views.exports.csv_lines import safe_text
from reportedly.views.report.build import Report
from reportedly.views.report.formats.rows import CellRow, cell_rows

COLUMNS: tuple[str, ...] = CellRow.__struct_fields__


def csv_report(report: Report) -> Iterator[str]:
    """Yield the line of column names, then one line a cell."""
    yield _line(COLUMNS)
    for row in cell_rows(report):
        yield _line(_cell(value) for value in msgspec.structs.astuple(row))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(value)
    if isinstance(value, float):
        return f"{value:.2f}"
    # Numbers stay as they are: a minus sign is part of a change.
    return safe_text(value) if isinstance(value, str) else str(value)


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
