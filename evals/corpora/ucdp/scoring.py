"""Predictions and GED -> measures with their abstentions, mistakes, and tables by country and side."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from evals.contract import Measure, Mistake, Scoring, Table
from evals.corpora.ucdp.coverage import (
    holds_country,
    holds_group,
    holds_place,
    holds_province,
    holds_toll,
    is_sentence,
)
from evals.corpora.ucdp.events import NOTHING_SAID, Coded, Coding
from evals.corpora.ucdp.judging import QUESTIONS, Judged, judged
from evals.corpora.ucdp.months import month_measures, month_tables, province_table
from evals.corpora.ucdp.places import country_key, country_name
from evals.corpora.ucdp.ucdp_actors import is_civilians

_MOST_SIDES = 15
_IN_TABLES = ("deaths.exact", "country", "admin1", "sides.either", "sides.group", "type")


def scored(told: Mapping[str, Coding], wanted: Iterable[Coded]) -> Scoring:
    """Score codings by id against GED's events that have a headline; one without a coding says nothing."""
    every = tuple(wanted)
    events = tuple(judged(one, told.get(one.event.id, NOTHING_SAID)) for one in every if one.event.headlines)
    months = month_tables(events)
    measures = (*_questions(events), *month_measures(months), *_narrower(events), *_coverage(every, events))
    tables = (_answer_table(events), _by_country(events), _by_side(events), province_table(months))
    return Scoring(measures, tuple(_mistakes(events)), tables)


def _questions(events: Sequence[Judged]) -> list[Measure]:
    return [
        _share(question.name, events, of=question.name, means=question.means, headline=question.headline)
        for question in QUESTIONS
    ]


def _narrower(events: Sequence[Judged]) -> list[Measure]:
    """Return exact answers where the headlines hold the answer, or say anything at all."""
    told = [each for each in events if holds_toll(each.wanted)]
    named = [each for each in events if _names_where(each.wanted)]
    in_country = [each for each in events if is_sentence(each.wanted) and holds_country(each.wanted)]
    grouped = [each for each in events if is_sentence(each.wanted) and holds_group(each.wanted)]
    sentences = [each for each in events if is_sentence(each.wanted)]
    more = "three words or more in a headline"
    return [
        _share(
            "deaths.exact_where_told", told, of="deaths.exact", means="the same where a headline holds it"
        ),
        _share(
            "admin1_where_named", named, of="admin1", means="the same where a headline names it or the place"
        ),
        _share(
            "country_where_named",
            in_country,
            of="country",
            means="the same where a headline names it or a place in it",
        ),
        _share(
            "sides.group_where_named",
            grouped,
            of="sides.group",
            means="the same where a headline holds one of UCDP's own names of the group",
        ),
        _share("deaths.exact_of_sentences", sentences, of="deaths.exact", means=f"the same, {more}"),
        _share("admin1_of_sentences", sentences, of="admin1", means=f"the same, {more}"),
    ]


def _coverage(every: Sequence[Coded], events: Sequence[Judged]) -> list[Measure]:
    """Return how much a reader of the headlines alone could know."""
    wanted = [each.wanted for each in events]
    tolls = [each for each in wanted if each.coding.best is not None]
    placed = [each for each in wanted if each.coding.admin1 is not None]
    return [
        _held("coverage.has_headline", every, lambda each: bool(each.event.headlines), "has a headline"),
        _held("coverage.sentence", wanted, is_sentence, "has a headline of three words or more"),
        _held("coverage.toll", tolls, holds_toll, "has GED's `best` in a headline, in digits or words"),
        _held("coverage.admin1", placed, holds_province, "has the first-order division in a headline"),
        _held("coverage.admin1_or_place", placed, _names_where, "has that or the place's name in a headline"),
    ]


def _names_where(each: Coded) -> bool:
    return holds_province(each) or holds_place(each)


def _held(name: str, events: Sequence[Coded], holds: Callable[[Coded], bool], means: str) -> Measure:
    value = sum(map(holds, events)) / len(events) if events else None
    return Measure(name, value, len(events), f"share of events that {means}")


def _share(name: str, events: Sequence[Judged], *, of: str, means: str, headline: bool = False) -> Measure:
    verdicts = Counter(each.answers[of].verdict for each in events if of in each.answers)
    asked = verdicts.total()
    if not asked:
        return Measure(name, None, 0, means, headline)
    return Measure(
        name, verdicts["right"] / asked, asked, means, headline, abstained=verdicts["silent"] / asked
    )


def _mistakes(events: Iterable[Judged]) -> Iterable[Mistake]:
    for each in events:
        lines = " | ".join(headline.text for headline in each.wanted.event.headlines)
        for name, answer in each.answers.items():
            if answer.verdict != "right" and name in _IN_TABLES:
                kind = f"{name}: {'missing' if answer.verdict == 'silent' else 'wrong'}"
                note = f"wanted {answer.wanted!r}, told {answer.told!r}: {lines}"
                yield Mistake(kind, each.wanted.event.id, note)


def _answer_table(events: Sequence[Judged]) -> Table:
    rows: list[tuple[str, ...]] = []
    for question in QUESTIONS:
        verdicts = Counter(
            each.answers[question.name].verdict for each in events if question.name in each.answers
        )
        said = verdicts["right"] + verdicts["wrong"]
        share = f"{verdicts['right'] / said:.3f}" if said else ""
        counts = (verdicts.total(), verdicts["right"], verdicts["wrong"], verdicts["silent"])
        rows.append((question.name, *map(str, counts), share))
    columns = ("field", "asked", "right", "wrong", "silent", "right of those said")
    return Table("What was said, and whether it was right", columns, tuple(rows))


def _by_country(events: Sequence[Judged]) -> Table:
    groups: dict[str, list[Judged]] = {}
    for each in events:
        if each.wanted.coding.country is not None:
            key = country_key(each.wanted.coding.country)
            groups.setdefault(country_name(key), []).append(each)
    return _error_table("Errors by country", "country", groups)


def _by_side(events: Sequence[Judged]) -> Table:
    groups: dict[str, list[Judged]] = {}
    for each in events:
        for name in dict.fromkeys(side.name for side in each.wanted.coding.sides if not is_civilians(side)):
            groups.setdefault(name, []).append(each)
    return _error_table(f"Errors by side, the {_MOST_SIDES} most frequent", "side", groups)


def _error_table(title: str, what: str, groups: Mapping[str, Sequence[Judged]]) -> Table:
    """Return wrong + silent shares of each group, the largest groups first."""
    largest = sorted(groups, key=lambda name: (-len(groups[name]), name))[:_MOST_SIDES]
    rows = tuple(
        (name, str(len(groups[name])), *(_errors(groups[name], of) for of in _IN_TABLES)) for name in largest
    )
    return Table(f"{title}: share wrong + share not said", (what, "events", *_IN_TABLES), rows)


def _errors(events: Sequence[Judged], of: str) -> str:
    verdicts = Counter(each.answers[of].verdict for each in events if of in each.answers)
    asked = verdicts.total()
    return f"{verdicts['wrong'] / asked:.2f} + {verdicts['silent'] / asked:.2f}" if asked else ""
