"""Predictions and answers of articles -> F1 of city, day, weapon and victims, exact counts, mistakes."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from evals.contract import Measure, Mistake, Scoring, Table
from evals.corpora.gvdb.fields import Case
from evals.measures import Counts, of_sets, total
from reportedly.model.record import Record

CountField = Literal["killed", "injured"]
_ARTICLE = re.compile(r"^(?:the|an|a)\s+")
_NOT_A_WORD = re.compile(r"[\W_]+")
_PAGE_BEFORE = re.compile(r"^.*publication date:.*[a-z](?=[A-Z]{2})", re.DOTALL)
_HEADLINES = {"city.f1", "weapon.f1"}


class Field(Record, frozen=True):
    """A field of words: how to ask a case for it, and what right means."""

    name: str
    said: Callable[[Case], tuple[Hashable, ...]]
    means: str


class Pair(Record, frozen=True):
    """What is wanted and what was told of one article."""

    key: str
    wanted: Case
    told: Case


SILENT = Case(None, None, None, 0, 0, ())
_FIELDS = (
    Field("city", lambda case: _plain_all(case.city), "the city of the incident"),
    Field("date", lambda case: () if case.day is None else (case.day,), "the day of the incident"),
    Field("weapon", lambda case: _plain_all(case.weapon), "the words for the weapon"),
    Field("victims", lambda case: _plain_all(*case.victims), "the names of victims that the text gives"),
)
_WITHIN = ("city", "weapon", "victims")
"""Fields where words that hold the other's words are counted too: "York" in "York City"."""


def plain(words: str) -> str:
    """Return words without case, punctuation or a leading article."""
    # A few answers caught the page's title and date with the city, which stands last, in capitals.
    bare = _NOT_A_WORD.sub(" ", _PAGE_BEFORE.sub("", words).casefold()).strip()
    return _ARTICLE.sub("", bare)


def scoring_of(told: Mapping[str, Case], gold: Mapping[str, Case]) -> Scoring:
    """Score every article of the answers; one without a prediction counts as told nothing."""
    pairs = tuple(Pair(key, wanted, told.get(key, SILENT)) for key, wanted in gold.items())
    return Scoring(
        (
            *(measure for field in _FIELDS for measure in _words_measures(field, pairs)),
            *_count_measures("killed", pairs, lambda case: case.killed),
            *_count_measures("injured", pairs, lambda case: case.injured),
        ),
        tuple(_mistakes(pairs)),
        (_silence(pairs),),
    )


def _words_measures(field: Field, pairs: Sequence[Pair]) -> Iterator[Measure]:
    exact = total(of_sets(field.said(pair.told), field.said(pair.wanted)) for pair in pairs)
    asked = [pair for pair in pairs if field.said(pair.wanted)]
    silent = sum(not field.said(pair.told) for pair in asked) / len(asked) if asked else None
    yield _f1(f"{field.name}.f1", exact, f"{field.means}, the same words", silent)
    if field.name in _WITHIN:
        within = total(_within(field, pair) for pair in pairs)
        yield _f1(f"{field.name}.within_f1", within, f"{field.means}, one's words within the other's", silent)


def _f1(name: str, counts: Counts, means: str, silent: float | None) -> Measure:
    value = counts.f1 if counts.told or counts.wanted else None
    words = f"F1 of {means} (precision {counts.precision:.3f}, recall {counts.recall:.3f})"
    return Measure(name, value, int(counts.wanted), words, headline=name in _HEADLINES, abstained=silent)


def _within(field: Field, pair: Pair) -> Counts:
    wanted, told = (list(map(str, field.said(case))) for case in (pair.wanted, pair.told))
    right, free = 0, list(wanted)
    for words in told:
        met = next((other for other in free if _holds(words, other) or _holds(other, words)), None)
        if met is not None:
            free.remove(met)
            right += 1
    return Counts(right, len(told), len(wanted))


def _holds(whole: str, part: str) -> bool:
    return f" {part} " in f" {whole} "


def _count_measures(
    name: CountField, pairs: Sequence[Pair], number: Callable[[Case], int | None]
) -> Iterator[Measure]:
    counted = [(number(pair.wanted), number(pair.told) or 0) for pair in pairs]
    known = [(wanted, told) for wanted, told in counted if wanted is not None]
    either = [(wanted, told) for wanted, told in known if wanted or told]
    some = [told for wanted, told in known if wanted]
    yield Measure(
        f"{name}.exact",
        sum(wanted == told for wanted, told in either) / len(either) if either else None,
        len(either),
        f"share with the same number of victims {name}, over articles where answer or prediction has one",
        headline=name == "killed",
        abstained=sum(not told for told in some) / len(some) if some else None,
    )
    yield Measure(
        f"{name}.accuracy",
        sum(wanted == told for wanted, told in known) / len(known) if known else None,
        len(known),
        f"share with the same number of victims {name}, over all articles, where silence is none",
    )


def _mistakes(pairs: Iterable[Pair]) -> Iterator[Mistake]:
    for pair in pairs:
        for field in _FIELDS:
            wanted, told = field.said(pair.wanted), field.said(pair.told)
            if set(wanted) != set(told):
                yield Mistake(f"{field.name}: {_kind(wanted, told)}", pair.key, _note(wanted, told))
        counts = (
            ("killed", pair.wanted.killed, pair.told.killed),
            ("injured", pair.wanted.injured, pair.told.injured),
        )
        for name, number, other in counts:
            if number is not None and number != (other or 0):
                yield Mistake(f"{name}: {_kind(number, other)}", pair.key, _note(number, other or 0))


def _kind(wanted: object, told: object) -> str:
    if not told:
        return "missing"
    return "wrong" if wanted else "not wanted"


def _note(wanted: object, told: object) -> str:
    return f"wanted {wanted}, told {told}"


def _silence(pairs: Sequence[Pair]) -> Table:
    rows = []
    for field in _FIELDS:
        asked = [pair for pair in pairs if field.said(pair.wanted)]
        silent = sum(not field.said(pair.told) for pair in asked)
        rows.append((field.name, str(len(asked)), f"{silent / len(asked):.0%}" if asked else "–"))
    return Table(
        "Articles with an answer for which nothing was told",
        ("field", "articles", "nothing told"),
        tuple(rows),
    )


def _plain_all(*words: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bare for each in words if each and (bare := plain(each))))
