"""Items -> the same results in the same order, worked on by several processes."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from reportedly.errors import ReportedlyError
from reportedly.runners.threads import one_thread

In = TypeVar("In")
Out = TypeVar("Out")

AHEAD = 2
"""Items waiting for each worker: enough to keep it busy, few enough to keep memory flat."""


class PoolRunner:
    """Applies a picklable function in `workers` processes, a few items ahead of the reader."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def map(self, function: Callable[[In], Out], items: Iterable[In]) -> Iterator[Out]:
        """Yield `function(item)` for each item, in the order of the items.

        Raises:
            ReportedlyError: a worker died, as it does when memory runs out.
        """
        waiting: deque[Future[Out]] = deque()
        source = iter(items)
        with _executor(self._workers) as executor:
            try:
                for item in islice(source, self._workers * AHEAD):
                    waiting.append(executor.submit(function, item))
                while waiting:
                    yield waiting.popleft().result()
                    waiting.extend(executor.submit(function, item) for item in islice(source, 1))
            except BrokenProcessPool as broken:
                raise ReportedlyError(
                    f"one of {self._workers} workers was stopped from outside, perhaps for want of memory; "
                    "run the same command again with fewer workers to go on"
                ) from broken
            finally:
                executor.shutdown(wait=False, cancel_futures=True)


def _executor(workers: int) -> ProcessPoolExecutor:
    # Fresh processes: a forked one would inherit the parent's threads and its open ledger.
    fresh = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=fresh, initializer=one_thread)
