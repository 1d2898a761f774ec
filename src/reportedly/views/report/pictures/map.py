"""Counted incidents -> a map: a circle for each half degree with incidents, its area their number."""

import math
from collections.abc import Callable, Iterable

from reportedly.model.record import Record
from reportedly.views.privacy.places import half_degree
from reportedly.views.privacy.profiles import Profile
from reportedly.views.report.build import Report
from reportedly.views.report.facts import Facts
from reportedly.views.report.pictures.outlines import Box, Ring, box_of, outlines
from reportedly.views.report.pictures.svg import (
    FAINT,
    INK,
    LAND,
    MUTED,
    PAPER,
    RED,
    SELF,
    element,
    picture,
    text,
)

WIDTH, HEIGHT = 560, 430
_STRIP = 64
"""Height of the strip below the map that holds the legend."""
TALL = HEIGHT + _STRIP
_MARGIN = 0.06
_LARGEST = 26.0
_DISTRICT, _PROVINCE = 3, 4
_FAR = 25.0
"""Degrees from the largest part of a country at which its other parts, islands overseas, leave the view."""


_Point = tuple[float, float]
_Test = Callable[[_Point], bool]
_Crossing = Callable[[_Point, _Point], _Point]


class Spot(Record, frozen=True):
    """Incidents of one cell of the map."""

    lon: float
    lat: float
    number: int
    is_province: bool
    """Known to the province alone: drawn hollow, at the point that stands for the province."""


class _View(Record, frozen=True):
    box: Box
    scale: float
    stretch: float
    """What a degree of longitude is to one of latitude here."""

    def x(self, lon: float) -> float:
        middle = (self.box.west + self.box.east) / 2
        return WIDTH / 2 + (lon - middle) * self.stretch * self.scale

    def y(self, lat: float) -> float:
        middle = (self.box.south + self.box.north) / 2
        return HEIGHT / 2 - (lat - middle) * self.scale


def map_picture(report: Report) -> str:
    """Return the map of the counted incidents of this month."""
    own = _own(report)
    spots = spots_of(own, report.asked.profile)
    view = _view(report.asked.country, spots)
    title = f"Map of {sum(spot.number for spot in spots)} incidents in {report.title}"
    return picture(
        WIDTH,
        TALL,
        title,
        (
            element("rect", {"width": WIDTH, "height": HEIGHT, "fill": "#f8fafb"}),
            *_lands(view, report.asked.country),
            *_circles(view, spots),
            element("rect", {"y": HEIGHT, "width": WIDTH, "height": _STRIP, "fill": PAPER}),
            *_legend(spots),
        ),
    )


def map_note(report: Report) -> str:
    """Return what the map cannot show, and whose outlines it draws."""
    own = _own(report)
    spots = spots_of(own, report.asked.profile)
    missing = len(own) - sum(spot.number for spot in spots)
    provinces = sum(spot.number for spot in spots if spot.is_province)
    parts = [
        "Area of a circle: number of incidents in half a degree.",
        f"Hollow: {provinces} known to the province alone." if provinces else "",
        f"Not on the map: {missing} known to the country alone, or not placed." if missing else "",
        "Outlines: Natural Earth, borders as they are held; no opinion on any.",
    ]
    return " ".join(part for part in parts if part)


def spots_of(facts: Iterable[Facts], profile: Profile) -> tuple[Spot, ...]:
    """Return the spots, the largest first; those known to the country alone have none."""
    numbers: dict[tuple[float, float, bool], int] = {}
    for each in facts:
        if each.lat is None or each.lon is None or each.precision is None or each.precision > _PROVINCE:
            continue
        is_province = each.precision > _DISTRICT
        lon, lat = (
            (half_degree(each.lon), half_degree(each.lat)) if profile.is_coarse else (each.lon, each.lat)
        )
        key = (lon, lat, is_province)
        numbers[key] = numbers.get(key, 0) + 1
    spots = (Spot(lon, lat, number, hollow) for (lon, lat, hollow), number in numbers.items())
    return tuple(sorted(spots, key=lambda spot: (-spot.number, spot.lon, spot.lat)))


def _own(report: Report) -> tuple[Facts, ...]:
    return tuple(report.entries[share.incident].facts for share in report.total.cells[0].shares)


def _view(country: str | None, spots: tuple[Spot, ...]) -> _View:
    rings = _main_rings(country) if country else ()
    points = [point for ring in rings for point in ring] or [(spot.lon, spot.lat) for spot in spots]
    box = _padded(box_of(points)) if points else Box(-180.0, -60.0, 180.0, 80.0)
    stretch = math.cos(math.radians((box.south + box.north) / 2))
    scale = min(WIDTH / ((box.east - box.west) * stretch), HEIGHT / (box.north - box.south))
    # What the shape of the picture leaves beside the country is seen too.
    wide, high = WIDTH / (scale * stretch) / 2, HEIGHT / scale / 2
    x, y = (box.west + box.east) / 2, (box.south + box.north) / 2
    return _View(Box(x - wide, y - high, x + wide, y + high), scale, stretch)


def _main_rings(country: str) -> tuple[Ring, ...]:
    rings = [ring for outline in outlines() if outline.country == country for ring in outline.rings]
    if not rings:
        return ()
    largest = box_of(max(rings, key=lambda ring: _area(box_of(ring))))
    near = Box(largest.west - _FAR, largest.south - _FAR, largest.east + _FAR, largest.north + _FAR)
    return tuple(ring for ring in rings if box_of(ring).meets(near))


def _area(box: Box) -> float:
    return (box.east - box.west) * (box.north - box.south)


def _padded(box: Box) -> Box:
    wide = max((box.east - box.west) * _MARGIN, 0.5)
    high = max((box.north - box.south) * _MARGIN, 0.5)
    return Box(box.west - wide, box.south - high, box.east + wide, box.north + high)


def _lands(view: _View, country: str | None) -> Iterable[str]:
    for is_self in (False, True):
        for outline in outlines():
            if (country is not None and outline.country == country) is not is_self:
                continue
            rings = [ring for ring in outline.rings if box_of(ring).meets(view.box)]
            path = " ".join(filter(None, (_path(ring, view) for ring in rings)))
            if path:
                yield element("path", {"d": path, **_land_style(is_self=is_self)})


def _land_style(*, is_self: bool) -> dict[str, object]:
    if is_self:
        return {"fill": SELF, "stroke": MUTED, "stroke_width": 1, "fill_rule": "evenodd"}
    return {"fill": LAND, "stroke": FAINT, "stroke_width": 0.8, "fill_rule": "evenodd"}


def _path(ring: Ring, view: _View) -> str:
    points = [(view.x(lon), view.y(lat)) for lon, lat in ring]
    for is_inside, crossing in _EDGES:
        points = _cut(points, is_inside, crossing)
    # To the tenth of a point, and each once: more cannot be seen.
    shown = dict.fromkeys(f"{x:.1f} {y:.1f}" for x, y in points)
    return f"M{'L'.join(shown)}Z" if shown else ""


def _cut(points: list[_Point], is_inside: _Test, crossing: _Crossing) -> list[_Point]:
    """Return the part of a ring on one side of an edge, after Sutherland and Hodgman."""
    kept: list[_Point] = []
    for before, point in zip([*points[-1:], *points], points, strict=False):
        if is_inside(point) != is_inside(before):
            kept.append(crossing(before, point))
        if is_inside(point):
            kept.append(point)
    return kept


def _at_x(x: float) -> _Crossing:
    return lambda a, b: (x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]))


def _at_y(y: float) -> _Crossing:
    return lambda a, b: (a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y)


# A little beyond the picture, so that no border is drawn along its edge.
_EDGES: tuple[tuple[_Test, _Crossing], ...] = (
    (lambda point: point[0] >= -4, _at_x(-4)),
    (lambda point: point[0] <= WIDTH + 4, _at_x(WIDTH + 4)),
    (lambda point: point[1] >= -4, _at_y(-4)),
    (lambda point: point[1] <= HEIGHT + 4, _at_y(HEIGHT + 4)),
)


def _circles(view: _View, spots: tuple[Spot, ...]) -> Iterable[str]:
    for spot in spots:
        place: dict[str, object] = {
            "cx": view.x(spot.lon),
            "cy": view.y(spot.lat),
            "r": _radius(spot.number, spots),
        }
        style: dict[str, object] = (
            {"fill": "none", "stroke": RED, "stroke_width": 1.4, "stroke_dasharray": "3 2"}
            if spot.is_province
            else {"fill": RED, "fill_opacity": 0.62, "stroke": "#ffffff", "stroke_width": 0.8}
        )
        yield element("circle", {**place, **style})


def _radius(number: int, spots: tuple[Spot, ...]) -> float:
    largest = max(spots[0].number, 4)
    return max(3.0, _LARGEST * math.sqrt(number / largest))


def _legend(spots: tuple[Spot, ...]) -> Iterable[str]:
    if not spots:
        yield text("No incident with a place on the map", 14, HEIGHT + _STRIP / 2 + 4, font_size=13)
        return
    numbers = sorted({1, max(1, spots[0].number // 3), spots[0].number})
    x, middle = 14.0, HEIGHT + _STRIP / 2
    for number in numbers:
        radius = _radius(number, spots)
        x += radius
        yield element("circle", {"cx": x, "cy": middle, "r": radius, "fill": RED, "fill_opacity": 0.62})
        yield text(str(number), x + radius + 5, middle + 4, fill=INK)
        x += radius + 18 + 7 * len(str(number))
    yield text("incidents", x, middle + 4)
