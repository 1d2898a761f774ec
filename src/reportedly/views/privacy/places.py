"""A place as it is known -> as coarse as anybody may read it: its area, and half a degree."""

import math

from msgspec.structs import replace

from reportedly.model.values import Place

AREA = 4
"""UCDP where_prec of a first-order area."""
_CELL = 0.5
"""Degrees of a cell of the PRIO-GRID, about 55 km at the equator."""


def half_degree(degrees: float) -> float:
    """Return the middle of the half degree that holds a latitude or longitude."""
    return math.floor(degrees / _CELL) * _CELL + _CELL / 2


def coarse(place: Place) -> Place:
    """Return the area that holds a place; where none is told, its country, and no name of its own."""
    name = place.admin1 or place.country or "a place that is not told here"
    lat = None if place.lat is None else half_degree(place.lat)
    lon = None if place.lon is None else half_degree(place.lon)
    precision = max(place.precision, AREA)
    return replace(place, name=name, lat=lat, lon=lon, precision=precision, gazetteer_id=None)
