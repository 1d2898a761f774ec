"""A corpus and a half -> its result: figures, baselines, breakdowns and what they were measured on."""

import subprocess
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from evals.cache import engine_digest, tree_digest
from evals.contract import Corpus, Half, Measure, Mistake, Table
from evals.engine import Engine
from reportedly.config import chosen_lanes, english_pipeline
from reportedly.model.record import Record

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"
WORK = ROOT / ".evals"
"""Where readings, predictions and results are kept; nothing in it is committed."""


def results_folder(pipeline: str | None = None, lanes: str | None = None) -> Path:
    """Return where the results by a pipeline and lanes are kept; by default those in use."""
    name = (pipeline or english_pipeline()).strip("/").replace("/", "-")
    return WORK / "results" / f"{name}, {lanes or chosen_lanes()}"


class Result(Record, frozen=True):
    """What one half of one corpus gave, and on what."""

    corpus: str
    half: str
    documents: int
    seconds: float
    """Of prediction and scoring, with what the cache knew."""
    corpus_hash: str
    pipeline: str
    engine: str
    scorer: str
    commit: str
    measures: tuple[Measure, ...]
    baselines: dict[str, tuple[Measure, ...]]
    tables: tuple[Table, ...]
    mistakes: dict[str, int]
    """How many mistakes of each kind."""
    lanes: str = "grammar"

    @property
    def is_current(self) -> bool:
        """Whether engine and scorer are still those that gave it."""
        return self.engine == engine_digest(self.pipeline, self.lanes) and self.scorer == scorer_digest()

    def headlines(self) -> Iterator[tuple[str, Measure]]:
        """Yield the figures that have a floor, by their full names."""
        for measure in self.measures:
            if measure.headline:
                yield f"{self.corpus}.{self.half}.{measure.name}", measure


def scorer_digest() -> str:
    """Return a digest of everything in evals/ that may change a figure."""
    folder = Path(__file__).parent
    return tree_digest(folder / "corpora") + tree_digest(folder / "measures.py")


def measure_half(
    corpus: Corpus, half: Half, engine: Engine, *, folder: Path, with_baselines: bool
) -> tuple[Result, tuple[Mistake, ...]]:
    """Predict and score one half; return the result, which is kept too, and the mistakes, which are not."""
    began = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    predicted = folder / f"{corpus.name}.{half.name}.predicted"
    corpus.predict(half.source, predicted, engine)
    scoring = corpus.score(predicted, half.gold)
    seconds = time.monotonic() - began
    result = Result(
        corpus=corpus.name,
        half=half.name,
        documents=half.documents,
        seconds=round(seconds, 1),
        corpus_hash=tree_digest(half.source) + tree_digest(half.gold),
        pipeline=english_pipeline(),
        engine=engine_digest(),
        scorer=scorer_digest(),
        commit=commit(),
        measures=scoring.measures,
        baselines=_baselines(corpus, half, engine, folder) if with_baselines else {},
        tables=scoring.tables,
        mistakes=dict(Counter(mistake.kind for mistake in scoring.mistakes).most_common()),
        lanes=chosen_lanes(),
    )
    path_of(folder, corpus.name, half.name).write_bytes(msgspec.json.encode(result))
    return result, scoring.mistakes


def kept(folder: Path, corpus: str, half: str) -> Result | None:
    """Return a kept result that is still current, or None."""
    path = path_of(folder, corpus, half)
    return _read(path) if path.is_file() else None


def _read(path: Path) -> Result | None:
    try:
        result = msgspec.json.decode(path.read_bytes(), type=Result)
    except msgspec.DecodeError:
        # Kept by another version of this file; it is measured anew.
        return None
    return result if result.is_current else None


def kept_all(pipeline: str, corpora: Iterable[str], lanes: str | None = None) -> list[Result]:
    """Return the current results by a pipeline and lanes, corpora in the order given, halves as measured."""
    folder = results_folder(pipeline, lanes)
    found = []
    for name in corpora:
        paths = folder.glob(f"{name}.*.json")
        found += [result for path in paths if (result := _read(path)) is not None]
    order = list(corpora)
    return sorted(found, key=lambda result: (order.index(result.corpus), result.half))


def path_of(folder: Path, corpus: str, half: str) -> Path:
    """Return where the result of a half is kept."""
    return folder / f"{corpus}.{half}.json"


def commit() -> str:
    """Return the commit that is checked out, marked when the package or the evals differ from it."""
    git = ["git", "-C", str(ROOT)]
    head = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    if head.returncode:
        return "no commit"
    changed = subprocess.run(
        [*git, "status", "--porcelain", "--", "src", "evals/corpora"],
        capture_output=True,
        text=True,
        check=False,
    )
    return head.stdout.strip() + ("+" if changed.stdout.strip() else "")


def _baselines(corpus: Corpus, half: Half, engine: Engine, folder: Path) -> dict[str, tuple[Measure, ...]]:
    figures = {}
    for name, predict in corpus.baselines.items():
        predicted = folder / f"{corpus.name}.{half.name}.{name.replace(' ', '-')}"
        predict(half.source, predicted, engine)
        figures[name] = corpus.score(predicted, half.gold).measures
    return figures
