"""Assembled incidents -> lines of CSV, one an incident, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.model.incident import AssembledIncident
from reportedly.views.queries.incident_rows import IncidentRow, incident_row

COLUMNS: tuple[str, ...] = IncidentRow.__struct_fields__
_BETWEEN_NAMES = "; "
_BETWEEN_QUOTES = " | "
_STARTS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_STARTS_A_CELL = ("\t", "\r", "\n", "\0")


def csv_lines(incidents: Iterable[AssembledIncident]) -> Iterator[str]:
    """Yield the line of column names, then one line an incident, ordered by id."""
    yield _line(COLUMNS)
    for incident in sorted(incidents, key=lambda incident: incident.incident.id):
        row = incident_row(incident)
        yield _line(
            _cell(name, value) for name, value in zip(COLUMNS, msgspec.structs.astuple(row), strict=True)
        )


def safe_text(text: str) -> str:
    """Return text that a spreadsheet shows and never runs: what could begin a formula gets a leading '."""
    if text.startswith(_STARTS_A_CELL) or text.lstrip().startswith(_STARTS_A_FORMULA):
        return f"'{text}"
    return text


def _cell(name: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return safe_text((_BETWEEN_QUOTES if name == "quotes" else _BETWEEN_NAMES).join(value))
    # Numbers and days stay as they are: a minus sign is part of a longitude.
    return safe_text(value) if isinstance(value, str) else str(value)


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
