"""Opened incidents -> a CSV in the shape of ACLED's: 31 columns in order, our own ids and our own data."""

from collections.abc import Iterator
from datetime import date

from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Count
from reportedly.views.exports.countries import Country, country_of
from reportedly.views.exports.crosswalk import Codes, codes_of
from reportedly.views.exports.csv_lines import csv_line
from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, Source
from reportedly.views.exports.sides import Nature, Party, Sides, sides_of
from reportedly.views.public.flatten import Flat
from reportedly.views.public.records import PublicPeriod, PublicPlace
from reportedly.views.public.tolls import one_number
from reportedly.views.queries.headline import headline
from reportedly.views.queries.wording import count_words

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_INTER: dict[Nature, int] = {
    "state": 1, "group": 2, "unnamed": 3, "none": 3, "armed target": 1, "civilian target": 7,
}  # fmt: skip
_GEO_PRECISION = {1: 1, 2: 2, 3: 2}
"""By UCDP where_prec; what is larger than a second-order area is ACLED's 3."""
_LONGEST = 31
"""Days of a month, which is as vague as a day of ACLED's may be."""


def pieces(export: Export) -> Iterator[str]:
    """Yield the line of column names, then a line for each incident that has a country, a place and a day."""
    yield csv_line(COLUMNS)
    yield from export.parts(_lines)


def _lines(part: Part) -> str:
    return "".join(_told(part))


def _told(part: Part) -> Iterator[str]:
    for incident in part.incidents():
        flat = headline(incident, part.policy)
        reason = _why_not(flat)
        if reason is None:
            yield csv_line(_cells(incident, flat, part))
        else:
            part.leave_out(reason)


def _why_not(flat: Flat) -> str | None:
    if flat.when is None or flat.when.earliest is None or flat.when.latest is None:
        return "without a day"
    if (flat.when.latest - flat.when.earliest).days >= _LONGEST:
        return "known to more than a month"
    if flat.where is None or flat.where.lat is None or _country(flat.where) is None:
        return "without a place on the map"
    return None


def _cells(incident: AssembledIncident, flat: Flat, part: Part) -> Iterator[object]:
    when, where = flat.when or PublicPeriod(None, None, "unresolved"), flat.where
    country = _country(where)
    if when.earliest is None or where is None or country is None:
        raise ValueError(f"incident {incident.incident.id} has no day or no country; _why_not lets it pass")
    sides = sides_of(incident, flat)
    codes = codes_of(flat.type, sides.against)
    sources = part.sources(incident)
    yield f"{country.iso3}-{incident.incident.id}"
    yield when.earliest
    yield when.earliest.year
    yield _time_precision(when)
    yield from (codes.disorder_type, codes.acled_event_type, codes.acled_sub_event_type)
    yield from _parties(sides, codes, country)
    yield "Civilian targeting" if _is_on_civilians(sides, codes) else None
    yield from (country.iso_number, country.acled_region, country.name, where.admin1, None, None, where.name)
    yield from (where.lat, where.lon, _GEO_PRECISION.get(where.precision or 1, 3))
    yield "; ".join(dict.fromkeys(each.outlet or "not told" for each in sources))
    yield None
    yield " ".join(_notes(incident))
    # Empty where none is told, since not told is not zero.
    yield one_number(flat.killed)
    yield "; ".join(_tags(incident, flat, codes, sources))
    yield _timestamp(incident)


def _parties(sides: Sides, codes: Codes, country: Country) -> Iterator[object]:
    first, others = _names(sides.doer, f"Unidentified Armed Group ({country.name})")
    one = _INTER[sides.doer.nature]
    yield from (first, others, one)
    if sides.target.nature == "none" and not _is_on_civilians(sides, codes):
        yield from (None, None, None, one * 10)
        return
    unnamed = f"{'Security Forces' if sides.is_against_armed else 'Civilians'} ({country.name})"
    two = _INTER[sides.target.nature] if sides.target.nature != "none" else 7
    is_named = sides.target.actor is not None
    second = sides.target.actor.name if sides.target.actor else unnamed
    yield second
    yield None if is_named else "; ".join(sides.target.names) or None
    yield two
    yield min(one, two) * 10 + max(one, two)


def _names(party: Party, unnamed: str) -> tuple[str, str | None]:
    if party.nature in {"unnamed", "none"}:
        return unnamed, "; ".join(party.names) or None
    return party.names[0], "; ".join(party.names[1:]) or None


def _is_on_civilians(sides: Sides, codes: Codes) -> bool:
    return codes.acled_event_type == "Violence against civilians" or (
        sides.target.nature == "civilian target" and codes.acled_event_type == "Explosions/Remote violence"
    )


def _time_precision(when: PublicPeriod) -> int:
    if when.earliest is None or when.latest is None:
        return 3
    days = (when.latest - when.earliest).days
    return 1 if days == 0 else 2 if days < 7 else 3


def _notes(incident: AssembledIncident) -> Iterator[str]:
    for variant in incident.variants:
        if variant.field in {"type", "killed", "where", "when"}:
            yield f"“{' '.join(variant.claims[0].evidence.quote.split())}”"


def _tags(
    incident: AssembledIncident, flat: Flat, codes: Codes, sources: tuple[Source, ...]
) -> Iterator[str]:
    yield f"reportedly type={flat.type}"
    yield f"grade={incident.grade}"
    yield f"articles={len(sources)}"
    yield f"independent origins={incident.independent_origins}"
    told = "not told" if flat.killed is None else count_words(Count(flat.killed.low, flat.killed.high))
    yield f"killed={told}"
    if codes.plover_type:
        yield f"plover={codes.plover_type}"


def _timestamp(incident: AssembledIncident) -> date | None:
    return incident.last_published


def _country(where: PublicPlace | None) -> Country | None:
    return country_of(where.country) if where and where.country else None
