"""The grammar lane, the learned lane and both -> the same figures by each, beside speed and memory."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from evals.corpora import CLASSES
from evals.pipelines import Measured, measured_by
from evals.results import WORK, kept_all
from evals.screen import figure
from reportedly.config import DEFAULT_PIPELINE, LANES
from reportedly.model.record import Record

KEPT = WORK / "lanes.json"
CORPORA = ("golden", "seeds", "muc4", "satp", "gvdb", "ucdp", "gva")
"""Those of which the model reads anything; names of places and sayings are the grammar lane's alone."""


class Lane(Record, frozen=True):
    """What reads, with its speed."""

    lanes: str
    articles_per_second: float | None = None
    memory_mb: float | None = None


def measure(data: Path, corpora: Sequence[str], *, workers: int | None, quiet: bool) -> Iterator[Lane]:
    """Measure each choice of lanes in processes of its own, and keep what was measured."""
    options = ["--data", str(data), *(["--quiet"] if quiet else [])]
    options += ["--workers", str(workers)] if workers else []
    found: list[Lane] = []
    for lanes in LANES:
        environment = {**os.environ, "REPORTEDLY_LANES": lanes}
        told: Measured = measured_by(environment, corpora, options)
        found.append(Lane(lanes, told.articles_per_second, told.memory_mb))
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        KEPT.write_bytes(msgspec.json.encode(found))
        yield found[-1]


def kept() -> tuple[Lane, ...]:
    """Return what was measured last."""
    return msgspec.json.decode(KEPT.read_bytes(), type=tuple[Lane, ...]) if KEPT.is_file() else ()


def rows(measured: Sequence[Lane]) -> Iterator[tuple[str, ...]]:
    """Yield speed, memory and each figure that all of them have, a column for each."""
    yield ("articles per second and core", *(f"{each.articles_per_second}" for each in measured))
    yield ("peak memory, MB", *(f"{each.memory_mb:.0f}" for each in measured))
    values = [
        {
            key: told
            for result in kept_all(DEFAULT_PIPELINE, CLASSES, each.lanes)
            for key, told in result.headlines()
        }
        for each in measured
    ]
    for key in values[0] if values else ():
        if all(key in told for told in values):
            yield (key, *(figure(told[key]) for told in values))
