"""`python -m training.linking`: labelled pairs of accounts in, the table of the judge's weights out."""

import argparse
import sys
from pathlib import Path

from reportedly.errors import ReportedlyError
from reportedly.incidents.weights import TABLE
from training.linking.fitting import fitted, out_of_fold
from training.linking.pairs import archive_pairs, own_pairs, synthetic_pairs
from training.linking.report import lines_of, table_of

_SEED = 7


def main() -> int:
    """Read the command line, learn, write; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.linking", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of corpora")
    parser.add_argument("--out", type=Path, default=TABLE, help="the table to write (the package's own)")
    parser.add_argument("--seed", type=int, default=_SEED, help="which incidents are left out together")
    options = parser.parse_args()
    try:
        pairs = [*archive_pairs(options.data), *own_pairs(), *synthetic_pairs(options.seed)]
    except ReportedlyError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for line in lines_of(pairs, out_of_fold(pairs, options.seed)):
        print(line)
    options.out.write_text(table_of(fitted(pairs), pairs), encoding="utf-8")
    print(f"wrote {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
