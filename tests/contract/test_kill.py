"""A ledger whose writer was killed, or had no space, holds all that was acknowledged and nothing half."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.store import find_problems, open_store
from reportedly.testing.entries import an_entry
from reportedly.testing.stores import answers

KILLS = 50
LONGEST_LIFE = 0.12  # seconds after the writer says "ready"

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path

from reportedly.store import open_store
from reportedly.testing.entries import a_judgement, an_entry

path, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
print("ready", flush=True)
store = open_store(path)
for number in range(first, last):
    entry = an_entry(number)
    now = datetime.now(UTC)
    if not store.has(entry.document.id):
        store.keep(entry, known_at=now)
        print(number, flush=True)
    if number % 10 == 9:
        store.judge([a_judgement(number, number - step) for step in range(1, 10)], known_at=now)
store.close()
print("done", flush=True)
"""


def writer(ledger: Path, first: int, last: int, *, prelude: str = "") -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    arguments = [sys.executable, "-c", prelude + WRITER, str(ledger), str(first), str(last)]
    return subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )


def write_until_killed(ledger: Path, first: int, life: float) -> set[int]:
    """Return the numbers that the writer said it had kept before it was killed."""
    with writer(ledger, first, 1_000_000) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(life)
        process.send_signal(signal.SIGKILL)
        # A last line without its end was never acknowledged: the pipe broke off inside it.
        lines = process.stdout.read().splitlines(keepends=True)
    return {int(line) for line in lines if line.endswith("\n")}


def check_whole(ledger: Path, acknowledged: set[int]) -> None:
    with closing(open_store(ledger)) as store:
        told = answers(store)
    documents = {document.id for document in told.documents}
    # Kept in order and each at most once: several may be kept though the writer died before it said so.
    kept = {an_entry(number).document.id: an_entry(number) for number in range(len(documents))}
    assert set(kept) == documents
    assert {an_entry(number).document.id for number in acknowledged} <= documents
    assert told.articles == tuple(
        sorted(
            (entry.article for id_, entry in kept.items() if id_ in documents and entry.article), key=by_id
        )
    )
    assert told.extractions == tuple(
        sorted(
            (entry.extraction for id_, entry in kept.items() if id_ in documents and entry.extraction),
            key=lambda extraction: extraction.article_id,
        )
    )
    assert len(told.judgements) % 9 == 0
    assert count(ledger, "claims") == sum(
        len(account.claims) for it in told.extractions for account in it.accounts
    )
    assert count(ledger, "blobs") == len(documents)
    assert find_problems(ledger) == ()


def by_id(article: object) -> str:
    return str(getattr(article, "id", ""))


def count(ledger: Path, table: str) -> int:
    with closing(sqlite3.connect(ledger)) as connection:
        return int(connection.execute(f"select count(*) from {table}").fetchone()[0])


@pytest.mark.slow
def test_fifty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    chance = random.Random(20)
    acknowledged: set[int] = set()
    for kill in range(KILLS):
        acknowledged |= write_until_killed(ledger, 0, chance.uniform(0.0, LONGEST_LIFE))
        if kill % 10 == 0 and ledger.exists():
            check_whole(ledger, acknowledged)
    check_whole(ledger, acknowledged)

    last = max(acknowledged) + 20
    with writer(ledger, 0, last) as process:
        output, errors = process.communicate(timeout=60)

    assert (output.splitlines()[-1], errors) == ("done", "")
    assert count(ledger, "articles") == last
    check_whole(ledger, set(range(last)))


def test_a_writer_without_space_stops_with_our_error_and_loses_nothing(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    no_file_over_2_mb = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))\n"

    with writer(ledger, 0, 1_000_000, prelude=no_file_over_2_mb) as process:
        output, errors = process.communicate(timeout=60)

    last_words = errors.splitlines()[-1]
    assert last_words.startswith(
        f"reportedly.errors.LedgerFull: no space is left to write the ledger {ledger}"
    )
    acknowledged = {int(line) for line in output.splitlines()[1:]}
    assert len(acknowledged) > 10
    check_whole(ledger, acknowledged)
    with closing(open_store(ledger)) as store:
        assert store.keep(an_entry(1_000_001), known_at=datetime(2020, 1, 1, tzinfo=UTC))
