"""Articles that come one after the other are judged as when all of them are compared with all."""

import random
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import pipeline
from reportedly.errors import LedgerError
from reportedly.incidents.block import SHARED, SLACK_DAYS, candidate_pairs, stand
from reportedly.incidents.facts import Facts, Toll
from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.ids import AccountId, ActorId, ArticleId
from reportedly.model.seams import Entry, Stand, Store
from reportedly.model.values import Actor, Count, Period, Place, Referent
from reportedly.pipeline import Parts, linking
from reportedly.store import open_store
from reportedly.store.links import LinkIndex, links_path
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver
from reportedly.testing.synthetic import happenings
from reportedly.testing.synthetic.articles import tell

NOW = datetime(2032, 3, 1, tzinfo=UTC)
PARTS = Parts(EchoExtractor(()), EchoResolver(), ReferenceJudge(), EchoNoticer(()))
Told = set[tuple[str, str, str, str, float]]


def _entries(count: int, seed: int) -> list[Entry]:
    """Return reports of happenings in few places and days, with reprints, so that many may be one."""
    return [entry for happening in happenings(count, seed=seed) for entry in tell(happening)]


@pytest.mark.parametrize("seed", range(4))
def test_articles_added_in_any_order_and_in_any_parts_are_judged_as_all_at_once(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "_AT_ONCE", 7)
    entries = _entries(150, seed)
    alone = open_store(None)
    _keep(alone, entries)
    pipeline.link(alone, PARTS, now=NOW)

    random.Random(seed).shuffle(entries)
    ledger = tmp_path / "desk.db"
    store = open_store(ledger)
    first = len(entries) // 3
    for some in (entries[:first], *([each] for each in entries[first : first + 20]), entries[first + 20 :]):
        _keep(store, some)
        pipeline.link(store, PARTS, now=NOW, ledger=ledger)

    assert _told(store) == _told(alone)
    assert len(_told(alone)) > 100
    assert [each.incident for each in pipeline.incidents(store)] == [
        each.incident for each in pipeline.incidents(alone)
    ]
    assert pipeline.link(store, PARTS, now=NOW, ledger=ledger) == 0


def test_an_index_that_was_lost_is_made_anew_and_judges_nothing_twice(tmp_path: Path) -> None:
    ledger = tmp_path / "desk.db"
    store = open_store(ledger)
    _keep(store, _entries(40, 1))
    assert pipeline.link(store, PARTS, now=NOW, ledger=ledger) > 0
    links_path(ledger).unlink()

    assert pipeline.link(store, PARTS, now=NOW, ledger=ledger) == 0
    assert links_path(ledger).exists()


def test_an_index_of_another_ledger_of_the_same_name_is_not_believed(tmp_path: Path) -> None:
    ledger = tmp_path / "desk.db"
    _linked(ledger, _entries(30, 2))
    ledger.unlink()

    store = _linked(ledger, _entries(30, 3))

    alone = open_store(None)
    _keep(alone, _entries(30, 3))
    pipeline.link(alone, PARTS, now=NOW)
    assert _told(store) == _told(alone)


def test_an_index_that_is_no_database_is_made_anew(tmp_path: Path) -> None:
    ledger = tmp_path / "desk.db"
    store = open_store(ledger)
    _keep(store, _entries(40, 1))
    links_path(ledger).write_bytes(b"no database at all, but long enough to be looked at" * 40)

    assert pipeline.link(store, PARTS, now=NOW, ledger=ledger) > 0
    assert pipeline.link(store, PARTS, now=NOW, ledger=ledger) == 0


def test_what_a_run_left_unfinished_is_judged_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "desk.db"
    entries = _entries(60, 5)
    store = _linked(ledger, entries[:60])
    _keep(store, entries[60:])
    with monkeypatch.context() as broken:
        broken.setattr(LinkIndex, "mark", _fails)
        with pytest.raises(LedgerError, match=r"desk\.db\.links"):
            pipeline.link(store, PARTS, now=NOW, ledger=ledger)

    pipeline.link(store, PARTS, now=NOW, ledger=ledger)

    alone = open_store(None)
    _keep(alone, entries)
    pipeline.link(alone, PARTS, now=NOW)
    assert _told(store) == _told(alone)


def _fails(*_: object) -> None:
    raise sqlite3.OperationalError("disk I/O error")


DAYS = st.dates(date(2031, 5, 1), date(2031, 7, 31))
PLACES = st.builds(
    lambda lat, lon, precision: Place("Somewhere", f"North {lat // 2}", "KE", lat, lon, precision, None),
    st.integers(-2, 2), st.sampled_from([-180.0, 36.2, 36.6, 37.1, 179.9]), st.integers(1, 6),
)  # fmt: skip


MAY_5 = date(2031, 5, 5)
FORD = Actor(ActorId("own:ford"), "Ford")
BANDS = st.lists(st.sampled_from([Actor(ActorId("own:red"), "Red Band"), FORD]), max_size=1)
TOLLS = st.lists(
    st.sampled_from([Count(10, None), Count(12, None), Count(None, 12), Count(12, 12)]), max_size=2
)


@st.composite
def some_facts(draw: st.DrawFn) -> list[Facts]:
    return [draw(_one_account(number)) for number in range(draw(st.integers(2, 7)))]


@st.composite
def _one_account(draw: st.DrawFn, number: int) -> Facts:
    days = draw(st.lists(st.one_of(st.none(), DAYS), max_size=2))
    periods = tuple(Period(day, day and day + timedelta(draw(st.integers(0, 40))), "bounds") for day in days)
    places = tuple(Referent("there", "place", entity=each) for each in draw(st.lists(PLACES, max_size=2)))
    named = draw(st.lists(st.sampled_from(["Oba", "OBA", "Wetu"]), max_size=1))
    telling = draw(st.lists(st.sampled_from(["lumo", "ferry", "mine", "dam"]), max_size=4))
    return Facts(
        account_id=AccountId(f"a{number}"),
        article_id=ArticleId(f"r{draw(st.integers(0, 4))}"),
        main=draw(st.booleans()),
        published=draw(st.one_of(st.none(), DAYS)),
        types=frozenset(draw(st.lists(st.sampled_from(["bombing", "arrest"]), max_size=1))),
        outcomes=frozenset(),
        periods=periods,
        places=places,
        perpetrators=tuple(Referent(each.name, "actor", entity=each) for each in draw(BANDS)),
        targets=(),
        weapons=(),
        persons=tuple(Referent(each, "person") for each in named),
        tolls=tuple(Toll("killed", each) for each in draw(TOLLS)),
        words=frozenset(draw(st.lists(st.sampled_from(["market", "bridge"]), max_size=2))),
        text=dict.fromkeys(telling, 0.5),
    )


@given(some_facts())
@settings(max_examples=400, deadline=None)
def test_whatever_pair_is_compared_stands_where_the_index_finds_it(told: list[Facts]) -> None:
    for one, other in candidate_pairs(told):
        left, right = stand(one), stand(other)
        assert _meet(left, right) or _share_words(left, right)


@given(some_facts(), st.sets(st.sampled_from([f"a{number}" for number in range(7)])))
@settings(max_examples=200, deadline=None)
def test_where_some_accounts_are_new_exactly_the_pairs_that_hold_one_are_compared(
    told: list[Facts], new: set[AccountId]
) -> None:
    pairs = [(one, other) for one, other in candidate_pairs(told)
             if one.account_id in new or other.account_id in new]  # fmt: skip

    assert list(candidate_pairs(told, new=new)) == pairs


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        (Count(10, None), Count(12, None), 0),
        (Count(12, None), Count(12, 12), 1),
        (Count(2, 2), Count(2, 2), 0),
    ],
)
def test_two_accounts_of_any_day_share_a_toll_where_a_number_is_the_same(
    one: Count, other: Count, pairs: int
) -> None:
    left, right = (_of_any_day(number, killed) for number, killed in enumerate((one, other)))

    assert len(list(candidate_pairs([left, right]))) == pairs
    assert _meet(stand(left), stand(right)) == bool(pairs)


@pytest.mark.parametrize(("doer", "published", "pairs"), [(None, None, 0), (FORD, None, 1), (None, MAY_5, 1)])
def test_a_small_toll_tells_a_happening_of_any_day_only_with_its_doer_or_a_report_that_is_dated(
    doer: Actor | None, published: date | None, pairs: int
) -> None:
    left, right = (_of_any_day(number, Count(4, 4), doer=doer, published=published) for number in (0, 1))

    assert len(list(candidate_pairs([left, right]))) == pairs
    assert _meet(stand(left), stand(right)) == bool(pairs)


def _of_any_day(
    number: int, killed: Count, *, doer: Actor | None = None, published: date | None = None
) -> Facts:
    place = Place("Lumo", "North", "KE", 1.0, 36.2, 1, None)
    return Facts(
        account_id=AccountId(f"a{number}"),
        article_id=ArticleId(f"r{number}"),
        main=False,
        published=published,
        types=frozenset({"bombing"}),
        outcomes=frozenset(),
        periods=(),
        places=(Referent("Lumo", "place", entity=place),),
        perpetrators=(Referent(doer.name, "actor", entity=doer),) if doer else (),
        targets=(),
        weapons=(),
        persons=(),
        tolls=(Toll("killed", killed),),
        words=frozenset(),
        text={},
    )


def _meet(left: Stand, right: Stand) -> bool:
    starts = [each.earliest if each.earliest is not None else -(10**7) for each in (left, right)]
    ends = [each.latest if each.latest is not None else 10**7 for each in (left, right)]
    in_time = starts[0] - SLACK_DAYS <= ends[1] and starts[1] - SLACK_DAYS <= ends[0]
    return in_time and bool(left.asked & right.keys or right.asked & left.keys)


def _share_words(left: Stand, right: Stand) -> bool:
    return abs(left.span - right.span) <= 1 and len(set(left.words) & set(right.words)) >= SHARED


def _linked(ledger: Path, entries: Sequence[Entry]) -> Store:
    store = open_store(ledger)
    _keep(store, entries)
    pipeline.link(store, PARTS, now=NOW, ledger=ledger)
    return store


def _keep(store: Store, entries: Iterable[Entry]) -> None:
    for entry in entries:
        store.keep(entry, known_at=NOW)


def _told(store: Store) -> Told:
    return {(each.subject, each.left, each.right, each.verdict, each.score) for each in store.judgements()}
