"""Where two accounts say it happened -> a feature: distance against how exact each place is."""

import math
from itertools import product

from rapidfuzz import fuzz

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts
from reportedly.incidents.vocabulary import words_in
from reportedly.model.values import Place, Referent

_EARTH_KM = 6371.0
_SAME_KM = 5.0
_NEAR_KM = 25.0
_AROUND_KM = 60.0
_FAR_KM = 150.0
_EXTRA_KM = {1: 0.0, 2: 20.0, 3: 40.0}
"""How far a place may be from where it happened, by its stated precision."""
_SETTLED = 3
"""Greatest precision number of a town or a district."""
_PERHAPS = 0.3
_ALIKE = 88.0
"""Of 100: spellings of one name, such as "Mazar-i-Sharif" and "Mazar-e-Sharif", score 90 and more."""


def compare_places(left: Facts, right: Facts) -> Feature | None:
    """Return how the best agreeing pair of places agrees; None when one account tells no place."""
    features = (_two_places(one, other) for one, other in product(left.places, right.places))
    return max((feature for feature in features if feature), key=lambda feature: feature.weight, default=None)


def _two_places(one: Referent, other: Referent) -> Feature | None:
    if isinstance(one.entity, Place) and isinstance(other.entity, Place):
        return _two_known(one.entity, other.entity)
    return _two_names(one, other)


def _two_known(one: Place, other: Place) -> Feature:
    names = f"{one.name} and {other.name}"
    if one.gazetteer_id is not None and one.gazetteer_id == other.gazetteer_id:
        return _same_place(one)
    if one.country != other.country and one.country and other.country:
        return _across_border(one, other)
    if max(one.precision, other.precision) >= 5:
        return Feature("places", 0.2, f"one may lie in the other: {names}")
    if max(one.precision, other.precision) == 4:
        return _in_province(one, other)
    return _by_distance(one, other)


def _same_place(place: Place) -> Feature:
    weight = {1: 2.0, 2: 2.0, 3: 1.5, 4: 0.8}.get(place.precision, 0.2)
    return Feature("places", weight, f"same place: {place.name}")


def _across_border(one: Place, other: Place) -> Feature:
    distance = kilometres(one, other)
    weight = -1.0 if distance is not None and distance <= _NEAR_KM else -5.0
    return Feature("places", weight, f"other countries: {one.name} and {other.name}")


def _in_province(one: Place, other: Place) -> Feature:
    names = f"{one.name} and {other.name}"
    if one.admin1 is None or other.admin1 is None:
        return Feature("places", 0.1, f"one may lie in the other: {names}")
    if one.admin1 == other.admin1:
        return Feature("places", 0.8, f"same province: {names}")
    return Feature("places", -3.0, f"other provinces: {names}")


def _by_distance(one: Place, other: Place) -> Feature:
    distance = kilometres(one, other)
    names = f"{one.name} and {other.name}"
    if distance is None:
        alike = one.name.casefold() == other.name.casefold()
        return Feature("places", 1.5 if alike else -1.0, f"names of places: {names}")
    beyond = max(0.0, distance - _EXTRA_KM.get(one.precision, 0.0) - _EXTRA_KM.get(other.precision, 0.0))
    steps = ((_SAME_KM, 2.0), (_NEAR_KM, 1.3), (_AROUND_KM, -0.5), (_FAR_KM, -2.5))
    weight = next((weight for most, weight in steps if beyond <= most), -4.0)
    if distance > _NEAR_KM:
        # An area may reach so far; that alone does not say that both mean one place in it.
        weight = min(weight, _PERHAPS)
    return Feature("places", weight, f"{distance:.0f} km apart: {names}")


def kilometres(one: Place, other: Place) -> float | None:
    """Return the distance along the earth's surface, None when a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    up, along = math.radians(other.lat - one.lat), math.radians(other.lon - one.lon)
    level = math.cos(math.radians(one.lat)) * math.cos(math.radians(other.lat))
    chord = math.sin(up / 2) ** 2 + level * math.sin(along / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(chord)))


def _two_names(one: Referent, other: Referent) -> Feature | None:
    """Compare a place that the gazetteer lacks by its name, then by the names told beside it."""
    left, right = one.mention.casefold(), other.mention.casefold()
    if fuzz.ratio(left, right) >= _ALIKE:
        return Feature("places", 1.5, f"same name of a place: {one.mention}")
    if {name.casefold() for name in one.context} & {name.casefold() for name in other.context}:
        return Feature("places", 0.4, f"told beside the same place: {one.mention} and {other.mention}")
    if one.entity is None and other.entity is None:
        return Feature("places", -0.5, f"other names of places: {one.mention} and {other.mention}")
    return None


def are_elsewhere(left: Facts, right: Facts) -> bool:
    """Return whether all places of one account lie well away from all places of the other."""
    pairs = product(_points(left), _points(right))
    apart = [(distance := kilometres(one, other)) is not None and distance > _NEAR_KM for one, other in pairs]
    return bool(apart) and all(apart)


def name_one_place(left: Facts, right: Facts) -> bool:
    """Return whether what is telling in one report holds the name of the other's place."""
    return _names_place_of(left, right) or _names_place_of(right, left)


def _points(facts: Facts) -> list[Place]:
    entities = (place.entity for place in facts.places)
    return [each for each in entities if isinstance(each, Place) and each.precision <= _SETTLED]


def _names_place_of(facts: Facts, other: Facts) -> bool:
    names = (set(words_in(place.mention)) for place in other.places)
    return any(name <= facts.text.keys() for name in names if name)
