"""A prediction and GED's coding of one event -> right, wrong or silent for each question asked."""

from collections.abc import Callable
from typing import Literal

from evals.corpora.ucdp.events import Coded, Coding, Side
from evals.corpora.ucdp.places import same_country, same_province
from evals.corpora.ucdp.ucdp_actors import is_civilians, is_group, keys_of
from evals.measures import kilometres
from reportedly.model.record import Record

Verdict = Literal["right", "wrong", "silent"]
COUNTRY_ONLY = 6
"""GED's where_prec of an event that is only known to lie in a country, at whose middle it puts the point."""


class Answer(Record, frozen=True):
    """What came of one question about one event."""

    verdict: Verdict
    wanted: str
    told: str


class Question(Record, frozen=True):
    """A thing asked of each event whose coding has it."""

    name: str
    means: str
    judge: Callable[[Coding, Coding], Answer | None]
    """Called with what was told and what was wanted; None where GED itself does not say."""
    headline: bool = False


class Judged(Record, frozen=True):
    """An event with its answers by the name of the question."""

    wanted: Coded
    told: Coding
    answers: dict[str, Answer]


def judged(wanted: Coded, told: Coding) -> Judged:
    """Return the event with an answer to each question that GED's coding of it settles."""
    asked = ((question.name, question.judge(told, wanted.coding)) for question in QUESTIONS)
    return Judged(wanted, told, {name: answer for name, answer in asked if answer is not None})


def _deaths(told: Coding, wanted: Coding) -> Answer | None:
    return _near(told, wanted, within=0)


def _deaths_within_one(told: Coding, wanted: Coding) -> Answer | None:
    return _near(told, wanted, within=1)


def _near(told: Coding, wanted: Coding, *, within: int) -> Answer | None:
    if wanted.best is None:
        return None
    if told.best is None:
        return Answer("silent", str(wanted.best), "")
    right = abs(told.best - wanted.best) <= within
    return _answer(wanted=str(wanted.best), told=str(told.best), right=right)


def _country(told: Coding, wanted: Coding) -> Answer | None:
    return _named(told.country, wanted.country, same_country)


def _admin1(told: Coding, wanted: Coding) -> Answer | None:
    return _named(told.admin1, wanted.admin1, same_province)


def _named(told: str | None, wanted: str | None, same: Callable[[str, str], bool]) -> Answer | None:
    if wanted is None:
        return None
    if told is None:
        return Answer("silent", wanted, "")
    return _answer(wanted=wanted, told=told, right=same(told, wanted))


def _either_side(told: Coding, wanted: Coding) -> Answer | None:
    return _sides(told, wanted, lambda side: not is_civilians(side))


def _group(told: Coding, wanted: Coding) -> Answer | None:
    return _sides(told, wanted, is_group)


def _sides(told: Coding, wanted: Coding, counts: Callable[[Side], bool]) -> Answer | None:
    ours, theirs = tuple(filter(counts, told.sides)), tuple(filter(counts, wanted.sides))
    if not theirs:
        return None
    names = " / ".join(side.name for side in theirs)
    if not ours:
        return Answer("silent", names, "")
    right = any(keys_of(one) & keys_of(other) for one in ours for other in theirs)
    return _answer(wanted=names, told=" / ".join(side.name for side in ours), right=right)


def _violence(told: Coding, wanted: Coding) -> Answer | None:
    if wanted.violence is None:
        return None
    if told.violence is None:
        return Answer("silent", str(wanted.violence), "")
    return _answer(
        wanted=str(wanted.violence), told=str(told.violence), right=told.violence == wanted.violence
    )


def _within_50(told: Coding, wanted: Coding) -> Answer | None:
    return _within(told, wanted, at_most=50)


def _within_161(told: Coding, wanted: Coding) -> Answer | None:
    return _within(told, wanted, at_most=161)


def _within(told: Coding, wanted: Coding, *, at_most: float) -> Answer | None:
    if wanted.point is None or (wanted.precision or 0) >= COUNTRY_ONLY:
        return None
    if told.point is None:
        return Answer("silent", wanted.place or "", "")
    there = (wanted.point.latitude, wanted.point.longitude)
    apart = kilometres((told.point.latitude, told.point.longitude), there)
    return _answer(
        wanted=wanted.place or "", told=f"{told.place or ''}, {apart:.0f} km off", right=apart <= at_most
    )


def _answer(*, wanted: str, told: str, right: bool) -> Answer:
    return Answer("right" if right else "wrong", wanted, told)


QUESTIONS = (
    Question("deaths.exact", "`best` is GED's `best`", _deaths, headline=True),
    Question("deaths.within_one", "`best` is at most one off GED's `best`", _deaths_within_one),
    Question("country", "the country is GED's, under any of its names", _country),
    Question("admin1", "the first-order division is GED's, under any of its names", _admin1, headline=True),
    Question(
        "sides.either",
        "one of the two sides is one of GED's, by UCDP number or name",
        _either_side,
        headline=True,
    ),
    Question("sides.group", "an armed group among the sides is one of GED's, governments aside", _group),
    Question("type", "type_of_violence is GED's", _violence),
    Question("place.within_50km", "the point lies at most 50 km from GED's", _within_50),
    Question("place.within_161km", "the point lies at most 161 km from GED's", _within_161),
)
