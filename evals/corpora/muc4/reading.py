"""Documents -> what the engine reads in each; a text that makes it fail spoils no other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from evals.corpora.muc4.records import Document
from evals.corpora.muc4.relevance import COUNTRIES
from evals.engine import Engine, Read, Seen, Text
from reportedly.model.mention import Mentions
from reportedly.model.values import Place, Referent
from reportedly.views.public.records import ArticleLine

_TOGETHER = 100  # texts; a fault makes only these be read one by one
Answer = TypeVar("Answer", Read, Seen)


def read_lines(documents: Iterable[Document], engine: Engine) -> tuple[ArticleLine | None, ...]:
    """Return what is read in each document, in order; None where the engine refuses it or fails on it."""
    answers = _each(_texts(documents), engine.read)
    return tuple(read.line if read is not None else None for read in answers)


def countries_of(documents: Iterable[Document], engine: Engine) -> tuple[str | None, ...]:
    """Return the first country of the task that a place of each document lies in, or None."""
    answers = _each(_texts(documents), engine.mentions)
    return tuple(_country(seen.mentions) if seen and seen.mentions else None for seen in answers)


def _texts(documents: Iterable[Document]) -> list[Text]:
    return [Text(document.id, document.text, published=document.published) for document in documents]


def _each(
    texts: Sequence[Text], ask: Callable[[Sequence[Text]], Iterator[Answer]]
) -> Iterator[Answer | None]:
    for start in range(0, len(texts), _TOGETHER):
        batch = texts[start : start + _TOGETHER]
        try:
            yield from tuple(ask(batch))
        except (ValueError, LookupError):
            # A fault of the engine on one text in capitals: the others are still to be measured.
            yield from (_alone(text, ask) for text in batch)


def _alone(text: Text, ask: Callable[[Sequence[Text]], Iterator[Answer]]) -> Answer | None:
    try:
        return next(ask([text]))
    except (ValueError, LookupError):
        return None


def _country(mentions: Mentions) -> str | None:
    for mention in mentions.mentions:
        place = mention.value.entity if isinstance(mention.value, Referent) else None
        if isinstance(place, Place) and place.country in COUNTRIES:
            return COUNTRIES[place.country]
    return None
