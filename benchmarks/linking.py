"""Synthetic ledgers of several sizes -> how long it takes to link all of one, and then one more article.

`python -m benchmarks.linking --sizes 1000 10000 100000`. Each thousand incidents are of a year of their own,
as in the ledger of a desk that grows. The baseline is to link all of it, as without a link index.
"""

import argparse
import resource
import statistics
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly import pipeline
from reportedly.incidents.judge import ReferenceJudge
from reportedly.pipeline import Parts
from reportedly.store import open_store
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver
from reportedly.testing.synthetic.articles import tell
from reportedly.testing.synthetic.ledger import happenings, tell_all

_PARTS = Parts(EchoExtractor(()), EchoResolver(), ReferenceJudge(), EchoNoticer(()))
_NOW = datetime(2032, 3, 1, tzinfo=UTC)
_ANOTHER_SEED = 777
_FIRST_YEAR = 1900
_A_YEAR = 1_000


def main() -> None:
    """Print a line a size."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.linking", description=__doc__)
    asked.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], help="incidents (1000 10000)")
    asked.add_argument("--more", type=int, default=30, help="articles added one by one (30)")
    told = asked.parse_args()
    with TemporaryDirectory(prefix="reportedly-bench-") as name:
        for size in told.sizes:
            print(_measured(Path(name) / f"{size}.db", size, told.more), flush=True)


def _measured(ledger: Path, size: int, more: int) -> str:
    with closing(open_store(ledger)) as store:
        for year in range(max(1, size // _A_YEAR)):
            tell_all(store, happenings(min(size, _A_YEAR), seed=year, year=_FIRST_YEAR + year))
        accounts = sum(1 for _ in store.newest_accounts())
        start = time.perf_counter()
        judged = pipeline.link(store, _PARTS, now=_NOW, ledger=ledger)
        whole = time.perf_counter() - start
        seconds = []
        new = (
            entry
            for happening in happenings(more, seed=_ANOTHER_SEED, year=_FIRST_YEAR)
            for entry in tell(happening)
        )
        for _, entry in zip(range(more), new, strict=False):
            store.keep(entry, known_at=_NOW)
            start = time.perf_counter()
            pipeline.link(store, _PARTS, now=_NOW, ledger=ledger)
            seconds.append(time.perf_counter() - start)
    one, slowest = statistics.median(seconds), max(seconds)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{accounts:8} accounts: all in {whole:.1f} s ({accounts / whole:.0f} a second, {judged} pairs), "
        f"{most:.0f} MB; one article more in {one * 1000:.0f} ms (slowest {slowest * 1000:.0f} ms), "
        f"{whole / one:.0f} times quicker than linking all of it"
    )


if __name__ == "__main__":
    main()
