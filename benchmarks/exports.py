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
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.testing.synthetic import write_ledger
from reportedly.views.exports.format_list import Format

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
    """Return wall seconds, CPU seconds and the most megabytes held: three plain numbers to print."""
    words = ["--quiet", "--ledger", str(ledger), "export", file_format.value, "--out", str(out)]
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", _EXPORT, *words])
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"export {file_format} ended with {os.waitstatus_to_exitcode(status)}")
    # ru_maxrss is in KiB on Linux.
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
