"""A ledger that grows and is decided on -> an index that equals one built anew."""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from reportedly import pipeline
from reportedly.incidents.deciding import accept, different, merge, review, split, undo
from reportedly.model.decision import Signed
from reportedly.model.judgement import make_judgement
from reportedly.store import open_store
from reportedly.store.index import ReadIndex, index_path
from reportedly.testing.synthetic import happenings, tell_all, write_ledger
from reportedly.views.queries.indexing import refresh, rows_behind

AT = datetime(2032, 3, 1, tzinfo=UTC)
TABLES = ("incidents", "members", "names", "actors", "decided", "pairs", "incident_words")


def held(ledger: Path) -> dict[str, list[Any]]:
    with closing(ReadIndex(index_path(ledger))) as index:
        return {table: sorted(index.all(f"select * from {table}"), key=repr) for table in TABLES}


def rebuilt(ledger: Path, folder: Path) -> dict[str, list[Any]]:
    copy = folder / "copy.db"
    copy.unlink(missing_ok=True)
    index_path(copy).unlink(missing_ok=True)
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("vacuum into ?", (str(copy),))
    refresh(copy)
    return held(copy)


def test_an_index_brought_up_to_date_equals_one_built_anew(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    chance = random.Random(3)
    write_ledger(ledger, 40)
    refresh(ledger)

    for turn in range(25):
        with closing(open_store(ledger)) as store:
            _decide_something(store, chance, AT + timedelta(hours=turn))
        refresh(ledger)

        assert held(ledger) == rebuilt(ledger, tmp_path)


def test_new_articles_join_the_index(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    write_ledger(ledger, 5)
    refresh(ledger)

    with closing(open_store(ledger)) as store:
        tell_all(store, list(happenings(9))[5:])
    changed = refresh(ledger)

    with closing(ReadIndex(index_path(ledger))) as index:
        assert (changed, index.one("select count(*) from incidents")[0]) == (True, 9)
    assert held(ledger) == rebuilt(ledger, tmp_path)
    assert refresh(ledger) is False


def test_an_index_of_a_ledger_that_was_replaced_is_built_anew(tmp_path: Path) -> None:
    ledger, other = tmp_path / "ledger.db", tmp_path / "other.db"
    write_ledger(ledger, 6)
    write_ledger(other, 6, seed=8)
    refresh(ledger)

    other.replace(ledger)
    changed = refresh(ledger)

    assert changed is True
    assert held(ledger) == rebuilt(ledger, tmp_path)
    assert rows_behind(ledger) == 0


def _decide_something(store: Any, chance: random.Random, at: datetime) -> None:
    told = pipeline.incidents(store)
    one, other = chance.sample(told, 2)
    signed = Signed("ana", at, "a test")
    held_judgements = pipeline.person_judgements(store)
    wide = [each for each in told if len(each.incident.accounts) > 1]
    match chance.randrange(6):
        case 0:
            made = merge([one, other], held_judgements, signed)
        case 1:
            wider = chance.choice(wide)
            made = split(wider, wider.incident.accounts[:1], signed)
        case 2:
            made = accept(one, one.variants[0], signed)
        case 3:
            made = different(one, one.incident.accounts[0], other.incident.accounts[0], signed)
        case 4:
            left, right = one.incident.accounts[0], other.incident.accounts[0]
            unsure = make_judgement(
                "accounts",
                (left, right),
                "unsure",
                score=0.4,
                reasons=("near",),
                decided_by="judge/2",
                decided_at=at,
            )
            store.judge([unsure], known_at=at)
            made = review(one, "rejected", signed)
        case _:
            standing = pipeline.standing(store)
            if not standing:
                return
            made = undo(chance.choice(standing), pipeline.undone(store), signed)
    pipeline.decide(store, [made], now=at)
