"""Articles on disk -> how fast and how large the whole way is, as a table or as JSON.

Run it as `python -m benchmarks.speed ARTICLES... [--limit N] [--repeats N] [--json]`.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

# Before numpy is imported: more threads would count as more than one core.
os.environ["OMP_NUM_THREADS"] = "1"

import msgspec

from benchmarks.measure import Speed, measure
from reportedly.archive import Columns, Found, find
from reportedly.articles import read
from reportedly.claims.local.parse import reading
from reportedly.config import Settings
from reportedly.errors import UnreadableInput
from reportedly.model.document import Hints
from reportedly.pipeline import open_parts

GOALS = {"ratio_to_bare_nlp": 2.0, "peak_memory_mb": 700.0, "cold_start_seconds": 0.5}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the articles in the given files and folders; 1 when a goal is missed or there are none."""
    options = _options(arguments)
    found = list(islice(_english(options.articles), options.limit))
    if not found:
        print("no English article found; give files or folders of reports", file=sys.stderr)
        return 1
    speed = measure(found, lambda: open_parts(Settings()), reading.pipeline(), repeats=options.repeats)
    print(msgspec.json.encode(speed).decode() if options.json else _table(speed))
    return int(bool(_missed(speed)))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path, help="files and folders of reports")
    parser.add_argument("--limit", type=int, default=200, help="articles at most (200)")
    parser.add_argument("--repeats", type=int, default=3, help="runs, of which the median counts (3)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    return parser.parse_args(arguments)


def _english(paths: Sequence[Path]) -> list[Found]:
    found = (item for item in find(paths, hints=Hints(), columns=Columns()) if isinstance(item, Found))
    return [item for item in found if _is_english(item)]


def _is_english(item: Found) -> bool:
    try:
        return read(item.document, item.content).language == "en"
    except UnreadableInput:
        return False


def _missed(speed: Speed) -> list[str]:
    return [name for name, goal in GOALS.items() if getattr(speed, name) > goal]


def _table(speed: Speed) -> str:
    missed = _missed(speed)
    rows = (
        f"{name:<30}{value:>12.3f}{_verdict(name, missed)}"
        for name, value in msgspec.structs.asdict(speed).items()
    )
    return "\n".join(rows)


def _verdict(name: str, missed: list[str]) -> str:
    if name not in GOALS:
        return ""
    return f"  {'MISSES' if name in missed else 'meets'} the goal of {GOALS[name]:g}"


if __name__ == "__main__":
    sys.exit(main())
