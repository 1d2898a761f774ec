"""A file is the same whether this process makes it or several workers do."""

from functools import partial
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.store import open_store
from reportedly.testing.synthetic import write_ledger
from reportedly.views.exports.exported import Export, from_ledger
from reportedly.views.exports.format_list import WRITERS, Format
from reportedly.views.exports.part import Asked, Part
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.filters import Filters

INCIDENTS = 1_100
"""More than two parts of most formats, so that what parts share has to be put together."""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "synthetic.db"
    write_ledger(path, INCIDENTS)
    return path


@pytest.mark.parametrize("file_format", list(Format))
def test_two_workers_write_the_bytes_that_one_process_writes(ledger: Path, file_format: Format) -> None:
    alone, together = (_written(ledger, file_format, workers) for workers in (1, 2))

    assert together == alone
    assert together[1] + _number(together[2]) == INCIDENTS


def test_progress_counts_what_is_written_and_what_is_left_out(ledger: Path) -> None:
    store, told = open_store(ledger, must_exist=True), list[int]()
    parts = from_ledger(partial(pipeline.Incidents, store), store, ledger, workers=None, as_of=None)

    list(Export(parts, Asked(Profile.internal), progress=told.append).parts(_size, at_once=500))

    store.close()
    assert told == [500, 1_000, 1_100]


def test_a_filter_passes_to_workers(ledger: Path) -> None:
    some = _written(ledger, Format.jsonl, 2, Filters(min_killed=5))

    assert 0 < some[1] < INCIDENTS
    assert some == _written(ledger, Format.jsonl, 1, Filters(min_killed=5))


def _written(
    ledger: Path, file_format: Format, workers: int, filters: Filters | None = None
) -> tuple[bytes, int, tuple[str, ...]]:
    store = open_store(ledger, must_exist=True)
    parts = from_ledger(partial(pipeline.Incidents, store), store, ledger, workers=workers, as_of=None)
    export = Export(parts, Asked(Profile.internal, filters=filters))
    told = WRITERS[file_format].pieces(export)
    whole = b"".join(each.encode() if isinstance(each, str) else each for each in told)
    store.close()
    return whole, export.written, export.left_out


def _number(left_out: tuple[str, ...]) -> int:
    return sum(int(words.partition(" ")[0]) for words in left_out)


def _size(part: Part) -> int:
    return sum(1 for _ in part.incidents())
