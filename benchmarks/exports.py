"""A ledger -> seconds and memory of writing it in each format, beside a bare copy of its claims to CSV.

`python -m benchmarks.exports LEDGER` measures a ledger that is there; `--incidents 100000` makes a synthetic
one first. Each format is written by a process of its own, as a user writes it.
"""

import argparse
import csv
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.testing.synthetic import write_ledger
from reportedly.views.exports.format_list import Format

_BETWEEN_LOOKS = 0.1
_EXPORT = "from reportedly.views.cli import main; main()"


def main() -> None:
    """Print a line a format."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.exports", description=__doc__)
    asked.add_argument("ledger", type=Path, nargs="?", help="a ledger; without one, a synthetic one is made")
    asked.add_argument("--incidents", type=int, default=100_000, help="of the synthetic ledger (100000)")
    asked.add_argument("--formats", nargs="*", default=list(Format), type=Format, help="all without it")
    told = asked.parse_args()
    with TemporaryDirectory(prefix="reportedly-bench-") as name:
        folder = Path(name)
        ledger = told.ledger
        if ledger is None:
            ledger = folder / "ledger.db"
            write_ledger(ledger, told.incidents)
        bare = _bare_seconds(ledger, folder / "bare.csv")
        print(f"{'bare copy of the claims to CSV':32} {bare:7.1f} s")
        for file_format in told.formats:
            wall, cpu, memory = _export(ledger, file_format, folder / f"out.{file_format}")
            ratio = wall / bare
            print(f"{file_format:32} {wall:7.1f} s {cpu:7.1f} s of CPU {memory:6.0f} MB {ratio:5.1f} x bare")


def _bare_seconds(ledger: Path, out: Path) -> float:
    """Return how long the database itself and Python's csv take for every claim, with nothing worked out."""
    start = time.perf_counter()
    with closing(sqlite3.connect(ledger)) as connection, out.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(connection.execute("select * from claims"))
    return time.perf_counter() - start


def _export(ledger: Path, file_format: Format, out: Path) -> tuple[float, float, float]:
    """Return wall seconds, CPU seconds and the most megabytes held, workers and all: numbers to print."""
    words = ["--quiet", "--ledger", str(ledger), "export", file_format.value, "--out", str(out)]
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", _EXPORT, *words])
    most = 0.0
    while True:
        ended, status, used = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        most = max(most, sum(map(_megabytes, _tree(process.pid))))
        time.sleep(_BETWEEN_LOOKS)
    if status:
        raise SystemExit(f"export {file_format} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, most


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        # It has ended since.
        return
    for child in children:
        yield from _tree(int(child))


def _megabytes(pid: int) -> float:
    """Return what a process holds, with its share of what it shares with others (Linux)."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("Pss:"))


if __name__ == "__main__":
    main()
