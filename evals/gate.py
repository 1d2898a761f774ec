"""Results -> whether all headline figures keep their floors; a floor is lowered with a reason alone."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from evals import results
from evals.contract import Corpus, Half, UnreadableCorpus
from evals.corpora import CLASSES, corpus
from evals.engine import Engine
from evals.results import WORK, Result, measure_half, results_folder
from evals.screen import progress
from reportedly.model.record import Record

FLOORS = Path(__file__).parent / "floors.json"
_SLACK = {False: 0.003, True: 0.010}
"""How far under the measured figure a floor lies, by whether the sample is the fast one: other processors
round the parser's sums otherwise, and one document weighs more in a small sample."""


class Floor(Record, frozen=True):
    """The least that a headline figure may be, and what it was measured on."""

    least: float
    measured: float
    over: int
    corpus: str
    """Hash of the half's files; a figure on other files is another figure."""
    commit: str


class Lowered(Record, frozen=True):
    """A floor that was lowered on purpose."""

    name: str
    before: float
    after: float
    reason: str
    commit: str


class Floors(Record, frozen=True):
    """The contents of floors.json."""

    whole: dict[str, Floor]
    fast: dict[str, Floor]
    lowered: tuple[Lowered, ...] = ()


class Verdict(Record, frozen=True):
    """How one headline figure stands against its floor."""

    name: str
    value: float
    floor: Floor | None
    corpus: str

    @property
    def fault(self) -> str | None:
        """What is wrong, in words; None when nothing is."""
        if self.floor is None:
            return None
        if self.floor.corpus != self.corpus:
            return (
                f"{self.name}: measured on other files (hash {self.corpus}) than its floor "
                f"({self.floor.corpus}); pin it anew with --pin"
            )
        if self.value < self.floor.least:
            return (
                f"{self.name}: {self.value:.4f} is under its floor {self.floor.least:.4f} "
                f"(measured {self.floor.measured:.4f} at {self.floor.commit})"
            )
        return None


def command(options: argparse.Namespace) -> int:
    """Measure what is not measured yet, then hold it against the floors, or pin them."""
    if options.allow_regression is not None and not options.pin:
        raise UnreadableCorpus("--allow-regression goes with --pin: a check alone lowers no floor")
    found = _measured(options)
    if options.pin:
        return pin(found, fast=options.fast, reason=options.allow_regression)
    return hold(found, fast=options.fast)


def hold(found: Sequence[Result], *, fast: bool, path: Path = FLOORS) -> int:
    """Print how the headline figures stand; 1 when one is under its floor."""
    verdicts = judged(found, read_floors(path), fast=fast)
    faults = [verdict.fault for verdict in verdicts if verdict.fault]
    unpinned = [verdict.name for verdict in verdicts if verdict.floor is None]
    for fault in faults:
        print(f"under the floor: {fault}", file=sys.stderr)
    for name in unpinned:
        print(f"no floor yet: {name}; `python -m evals gate --pin` sets it", file=sys.stderr)
    print(
        f"{len(verdicts) - len(faults) - len(unpinned)} figures at or over their floors, {len(faults)} under"
    )
    return int(bool(faults))


def pin(found: Sequence[Result], *, fast: bool, reason: str | None, path: Path = FLOORS) -> int:
    """Raise the floors to what was measured; lower one only with a reason, which is kept. 1 when refused."""
    floors = read_floors(path)
    verdicts = judged(found, floors, fast=fast)
    regressions = [verdict for verdict in verdicts if verdict.fault]
    if regressions and not reason:
        for verdict in regressions:
            print(f"not lowered: {verdict.fault}", file=sys.stderr)
        print('say why it may be lower: --pin --allow-regression "reason"', file=sys.stderr)
        return 1
    kept = dict(floors.fast if fast else floors.whole)
    measured = {name: (measure, result) for result in found for name, measure in result.headlines()}
    for verdict in verdicts:
        least = round(max(0.0, verdict.value - _SLACK[fast]), 4)
        if verdict.floor is None or verdict.fault or least > verdict.floor.least:
            measure, result = measured[verdict.name]
            kept[verdict.name] = Floor(
                least, round(verdict.value, 4), measure.over, result.corpus_hash, result.commit
            )
    lowered = tuple(
        Lowered(verdict.name, verdict.floor.least, kept[verdict.name].least, reason or "", results.commit())
        for verdict in regressions
        if verdict.floor is not None
    )
    ordered = {name: kept[name] for name in sorted(kept)}
    made = Floors(
        floors.whole if fast else ordered, ordered if fast else floors.fast, (*floors.lowered, *lowered)
    )
    path.write_bytes(msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n")
    print(f"pinned {len(verdicts)} figures in {path.name}, {len(lowered)} of them lower than before")
    return 0


def judged(found: Iterable[Result], floors: Floors, *, fast: bool) -> tuple[Verdict, ...]:
    """Return how each headline figure stands; one that could not be measured counts as nought."""
    pinned = floors.fast if fast else floors.whole
    return tuple(
        Verdict(name, measure.value or 0.0, pinned.get(name), result.corpus_hash)
        for result in found
        for name, measure in result.headlines()
    )


def read_floors(path: Path = FLOORS) -> Floors:
    """Return the floors; none when there is no file yet.

    Raises:
        UnreadableCorpus: the file is no floors.json.
    """
    if not path.is_file():
        return Floors({}, {})
    try:
        return msgspec.json.decode(path.read_bytes(), type=Floors)
    except msgspec.DecodeError as wrong:
        raise UnreadableCorpus(f"{path} does not hold floors: {wrong}; take it back from git") from wrong


def _measured(options: argparse.Namespace) -> list[Result]:
    found = []
    for name in CLASSES:
        chosen = corpus(name)
        halves = chosen.halves(options.data)
        if not halves:
            print(f"{name}: skipped, its data are not under {options.data}", file=sys.stderr)
        for half in halves[:1] if options.fast else halves:
            with progress(f"{name}.{half.name}", quiet=options.quiet) as tell:
                engine = Engine(folder=WORK, workers=options.workers, tell=tell)
                found.append(_one(chosen, half, engine, fast=options.fast))
    return found


def _one(chosen: Corpus, half: Half, engine: Engine, *, fast: bool) -> Result:
    if not fast:
        folder = results_folder()
        known = results.kept(folder, chosen.name, half.name)
        return known or measure_half(chosen, half, engine, folder=folder, with_baselines=True)[0]
    with TemporaryDirectory(prefix=f"evals-{chosen.name}-") as there:
        part = chosen.sample(half, Path(there))
        return measure_half(chosen, part, engine, folder=WORK / "fast", with_baselines=False)[0]
