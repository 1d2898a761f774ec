"""Articles of the Gun Violence Database -> sentences with city, day, victims, shooters and weapon."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.corpora.gvdb.articles import Entry, entries_of
from evals.corpora.gvdb.fields import Case, case_of
from evals.corpora.satp.lines import Json

from training.aligning import aligned
from training.days import day_words
from training.records import Example
from training.telling import Told, all_but, examples_of

_TYPES = ("armed_attack", "killing")
_SPAN_LABELS = {"CIR-WEAPON": "weapon", "DAT-CITY": "place", "VIC-NAME": "victim", "SHO-NAME": "perpetrator"}


def examples(data: Path) -> Iterator[Example]:
    """Yield the sentences of every article; what a label does not name may bear it all the same."""
    for entry in entries_of(data / "gvdb"):
        if entry.answers is not None:
            yield from _sentences(entry, case_of(entry.answers, entry.place), entry.answers)


def _sentences(entry: Entry, case: Case, answers: Json) -> Iterator[Example]:
    told = [
        ("place", case.city),
        ("weapon", case.weapon),
        *(("victim", name) for name in case.victims),
        *(("perpetrator", name) for name in _shooters(answers)),
        *(("time", words) for words in _hours(answers)),
        *(("time", words) for words in (day_words(case.day, None) if case.day else ())),
    ]
    spans = aligned([(words, (label,)) for label, words in told if words], entry.article.text)
    yield from examples_of(
        Told(
            "gvdb",
            entry.article.key,
            entry.article.text,
            spans,
            _TYPES,
            all_but("killed", "injured", "time"),
            frozenset({case.killed} if case.killed else ()),
            frozenset({case.injured} if case.injured else ()),
        )
    )


def _shooters(answers: Json) -> Iterator[str]:
    for shooter in answers.get("shooter-section") or ():
        yield _value(shooter.get("name"))
    for span in answers.get("spans") or ():
        if _SPAN_LABELS.get(span[2]) == "perpetrator":
            yield str(span[3]).strip()


def _hours(answers: Json) -> Iterator[str]:
    when = answers.get("date-and-time") or {}
    yield from (_value(when.get(name)) for name in ("clock-time", "time-day"))


def _value(words: Any) -> str:
    return str(words.get("value", "")).strip() if isinstance(words, dict) else ""
