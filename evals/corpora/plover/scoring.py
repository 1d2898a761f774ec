"""Predicted and true events of sentences -> measures, mistakes and who is taken for what."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evals.contract import Measure, Mistake, Scoring, Table, UnreadableCorpus
from evals.corpora.plover.events import ASSAULT, OTHER, REACHED
from evals.corpora.plover.files import read_sentences, read_told
from evals.measures import Counts
from reportedly.model.record import Record


class Pair(Record, frozen=True):
    """What was wanted of a sentence and what was told."""

    id: str
    wanted: str
    told: str

    @property
    def is_right(self) -> bool:
        """Whether the very event is told."""
        return self.told == self.wanted

    @property
    def is_right_or_other(self) -> bool:
        """Whether it is right, or OTHER for an event that none of our types is."""
        return self.is_right or (self.told == OTHER and self.wanted not in REACHED)


def score(predicted: Path, gold: Path) -> Scoring:
    """Score predictions against sentences whose events are told; a sentence without one is told OTHER."""
    pairs = _pairs(read_told(predicted), predicted, gold)
    mistakes = tuple(
        Mistake(
            f"{pair.wanted} told as {pair.told}", pair.id, f"{pair.wanted} is wanted, {pair.told} is told"
        )
        for pair in pairs
        if not pair.is_right_or_other
    )
    return Scoring(tuple(_measures(pairs)), mistakes, (_confusion(pairs),))


def _pairs(told: Mapping[str, str], predicted: Path, gold: Path) -> list[Pair]:
    sentences = read_sentences(gold)
    if told and not told.keys() & {sentence.id for sentence in sentences}:
        raise UnreadableCorpus(f"{predicted}: none of its ids is in {gold}; are they of another half?")
    pairs = []
    for sentence in sentences:
        if sentence.event is None:
            raise UnreadableCorpus(f"{gold}: sentence {sentence.id!r} has no event; the gold gives each one")
        pairs.append(Pair(sentence.id, sentence.event, told.get(sentence.id, OTHER)))
    return pairs


def _measures(pairs: Sequence[Pair]) -> Iterator[Measure]:
    assaults = Counts(
        sum(pair.is_right for pair in pairs if pair.wanted == ASSAULT),
        sum(pair.told == ASSAULT for pair in pairs),
        sum(pair.wanted == ASSAULT for pair in pairs),
    )
    reached = [pair for pair in pairs if pair.wanted in REACHED]
    yield Measure(
        "assault.f1", assaults.f1, len(pairs), "F1 of ASSAULT against all other events", headline=True
    )
    yield Measure(
        "assault.precision", assaults.precision, int(assaults.told), "sentences told ASSAULT that are"
    )
    yield Measure("assault.recall", assaults.recall, int(assaults.wanted), "ASSAULT sentences told so")
    yield Measure(
        "accuracy.reached",
        _share([pair.is_right for pair in reached]),
        len(reached),
        f"share told right of the sentences of the types that ours map to: {', '.join(sorted(REACHED))}",
        abstained=_share([pair.told == OTHER for pair in reached]),
    )
    yield Measure(
        "accuracy.all",
        _share([pair.is_right for pair in pairs]),
        len(pairs),
        "share told right of all sentences; OTHER is never right",
        abstained=_share([pair.told == OTHER for pair in pairs]),
    )
    yield Measure(
        "accuracy.with_other",
        _share([pair.is_right_or_other for pair in pairs]),
        len(pairs),
        "share told right of all sentences, where OTHER is right for the types that none of ours is",
    )


def _share(right: Sequence[bool]) -> float | None:
    return sum(right) / len(right) if right else None


def _confusion(pairs: Sequence[Pair]) -> Table:
    counts = Counter((pair.wanted, pair.told) for pair in pairs)
    columns = sorted({pair.told for pair in pairs})
    wanted = Counter(pair.wanted for pair in pairs)
    rows = tuple(
        (event, str(number), *(str(counts[event, told] or "") for told in columns))
        for event, number in sorted(wanted.items(), key=lambda item: (-item[1], item[0]))
    )
    return Table("What each event is told as", ("event", "sentences", *columns), rows)
