"""Response and key templates -> correct, partial, incorrect, spurious and missing fillers per slot.

Re-implemented from the scoring guidelines, version 7, and "MUC-4 Evaluation Metrics" (Chinchor 1992):

- A response template may be mapped to a key template of its document when the incident types match at least
  partly and at least one filler of the perpetrator slots (9, 10), of the physical target slots (12, 13) or of
  the human target slots (18, 19, 20) does. Of all such mappings the one with most credit is taken.
- Within a slot, fillers are paired for most credit; a required filler and a response left over are one
  incorrect filler, the rest is missing or spurious. A null or inapplicable slot of the key takes no filler:
  what stands there is spurious. Optional fillers and optional templates ask for nothing; met, they count.
- Possible is correct + partial + incorrect + missing, actual is correct + partial + incorrect + spurious;
  recall is (correct + partial / 2) / possible, precision the same by actual; F is their harmonic mean.
- ALL TEMPLATES, the official row: fillers of templates without a partner are missing or spurious. In
  MATCHED/MISSING spurious templates cost nothing. Template ids are in no tally.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.corpora.muc4 import records
from evals.corpora.muc4.comparing import FULL, credit
from evals.corpora.muc4.records import SCORED, Fill, Key, Template
from reportedly.model.record import Record


class Scores(Record, frozen=True):
    """How many fillers are what."""

    correct: int = 0
    partial: int = 0
    incorrect: int = 0
    spurious: int = 0
    missing: int = 0

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(
            self.correct + other.correct,
            self.partial + other.partial,
            self.incorrect + other.incorrect,
            self.spurious + other.spurious,
            self.missing + other.missing,
        )

    @property
    def credit(self) -> float:
        """Correct fillers and half of the partly correct ones."""
        return self.correct + self.partial / 2

    @property
    def possible(self) -> int:
        """Fillers that the key asks for."""
        return self.correct + self.partial + self.incorrect + self.missing

    @property
    def actual(self) -> int:
        """Fillers that the response gives."""
        return self.correct + self.partial + self.incorrect + self.spurious

    @property
    def recall(self) -> float:
        """Credit by what is possible; 0 where nothing is."""
        return self.credit / self.possible if self.possible else 0.0

    @property
    def precision(self) -> float:
        """Credit by what is there; 0 where nothing is."""
        return self.credit / self.actual if self.actual else 0.0

    @property
    def f(self) -> float:
        """Harmonic mean of recall and precision."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


class Mapped(Record, frozen=True):
    """A response template and its key template; one of them is None where there is no partner."""

    response: Template | None
    key: Template | None


class Judged(Record, frozen=True):
    """One pairing of fillers in a slot, with its credit; one side is None where there is no partner."""

    response: Fill | None
    key: Fill | None
    credit: float


def total(scores: Iterable[Scores]) -> Scores:
    """Return the sum over slots and templates."""
    return sum(scores, Scores())


def map_templates(responses: Sequence[Template], keys: Sequence[Template]) -> tuple[Mapped, ...]:
    """Return the mapping of one document's templates with most credit, then those without a partner."""
    chosen: list[tuple[int, int]] = []
    if responses and keys:
        worth = np.array([[_worth(response, key) for key in keys] for response in responses])
        rows, columns = linear_sum_assignment(worth, maximize=True)
        chosen = [(int(at), int(to)) for at, to in zip(rows, columns, strict=True) if worth[at, to] > 0]
    spurious = sorted(set(range(len(responses))) - {at for at, _ in chosen})
    missing = sorted(set(range(len(keys))) - {to for _, to in chosen})
    return (
        *(Mapped(responses[at], keys[to]) for at, to in chosen),
        *(Mapped(responses[at], None) for at in spurious),
        *(Mapped(None, keys[to]) for to in missing),
    )


def _worth(response: Template, key: Template) -> float:
    """Return the credit of a pair of templates; 0 where their contents forbid a mapping."""
    if not _may_map(response, key):
        return 0.0
    return total(scores_of(judge(response.fills(slot), key.fills(slot), slot)) for slot in SCORED).credit


def _may_map(response: Template, key: Template) -> bool:
    """Whether the content-based conditions for a mapping hold."""
    met = _meets(response, key, records.TYPE)
    slots = (
        records.PERP_IND,
        records.PERP_ORG,
        records.THING,
        records.THING_TYPE,
        records.NAME,
        records.DESCRIPTION,
        records.HUMAN_TYPE,
    )
    return met and any(_meets(response, key, slot) for slot in slots)


def _meets(response: Template, key: Template, slot: int) -> bool:
    return any(credit(slot, told, wanted) > 0 for told in response.fills(slot) for wanted in key.fills(slot))


def judge(responses: Sequence[Fill], keys: Sequence[Fill], slot: int) -> tuple[Judged, ...]:
    """Return the pairing of fillers in a slot with most credit, and what is left over."""
    pairs: list[tuple[int, int, float]] = []
    if responses and keys:
        worth = np.array([[credit(slot, told, wanted) for wanted in keys] for told in responses])
        # A required filler is met before an optional one of the same credit.
        required = np.array([0.0 if wanted.optional else 1e-6 for wanted in keys])
        rows, columns = linear_sum_assignment(worth + required * (worth > 0), maximize=True)
        pairs = [(int(at), int(to), float(worth[at, to])) for at, to in zip(rows, columns, strict=True)]
        pairs = [pair for pair in pairs if pair[2] > 0]
    told = [at for at in range(len(responses)) if at not in {pair[0] for pair in pairs}]
    wanted = [
        to for to in range(len(keys)) if to not in {pair[1] for pair in pairs} and not keys[to].optional
    ]
    wrong = min(len(told), len(wanted))
    return (
        *(Judged(responses[at], keys[to], worth_of) for at, to, worth_of in pairs),
        *(Judged(responses[at], keys[to], 0.0) for at, to in zip(told, wanted, strict=False)),
        *(Judged(responses[at], None, 0.0) for at in told[wrong:]),
        *(Judged(None, keys[to], 0.0) for to in wanted[wrong:]),
    )


def scores_of(judged: Iterable[Judged]) -> Scores:
    """Return the scores of one slot of one pair of templates."""
    return total(_score(each) for each in judged)


def _score(judged: Judged) -> Scores:
    if judged.key is None:
        return Scores(spurious=1)
    if judged.response is None:
        return Scores(missing=1)
    if judged.credit == FULL:
        return Scores(correct=1)
    return Scores(partial=1) if judged.credit > 0 else Scores(incorrect=1)


def judge_templates(mapped: Mapped, slot: int) -> tuple[Judged, ...]:
    """Return what is right, wrong, spurious or missing in a slot of a pair of templates."""
    if mapped.response is None and mapped.key is not None and mapped.key.optional:
        return ()
    return judge(
        mapped.response.fills(slot) if mapped.response else (),
        mapped.key.fills(slot) if mapped.key else (),
        slot,
    )


def map_all(response: Key, key: Key) -> Iterator[Mapped]:
    """Yield the mapping of all documents of the key; one without a response misses all of its templates."""
    for document in key.documents:
        yield from map_templates(response.of(document), key.of(document))
