"""Opened incidents -> lines of CSV, one an incident, safe to open in a spreadsheet."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, rows_of
from reportedly.views.queries.incident_rows import IncidentRow

COLUMNS: tuple[str, ...] = IncidentRow.__struct_fields__
_BETWEEN_NAMES = "; "
_BETWEEN_QUOTES = " | "
_STARTS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NO_CONTROL = str.maketrans(dict.fromkeys("\t\r\0", " "))
_NEEDS_QUOTES = re.compile(r'[,;"\n]|^\s|\s$')
_PLAIN = re.compile(r"\w(?:[\w .:()'’“”/-]*[\w.)])?")
"""Most cells: nothing in them needs care, which is seen faster than it is taken."""
_STARTS_A_CELL = ("\t", "\r", "\n", "\0")


def pieces(export: Export) -> Iterator[str]:
    """Yield the line of column names, then one line an incident, ordered by id."""
    yield csv_line(COLUMNS)
    yield from export.parts(_lines)


def row_cells(row: IncidentRow) -> Iterator[object]:
    """Yield the cells of a row; several names or quotes stand in one."""
    for name, value in zip(COLUMNS, msgspec.structs.astuple(row), strict=True):
        yield _joined(name, value)


def csv_line(cells: Iterable[object]) -> str:
    """Return one line: text made safe, numbers and days as they are, None as an empty cell."""
    return ",".join(map(cell, cells)) + "\n"


def cell(value: object) -> str:
    """Return one cell of a line."""
    if value is None:
        return ""
    if not isinstance(value, str):
        # Numbers and days stay as they are: a minus sign is part of a longitude.
        return str(value)
    if _PLAIN.fullmatch(value):
        return value
    # Programs that take a tab or a semicolon for the end of a cell would see a new one begin behind it.
    text = safe_text(value).translate(_NO_CONTROL)
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if _NEEDS_QUOTES.search(text) else text


def safe_text(text: str) -> str:
    """Return text that a spreadsheet shows and never runs: what could begin a formula gets a leading '."""
    if text.startswith(_STARTS_A_CELL) or text.lstrip().startswith(_STARTS_A_FORMULA):
        return f"'{text}"
    return text


def _lines(part: Part) -> str:
    return "".join(csv_line(row_cells(row)) for row in rows_of(part))


def _joined(name: str, value: object) -> object:
    if isinstance(value, tuple):
        return (_BETWEEN_QUOTES if name == "quotes" else _BETWEEN_NAMES).join(value)
    return value
