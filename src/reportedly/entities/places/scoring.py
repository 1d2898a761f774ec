"""Places that share a name, and what the article says beside it -> candidates with scores and reasons."""

import math
from collections.abc import Iterable

from reportedly.entities.places.keys import name_key
from reportedly.entities.places.phrases import Phrase
from reportedly.model.ids import GazetteerId
from reportedly.model.record import Record
from reportedly.model.values import Candidate, Place

# Weights: set by hand on tests/unit/places, checked on LGL and GeoVirus; see docs/decisions/0005-gazetteer.md
_PEOPLE = 0.55
_BY_NAMING = (0.0, 1.5, 2.2)
_BY_RANK = (0.0, 0.2, 0.9)
_NAMESAKE_SEAT = 1.0
_SUPPORT = 4.0
_HINT = 1.9
_UNTOLD = -0.8
"""For a town of a country that the article does not speak of, when it speaks of any."""
_SHARPNESS = 1.4
_CLOSE_KM = 60.0
_SAME_REGION_KM = 250.0
_SMALL_PEOPLE = 100_000
_ALIAS_PEOPLE = 1_000_000
"""By another name ("Bon" for Bonn) only a large city is meant in an article that never names its country."""
_HAMLET_PEOPLE = 15_000
_WANTED_SORTS = {
    "admin1": ("admin1", "region"),
    "admin2": ("admin2",),
    # Many districts are not listed, but the towns that they are called after are.
    "district": ("admin2", "quarter", "city"),
    "country": ("country",),
    "area": ("region", "admin1", "admin2"),
    "city": ("city", "quarter"),
    "part": ("quarter", "city", "admin2"),
    "site": ("city", "quarter", "site"),
}
_BY_SORT = {
    "country": 1.5,
    "city": 0.0,
    "quarter": 0.0,
    "site": 0.0,
    "region": 0.8,
    "admin1": -0.4,
    "admin2": -1.6,
}
_UNKNOWN_PEOPLE = {"region": 1_000_000, "quarter": 60_000, "site": 5_000, "admin1": 300_000, "admin2": 20_000}


class Row(Record, frozen=True):
    """A place of the gazetteer that has the name looked for."""

    id: int
    sort: str
    name: str
    country: str | None
    admin1: int | None
    admin2: int | None
    admin1_name: str | None
    lat: float | None
    lon: float | None
    population: int
    rank: int
    """2 for a national capital, 1 for the largest city of a province, else 0."""
    precision: int
    naming: int
    """2 for a name of our own tables, 1 for its usual name in GeoNames, 0 for any other name."""
    is_spelled_alike: bool = True
    """False when only the sound of the name agrees."""


class Surroundings(Record, frozen=True):
    """What is told beside a mention."""

    named: tuple[tuple[Row, ...], ...] = ()
    """For each place told with it, nearest first, the places that name may mean."""
    countries: tuple[str, ...] = ()
    stated: tuple[tuple[Row, ...], ...] = ()
    """For each province or district told right beside the mention, those that its name may mean."""


class Weighed(Record, frozen=True):
    """A row with the weight of what speaks for it."""

    row: Row
    weight: float
    support: float | None
    """How well the places told with it agree, 0 to 1; None when there are none."""
    reason: str
    is_unheralded: bool
    """Whether a place that is not large lies in none of the countries that the article speaks of."""


def weigh(rows: Iterable[Row], phrase: Phrase, around: Surroundings) -> tuple[Weighed, ...]:
    """Return the rows with their weights, the heaviest first."""
    known = tuple(rows)
    homonyms = _homonym_weights(known)
    weighed = [_weigh(row, phrase, around, start=start) for row, start in zip(known, homonyms, strict=True)]
    return tuple(sorted(weighed, key=lambda one: (-one.weight, one.row.id)))


def share(weighed: tuple[Weighed, ...], *, at_most: int) -> tuple[tuple[Weighed, float], ...]:
    """Return the heaviest rows with a score from 0 to 1: their share among places that lie elsewhere."""
    top = weighed[0].weight
    strength = [math.exp(_SHARPNESS * min(one.weight - top, 0.0)) for one in weighed]
    scored: list[tuple[Weighed, float]] = []
    for index, one in enumerate(weighed[:at_most]):
        rivals = sum(
            strength[other]
            for other, rival in enumerate(weighed)
            if other != index and not _is_same_locality(one.row, rival.row)
        )
        scored.append((one, strength[index] / (strength[index] + rivals) * _certainty(one)))
    return tuple(scored)


def is_far_fetched(one: Weighed) -> bool:
    """Return whether a hamlet, or a lesser name, of a country that the article never names is no answer."""
    is_lesser = one.row.naming == 0 or one.row.population < _HAMLET_PEOPLE
    return one.is_unheralded and is_lesser and (one.support is None or one.support < 0.2)


def candidate(row: Row, phrase: Phrase, *, score: float, reason: str) -> Candidate:
    """Return the row as a place with the precision that the mention allows."""
    precision = _precision(row, phrase)
    name = phrase.shown if phrase.is_part and precision == 5 and phrase.shown else row.name
    return Candidate(
        Place(name, _admin1(row), row.country, row.lat, row.lon, precision, gazetteer_id(row)),
        round(score, 3),
        reason,
    )


def fallback(parent: Row, phrase: Phrase, *, score: float) -> Candidate:
    """Return an unlisted place by its own words, put where the place that holds it lies."""
    return Candidate(
        Place(
            phrase.shown,
            _admin1(parent),
            parent.country,
            parent.lat,
            parent.lon,
            max(parent.precision, 2),
            gazetteer_id(parent),
        ),
        round(score, 3),
        f"not in the gazetteer; told with {parent.name}",
    )


def gazetteer_id(row: Row) -> GazetteerId:
    """Return the public id: a GeoNames id, or one of our own supplement."""
    if row.id > 0:
        return GazetteerId(f"geonames:{row.id}")
    slug = name_key(row.name).replace(" ", "-")
    return GazetteerId(f"reportedly:{(row.country or 'world').lower()}-{slug}")


def kilometres(left: Row, right: Row) -> float | None:
    """Return the distance between two places; None when one has no coordinates."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    lat1, lat2 = math.radians(left.lat), math.radians(right.lat)
    half_lat = math.sin((lat2 - lat1) / 2) ** 2
    half_lon = math.sin(math.radians(right.lon - left.lon) / 2) ** 2
    return 12_742.0 * math.asin(math.sqrt(min(1.0, half_lat + math.cos(lat1) * math.cos(lat2) * half_lon)))


def _homonym_weights(rows: tuple[Row, ...]) -> list[float]:
    """Return what each row gains or loses by the sorts of places that share its name."""
    is_country_name = any(row.sort == "country" for row in rows)
    # "Kandahar" alone is the city, not the province that it leads.
    led = {row.admin1 for row in rows if row.sort == "city" and row.naming and row.rank > 0}
    weights: list[float] = []
    for row in rows:
        # A town called Mexico or China is named far less often than the country.
        overshadowed = -2.0 if is_country_name and row.sort in {"city", "admin2"} else 0.0
        weights.append(overshadowed - _NAMESAKE_SEAT * (row.id in led))
    return weights


def _weigh(row: Row, phrase: Phrase, around: Surroundings, *, start: float) -> Weighed:
    people = row.population or _UNKNOWN_PEOPLE.get(row.sort, 300)
    weight = (
        start
        + _PEOPLE * math.log10(people + 10)
        + _BY_SORT[row.sort]
        + _BY_RANK[row.rank]
        + _BY_NAMING[row.naming]
    )
    reasons = ["usual name" if row.naming else "also known by this name"]
    if not row.is_spelled_alike:
        weight -= 1.0
        reasons = ["name sounds alike"]
    wanted = _WANTED_SORTS.get(phrase.feature or "", ())
    if row.sort in wanted:
        weight += 4.0 - 0.5 * wanted.index(row.sort)
        reasons.append(f"told as {phrase.feature}")
    elif phrase.is_part and row.sort in {"country", "admin1", "region"}:
        weight += 0.5
    support = _support(row, around.named)
    if support is not None:
        weight += _SUPPORT * support
        reasons.append(
            "fits the places told with it" if support >= 0.4 else "far from the places told with it"
        )
    hint = _hint(row, around.countries)
    if hint:
        weight += _HINT * hint
        reasons.append(f"the article speaks of {row.country}")
    elif around.countries and row.sort in {"city", "quarter", "admin2"} and row.population < 500_000:
        weight += _UNTOLD
    if row.population >= 500_000 and row.sort == "city":
        reasons.append("large city")
    small = _SMALL_PEOPLE if row.naming else _ALIAS_PEOPLE
    is_unheralded = bool(around.countries) and not hint and row.population < small and row.sort == "city"
    return Weighed(row, weight, support, "; ".join(reasons), is_unheralded)


def _hint(row: Row, countries: tuple[str, ...]) -> float:
    if row.country not in countries:
        return 0.0
    return max(1.0 - 0.2 * countries.index(row.country), 0.3)


def _support(row: Row, named: tuple[tuple[Row, ...], ...]) -> float | None:
    known = [rows for rows in named if rows]
    if not known:
        return None
    weights = [0.5**index for index in range(len(known))]
    told = sum(weight * _agreement(row, rows) for weight, rows in zip(weights, known, strict=True))
    return told / sum(weights)


def _agreement(row: Row, rows: tuple[Row, ...]) -> float:
    # The meanings of a context name come best first; a lesser homonym is a weaker witness.
    return max(_closeness(row, other) * 0.8**rank for rank, other in enumerate(rows))


def _closeness(row: Row, other: Row) -> float:
    if other.id == row.id or other.id in {row.admin1, row.admin2} or row.id in {other.admin1, other.admin2}:
        return 1.0
    if row.country is None or row.country != other.country:
        return 0.3 if _is_within(row, other, _CLOSE_KM) else 0.0
    if other.sort == "country":
        return 0.9
    if _is_within(row, other, _CLOSE_KM):
        return 1.0
    if row.admin1 is not None and row.admin1 == other.admin1:
        return 0.8
    return 0.6 if _is_within(row, other, _SAME_REGION_KM) else 0.5


def _is_within(row: Row, other: Row, limit: float) -> bool:
    # A degree of latitude is 111 km; most places are ruled out without trigonometry.
    if row.lat is None or other.lat is None or abs(row.lat - other.lat) * 111 > limit:
        return False
    distance = kilometres(row, other)
    return distance is not None and distance <= limit


def _is_same_locality(left: Row, right: Row) -> bool:
    return left.country == right.country and (
        left.id in {right.admin1, right.admin2}
        or right.id in {left.admin1, left.admin2}
        or (left.admin1 is not None and left.admin1 == right.admin1)
    )


def _certainty(one: Weighed) -> float:
    if one.support is not None and one.support < 0.2:
        return 0.5
    if one.is_unheralded:
        return 0.6
    return 1.0 if one.row.is_spelled_alike else 0.7


def _precision(row: Row, phrase: Phrase) -> int:
    precision = row.precision
    if phrase.is_near and precision == 1:
        return 2
    if precision == 1 and row.sort == "city":
        precision = {"admin1": 4, "admin2": 3, "district": 3, "area": 4}.get(phrase.feature or "", 1)
    if phrase.is_part and precision == 6:
        return 5
    return precision


def _admin1(row: Row) -> str | None:
    return row.name if row.sort == "admin1" else row.admin1_name
