"""Opened incidents -> a CSV in the shape of UCDP's georeferenced events: 49 columns in order; and back."""

import csv
import math
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self

import msgspec

from reportedly.errors import InputError
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.values import Actor
from reportedly.views.exports.countries import Country, country_of
from reportedly.views.exports.csv_lines import csv_line
from reportedly.views.exports.deaths import Deaths, deaths_of
from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, Source
from reportedly.views.exports.sides import Party, Sides, sides_of
from reportedly.views.public.records import PublicPeriod, PublicPlace
from reportedly.views.queries.headline import headline
from reportedly.views.queries.wording import place_names, voice_words

_UNKNOWN = "Unknown"
_CIVILIANS = "Civilians"
_MIDNIGHT = " 00:00:00.000"


class GedEvent(Record, frozen=True, kw_only=True):
    """One row, its fields in the order of the columns; None is an empty cell."""

    id: int
    relid: str
    year: int
    active_year: int | None = None
    code_status: str = "Clear"
    type_of_violence: int
    """1 state-based, 2 non-state, 3 one-sided."""
    conflict_dset_id: int | None = None
    conflict_new_id: int | None = None
    conflict_name: str = ""
    dyad_dset_id: int | None = None
    dyad_new_id: int | None = None
    dyad_name: str = ""
    side_a_dset_id: int | None = None
    side_a_new_id: int | None = None
    side_a: str
    side_b_dset_id: int | None = None
    side_b_new_id: int | None = None
    side_b: str
    number_of_sources: int | None
    source_article: str
    source_office: str
    source_date: str
    source_headline: str
    source_original: str
    where_prec: int
    where_coordinates: str
    where_description: str
    adm_1: str
    adm_2: str = ""
    latitude: float
    longitude: float
    geom_wkt: str
    priogrid_gid: int
    country: str
    country_id: int | None
    region: str
    event_clarity: int = 1
    date_prec: int
    date_start: date
    date_end: date
    deaths_a: int
    deaths_b: int
    deaths_civilians: int
    deaths_unknown: int
    best: int
    high: int
    low: int
    gwnoa: int | None = None
    gwnob: int | None = None

    @classmethod
    def of(cls, cells: dict[str, str]) -> Self:
        """Return the event of a row of such a file.

        Raises:
            msgspec.ValidationError: a cell is missing or holds no such value.
        """
        told: dict[str, Any] = {name: cells[name] for name in cls.__struct_fields__ if name in cells}
        optional = {name for name, kind in cls.__annotations__.items() if "None" in str(kind)}
        parsed = {name: None if name in optional and cell == "" else cell for name, cell in told.items()}
        for name in ("date_start", "date_end"):
            parsed[name] = datetime.fromisoformat(told[name]).date()
        return msgspec.convert(parsed, cls, strict=False)


COLUMNS: tuple[str, ...] = GedEvent.__struct_fields__


def pieces(export: Export) -> Iterator[str]:
    """Yield the line of column names, then a line for each incident that such a file may hold.

    Left out are incidents in which nobody is told to have died, and those without a day or a place.
    """
    yield csv_line(COLUMNS)
    yield from export.parts(_lines)


def _lines(part: Part) -> str:
    return "".join(map(ged_line, _events(part)))


def _events(part: Part) -> Iterator[GedEvent]:
    for incident in part.incidents():
        event = _event_or_reason(incident, part)
        if isinstance(event, str):
            part.leave_out(event)
        else:
            yield event


def ged_line(event: GedEvent) -> str:
    """Return the line of an event, with its line end."""
    cells = {name: getattr(event, name) for name in COLUMNS}
    cells["date_start"] = f"{event.date_start}{_MIDNIGHT}"
    cells["date_end"] = f"{event.date_end}{_MIDNIGHT}"
    return csv_line(cells.values())


def read_events(path: Path) -> Iterator[GedEvent]:
    """Yield the events of such a file, with the columns of any version since 2019.

    Raises:
        InputError: the file is not there, lacks columns, or a row holds no such event; names the row.
    """
    try:
        file = path.open(encoding="utf-8-sig", newline="")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}; name a CSV file of UCDP events") from error
    with file:
        rows = csv.DictReader(file)
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise InputError(f"{path} lacks the columns {', '.join(missing)} of a UCDP event file")
        for number, row in enumerate(rows, start=2):
            if row["id"].startswith("#"):
                # The tags that HDX once put under the names.
                continue
            try:
                yield GedEvent.of(row)
            except (msgspec.ValidationError, ValueError) as error:
                raise InputError(f"{path}, record {number}: {error}; write the row as UCDP does") from error


def grid_cell(lat: float, lon: float) -> int:
    """Return the PRIO-GRID cell of a point: half degrees, counted from the south-west."""
    return math.floor((lat + 90) * 2) * 720 + math.floor((lon + 180) * 2) + 1


def _event_or_reason(incident: AssembledIncident, part: Part) -> GedEvent | str:
    flat = headline(incident, part.policy)
    when, where = flat.when, flat.where
    if when is None or when.earliest is None or when.latest is None:
        return "without a day"
    country = country_of(where.country) if where and where.country else None
    if where is None or where.lat is None or where.lon is None or country is None:
        return "without a place on the map"
    sides = sides_of(incident, flat)
    parties = _parties(sides, country)
    deaths = deaths_of(incident, flat, part.policy, state_is_first=parties.violence == 1)
    if deaths is None or deaths.high < 1:
        return "in which no number of killed is told"
    return _event(incident, _Where(where, where.lat, where.lon, country), when, deaths, parties, part)


class _Where(Record, frozen=True):
    place: PublicPlace
    lat: float
    lon: float
    country: Country


class _Parties(Record, frozen=True):
    violence: int
    first: str
    second: str
    first_id: int | None = None
    second_id: int | None = None
    first_ward: int | None = None
    second_ward: int | None = None


def _event(
    incident: AssembledIncident,
    where: _Where,
    when: PublicPeriod,
    deaths: Deaths,
    parties: _Parties,
    part: Part,
) -> GedEvent:
    place, sources = where.place, part.sources(incident)
    earliest, latest = when.earliest or date.min, when.latest or date.min
    lat, lon = where.lat, where.lon
    return GedEvent(
        # 52 bits, which every program that reads numbers as floats keeps exactly.
        id=int(incident.incident.id[1:14], 16),
        relid=incident.incident.id,
        year=earliest.year,
        type_of_violence=parties.violence,
        dyad_name=f"{parties.first} - {parties.second}",
        side_a_dset_id=parties.first_id,
        side_a_new_id=parties.first_id,
        side_a=parties.first,
        side_b_dset_id=parties.second_id,
        side_b_new_id=parties.second_id,
        side_b=parties.second,
        number_of_sources=len(sources),
        source_article=";".join(map(_source, sources)),
        source_office=";".join(_office(each) for each in sources),
        source_date=";".join(_day(each) for each in sources),
        source_headline=";".join(_headline(each) for each in sources),
        source_original=_original(incident),
        where_prec=place.precision or 6,
        where_coordinates=place.name,
        where_description=place_names(place.name, place.admin1, place.country),
        adm_1=place.admin1 or "",
        latitude=lat,
        longitude=lon,
        geom_wkt=f"POINT ({lon} {lat})",
        priogrid_gid=grid_cell(lat, lon),
        country=where.country.name,
        country_id=where.country.gleditsch_ward,
        region=where.country.ucdp_region,
        event_clarity=1 if when.precision == "day" else 2,
        date_prec=_date_precision((latest - earliest).days),
        date_start=earliest,
        date_end=latest,
        deaths_a=deaths.first,
        deaths_b=deaths.second,
        deaths_civilians=deaths.civilians,
        deaths_unknown=deaths.unknown,
        best=deaths.best,
        high=deaths.high,
        low=deaths.low,
        gwnoa=parties.first_ward,
        gwnob=parties.second_ward,
    )


def _date_precision(days: int) -> int:
    return 1 if days == 0 else 2 if days < 6 else 3 if days == 6 else 4 if days <= 30 else 5


def _parties(sides: Sides, country: Country) -> _Parties:
    doer, target = sides.doer, sides.target
    if not sides.is_against_armed:
        return _pair(3, doer, None, country)
    if doer.nature == "state" and target.nature != "state":
        return _pair(1, doer, target, country)
    if target.nature in {"state", "armed target"}:
        return _pair(1, target, doer, country)
    return _pair(2, doer, target, country)


def _pair(violence: int, first: Party, second: Party | None, country: Country) -> _Parties:
    return _Parties(
        violence,
        _side(first, country),
        _CIVILIANS if second is None else _side(second, country),
        _ucdp_id(first.actor),
        _ucdp_id(second.actor if second else None),
        _ward(first),
        _ward(second),
    )


def _side(party: Party, country: Country) -> str:
    if party.nature == "armed target":
        return f"Security forces of {country.name}"
    if party.nature in {"unnamed", "none"}:
        return _UNKNOWN
    return ", ".join(party.names)


def _ucdp_id(actor: Actor | None) -> int | None:
    scheme, _, number = (actor.id if actor else "").partition(":")
    return int(number) if scheme == "ucdp" and number.isdigit() else None


def _ward(party: Party | None) -> int | None:
    actor = party.actor if party else None
    state = country_of(actor.country) if actor and actor.country else None
    return state.gleditsch_ward if state else None


def _original(incident: AssembledIncident) -> str:
    said = [
        voice_words(claim.attribution).removeprefix("said by ")
        for variant in incident.of("killed")
        for claim in variant.claims
        if claim.attribution.speakers
    ]
    return "; ".join(dict.fromkeys(said))


def _source(source: Source) -> str:
    return f'"{_office(source)},{_day(source)},{_headline(source)}"'


def _office(source: Source) -> str:
    return (source.outlet or "not told").replace(",", " ").replace(";", " ")


def _day(source: Source) -> str:
    return source.published.isoformat() if source.published else ""


def _headline(source: Source) -> str:
    return (source.title or "").replace(";", ",").replace('"', "”")
