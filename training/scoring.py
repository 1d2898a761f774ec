"""Held-out examples and what the model tells of them -> F1 of every label, corpus by corpus."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from evals.measures import Counts, Overlaps, overlapping

from reportedly.model.record import Record
from training import records
from training.heads import NONE, OUTSIDE
from training.reading import Answers
from training.records import Example, Marks


class Score(Record, frozen=True):
    """One line of the table of scores."""

    corpus: str
    head: str
    label: str
    exact: float
    overlap: float
    """F1 of spans that share a character; of classes it is the same as `exact`."""
    wanted: int


def scores_of(examples: Sequence[Example], answers: Sequence[Answers]) -> list[Score]:
    """Return all scores, a head at a time."""
    pairs = list(zip(examples, answers, strict=True))
    heads = ("roles", "voices", "content")
    return [
        *_classes(pairs, "sentence"),
        *_classes(pairs, "news"),
        *(score for head in heads for score in _spans(pairs, head)),
    ]


Pairs = Sequence[tuple[Example, Answers]]


def _classes(pairs: Pairs, head: str) -> Iterator[Score]:
    """Score the sides (an incident or none) by F1 of each, and the types by accuracy where one is told."""
    told: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    types: dict[str, list[bool]] = defaultdict(list)
    for example, answer in pairs:
        said = answer.classes[head]
        if head == "news" and example.news is not None:
            told[example.corpus].append((example.news, said == "yes"))
        elif head == "sentence" and example.types:
            told[example.corpus].append((NONE not in example.types, said != NONE))
            if len(example.types) == 1 and NONE not in example.types:
                types[example.corpus].append(said == example.types[0])
    for corpus, sides in told.items():
        for label, side in (("yes", True), ("no", False)):
            counts = Counts(
                sum(want is have is side for want, have in sides),
                sum(have is side for _, have in sides),
                sum(want is side for want, _ in sides),
            )
            if counts.wanted:
                yield Score(corpus, head, label, counts.f1, counts.f1, int(counts.wanted))
    for corpus, right in types.items():
        share = sum(right) / len(right)
        yield Score(corpus, head, "type right", share, share, len(right))


def _spans(pairs: Pairs, head: str) -> Iterator[Score]:
    groups = _groups(example for example, _ in pairs)
    exact: dict[tuple[str, str], Counts] = defaultdict(lambda: Counts(0, 0, 0))
    loose: dict[tuple[str, str], Overlaps] = defaultdict(lambda: Overlaps(0, 0, 0, 0))
    for example, answer in pairs:
        marks: Marks | None = getattr(example, head)
        if marks is None:
            continue
        names = groups[example.corpus]
        wanted = _by_name((span for span in marks.spans if OUTSIDE not in span.labels), names)
        told = _by_name(_judged(answer.spans[head], marks), names)
        for name in wanted.keys() | told.keys():
            have, want = told.get(name, []), wanted.get(name, [])
            key = (example.corpus, name)
            exact[key] += Counts(len(set(have) & set(want)), len(have), len(want))
            loose[key] += overlapping(have, want)
    for (corpus, name), counts in sorted(exact.items()):
        if counts.wanted:
            yield Score(corpus, head, name, counts.f1, loose[corpus, name].f1, int(counts.wanted))


def _groups(examples: Iterable[Example]) -> dict[str, dict[str, str]]:
    """Return for each corpus the labels that it does not tell apart, with the name that they share."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for example in examples:
        for span in example.roles.spans if example.roles else ():
            labels = tuple(label for label in span.labels if label != OUTSIDE)
            if len(labels) > 1:
                groups[example.corpus].update(dict.fromkeys(labels, "/".join(labels)))
    return groups


def _by_name(spans: Iterable[records.Span], names: dict[str, str]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for span in spans:
        label = span.labels[0]
        found[names.get(label, label)].append((span.start, span.end))
    return found


def _judged(told: Iterable[records.Span], marks: Marks) -> Iterator[records.Span]:
    """Yield what is told, without that on which the corpus is silent or unsure."""
    for span in told:
        met = [each for each in marks.spans if each.start < span.end and span.start < each.end]
        is_unsure = any(OUTSIDE in each.labels for each in met)
        is_silent = span.labels[0] in marks.untold and not any(span.labels[0] in each.labels for each in met)
        if not (is_unsure or is_silent):
            yield span
