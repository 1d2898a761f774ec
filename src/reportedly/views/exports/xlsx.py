"""Opened incidents -> an Excel workbook: the incidents, and a sheet that explains every column and code."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import xlsxwriter

from reportedly.views.exports.codes import CODES, COLUMN_WORDS
from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, rows_of
from reportedly.views.exports.whole_file import chunks_of
from reportedly.views.queries.incident_rows import IncidentRow

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same for every file, so that the same incidents give the same bytes."""
_LONGEST_CELL = 32_767
_WIDE = frozenset({"quotes", "targets", "perpetrators"})
_BETWEEN = "; "


def pieces(export: Export) -> Iterator[bytes]:
    """Yield the bytes of the workbook; text is text, whatever it begins with, and numbers are numbers."""
    with TemporaryDirectory(prefix="reportedly-") as folder:
        path = Path(folder) / "incidents.xlsx"
        told = {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        }
        book = xlsxwriter.Workbook(str(path), told)
        book.set_properties({"title": "Incidents as reported", "created": _MADE})
        _incidents(book, export)
        _codes(book)
        book.close()
        yield from chunks_of(path)


def _incidents(book: xlsxwriter.Workbook, export: Export) -> None:
    sheet = book.add_worksheet("incidents")
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.freeze_panes(1, 1)
    for column, name in enumerate(IncidentRow.__struct_fields__):
        sheet.set_column(column, column, 40 if name in _WIDE else 14)
        sheet.write_string(0, column, name, bold)
    number = 0
    rows = (row for some in export.parts(_cells) for row in some)
    for number, row in enumerate(rows, start=1):
        for column, value in row:
            if isinstance(value, str):
                sheet.write_string(number, column, value)
            elif isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            else:
                sheet.write_number(number, column, value)
    sheet.autofilter(0, 0, max(1, number), len(IncidentRow.__struct_fields__) - 1)


def _cells(part: Part) -> list[list[tuple[int, str | date | float]]]:
    """Return the cells of each row that hold anything, with their columns."""
    return [
        [
            (column, value if isinstance(value, (date, int, float)) else _text(value))
            for column, value in enumerate(msgspec.structs.astuple(row))
            if value or isinstance(value, (int, float))
        ]
        for row in rows_of(part)
    ]


def _codes(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet("codes")
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, 2, 90)
    rows = [
        ("column", "code", "meaning"),
        *((name, "", words) for name, words in COLUMN_WORDS.items()),
        *CODES,
    ]
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            sheet.write_string(number, column, words, bold if number == 0 else None)


def _text(value: object) -> str:
    words = _BETWEEN.join(value) if isinstance(value, tuple) else str(value)
    # Control signs cannot stand in a workbook; Excel refuses the whole file for one.
    clean = "".join(sign for sign in words if sign >= " " or sign in "\t\n")
    return clean[:_LONGEST_CELL]
