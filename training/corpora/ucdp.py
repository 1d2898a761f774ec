"""Headlines of UCDP GED -> sentences with the deaths and the places that the event is coded with."""

import re
from collections.abc import Iterator
from pathlib import Path

from evals.corpora.ucdp.events import Coded, Coding
from evals.corpora.ucdp.ged import codings_in

from training.aligning import aligned, disjoint
from training.heads import VIOLENT
from training.records import Example, Marks
from training.telling import all_but, likely_types
from training.tolls import toll_spans
from training.wording import is_violent

_CLASS = re.compile(
    r"\b(?:villages?|towns?|city|districts?|provinces?|agency|areas?|oblast|region|airport|of|the)\b.*",
    re.IGNORECASE,
)
_SHORTEST = 4
"""Letters of a place name; shorter ones are words too often."""
_TYPES = tuple(each for each in VIOLENT if each != "arrest")


def examples(data: Path) -> Iterator[Example]:
    """Yield each headline once, with its first event."""
    seen: set[str] = set()
    for coded in codings_in(data / "ucdp").values():
        for headline in coded.event.headlines:
            if headline.text not in seen and is_violent(headline.text):
                seen.add(headline.text)
                yield _example(coded, headline.text)


def _example(coded: Coded, text: str) -> Example:
    coding = coded.coding
    values = frozenset(value for value in (coding.low, coding.best, coding.high) if value)
    places = aligned([(name, ("place",)) for name in _names(coding)], text)
    spans = disjoint((*places, *toll_spans(text, values, frozenset())))
    untold = all_but("killed", "injured")
    return Example("ucdp", coded.event.id, text, likely_types(text, _TYPES), roles=Marks(spans, untold))


def _names(coding: Coding) -> Iterator[str]:
    for place in (coding.place, coding.admin1):
        name = _CLASS.sub("", place or "").strip(" ,")
        if len(name) >= _SHORTEST:
            yield name
