"""An ISO alpha-2 code -> the codes and regions by which UCDP, ACLED and HDX file a country."""

from functools import cache
from importlib import resources

import pycountry

from reportedly.model.record import Record

_KOSOVO = "Kosovo"


class Country(Record, frozen=True):
    """One country; None where a scheme has no code for it."""

    iso2: str
    name: str
    iso3: str
    iso_number: int | None
    gleditsch_ward: int | None
    ucdp_region: str
    acled_region: str


@cache
def country_of(iso2: str) -> Country | None:
    """Return the country with an ISO 3166 alpha-2 code, or XK; None for other codes."""
    return _countries().get(iso2)


@cache
def _countries() -> dict[str, Country]:
    text = resources.files("reportedly.views.exports").joinpath("countries.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {row[0]: _country(*row) for row in rows}


def _country(iso2: str, iso3: str, number: str, ward: str, ucdp: str, acled: str) -> Country:
    known = pycountry.countries.get(alpha_2=iso2)
    name = getattr(known, "common_name", None) or (known.name if known else _KOSOVO)
    return Country(iso2, name, iso3, _number(number), _number(ward), ucdp, acled)


def _number(cell: str) -> int | None:
    return int(cell) if cell else None
