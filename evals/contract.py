"""What a corpus offers, and the records that pass between its predictions, its scorer and the report."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from evals.engine import Engine
from reportedly.errors import ReportedlyError
from reportedly.model.record import Record


class UnreadableCorpus(ReportedlyError):
    """A file of a corpus, or a prediction, is not in the format that its name promises."""


class Half(Record, frozen=True):
    """A part of a corpus that has answers."""

    name: str
    source: Path
    """What `predict` reads."""
    gold: Path
    """What `score` reads; often the same file."""
    documents: int
    """How many documents, rows or headlines it holds."""


class Measure(Record, frozen=True):
    """One figure of one scoring."""

    name: str
    """Dotted: "gtt.micro_f1"."""
    value: float | None
    """From 0 to 1 unless `means` says otherwise; None where nothing was asked."""
    over: int
    """How many answers it was counted over."""
    means: str
    """Its definition in one line."""
    headline: bool = False
    """Whether it has a floor and stands in the first table."""
    abstained: float | None = None
    """Share of the answers for which nothing was said; unknown is not wrong, and not right."""


class Mistake(Record, frozen=True):
    """One wrong, missing or invented answer."""

    kind: str
    """The class of error, as few words as can be told from the answers alone: "place: missing"."""
    document: str
    note: str
    """What was wanted and what came; may quote the corpus, and is shown on screen only."""


class Table(Record, frozen=True):
    """A breakdown of a scoring, such as error rates by country."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Scoring(Record, frozen=True):
    """All that a scorer found."""

    measures: tuple[Measure, ...]
    mistakes: tuple[Mistake, ...] = ()
    tables: tuple[Table, ...] = ()


Predictor = Callable[[Path, Path, Engine], None]
"""Reads a corpus' input, writes its predictions: `predict(source, out, engine)`."""


class Corpus(Protocol):
    """One corpus: how its input is read, how our answers become its own, and how they are scored."""

    @property
    def name(self) -> str:
        """The name on the command line and of the folder under the data folder."""
        ...

    @property
    def title(self) -> str:
        """What it is and what it measures, in one line."""
        ...

    @property
    def mapping(self) -> tuple[tuple[str, str], ...]:
        """Where its world differs from ours: its word or rule, and what the adapter does about it."""
        ...

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Predictors that a reader should beat, by name: "always empty", "majority", "regex", "spaCy NER"."""
        ...

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return the halves under the data folder, the development half first; empty where it is absent."""
        ...

    def sample(self, half: Half, folder: Path) -> Half:
        """Write a small part of a half into `folder`, in the same formats, for the fast gate."""
        ...

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Read any file or folder in the corpus' format, with or without answers, and write predictions.

        Raises:
            UnreadableCorpus: the input is not in the corpus' format.
        """
        ...

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score a file of predictions, ours or anybody's, against the answers.

        Raises:
            UnreadableCorpus: one of the two is not in the corpus' format.
        """
        ...
