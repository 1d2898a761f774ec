"""A command line -> a synthetic ledger file: `python -m reportedly.testing.synthetic --incidents 20000`."""

import argparse
from pathlib import Path

from reportedly.testing.synthetic import write_ledger


def main() -> None:
    """Write the ledger that the command line asks for."""
    asked = argparse.ArgumentParser(prog="python -m reportedly.testing.synthetic", description=__doc__)
    asked.add_argument("--incidents", type=int, default=1_000, help="how many (1000)")
    asked.add_argument("--seed", type=int, default=7, help="the same seed gives the same ledger (7)")
    asked.add_argument("--year", type=int, default=2031, help="when they happen (2031)")
    asked.add_argument("--out", type=Path, required=True, help="the ledger to write; it must not exist")
    told = asked.parse_args()
    articles = write_ledger(told.out, told.incidents, seed=told.seed, year=told.year)
    asked.exit(0, f"{told.incidents} synthetic incidents of {articles} articles are in {told.out}\n")


if __name__ == "__main__":
    main()
