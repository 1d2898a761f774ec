"""Documents found -> CPU seconds of the whole way, of its parts and of the bare spaCy pipeline, in turn."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from reportedly import pipeline
from reportedly.archive import Found
from reportedly.articles import read
from reportedly.model.article import Article
from reportedly.pipeline import Parts
from reportedly.store import open_store

NOW = datetime(2030, 1, 1, tzinfo=UTC)
COLD_START = "import sys; sys.argv = ['reportedly', '--help']; from reportedly.views.cli import main; main()"
STARTS = 5

Parse = Callable[[str], Any]


class Speed(msgspec.Struct, frozen=True, kw_only=True):
    """Medians over the repeats; seconds are CPU seconds of this process for all articles."""

    articles: int
    characters: int
    repeats: int
    articles_per_second_and_core: float
    """From bytes to a durable ledger, linking left out."""
    ratio_to_bare_nlp: float
    """CPU time of the whole way by that of `nlp(text)` on the same texts; the goal is at most 2.0."""
    bare_nlp_seconds: float
    way_seconds: float
    way_wall_seconds: float
    """Wall seconds with waits for the disk."""
    read_seconds: float
    extract_seconds: float
    resolve_seconds: float
    link_seconds: float
    incidents_seconds: float
    open_parts_seconds: float
    peak_memory_mb: float
    """The most this process held, with the bare pipeline's documents; the goal is under 700."""
    cold_start_seconds: float
    """Wall seconds of `reportedly --help` in a new process; the goal is under 0.5."""


class Clock:
    """CPU and wall seconds, added up by name."""

    def __init__(self) -> None:
        self.cpu: dict[str, float] = {}
        self.wall: dict[str, float] = {}

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Add what runs inside to `name`."""
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu[name] = self.cpu.get(name, 0.0) + time.process_time() - cpu
        self.wall[name] = self.wall.get(name, 0.0) + time.perf_counter() - wall


def measure(found: Sequence[Found], open_parts: Callable[[], Parts], parse: Parse, *, repeats: int) -> Speed:
    """Return the medians of `repeats` runs, each article read bare and by the whole way in turn."""
    opening = Clock()
    with opening.of("open"):
        parts = open_parts()
        # Parts open their model and gazetteer when they are first asked.
        _ = parts.extractor.origin
    articles = [read(each.document, each.content) for each in found]
    for article in articles[:3]:
        # The first texts fill spaCy's caches for either side alike.
        parse(article.text)
    clocks = [_once(found, articles, parts, parse) for _ in range(repeats)]

    def seconds(name: str) -> float:
        return median(clock.cpu[name] for clock in clocks)

    return Speed(
        articles=len(articles),
        characters=sum(len(article.text) for article in articles),
        repeats=repeats,
        articles_per_second_and_core=len(articles) / seconds("way"),
        ratio_to_bare_nlp=median(clock.cpu["way"] / clock.cpu["bare"] for clock in clocks),
        bare_nlp_seconds=seconds("bare"),
        way_seconds=seconds("way"),
        way_wall_seconds=median(clock.wall["way"] for clock in clocks),
        read_seconds=seconds("read"),
        extract_seconds=seconds("extract"),
        resolve_seconds=seconds("resolve"),
        link_seconds=seconds("link"),
        incidents_seconds=seconds("incidents"),
        open_parts_seconds=opening.wall["open"],
        peak_memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        cold_start_seconds=cold_start(),
    )


def cold_start() -> float:
    """Return the median wall seconds of `reportedly --help` in a new process."""
    return median(_start() for _ in range(STARTS))


def _once(found: Sequence[Found], articles: Sequence[Article], parts: Parts, parse: Parse) -> Clock:
    clock = Clock()
    with TemporaryDirectory() as folder, closing(open_store(Path(folder) / "ledger.db")) as store:
        for each, article in zip(found, articles, strict=True):
            with clock.of("bare"):
                parse(article.text)
            with clock.of("way"):
                list(pipeline.add([each], store, parts, now=NOW))
            with clock.of("read"):
                read(each.document, each.content)
            with clock.of("extract"):
                (extraction,) = parts.extractor.extract([article])
            with clock.of("resolve"):
                parts.resolver.resolve(extraction, article)
        with clock.of("link"):
            pipeline.link(store, parts, now=NOW)
        with clock.of("incidents"):
            pipeline.incidents(store)
    return clock


def _start() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", COLD_START], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began
