"""A ledger file is checked when it is opened, only grows, and can be read without this program."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from reportedly.errors import InputError, LedgerDamaged, LedgerError, LedgerFull, LedgerTooNew
from reportedly.model.ids import ArticleId, DocumentId
from reportedly.model.seams import Entry
from reportedly.model.values import Count
from reportedly.store import SqliteStore, find_problems, open_store
from reportedly.store.sqlite_file import APPLICATION_ID, migrations
from reportedly.testing.entries import a_judgement, a_refused_entry, an_entry
from reportedly.testing.factories import a_claim, a_document, an_account, an_article, an_extraction
from reportedly.testing.stores import answers

NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)
TABLES = [
    "blobs", "documents", "paths", "document_refusals", "articles", "extractions", "accounts", "claims",
    "figures", "refusals", "judgements",
]  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    with closing(open_store(path)) as store:
        store.keep(an_entry(7), known_at=NOON)
        store.keep(a_refused_entry(1), known_at=NOON)
        store.judge([a_judgement(1, 7)], known_at=NOON)
    return path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def entry_of(text: str) -> Entry:
    document = a_document(text)
    article = msgspec.structs.replace(an_article(text), document_id=document.id)
    return Entry(document, text.encode(), article, an_extraction(article))


def test_within_a_snapshot_nothing_shows_that_another_program_stores(ledger: Path) -> None:
    with closing(open_store(ledger, must_exist=True)) as reading, closing(open_store(ledger)) as writing:
        with reading.snapshot():
            before = len(list(reading.judgements()))
            writing.judge([a_judgement(2, 7)], known_at=NOON)

            assert (before, len(list(reading.judgements()))) == (1, 1)

        assert len(list(reading.judgements())) == 2


def test_a_closed_ledger_is_one_file_that_answers_again(ledger: Path) -> None:
    with closing(open_store(ledger, must_exist=True)) as store:
        told = answers(store)

    assert [article.id for article in told.articles] == [getattr(an_entry(7).article, "id", None)]
    assert sorted(path.name for path in ledger.parent.iterdir()) == ["ledger.db"]


def test_values_of_claims_stand_in_real_columns(ledger: Path) -> None:
    query = """
        select field, kind, low, high, of_class, earliest, latest, mention, entity_name, country, code
        from claims
        order by field
    """

    none = None
    assert rows(ledger, query) == [
        ("injured", "count", 7, none, none, none, none, none, none, none, none),
        ("killed", "count", 7, 7, "civilian", none, none, none, none, none, none),
        ("perpetrator", "referent", none, none, none, none, none, "the Red Band", "Red Band", none, none),
        ("target", "referent", none, none, none, none, none, "farmers", none, none, none),
        ("type", "term", none, none, none, none, none, none, none, none, "armed_attack"),
        ("when", "period", none, none, none, "2019-05-05", "2019-05-05", none, none, none, none),
        ("where", "referent", none, none, none, none, none, "Besh Tal", "Besh Tal", "XV", none),
    ]


def test_quotes_and_voices_of_claims_stand_in_real_columns(ledger: Path) -> None:
    query = """
        select quote, start, "end", voice, speaker, cue, stance, confidence, origin
        from claims
        where field in ('injured', 'killed')
        order by field
    """

    assert rows(ledger, query) == [
        ("At least 7", 76, 86, "reporter", None, None, "states", 0.9, "echo/1"),
        ("7 farmers", 30, 39, "speaker", "police", "said", "states", 0.9, "echo/1"),
    ]


def test_each_claim_row_is_the_quote_of_its_article(ledger: Path) -> None:
    query = """
        select claims.quote, substr(articles.text, claims.start + 1, claims."end" - claims.start)
        from claims
        join articles on articles.id = claims.article_id
    """

    pairs = rows(ledger, query)

    assert len(pairs) == 7
    assert all(quote == text for quote, text in pairs)


def test_figures_refusals_and_refused_documents_stand_in_columns(ledger: Path) -> None:
    assert rows(
        ledger, "select measure, low, high, period_text, place_name, quote, speaker from figures"
    ) == [("attacks", 7, 7, "May", "Maruva", "7 attacks", "police")]
    assert rows(ledger, "select quote, reason from refusals") == [
        ("A film about a raid opened.", "tells of a film")
    ]
    assert rows(ledger, "select reason, known_at from document_refusals") == [
        ("holds no text but its menu", "2020-01-01T12:00:00.000000+00:00")
    ]


def test_the_words_can_be_searched_without_this_program(ledger: Path) -> None:
    query = "select rowid from article_words where article_words match 'Gunmen killed'"

    assert rows(ledger, query) == [(1,)]


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    entry = an_entry(1)
    other_hints = msgspec.structs.replace(entry.document, id=DocumentId("d-other"))
    with closing(open_store(tmp_path / "ledger.db")) as store:
        store.keep(entry, known_at=NOON)

        store.keep(Entry(other_hints, entry.content, None, None, refused="other hints"), known_at=NOON)

        assert [store.content(it.id) for it in store.documents()] == [entry.content, entry.content]
    assert rows(tmp_path / "ledger.db", "select count(*) from blobs") == [(1,)]


@pytest.mark.parametrize("table", TABLES)
def test_no_row_can_be_changed_or_removed(ledger: Path, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=f"the ledger only grows: {table} are never removed"):
        change(ledger, f"delete from {table}")
    with pytest.raises(sqlite3.IntegrityError, match=f"the ledger only grows: {table} are never changed"):
        change(ledger, f"update {table} set rowid = rowid")


def test_the_file_says_what_it_is(ledger: Path) -> None:
    assert rows(ledger, "pragma application_id") == [(APPLICATION_ID,)]
    assert rows(ledger, "pragma user_version") == [(migrations()[-1].number,)]
    assert rows(ledger, "pragma journal_mode") == [("wal",)]
    assert ledger.read_bytes()[68:72] == b"RPTD"


def test_a_ledger_of_a_newer_version_names_both_versions(ledger: Path) -> None:
    change(ledger, "pragma user_version = 900")

    with pytest.raises(
        LedgerTooNew, match=r"ledger\.db has version 900, and this program reads up to version 2"
    ):
        open_store(ledger)


def test_a_file_that_is_no_database_is_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(b"Gunmen killed four farmers near Maruva. " * 40)

    with pytest.raises(LedgerDamaged, match=r"ledger\.db is no ledger, or a damaged one"):
        open_store(path)
    assert path.read_bytes().startswith(b"Gunmen")


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    change(path, "create table t (a)")
    before = path.read_bytes()

    with pytest.raises(LedgerDamaged, match="is a database of another program"):
        open_store(path)

    assert path.read_bytes() == before


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerDamaged, match=r"is a folder, no ledger; name a file in it"):
        open_store(tmp_path)


def test_a_ledger_that_must_exist_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"there is no ledger .*typo\.db"):
        open_store(tmp_path / "typo.db", must_exist=True)
    with pytest.raises(InputError, match="there is no folder"):
        open_store(tmp_path / "no" / "ledger.db")

    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").touch()

    with closing(open_store(tmp_path / "ledger.db", must_exist=True)) as store:
        assert store.keep(an_entry(1), known_at=NOON)


def test_a_damaged_ledger_is_named_and_its_problems_are_found(ledger: Path) -> None:
    content = bytearray(ledger.read_bytes())
    content[4096 * 2 :] = b"\xa5" * (len(content) - 4096 * 2)
    ledger.write_bytes(content)

    with pytest.raises(LedgerDamaged, match=r"ledger\.db"), closing(open_store(ledger)) as store:
        answers(store)


def test_problems_of_a_ledger_are_found(ledger: Path) -> None:
    assert find_problems(ledger) == ()
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("insert into paths values ('d-nobody', 'a.txt', '2020')")

    assert find_problems(ledger) == ("paths row 3 has no documents",)


def test_a_full_disk_is_named_and_nothing_is_half_written(ledger: Path) -> None:
    store = SqliteStore(ledger, must_exist=True)
    before = answers(store)
    store._connection.execute("pragma max_page_count = 1")
    large = entry_of("Gunmen killed four farmers near Maruva. " * 20_000)

    with pytest.raises(LedgerFull, match=r"no space is left to write the ledger .*ledger\.db"):
        store.keep(large, known_at=NOON)

    assert answers(store) == before
    store._connection.execute("pragma max_page_count = 100000")
    assert store.keep(large, known_at=NOON)
    assert store.problems() == ()
    store.close()


def test_a_ledger_that_may_not_be_written_can_be_read(ledger: Path) -> None:
    store = SqliteStore(ledger, must_exist=True)
    store._connection.execute("pragma query_only = on")

    with pytest.raises(LedgerFull, match=r"ledger\.db may not be written"):
        store.keep(an_entry(8), known_at=NOON)

    assert len(answers(store).articles) == 1
    store.close()


def test_a_ledger_that_another_program_is_writing_says_so(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportedly.store.sqlite_file._SECONDS_TO_WAIT", 0.01)
    with (
        closing(sqlite3.connect(ledger, isolation_level=None)) as other,
        closing(open_store(ledger)) as store,
    ):
        other.execute("begin immediate")

        with pytest.raises(LedgerError, match="another program is writing the ledger"):
            store.keep(an_entry(8), known_at=NOON)

        assert len(answers(store).articles) == 1


def test_two_programs_see_what_each_other_kept(ledger: Path) -> None:
    with closing(open_store(ledger)) as one, closing(open_store(ledger)) as two:
        one.keep(an_entry(8), known_at=NOON)

        assert two.has(an_entry(8).document.id)
        assert not two.keep(an_entry(8), known_at=NOON)


def test_a_closed_ledger_is_an_error_of_ours(ledger: Path) -> None:
    store = open_store(ledger)
    store.close()
    store.close()

    with pytest.raises(LedgerError, match="cannot be used"):
        store.has(DocumentId("d0"))


@pytest.mark.parametrize(
    "text", ["nul \0 inside", "\r\nline ends\r", "🙂 مروہ\u2028next", "x" * 100_000, "end\ufeff"]
)
def test_any_text_comes_back_exactly(tmp_path: Path, text: str) -> None:
    with closing(open_store(tmp_path / "ledger.db")) as store:
        store.keep(entry_of(text), known_at=NOON)

        assert [article.text for article in store.articles()] == [text]


def test_a_number_beyond_all_integers_does_not_stop_the_ledger(tmp_path: Path) -> None:
    text = "Gunmen killed 18000000000000000000 farmers."
    entry = entry_of(text)
    assert entry.article is not None
    claim = a_claim(entry.article, "killed", Count(18 * 10**18, None), "18000000000000000000")
    extraction = an_extraction(entry.article, an_account(entry.article, claim))
    with closing(open_store(tmp_path / "ledger.db")) as store:
        store.keep(msgspec.structs.replace(entry, extraction=extraction), known_at=NOON)

        assert list(store.extractions()) == [extraction]
    assert rows(tmp_path / "ledger.db", "select low from claims") == [(1.8e19,)]


def test_an_extraction_of_an_article_that_is_not_there_is_refused_whole(tmp_path: Path) -> None:
    entry = an_entry(1)
    assert entry.extraction is not None
    stray = msgspec.structs.replace(entry.extraction, article_id=ArticleId("r-nobody"))
    with closing(open_store(tmp_path / "ledger.db")) as store:
        with pytest.raises(LedgerError, match="does not take this: FOREIGN KEY"):
            store.keep(msgspec.structs.replace(entry, extraction=stray), known_at=NOON)

        assert not store.has(entry.document.id)


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder that others may enter, while this process is nobody rather than root."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        if os.geteuid() != 0:
            yield Path(folder)
            return
        os.seteuid(65534)
        yield Path(folder)
        os.seteuid(0)


def test_a_ledger_in_a_closed_folder_can_be_read(nobody: Path) -> None:
    path = nobody / "closed" / "ledger.db"
    path.parent.mkdir()
    with closing(open_store(path)) as store:
        store.keep(an_entry(7), known_at=NOON)
    path.chmod(0o444)
    path.parent.chmod(0o555)

    with closing(open_store(path, must_exist=True)) as store:
        assert len(answers(store).articles) == 1
        with pytest.raises(LedgerFull, match="may not be written"):
            store.keep(an_entry(8), known_at=NOON)
    path.parent.chmod(0o755)


def test_a_ledger_that_is_write_protected_can_be_read(nobody: Path) -> None:
    path = nobody / "ledger.db"
    with closing(open_store(path)) as store:
        store.keep(an_entry(7), known_at=NOON)
    path.chmod(0o444)

    with closing(open_store(path, must_exist=True)) as store:
        assert len(answers(store).articles) == 1
        with pytest.raises(LedgerFull, match="may not be written"):
            store.keep(an_entry(8), known_at=NOON)


def test_a_ledger_cannot_be_made_in_a_closed_folder(nobody: Path) -> None:
    (nobody / "closed").mkdir(mode=0o555)

    with pytest.raises(LedgerFull, match=r"closed/ledger\.db may not be written"):
        open_store(nobody / "closed" / "ledger.db")
