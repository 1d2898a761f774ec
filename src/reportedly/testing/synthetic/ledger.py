"""A number of invented happenings -> a ledger file with their articles, and judgements that join them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from reportedly.errors import InputError
from reportedly.model.judgement import Judgement, make_judgement
from reportedly.model.seams import Entry, Store
from reportedly.store import open_store
from reportedly.testing.synthetic.articles import account_of, tell
from reportedly.testing.synthetic.happenings import Happening, make_happening

_JUDGE = "synthetic/1"


def happenings(count: int, *, seed: int = 7, year: int = 2031) -> Iterator[Happening]:
    """Yield the first so many happenings of a seed."""
    return (make_happening(number, seed, year) for number in range(count))


def write_ledger(path: Path, count: int, *, seed: int = 7, year: int = 2031) -> int:
    """Write a new ledger of so many incidents and return how many articles it holds.

    Raises:
        InputError: there is a file of that name already.
    """
    if path.exists():
        raise InputError(f"{path} exists already; name a new file for the synthetic ledger")
    store = open_store(path)
    try:
        return tell_all(store, happenings(count, seed=seed, year=year))
    finally:
        store.close()


def tell_all(store: Store, told: Iterable[Happening]) -> int:
    """Keep the articles of the happenings, each known the day after it was printed; return how many."""
    articles = 0
    judgements: list[Judgement] = []
    for happening in told:
        entries = tell(happening)
        for turn, entry in enumerate(entries):
            store.keep(entry, known_at=_known_at(entry, turn))
        judgements += _joined(entries)
        articles += len(entries)
    store.judge(judgements, known_at=datetime(2032, 2, 1, tzinfo=UTC))
    return articles


def _known_at(entry: Entry, turn: int) -> datetime:
    published = entry.article.published if entry.article else None
    if published is None:
        return datetime(2032, 1, 10, 6, turn, tzinfo=UTC)
    return datetime(published.year, published.month, published.day, 6, turn, tzinfo=UTC) + timedelta(days=1)


def _joined(entries: tuple[Entry, ...]) -> Iterator[Judgement]:
    for left, right in pairwise(account_of(entry).id for entry in entries):
        yield make_judgement(
            "accounts",
            (left, right),
            "same",
            score=6.0,
            reasons=("same happening of the synthetic ledger",),
            decided_by=_JUDGE,
            decided_at=datetime(2032, 2, 1, tzinfo=UTC),
        )
