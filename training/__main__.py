"""`python -m training --out FOLDER`: the data folder in, the model folder out."""

import argparse
import sys
import time
from pathlib import Path

from reportedly.errors import ReportedlyError
from training.gathering import gather
from training.making import make

_EPOCHS = 5
_SEED = 7


def main() -> int:
    """Read the command line, train, write; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write the model into")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of corpora")
    parser.add_argument("--seed", type=int, default=_SEED, help="the order of all that is random")
    parser.add_argument("--epochs", type=int, default=_EPOCHS, help="how often each sentence is seen")
    parser.add_argument("--limit", type=int, default=None, help="train on this many examples only, to try it")
    options = parser.parse_args()
    try:
        say(f"reading the corpora under {options.data}")
        gathered = gather(options.data, options.seed)
        make(gathered, options.out, options.seed, options.epochs, options.limit, say)
    except ReportedlyError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def say(words: str) -> None:
    """Show progress, with the minute."""
    print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
