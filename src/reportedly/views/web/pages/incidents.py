"""Filters in an address -> the list of incidents with its facets, its map, and the incident itself."""

from typing import Literal

from reportedly.model.record import Record
from reportedly.store.index import IndexedIncident
from reportedly.views.queries.decision_rows import decision_rows
from reportedly.views.web.asking import Ask
from reportedly.views.web.pages.shown import FieldShown, Headline, fields_shown, heading
from reportedly.views.web.reading.listing import Facet, Wanted, cells, facets, listed, total_of, wanted_of


class IncidentsPage(Record, frozen=True):
    """One page of the list."""

    wanted: Wanted
    total: int
    rows: tuple[IndexedIncident, ...]
    next: str | None
    facets: tuple[Facet, ...]


class Point(Record, frozen=True):
    """A geometry of GeoJSON: longitude, then latitude."""

    coordinates: tuple[float, float]
    type: Literal["Point"] = "Point"


class Spot(Record, frozen=True):
    """What a spot of the map says."""

    cell: int
    number: int


class Feature(Record, frozen=True):
    """A feature of GeoJSON."""

    geometry: Point
    properties: Spot
    type: Literal["Feature"] = "Feature"


class MapPage(Record, frozen=True):
    """Incidents counted by half a degree, as GeoJSON."""

    features: tuple[Feature, ...]
    type: Literal["FeatureCollection"] = "FeatureCollection"


class ArticleLine(Record, frozen=True):
    """An article that tells an incident, and the accounts in it."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    accounts: tuple[str, ...]


class TollPoint(Record, frozen=True):
    """What one article tells of a toll, on the day it was published."""

    field: str
    published: str | None
    value: str
    low: int | None
    outlet: str | None
    quote: str


class HistoryLine(Record, frozen=True):
    """One decision on an incident."""

    id: str
    words: str


class IncidentPage(Record, frozen=True):
    """All that is told and decided of one incident."""

    heading: Headline
    seen: int
    """The number of the ledger's last decision when this was read."""
    fields: tuple[FieldShown, ...]
    articles: tuple[ArticleLine, ...]
    witnesses: str
    reasons: tuple[str, ...]
    tolls: tuple[TollPoint, ...]
    history: tuple[HistoryLine, ...]
    lat: float | None
    lon: float | None
    former_ids: tuple[str, ...]


def incidents(ask: Ask) -> IncidentsPage:
    """Return one page of the list of incidents."""
    wanted = wanted_of(ask.query)
    index = ask.index
    told = ask.desk.remembered(
        ("facets", index.marks(), wanted.without("sort")), lambda: facets(index, wanted)
    )
    page = listed(index, wanted)
    return IncidentsPage(wanted, total_of(told, wanted), page.rows, page.next, told)


def on_map(ask: Ask) -> MapPage:
    """Return the cells of the map that hold incidents of the list."""
    wanted = wanted_of(ask.query).without("sort", "cell")
    index = ask.index
    counted = ask.desk.remembered(("cells", index.marks(), wanted), lambda: cells(index, wanted))
    features = (Feature(Point((each.lon, each.lat)), Spot(each.cell, each.number)) for each in counted)
    return MapPage(tuple(features))


def incident(ask: Ask) -> IncidentPage:
    """Return the page of one incident."""
    seen = ask.index.marks().decisions
    found = ask.incident()
    articles = ask.articles(found)
    row = ask.index.one("select lat, lon from incidents where id = ?", found.incident.id)
    fields = fields_shown(found, articles)
    told = list(zip(found.told_in, found.incident.accounts, strict=True))
    return IncidentPage(
        heading=heading(found),
        seen=seen,
        fields=fields,
        articles=tuple(
            ArticleLine(
                each.id, each.title, each.outlet, str(each.published) if each.published else None,
                tuple(account for article, account in told if article == each.id),
            )
            for each in articles.values()
        ),
        witnesses=_witnesses(len(articles), found.independent_origins),
        reasons=found.reasons,
        tolls=_tolls(fields),
        history=tuple(
            HistoryLine(each.id, each.words) for each in decision_rows(found.decisions, undone=frozenset())
        ),
        lat=row[0] if row else None,
        lon=row[1] if row else None,
        former_ids=found.former_ids,
    )  # fmt: skip


def _witnesses(articles: int, origins: int) -> str:
    if articles == 1:
        return "One article tells of it."
    alone = "one independent origin" if origins == 1 else f"{origins} independent origins"
    return f"{articles} articles tell of it, from {alone}: reprints and shared speakers count once."


def _tolls(fields: tuple[FieldShown, ...]) -> tuple[TollPoint, ...]:
    points = [
        TollPoint(
            shown.field, str(quote.published) if quote.published else None, variant.value,
            _low(variant.value), quote.outlet, quote.quote,
        )
        for shown in fields
        if shown.field in {"killed", "injured", "abducted", "arrested"}
        for variant in shown.variants
        for quote in variant.quotes
    ]  # fmt: skip
    return tuple(sorted(points, key=lambda each: (each.field, each.published or "9", each.low or 0)))


def _low(words: str) -> int | None:
    digits = words.removeprefix("up to ").partition(" ")[0].partition("-")[0].rstrip("+")
    return int(digits) if digits.isdigit() else None
