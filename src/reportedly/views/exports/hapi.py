"""Opened incidents -> the aggregate that HDX HAPI takes: events and fatalities by area, month and kind."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.views.exports.countries import Country, country_of
from reportedly.views.exports.crosswalk import codes_of
from reportedly.views.exports.csv_lines import csv_line
from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part
from reportedly.views.exports.sides import sides_of
from reportedly.views.public.flatten import Flat
from reportedly.views.public.records import PublicToll
from reportedly.views.public.tolls import one_number
from reportedly.views.queries.headline import headline

COLUMNS = (
    "location_code", "has_hrp", "in_gho", "provider_admin1_name", "provider_admin2_name", "admin1_code",
    "admin1_name", "admin2_code", "admin2_name", "admin_level", "event_type", "events", "fatalities",
    "reference_period_start", "reference_period_end", "dataset_hdx_id", "resource_hdx_id", "warning", "error",
)  # fmt: skip


class Cell(Record, frozen=True, order=True):
    """What a row counts: one kind of event in one area and month."""

    location_code: str
    admin1: str
    month: date
    event_type: str


class Counted(Record, frozen=True):
    """The events of a row, their lowest deaths, and how many tell no lowest number, or none at all."""

    events: int = 0
    fatalities: int = 0
    at_most: int = 0
    """Events of which only "up to ten" is told; ten is counted."""
    untold: int = 0

    def __add__(self, other: "Counted") -> "Counted":
        """Return both together."""
        return Counted(
            self.events + other.events,
            self.fatalities + other.fatalities,
            self.at_most + other.at_most,
            self.untold + other.untold,
        )


def pieces(export: Export) -> Iterator[str]:
    """Yield the line of column names, then a line for each kind of event in an area and a month.

    Codes of areas (P-codes), plans and appeals are HDX's own to add: those cells are empty.
    """
    yield csv_line(COLUMNS)
    cells: dict[Cell, Counted] = {}
    for counted_here in export.parts(_counted):
        for cell, counted in counted_here.items():
            cells[cell] = cells.get(cell, Counted()) + counted
    for cell, counted in sorted(cells.items()):
        yield csv_line(_cells(cell, counted))


def _counted(part: Part) -> dict[Cell, Counted]:
    cells: dict[Cell, Counted] = {}
    for incident in part.incidents():
        flat = headline(incident, part.policy)
        found = _cell(incident, flat)
        if isinstance(found, str):
            part.leave_out(found)
            continue
        cells[found] = cells.get(found, Counted()) + _one(flat.killed)
    return cells


def _one(toll: PublicToll | None) -> Counted:
    number = one_number(toll)
    is_at_most = toll is not None and toll.low is None and toll.high is not None
    return Counted(1, number or 0, int(is_at_most), int(number is None))


def _cell(incident: AssembledIncident, flat: Flat) -> Cell | str:
    when = flat.when
    if when is None or when.earliest is None or when.latest is None:
        return "without a day"
    if (when.earliest.year, when.earliest.month) != (when.latest.year, when.latest.month):
        return "that no single month holds"
    country = _country(flat)
    if country is None or flat.where is None:
        return "without a country"
    kind = codes_of(flat.type, sides_of(incident, flat).against).hapi_event_type
    return Cell(country.iso3, flat.where.admin1 or "", when.earliest.replace(day=1), kind)


def _cells(cell: Cell, counted: Counted) -> Iterator[object]:
    last = monthrange(cell.month.year, cell.month.month)[1]
    yield from (
        cell.location_code,
        None,
        None,
        cell.admin1 or None,
        None,
        None,
        cell.admin1 or None,
        None,
        None,
    )
    yield from (1 if cell.admin1 else 0, cell.event_type, counted.events, counted.fatalities)
    yield from (cell.month, cell.month.replace(day=last), None, None, _warning(counted), None)


def _warning(counted: Counted) -> str | None:
    of = f"of {counted.events} events"
    told = (
        (counted.untold, f"{counted.untold} {of} tell no number of killed"),
        (counted.at_most, f"{counted.at_most} {of} tell only a highest number, which is counted"),
    )
    return "; ".join(words for number, words in told if number) or None


def _country(flat: Flat) -> Country | None:
    return country_of(flat.where.country) if flat.where and flat.where.country else None
