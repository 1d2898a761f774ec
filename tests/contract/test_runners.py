"""The contract of a runner: same results, same order, whatever does the work."""

import math
import os
from collections.abc import Iterator

import pytest

from reportedly.errors import ReportedlyError
from reportedly.model.seams import Runner
from reportedly.runners.pool import AHEAD, PoolRunner
from reportedly.runners.serial import SerialRunner

WORKERS = 2


@pytest.fixture(params=["serial", "pool"])
def runner(request: pytest.FixtureRequest) -> Runner:
    return SerialRunner() if request.param == "serial" else PoolRunner(WORKERS)


def test_results_come_in_the_order_of_the_items(runner: Runner) -> None:
    assert list(runner.map(_square, range(20))) == [number * number for number in range(20)]


def test_no_items_give_no_results(runner: Runner) -> None:
    assert list(runner.map(_square, ())) == []


def test_an_error_of_the_function_reaches_the_caller(runner: Runner) -> None:
    with pytest.raises(ReportedlyError, match="no root of -1"):
        list(runner.map(_root, [4, -1, 9]))


def test_results_before_an_error_are_not_lost(runner: Runner) -> None:
    results = runner.map(_root, [4, 9, -1])

    assert (next(results), next(results)) == (2, 3)


def test_a_pool_reads_only_a_few_items_ahead() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    next(PoolRunner(WORKERS).map(_square, items()))

    assert len(taken) <= WORKERS * AHEAD + 1


def test_a_pool_works_in_other_processes_with_one_thread_each() -> None:
    told = set(PoolRunner(WORKERS).map(_process, range(4)))

    assert os.getpid() not in {process for process, _ in told}
    assert {threads for _, threads in told} == {"1"}


def test_a_worker_stopped_from_outside_is_told_in_words() -> None:
    with pytest.raises(ReportedlyError, match="one of 2 workers was stopped from outside"):
        list(PoolRunner(WORKERS).map(_die, range(4)))


def _square(number: int) -> int:
    return number * number


def _root(number: int) -> int:
    if number < 0:
        raise ReportedlyError(f"no root of {number}")
    return math.isqrt(number)


def _process(number: int) -> tuple[int, str | None]:
    return os.getpid(), os.environ.get("OMP_NUM_THREADS")


def _die(number: int) -> int:
    os._exit(9)
