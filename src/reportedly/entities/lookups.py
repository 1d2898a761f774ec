"""What the extractors ask while they read -> answers from the registry, the gazetteer and the calendar."""

import re
from collections import Counter
from datetime import date
from functools import lru_cache

from reportedly.entities.actors import ActorRegistry
from reportedly.entities.demonyms import nation_of, nations
from reportedly.entities.periods import resolve_period
from reportedly.entities.places import Gazetteer
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.seams import KnownName
from reportedly.model.values import Candidate, Period, Place

_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+(?:\s+(?:of\s+|and\s+|the\s+)*[A-Z][\w-]+){0,3}")
_PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|(?:town|city|village|province|district|state|region) of)\s+"
    r"(?:the\s+)?(?:\w+ern\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w-]+){0,2})"
)
_NOT_NATIONS = re.compile(
    r"\b(?:Lake Chad|Niger (?:Delta|State|River)|Jordan (?:Valley|River)|Congo River"
    r"|Gulf of (?:Guinea|Mexico|Oman)|New Mexico|(?:South|East) China Sea|Indian Ocean|American Samoa)\b"
)
_STRUCK_FROM_AFAR = re.compile(
    r"\b(?:US|U\.S\.|UK|U\.K\.|[A-Z]\w+(?:an|ish|ese|i))(?:-led)?\s+(?:\w+\s+)?"
    r"(?i:drones?|missiles?|air ?strikes?|air raids?|warplanes?|shelling|gunships?|warships?)\b"
)
"""A US drone strike was elsewhere."""
_PLACE_WEIGHT = 2  # where a town lies says more than "Somali militants" or "Malaysian tourists"
_DATELINE_WEIGHT = 3  # the reporter is usually in the country of the story, though not always
_SURE_PLACE = 0.6
"""Least score of a country that a place's name speaks for; Aliabad and Salamanca lie in too many."""
_MOST = 6


class Lookups:
    """The name book of one installation; implements `model.seams.NameBook`."""

    def __init__(self, actors: ActorRegistry, gazetteer: Gazetteer) -> None:
        self._actors = actors
        self._gazetteer = gazetteer
        # Extractor and resolver ask it of the same article.
        self._countries = lru_cache(maxsize=64)(self._weigh_countries)

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        """Return the longest registry names in `text`, in order, without overlap."""
        return self._actors.names_in(text)

    def is_place(self, name: str) -> bool:
        """Return whether the gazetteer knows a place by this exact name or alternate name."""
        return self._gazetteer.is_place(name)

    def countries_of(self, article: Article) -> tuple[str, ...]:
        """Return the ISO codes of the countries that an article speaks of, weightiest first."""
        return self._countries(article)

    def _weigh_countries(self, article: Article) -> tuple[str, ...]:
        weights: Counter[str] = Counter()
        parts = [
            article.text[part.start : part.end] for part in article.sections if part.kind in READ_SECTIONS
        ]
        for text in parts:
            weights.update(_nations(text))
        nations_told = tuple(code for code, _ in weights.most_common(_MOST))
        for name, times in Counter(name for text in parts for name in _placed_names(text)).items():
            code = self._sure_country(name, nations_told)
            if code is not None:
                weights[code] += _PLACE_WEIGHT * times
        if article.dateline:
            for candidate in self._gazetteer.locate(article.dateline.title(), countries=tuple(weights))[:1]:
                if isinstance(candidate.entity, Place) and candidate.entity.country:
                    weights[candidate.entity.country] += _DATELINE_WEIGHT
        return tuple(code for code, _ in weights.most_common(_MOST))

    def _sure_country(self, name: str, nations_told: tuple[str, ...]) -> str | None:
        """Return the country of a name that hardly means a place elsewhere."""
        known = next((part for part in _openings(name) if self._gazetteer.is_place(part)), None)
        if known is None or nation_of(known) is not None:
            return None
        shares: dict[str, float] = {}
        for candidate in self._gazetteer.locate(known, countries=nations_told):
            if isinstance(candidate.entity, Place) and candidate.entity.country is not None:
                code = candidate.entity.country
                shares[code] = shares.get(code, 0.0) + candidate.score
        likeliest = max(shares, key=lambda code: shares[code], default=None)
        return likeliest if likeliest is not None and shares[likeliest] >= _SURE_PLACE else None

    def place(self, mention: str, *, context: tuple[str, ...], countries: tuple[str, ...]) -> Place | None:
        """Return the place that a mention most likely means, or None."""
        for candidate in self.candidates(mention, context=context, countries=countries)[:1]:
            if isinstance(candidate.entity, Place):
                return candidate.entity
        return None

    def candidates(
        self,
        mention: str,
        *,
        context: tuple[str, ...],
        countries: tuple[str, ...],
        elsewhere: tuple[str, ...] = (),
    ) -> tuple[Candidate, ...]:
        """Return the places a mention may mean; an unknown one lies in the country of the article.

        `context` holds the names told right beside it, `elsewhere` those told in other sentences.
        """
        locate = self._gazetteer.locate
        found = locate(mention, context=context, countries=countries, elsewhere=elsewhere)
        if found or not countries:
            return found
        names = tuple(nation.name for nation in nations() if nation.iso2 == countries[0])
        return locate(mention, context=names, countries=countries)

    def period(self, mention: str, published: date | None) -> Period:
        """Return the days that a telling of time means in an article published on that day."""
        return resolve_period(mention, published=published)


def _placed_names(text: str) -> list[str]:
    return [match["name"].removesuffix("’s").removesuffix("'s") for match in _PLACED.finditer(text)]


def _openings(name: str) -> list[str]:
    """Return the name and what is left when its last words are cut: "Lamu County", "Lamu"."""
    words = name.split()
    return [" ".join(words[:count]) for count in range(len(words), 0, -1)]


def _nations(text: str) -> list[str]:
    found = []
    for match in _CAPITALISED.finditer(_STRUCK_FROM_AFAR.sub(" ", _NOT_NATIONS.sub(" ", text))):
        words = match[0].split()
        for first in range(len(words)):
            code = next(
                (
                    code
                    for last in range(len(words), first, -1)
                    if (code := nation_of(" ".join(words[first:last]))) is not None
                ),
                None,
            )
            if code is not None:
                found.append(code)
                break
    return found
