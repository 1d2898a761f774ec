"""Opened incidents -> a GeoJSON FeatureCollection (RFC 7946), one point an incident."""

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, rows_of
from reportedly.views.queries.incident_rows import IncidentRow


def pieces(export: Export) -> Iterator[str]:
    """Yield the collection a feature a line; incidents without a point have no geometry."""
    yield '{"type":"FeatureCollection","features":['
    between = "\n"
    for features in filter(None, export.parts(_features)):
        yield between + features
        between = ",\n"
    yield "\n]}\n"


def _features(part: Part) -> str:
    return ",\n".join(msgspec.json.encode(_feature(row)).decode() for row in rows_of(part))


def _feature(row: IncidentRow) -> dict[str, Any]:
    told = msgspec.to_builtins(row)
    lat, lon = told.pop("lat"), told.pop("lon")
    point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": told.pop("id"), "geometry": point, "properties": told}
