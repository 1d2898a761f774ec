"""Documents -> what the engine reads in each, and the country of the task that each speaks of."""

from collections.abc import Iterable

from evals.corpora.muc4.records import Document
from evals.corpora.muc4.relevance import COUNTRIES
from evals.engine import Engine, Text
from reportedly.model.mention import Mentions
from reportedly.model.values import Place, Referent
from reportedly.views.public.records import ArticleLine


def read_lines(documents: Iterable[Document], engine: Engine) -> tuple[ArticleLine | None, ...]:
    """Return what is read in each document, in order; None where the engine refuses it."""
    return tuple(read.line for read in engine.read(_texts(documents)))


def countries_of(documents: Iterable[Document], engine: Engine) -> tuple[str | None, ...]:
    """Return the first country of the task that a place of each document lies in, or None."""
    answers = engine.mentions(_texts(documents))
    return tuple(_country(seen.mentions) if seen.mentions else None for seen in answers)


def _texts(documents: Iterable[Document]) -> list[Text]:
    return [Text(document.id, document.text, published=document.published) for document in documents]


def _country(mentions: Mentions) -> str | None:
    for mention in mentions.mentions:
        place = mention.value.entity if isinstance(mention.value, Referent) else None
        if isinstance(place, Place) and place.country in COUNTRIES:
            return COUNTRIES[place.country]
    return None
