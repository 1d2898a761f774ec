"""Every store keeps the contract, and answers as the memory store does whatever it is told."""

import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model.seams import Store
from reportedly.store import open_store
from reportedly.testing.entries import a_judgement, a_refused_entry, an_entry
from reportedly.testing.stores import StoreContract, answers

NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)
SMALL = st.integers(min_value=0, max_value=4)
PATHS = st.sampled_from(["a.txt", "b.txt", "é.txt", "z/1.txt", "\U0001f5de.txt"])
KEEPS = st.tuples(st.just("keep"), SMALL, PATHS)
REFUSALS = st.tuples(st.just("keep refused"), SMALL, PATHS)
NOTES = st.tuples(st.just("note"), SMALL, PATHS)
JUDGEMENTS = st.tuples(st.just("judge"), SMALL, st.sampled_from(["judge/1", "person:ana"]))
STEPS = st.lists(KEEPS | REFUSALS | NOTES | JUDGEMENTS, max_size=12)
WORDS = st.sampled_from(
    ["Maruva", "farmers 3", "police said", "nunez", "NÚÑEZ hurt", "tal besh", "absent", "1 or 2"]
)


class TestMemoryStore(StoreContract):
    def new_store(self) -> Store:
        return open_store(None)


class TestSqliteStore(StoreContract):
    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path) -> None:
        self.folder_of_ledgers = tmp_path

    def new_store(self) -> Store:
        number = len(list(self.folder_of_ledgers.glob("*.db")))
        return open_store(self.folder_of_ledgers / f"{number}.db")


def note(store: Store, number: int, path: str, *, known_at: datetime) -> None:
    document_id = an_entry(number).document.id
    if store.has(document_id):
        store.note_path(document_id, path, known_at=known_at)


def tell(store: Store, step: tuple[str, int, str], *, known_at: datetime) -> object:
    action, number, words = step
    if action == "keep":
        return store.keep(an_entry(number, path=words), known_at=known_at)
    if action == "keep refused":
        return store.keep(a_refused_entry(number, path=words), known_at=known_at)
    if action == "note":
        note(store, number, words, known_at=known_at)
        return None
    return store.judge([a_judgement(number, number + 1, by=words), a_judgement(0, 9)], known_at=known_at)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, words=WORDS, until=st.integers(min_value=-1, max_value=12))
def test_sqlite_answers_as_memory_does(steps: list[tuple[str, int, str]], words: str, until: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_store(Path(folder) / "ledger.db")) as sqlite,
        closing(open_store(None)) as memory,
    ):
        for minute, step in enumerate(steps):
            moment = NOON + timedelta(minutes=minute)
            assert tell(sqlite, step, known_at=moment) == tell(memory, step, known_at=moment)

        as_of = NOON + timedelta(minutes=until)
        assert answers(sqlite, words=words) == answers(memory, words=words)
        assert answers(sqlite, words=words, as_of=as_of) == answers(memory, words=words, as_of=as_of)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(KEEPS | REFUSALS | JUDGEMENTS, max_size=8), random=st.randoms())
def test_the_order_of_any_steps_changes_no_answer(steps: list[tuple[str, int, str]], random: object) -> None:
    shuffled = list(steps)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_store(Path(folder) / "told.db")) as told,
        closing(open_store(Path(folder) / "shuffled.db")) as otherwise,
    ):
        for step in steps:
            tell(told, step, known_at=NOON)
        for step in shuffled:
            tell(otherwise, step, known_at=NOON)

        assert answers(told) == answers(otherwise)
