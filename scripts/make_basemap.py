"""world-atlas/countries-110m.json of npm -> the map of the world that the workbench draws, as GeoJSON.

npm pack world-atlas && tar xzf world-atlas-2.0.2.tgz
python scripts/make_basemap.py package/countries-110m.json
"""

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "src/reportedly/views/web/static/vendor/world.json"


def main() -> None:
    """Write the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("topology", type=Path)
    topology = json.loads(asked.parse_args().topology.read_text(encoding="utf-8"))
    arcs = [_arc(steps, topology["transform"]) for steps in topology["arcs"]]
    features = [_feature(each, arcs) for each in topology["objects"]["countries"]["geometries"]]
    told = {"type": "FeatureCollection", "features": features}
    OUT.write_text(json.dumps(told, separators=(",", ":")), encoding="utf-8")
    print(f"{len(features)} countries, {OUT.stat().st_size} bytes in {OUT}")


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> list[list[float]]:
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in steps:
        x, y = x + step_x, y + step_y
        points.append([round(x * scale_x + move_x, 3), round(y * scale_y + move_y, 3)])
    return points


def _feature(shape: dict[str, Any], arcs: list[list[list[float]]]) -> dict[str, Any]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    told = [[_ring(ring, arcs) for ring in polygon] for polygon in polygons]
    return {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "MultiPolygon", "coordinates": told},
    }


def _ring(numbers: list[int], arcs: list[list[list[float]]]) -> list[list[float]]:
    points: list[list[float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return _unbroken(points)


def _unbroken(points: list[list[float]]) -> list[list[float]]:
    """Let a ring that crosses the line of dates run on past 180 degrees."""
    shift, told = 0, points[:1]
    for before, point in pairwise(points):
        if abs(point[0] - before[0]) > 180:
            shift += 360 if point[0] < before[0] else -360
        told.append([round(point[0] + shift, 3), point[1]])
    return told


if __name__ == "__main__":
    main()
