"""The bundled outlines of Natural Earth -> the rings of each country, in degrees."""

import gzip
from collections.abc import Iterable
from functools import cache
from importlib import resources

import msgspec
import pycountry

from reportedly.model.record import Record

Ring = tuple[tuple[float, float], ...]
"""Points as longitude and latitude."""
_FILE = "countries-50m.json.gz"


class Box(Record, frozen=True):
    """The smallest box of degrees that holds some points."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Box") -> bool:
        """Return whether two boxes share a point."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


class Outline(Record, frozen=True):
    """One country."""

    country: str | None
    """ISO 3166 alpha-2; None for lands without a code of their own."""
    rings: tuple[Ring, ...]


class _Shape(msgspec.Struct):
    id: str | None
    polygons: list[list[list[int]]]
    """Each a list of rings, each a list of numbers of arcs."""


class _Transform(msgspec.Struct):
    scale: tuple[float, float]
    translate: tuple[float, float]


class _Topology(msgspec.Struct):
    transform: _Transform
    arcs: list[list[tuple[int, int]]]
    countries: list[_Shape]


@cache
def outlines() -> tuple[Outline, ...]:
    """Return every country."""
    packed = resources.files("reportedly.views.report.assets").joinpath(_FILE).read_bytes()
    topology = msgspec.json.decode(gzip.decompress(packed), type=_Topology)
    arcs = [_arc(steps, topology.transform) for steps in topology.arcs]
    return tuple(
        Outline(_code(shape.id), tuple(_ring(ring, arcs) for rings in shape.polygons for ring in rings))
        for shape in topology.countries
    )


def box_of(points: Iterable[tuple[float, float]]) -> Box:
    """Return the box of some points, of which there is at least one."""
    told = tuple(points)
    return Box(
        min(lon for lon, _ in told),
        min(lat for _, lat in told),
        max(lon for lon, _ in told),
        max(lat for _, lat in told),
    )


def _arc(steps: list[tuple[int, int]], transform: _Transform) -> Ring:
    x = y = 0
    points = []
    for step_x, step_y in steps:
        x, y = x + step_x, y + step_y
        points.append(
            (
                x * transform.scale[0] + transform.translate[0],
                y * transform.scale[1] + transform.translate[1],
            )
        )
    return tuple(points)


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Return a ring of arcs; a negative number is the arc `~number` walked backwards."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)


def _code(number: str | None) -> str | None:
    country = pycountry.countries.get(numeric=number) if number else None
    return str(country.alpha_2) if country else None
