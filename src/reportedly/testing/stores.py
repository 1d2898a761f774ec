"""A store in; out, tests that fail where it breaks the contract, for the authors of stores.

Write a class that inherits from `StoreContract` and says how a new store is made; pytest runs the rest.
"""

from abc import abstractmethod
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest

from reportedly.errors import InputError, UnknownName
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.decision import Decision
from reportedly.model.document import Document
from reportedly.model.ids import AccountId, ArticleId, DocumentId
from reportedly.model.judgement import Judgement
from reportedly.model.record import Record
from reportedly.model.seams import Entry, KeptArticle, RefusedDocument, Store
from reportedly.testing.entries import a_decision, a_judgement, a_refused_entry, an_entry

DAY_1 = datetime(2020, 1, 1, 12, tzinfo=UTC)
DAY_2 = DAY_1 + timedelta(days=1)
DAY_3 = DAY_1 + timedelta(days=2)


class Answers(Record, frozen=True):
    """All that a store tells of one moment."""

    documents: tuple[Document, ...]
    contents: tuple[bytes, ...]
    refused: tuple[RefusedDocument, ...]
    articles: tuple[Article, ...]
    kept: tuple[KeptArticle, ...]
    extractions: tuple[Extraction, ...]
    judgements: tuple[Judgement, ...]
    decisions: tuple[Decision, ...]
    newest: tuple[Extraction, ...]
    newest_one_by_one: tuple[Extraction | None, ...]
    newest_accounts: tuple[tuple[AccountId, ArticleId], ...]
    older: tuple[Extraction, ...]
    found: tuple[ArticleId, ...]


NOTHING = Answers((), (), (), (), (), (), (), (), (), (), (), (), ())


def answers(store: Store, *, words: str = "Maruva", as_of: datetime | None = None) -> Answers:
    """Return what a store answers to every question about one moment."""
    documents = tuple(store.documents(as_of=as_of))
    articles = tuple(store.articles(as_of=as_of))
    return Answers(
        documents=documents,
        contents=tuple(store.content(document.id) for document in documents),
        refused=tuple(store.refused_documents(as_of=as_of)),
        articles=articles,
        kept=tuple(store.kept_articles(as_of=as_of)),
        extractions=tuple(store.extractions(as_of=as_of)),
        judgements=tuple(store.judgements(as_of=as_of)),
        decisions=tuple(store.decisions(as_of=as_of)),
        newest=tuple(store.newest_extractions(as_of=as_of)),
        newest_one_by_one=tuple(store.newest_extraction(article.id, as_of=as_of) for article in articles),
        newest_accounts=tuple(store.newest_accounts(as_of=as_of)),
        older=tuple(store.older_extractions(as_of=as_of)),
        found=store.search(words, as_of=as_of),
    )


class StoreContract:
    """What every store must do; inherit from it and override `new_store`."""

    @abstractmethod
    def new_store(self) -> Store:
        """Return an empty store."""

    @pytest.fixture
    def store(self) -> Iterator[Store]:
        """An empty store, closed after the test."""
        store = self.new_store()
        yield store
        store.close()

    def test_a_new_store_is_empty(self, store: Store) -> None:
        """Nothing is there before something is kept."""
        assert answers(store) == NOTHING

    def test_what_is_kept_comes_back_exactly(self, store: Store) -> None:
        """Records and bytes leave as they came."""
        entry = an_entry(7)

        assert store.keep(entry, known_at=DAY_1)

        assert entry.article is not None
        assert answers(store, words="besh farmers") == Answers(
            documents=(entry.document,),
            contents=(entry.content,),
            refused=(),
            articles=(entry.article,),
            kept=(KeptArticle(entry.article.id, entry.article.published, DAY_1),),
            extractions=(entry.extraction,) if entry.extraction else (),
            judgements=(),
            decisions=(),
            newest=(entry.extraction,) if entry.extraction else (),
            newest_one_by_one=(entry.extraction,),
            newest_accounts=_accounts_of(entry),
            older=(),
            found=(entry.article.id,),
        )

    def test_a_document_that_became_no_article_keeps_its_reason(self, store: Store) -> None:
        """Refusals are kept and shown with their bytes."""
        entry = a_refused_entry(1)

        store.keep(entry, known_at=DAY_1)

        reason = RefusedDocument(entry.document.path, "holds no text but its menu", entry.document.id)
        assert tuple(store.refused_documents()) == (reason,)
        assert store.content(entry.document.id) == entry.content
        assert tuple(store.articles()) == ()

    def test_a_second_keep_adds_nothing(self, store: Store) -> None:
        """The first keep holds; the second says False."""
        store.keep(an_entry(1), known_at=DAY_1)
        once = answers(store)

        again = store.keep(an_entry(1), known_at=DAY_2)

        assert (again, answers(store)) == (False, once)

    def test_another_extractor_adds_and_never_overwrites(self, store: Store) -> None:
        """Two origins of one article stand side by side, in order of their names."""
        first = an_entry(1)
        assert first.extraction is not None
        second = msgspec.structs.replace(
            first.extraction, origin="other/1", accounts=(), outcome="nothing found"
        )
        store.keep(first, known_at=DAY_1)

        added = store.keep(msgspec.structs.replace(first, extraction=second), known_at=DAY_2)

        assert added
        assert tuple(store.extractions()) == (first.extraction, second)
        assert tuple(store.extractions(as_of=DAY_1)) == (first.extraction,)
        assert (tuple(store.newest_extractions()), tuple(store.older_extractions())) == (
            (second,),
            (first.extraction,),
        )
        assert tuple(store.newest_extractions(as_of=DAY_1)) == (first.extraction,)
        assert store.newest_extraction(second.article_id) == second
        assert store.newest_extraction(second.article_id, as_of=DAY_1) == first.extraction
        assert tuple(store.newest_accounts()) == ()
        assert tuple(store.newest_accounts(as_of=DAY_1)) == _accounts_of(first)

    def test_the_order_of_keeps_changes_no_answer(self) -> None:
        """Two stores that were told the same in another order answer alike."""
        entries = (an_entry(1), a_refused_entry(2), an_entry(3), an_entry(1, path="a/copy.txt"))
        told, told_backwards = self.new_store(), self.new_store()
        for entry in entries:
            told.keep(entry, known_at=DAY_1)

        for entry in reversed(entries):
            told_backwards.keep(entry, known_at=DAY_1)

        assert answers(told) == answers(told_backwards)
        told.close()
        told_backwards.close()

    def test_the_first_path_in_the_alphabet_is_shown(self, store: Store) -> None:
        """A document met under three names shows one, whichever came first."""
        entry = an_entry(1, path="m.txt")
        store.keep(entry, known_at=DAY_1)

        store.note_path(entry.document.id, "b.txt", known_at=DAY_2)
        store.note_path(entry.document.id, "z.txt", known_at=DAY_2)
        store.note_path(entry.document.id, "b.txt", known_at=DAY_3)

        assert [document.path for document in store.documents()] == ["b.txt"]
        assert [article.path for article in store.articles()] == ["b.txt"]
        assert [document.path for document in store.documents(as_of=DAY_1)] == ["m.txt"]
        assert [article.path for article in store.articles(as_of=DAY_1)] == ["m.txt"]

    def test_as_of_shows_what_was_stored_up_to_then(self, store: Store) -> None:
        """An answer as of a day is what was answered on that day, whatever came later."""
        store.keep(an_entry(1), known_at=DAY_1)
        store.keep(a_refused_entry(1), known_at=DAY_1)
        store.judge([a_judgement(1, 6)], known_at=DAY_1)
        on_day_1 = answers(store)
        store.keep(an_entry(6), known_at=DAY_2)
        store.keep(a_refused_entry(2), known_at=DAY_2)
        store.judge([a_judgement(1, 6, verdict="different", by="person:ana")], known_at=DAY_2)

        assert answers(store, as_of=DAY_1) == on_day_1
        assert answers(store, as_of=DAY_2) == answers(store)
        assert answers(store, as_of=DAY_1 - timedelta(microseconds=1)) == NOTHING

    def test_moments_are_compared_as_moments(self, store: Store) -> None:
        """Time zones change no answer."""
        east = timezone(timedelta(hours=5))
        store.keep(an_entry(1), known_at=datetime(2020, 1, 1, 17, tzinfo=east))

        assert [each.known_at for each in answers(store, as_of=DAY_1).kept] == [DAY_1]
        assert answers(store, as_of=datetime(2020, 1, 1, 16, 59, tzinfo=east)).kept == ()

    def test_a_moment_without_a_zone_is_refused(self, store: Store) -> None:
        """A clock time alone names no moment."""
        with pytest.raises(InputError, match="2020-01-01T12:00:00 has no time zone"):
            store.keep(an_entry(1), known_at=DAY_1.replace(tzinfo=None))

        assert answers(store).documents == ()

    def test_judgements_are_appended_once(self, store: Store) -> None:
        """The number of new judgements comes back; rival ones stand side by side."""
        same, different = a_judgement(1, 6), a_judgement(1, 6, verdict="different", by="person:ana")

        assert store.judge([same, same], known_at=DAY_1) == 1
        assert store.judge([same, different], known_at=DAY_2) == 1

        assert set(store.judgements()) == {same, different}

    def test_judgements_come_all_or_none(self, store: Store) -> None:
        """A list that breaks off in the middle stores nothing."""

        def breaking_off() -> Iterator[Judgement]:
            yield a_judgement(1, 6)
            raise KeyError("the judge broke off")

        with pytest.raises(KeyError, match="the judge broke off"):
            store.judge(breaking_off(), known_at=DAY_1)

        assert tuple(store.judgements()) == ()

    def test_decisions_are_appended_once_and_as_of_their_day(self, store: Store) -> None:
        """What a person decided comes back exactly, and only from its day on."""
        accept, undo = a_decision(1), a_decision(1, act="undo")

        assert store.decide([accept, accept], known_at=DAY_1) == 1
        assert store.decide([accept, undo], known_at=DAY_2) == 1

        assert set(store.decisions()) == {accept, undo}
        assert tuple(store.decisions(as_of=DAY_1)) == (accept,)

    def test_a_document_that_was_not_kept_is_an_error_with_its_id(self, store: Store) -> None:
        """Unknown ids are named, not answered with nothing."""
        assert not store.has(DocumentId("d0"))
        with pytest.raises(UnknownName, match="'d0'"):
            store.content(DocumentId("d0"))
        with pytest.raises(UnknownName, match="'d0'"):
            store.note_path(DocumentId("d0"), "a.txt", known_at=DAY_1)

    def test_one_document_and_one_article_are_found_by_their_ids(self, store: Store) -> None:
        """What comes in a row of many comes alone too; unknown ids are named."""
        for number in range(3):
            store.keep(an_entry(number), known_at=DAY_1)

        assert [store.document(each.id) for each in store.documents()] == list(store.documents())
        assert [store.article(each.id) for each in store.articles()] == list(store.articles())
        with pytest.raises(UnknownName, match="'r0'"):
            store.article(ArticleId("r0"))
        with pytest.raises(UnknownName, match="'d0'"):
            store.document(DocumentId("d0"))

    def test_articles_that_were_not_kept_have_no_extraction(self, store: Store) -> None:
        """Unknown articles have none."""
        assert store.newest_extraction(ArticleId("r0")) is None

    def test_search_finds_whole_words_without_case_and_accents(self, store: Store) -> None:
        """All words must be there; half a word is none."""
        entry = an_entry(3)
        store.keep(entry, known_at=DAY_1)
        assert entry.article is not None

        found = {words: store.search(words) for words in ("nunez", "NÚÑEZ, killed!", "nunez absent", "nune")}

        here = (entry.article.id,)
        assert found == {"nunez": here, "NÚÑEZ, killed!": here, "nunez absent": (), "nune": ()}

    @pytest.mark.parametrize(
        "words",
        ['"', "farmers OR absent", "farmers NOT killed", "farm*", "words:farmers", "NEAR(farmers)", "a\0b"],
    )
    def test_search_reads_no_operators(self, store: Store, words: str) -> None:
        """What a user types is words, never a command of the search."""
        store.keep(an_entry(1), known_at=DAY_1)

        try:
            found = store.search(words)
        except InputError:
            found = ()

        assert found == ()

    def test_search_without_a_word_is_an_error(self, store: Store) -> None:
        """Signs alone cannot be searched for."""
        with pytest.raises(InputError, match="no word to search for in '--'"):
            store.search("--")

    def test_what_is_stored_while_answers_are_read_does_not_show_in_them(self, store: Store) -> None:
        """An answer is of one moment, even when it is read slowly."""
        for number in range(5):
            store.keep(an_entry(number), known_at=DAY_1)
        slowly = store.articles()
        first = next(slowly)

        for number in range(5, 25):
            store.keep(an_entry(number), known_at=DAY_2)

        assert len([first, *slowly]) == 5


def _accounts_of(entry: Entry) -> tuple[tuple[AccountId, ArticleId], ...]:
    """Return the accounts of an entry's article, by id."""
    accounts = entry.extraction.accounts if entry.extraction else ()
    return tuple(sorted((account.id, account.article_id) for account in accounts))
