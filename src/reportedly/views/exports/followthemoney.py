"""Opened incidents -> FollowTheMoney entities as JSON lines, which Aleph and OpenSanctions' tools take."""

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.model.incident import AssembledIncident
from reportedly.model.record import content_id
from reportedly.model.taxonomy import COUNT_FIELDS
from reportedly.model.values import Actor
from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, Source
from reportedly.views.public.flatten import Flat
from reportedly.views.public.records import PublicPeriod, PublicPlace
from reportedly.views.queries.headline import headline, referents_of, when_words, where_words, wholes_of
from reportedly.views.queries.incident_rows import incident_row
from reportedly.views.queries.wording import code_words, count_words, place_names


def pieces(export: Export) -> Iterator[str]:
    """Yield one entity a line: each event after the articles, actors and addresses that it names."""
    told: set[str] = set()
    for lines in export.parts(_lines):
        new = {entity: line for entity, line in lines.items() if entity not in told}
        told.update(new)
        yield "".join(new.values())


def _lines(part: Part) -> dict[str, str]:
    """Return the line of each entity by its id, in the order in which they are first named."""
    lines: dict[str, str] = {}
    for incident in part.incidents():
        for entity in _entities(incident, part):
            if entity["id"] not in lines:
                lines[entity["id"]] = msgspec.json.encode(entity).decode() + "\n"
    return lines


def _entities(incident: AssembledIncident, part: Part) -> Iterator[dict[str, Any]]:
    flat = headline(incident, part.policy)
    sources = part.sources(incident)
    actors = _actors(incident)
    address = _address(flat.where) if flat.where else None
    yield from map(_article, sources)
    yield from map(_organization, actors)
    if address:
        yield address
    row = incident_row(incident, part.policy)
    properties: dict[str, list[str]] = {
        "name": [_name(flat)],
        "recordId": [incident.incident.id],
        "startDate": [str(row.earliest)] if row.earliest else [],
        "endDate": [str(row.latest)] if row.latest else [],
        "country": [row.country.lower()] if row.country else [],
        "location": [place_names(row.place, row.admin1, row.country)] if row.place else [],
        "addressEntity": [address["id"]] if address else [],
        "involved": [_actor_id(actor) for actor in actors],
        "proof": [_article_id(source) for source in sources],
        "publisher": sorted({source.outlet for source in sources if source.outlet}),
        "sourceUrl": sorted({source.url for source in sources if source.url}),
        "summary": [_summary(incident, flat)],
        "keywords": [flat.type, f"grade: {incident.grade}"],
    }
    yield _entity(f"reportedly-{incident.incident.id}", "Event", properties)


def _entity(entity_id: str, schema: str, properties: dict[str, list[str]]) -> dict[str, Any]:
    told = {name: values for name, values in properties.items() if values}
    return {"id": entity_id, "schema": schema, "properties": told}


def _article(source: Source) -> dict[str, Any]:
    name = source.title or f"{source.outlet or 'An article'}, {source.published or 'no date'}"
    return _entity(
        _article_id(source),
        "Article",
        {
            "fileName": [f"{source.id}.txt"],
            "title": [name],
            "publisher": [source.outlet] if source.outlet else [],
            "publishedAt": [str(source.published)] if source.published else [],
            "sourceUrl": [source.url] if source.url else [],
        },
    )


def _organization(actor: Actor) -> dict[str, Any]:
    country = [actor.country.lower()] if actor.country else []
    schema = "PublicBody" if actor.country else "Organization"
    return _entity(_actor_id(actor), schema, {"name": [actor.name], "country": country})


def _address(place: PublicPlace) -> dict[str, Any] | None:
    if place.lat is None or place.lon is None:
        return None
    return _entity(
        f"reportedly-{content_id('place', place)}",
        "Address",
        {
            "full": [place_names(place.name, place.admin1, place.country)],
            "state": [place.admin1] if place.admin1 else [],
            "country": [place.country.lower()] if place.country else [],
            "latitude": [str(place.lat)],
            "longitude": [str(place.lon)],
        },
    )


def _actors(incident: AssembledIncident) -> list[Actor]:
    told = (
        each.entity
        for each in (
            *referents_of(incident, "perpetrator"),
            *referents_of(incident, "target"),
            *referents_of(incident, "responsibility"),
        )
    )
    return list(dict.fromkeys(entity for entity in told if isinstance(entity, Actor)))


def _name(flat: Flat) -> str:
    when = when_words(flat.when) if isinstance(flat.when, PublicPeriod) else "no day told"
    return f"{code_words(flat.type).capitalize()}, {where_words(flat.where)}, {when}"


def _summary(incident: AssembledIncident, flat: Flat) -> str:
    told = {field: getattr(flat, field) for field in COUNT_FIELDS}
    tolls = []
    for field, toll in told.items():
        if toll is None:
            continue
        rivals = [count_words(each) for each in wholes_of(incident, field)]
        tolls.append(f"{field}: {'; '.join(dict.fromkeys(rivals))}")
    return ". ".join((*tolls, f"Grade: {incident.grade}"))


def _actor_id(actor: Actor) -> str:
    return f"reportedly-{content_id('actor', actor.id)}"


def _article_id(source: Source) -> str:
    return f"reportedly-{source.id}"
