"""Told and annotated time expressions of each document -> relaxed, strict and value F1 as in TempEval-3.

UzZaman et al. 2013, "SemEval-2013 Task 1": relaxed counts expressions that overlap, strict those of the same
extent, and value F1 is relaxed F1 times the share of matched expressions with the right value. Here each
told expression is matched with at most one annotated one.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.contract import Measure, Mistake, Scoring, Table
from evals.corpora.meantime.cat import CREATION, Document, Timex
from evals.measures import Counts, total
from reportedly.model.record import Record

ANNOTATED = 5
"""Headline, date line and the four sentences after them: what the corpus is annotated in."""
_CALENDAR = frozenset({"DATE", "TIME"})


class Pair(Record, frozen=True):
    """A told and a wanted expression that overlap, or one of the two alone."""

    document: str
    told: Timex | None
    wanted: Timex | None
    words: str
    """Of the wanted one where there is one."""


def scoring_of(told: Mapping[str, Document], wanted: Mapping[str, Document]) -> Scoring:
    """Return the measures; documents are known by the same key on both sides."""
    pairs = [pair for key, document in wanted.items() for pair in _pairs(key, told.get(key), document)]
    return Scoring(tuple(_measures(pairs)), tuple(_mistakes(pairs)), (_by_type(pairs),))


def _pairs(key: str, told: Document | None, wanted: Document) -> Iterator[Pair]:
    scored = _scored(wanted, wanted)
    ours = _scored(told, wanted) if told else []
    left, right = set(range(len(ours))), set(range(len(scored)))
    for one, other in _matched(ours, scored):
        left.discard(one)
        right.discard(other)
        yield Pair(key, ours[one], scored[other], _words(wanted, scored[other]))
    for one in sorted(left):
        yield Pair(key, ours[one], None, _words(wanted, ours[one]))
    for other in sorted(right):
        yield Pair(key, None, scored[other], _words(wanted, scored[other]))


def _scored(document: Document, wanted: Document) -> list[Timex]:
    """Return the expressions with words, in the annotated sentences, less the creation time."""
    last = max(ANNOTATED, wanted.marked)
    creation = frozenset(wanted.creation.tokens if wanted.creation else ())
    return [
        timex
        for timex in document.timexes
        if timex.tokens
        and timex.function != CREATION
        and creation.isdisjoint(timex.tokens)
        and max(timex.tokens) < len(wanted.tokens)
        and wanted.tokens[timex.tokens[0]].sentence <= last
    ]


def _matched(told: Sequence[Timex], wanted: Sequence[Timex]) -> list[tuple[int, int]]:
    """Return the pairing with the most overlapping pairs, then the most right extents and values."""
    if not told or not wanted:
        return []
    worth = np.array([[_worth(one, other) for other in wanted] for one in told])
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True) if worth[row, column]]


def _worth(told: Timex, wanted: Timex) -> float:
    if not set(told.tokens) & set(wanted.tokens):
        return 0.0
    # A million outweighs the extents and values of any document.
    return 1e6 + 2 * (told.tokens == wanted.tokens) + (told.value == wanted.value)


def _words(document: Document, timex: Timex) -> str:
    return " ".join(document.tokens[place].text for place in timex.tokens)


def _measures(pairs: Sequence[Pair]) -> Iterator[Measure]:
    relaxed, strict, value = (_counts(pairs, each) for each in (_is_matched, _is_strict, _has_value))
    over = int(relaxed.wanted)
    silent = sum(pair.told is None for pair in pairs) / over if over else None
    unsaid = sum(pair.wanted is not None and not (pair.told and pair.told.value) for pair in pairs)
    yield Measure(
        "relaxed_f1",
        relaxed.f1,
        over,
        "TempEval-3: expressions that overlap",
        headline=True,
        abstained=silent,
    )
    yield Measure(
        "relaxed_precision", relaxed.precision, int(relaxed.told), "told ones that overlap one wanted"
    )
    yield Measure("relaxed_recall", relaxed.recall, over, "wanted ones that overlap one told")
    yield Measure(
        "strict_f1", strict.f1, over, "TempEval-3: expressions of the same tokens", abstained=silent
    )
    yield Measure(
        "value_f1",
        value.f1,
        over,
        "TempEval-3: expressions that overlap and have the value wanted",
        headline=True,
        abstained=unsaid / over if over else None,
    )
    yield Measure(
        "value_accuracy",
        value.right / relaxed.right if relaxed.right else None,
        int(relaxed.right),
        "right value, of those that overlap",
    )
    typed = _counts(pairs, _has_type)
    yield Measure("type_f1", typed.f1, over, "TempEval-3: expressions that overlap and have the type wanted")
    for name, like in (("relaxed", _is_matched), ("value", _has_value)):
        yield Measure(
            f"dates.{name}_f1",
            _counts(pairs, like, types=_CALENDAR).f1,
            int(_counts(pairs, like, types=_CALENDAR).wanted),
            f"{name} F1 of DATE and TIME alone, by each side's own type",
        )


def _counts(
    pairs: Sequence[Pair], like: Callable[[Timex, Timex], bool], *, types: frozenset[str] | None = None
) -> Counts:
    return total(_count(pair, like, types) for pair in pairs)


def _count(pair: Pair, like: Callable[[Timex, Timex], bool], types: frozenset[str] | None) -> Counts:
    told, wanted = (
        each if each is not None and (types is None or each.type in types) else None
        for each in (pair.told, pair.wanted)
    )
    right = told is not None and wanted is not None and like(told, wanted)
    return Counts(right, told is not None, wanted is not None)


def _is_matched(_: Timex, __: Timex) -> bool:
    return True


def _is_strict(told: Timex, wanted: Timex) -> bool:
    return told.tokens == wanted.tokens


def _has_value(told: Timex, wanted: Timex) -> bool:
    return told.value == wanted.value


def _has_type(told: Timex, wanted: Timex) -> bool:
    return told.type == wanted.type


def _by_type(pairs: Sequence[Pair]) -> Table:
    rows = []
    for type_ in sorted({pair.wanted.type for pair in pairs if pair.wanted}):
        of_type = [pair for pair in pairs if pair.wanted and pair.wanted.type == type_]
        found = [pair for pair in of_type if pair.told]
        right = sum(bool(pair.told and pair.wanted and _has_value(pair.told, pair.wanted)) for pair in found)
        rows.append((type_, str(len(of_type)), str(len(found)), str(right)))
    return Table("By type of the expression wanted", ("type", "wanted", "found", "right value"), tuple(rows))


def _mistakes(pairs: Sequence[Pair]) -> Iterator[Mistake]:
    for pair in pairs:
        told, wanted, shape = pair.told, pair.wanted, _shape(pair)
        note = f"{pair.words!r}: wanted {_said(wanted)}, told {_said(told)}"
        if told is None:
            yield Mistake(f"missing: {shape}", pair.document, note)
        elif wanted is None:
            yield Mistake(f"invented: {shape}", pair.document, note)
        else:
            if told.tokens != wanted.tokens:
                is_short = set(told.tokens) < set(wanted.tokens)
                is_long = set(told.tokens) > set(wanted.tokens)
                extent = "too short" if is_short else "too long" if is_long else "partly other"
                yield Mistake(f"extent: {extent}", pair.document, note)
            if told.value != wanted.value:
                yield Mistake(f"value: {'other' if told.value else 'none'}: {shape}", pair.document, note)


def _said(timex: Timex | None) -> str:
    return f"{timex.type} {timex.value or '(no value)'}" if timex else "nothing"


_SHAPES = (
    ("clock time", r"utc|\d\d:\d\d|\d (?:[ap]\.?m)"),
    ("quarter", r"quarter"),
    ("full date", r"\d .*\d{4}|\d+/\d+"),
    ("month and year", r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}"),
    ("day of a month", r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}|\d{1,2} [a-z]+ber"),
    ("weekday", r"\w+day\b(?<!today)(?<!yesterday)"),
    ("today or yesterday", r"today|yesterday|tomorrow|tonight"),
    ("year", r"\d{4}"),
    ("month", r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"),
    ("that day", r"(?:the|that|same|single|a) day"),
    ("distance", r"\bago|earlier|later|after|before"),
    ("pointed unit", r"(?:last|this|next|previous|same|past|coming|end|start|beginning|early|late)\b.*"),
    ("length", r"\d|years?|months?|weeks?|days?|hours?|minutes?|decades?"),
    ("now, once, soon", r"now|recent|current|future|soon|later|past"),
)


def _shape(pair: Pair) -> str:
    """Return what kind of words tell the time; durations and sets by their type."""
    if pair.wanted and pair.wanted.type in {"DURATION", "SET"}:
        return pair.wanted.type.lower()
    words = pair.words.lower()
    return next((name for name, pattern in _SHAPES if re.search(pattern, words)), "other")
