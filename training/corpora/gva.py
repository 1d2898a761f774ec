"""Articles of the Gun Violence Archive and what it says of their incidents -> sentences with these facts."""

import re
from collections.abc import Iterator
from pathlib import Path

from evals.corpora.gva.files import Document, Incident, read_documents, read_incidents
from evals.corpora.gva.reading import text_of

from training import records
from training.aligning import aligned, disjoint
from training.days import day_words
from training.heads import OUTSIDE
from training.records import Example
from training.telling import Told, all_but, examples_of

_TYPES = ("armed_attack", "killing")
_AT = re.compile(r"(?:\b(?:in|at|near|outside|around|of|north|south|east|west)|\n)\s*$", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?", re.IGNORECASE)


def examples(data: Path) -> Iterator[Example]:
    """Yield the sentences of every article; a row is an incident, so that none has reports on both sides."""
    incidents = read_incidents(data / "gva")
    for document in read_documents(data / "gva"):
        incident = incidents.get(str(document.incident_id))
        if incident is not None:
            yield from _sentences(document, incident)


def _sentences(document: Document, incident: Incident) -> Iterator[Example]:
    text = text_of(document).text
    city = re.sub(r"\s*\(.*", "", incident.city_or_county or "")
    towns = [_town(span, text) for span in aligned([(city, ("place",))], text)] if city else []
    answers: list[tuple[str, tuple[str, ...]]] = []
    if incident.day:
        answers += [(words, ("time",)) for words in day_words(incident.day, document.published)]
    hours = (records.Span(*found.span(), ("time", OUTSIDE)) for found in _CLOCK.finditer(text))
    told = Told(
        "gva",
        str(document.incident_id),
        text,
        disjoint((*aligned(answers, text), *towns, *hours)),
        _TYPES,
        all_but("killed", "injured", "time"),
        frozenset({incident.num_killed} if incident.num_killed else ()),
        frozenset({incident.num_injured} if incident.num_injured else ()),
    )
    yield from examples_of(told)


def _town(span: records.Span, text: str) -> records.Span:
    """Return a town as a place for sure only after a preposition or at the head: "Kent police" is none."""
    is_sure = span.start == 0 or _AT.search(text[: span.start])
    return span if is_sure else records.Span(span.start, span.end, (*span.labels, OUTSIDE))
