"""The path of a ledger -> parts of it by id or by what came since; decisions appended if none came."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec

from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.decision import Decision
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.judgement import Judgement
from reportedly.model.record import Record
from reportedly.model.seams import KeptArticle
from reportedly.store import part_queries as queries
from reportedly.store.moments import day_of, from_text, utc_text
from reportedly.store.rows import decision_row
from reportedly.store.sqlite_errors import ledger_errors
from reportedly.store.sqlite_file import connect


class Marks(Record, frozen=True):
    """How far a ledger had grown at some moment: the number of the last row of each kind."""

    extractions: int = 0
    judgements: int = 0
    decisions: int = 0
    documents: int = 0


class Numbered(Record, frozen=True):
    """A decision and its place in the order in which the ledger took them."""

    number: int
    decision: Decision


class RefusedText(Record, frozen=True):
    """Text that became no claim, or an input that became no article, as a page lists it."""

    number: int
    article: ArticleId | None
    path: str
    quote: str | None
    reason: str


class ArticleFacts(Record, frozen=True):
    """What a list shows of an article, without its text."""

    number: int
    id: ArticleId
    title: str | None
    outlet: str | None
    published: date | None
    path: str
    known_at: datetime
    outcome: str
    accounts: int


class LedgerPart:
    """Reads a few rows of a ledger file of any size; each answer takes the time of those rows alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path, must_exist=True)

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def marks(self) -> Marks:
        """Return how far the ledger has grown."""
        (row,) = self._all(queries.MARKS)
        return Marks(*row)

    def rows_at(self, marks: Marks) -> str:
        """Return which rows have these numbers: another ledger of the same name has others."""
        told = (marks.extractions, marks.judgements, marks.decisions, marks.documents)
        return str(self._all(queries.ROWS_AT, *told)[0][0])

    def last_article_and_extraction(self) -> tuple[int, int]:
        """Return the numbers of the article and of the extraction that were stored last."""
        ((article, extraction),) = self._all(queries.LINK_MARKS)
        return article, extraction

    def article_and_extraction_at(self, article: int, extraction: int) -> str:
        """Return which rows have these numbers: another ledger of the same name has others."""
        return str(self._all(queries.LINK_ROWS_AT, article, extraction)[0][0])

    def articles_kept_since(self, number: int) -> tuple[ArticleId, ...]:
        """Return the articles after the one of that number."""
        return tuple(ArticleId(row[0]) for row in self._all(queries.KEPT_SINCE, number))

    def articles_read_since(self, number: int) -> tuple[ArticleId, ...]:
        """Return the articles of extractions that came after the one of that number."""
        return tuple(ArticleId(row[0]) for row in self._all(queries.READ_SINCE, number))

    def judgements_since(self, number: int) -> tuple[Judgement, ...]:
        """Return the judgements after the one of that number."""
        return tuple(_judgement(row[0]) for row in self._all(queries.JUDGEMENTS_SINCE, number))

    def judgements_of(self, ids: Iterable[str]) -> tuple[Judgement, ...]:
        """Return the judgements on pairs of which one is named, each once."""
        return tuple(_judgement(row[0]) for row in self._all(queries.JUDGEMENTS_OF, _ids(ids)))

    def decisions_since(self, number: int, *, most: int = -1) -> tuple[Numbered, ...]:
        """Return the decisions after the one of that number, the oldest first."""
        return tuple(_numbered(row) for row in self._all(queries.DECISIONS_SINCE, number, most))

    def decisions_before(self, number: int, *, most: int) -> tuple[Numbered, ...]:
        """Return the decisions before the one of that number, the newest first."""
        return tuple(_numbered(row) for row in self._all(queries.DECISIONS_BEFORE, number, most))

    def decisions_numbered(self, numbers: Iterable[int]) -> tuple[Numbered, ...]:
        """Return decisions by their numbers."""
        wanted = msgspec.json.encode(sorted(set(numbers))).decode()
        return tuple(_numbered(row) for row in self._all(queries.DECISIONS_NUMBERED, wanted))

    def decided_last(self) -> datetime | None:
        """Return the moment of the latest decision."""
        (row,) = self._all(queries.DECIDED_LAST)
        return from_text(row[0]) if row[0] else None

    def append(self, decisions: Sequence[Decision], *, after: int, known_at: datetime) -> bool:
        """Store decisions if the one of number `after` is still the last; return whether they were stored."""
        moment = utc_text(known_at)
        with ledger_errors(self.path), self._connection:
            self._connection.execute("begin immediate")
            (last,) = self._connection.execute(queries.LAST_DECISION).fetchone()
            if last != after:
                return False
            for decision in decisions:
                row = decision_row(decision, known_at=moment)
                self._connection.execute(queries.INSERT_DECISION, msgspec.structs.astuple(row))
            return True

    def kept_articles(self, ids: Iterable[ArticleId]) -> tuple[KeptArticle, ...]:
        """Return when each article was printed and stored."""
        return tuple(
            KeptArticle(ArticleId(each), day_of(published), from_text(known))
            for each, published, known in self._all(queries.KEPT_ARTICLES, _ids(ids))
        )

    def articles(self, ids: Iterable[ArticleId]) -> dict[ArticleId, Article]:
        """Return articles with their text."""
        found = (
            msgspec.structs.replace(msgspec.json.decode(record, type=Article), text=text, path=path)
            for record, text, path in self._all(queries.ARTICLES, _ids(ids))
        )
        return {article.id: article for article in found}

    def extractions_of(self, ids: Iterable[ArticleId]) -> tuple[Extraction, ...]:
        """Return every extraction of these articles, the oldest first."""
        rows = self._all(queries.EXTRACTIONS_OF, _ids(ids))
        return tuple(msgspec.json.decode(row[0], type=Extraction) for row in rows)

    def accounts_of(self, ids: Iterable[ArticleId]) -> dict[AccountId, ArticleId]:
        """Return the accounts of every extraction of these articles, with their articles."""
        return {
            AccountId(each): ArticleId(article) for each, article in self._all(queries.ACCOUNTS, _ids(ids))
        }

    def newest_articles(self, *, before: int | None, most: int) -> tuple[ArticleFacts, ...]:
        """Return the articles kept last, the newest first."""
        rows = self._all(queries.NEWEST_ARTICLES, _or_all(before), most)
        return tuple(_facts(row) for row in rows)

    def article_facts(self, ids: Iterable[ArticleId]) -> tuple[ArticleFacts, ...]:
        """Return what lists show of articles."""
        return tuple(_facts(row) for row in self._all(queries.ARTICLE_FACTS, _ids(ids)))

    def refused_texts(self, *, before: int | None, most: int) -> tuple[RefusedText, ...]:
        """Return the texts that became no claim, those refused last first."""
        rows = self._all(queries.REFUSED_TEXTS, _or_all(before), most)
        return tuple(RefusedText(row[0], ArticleId(row[1]), *row[2:]) for row in rows)

    def refused_documents(self, *, before: int | None, most: int) -> tuple[RefusedText, ...]:
        """Return the inputs that became no article, those refused last first."""
        rows = self._all(queries.REFUSED_DOCUMENTS, _or_all(before), most)
        return tuple(RefusedText(number, None, path, None, reason) for number, path, reason in rows)

    def _all(self, query: str, *cells: str | int) -> list[Any]:
        with ledger_errors(self.path):
            return self._connection.execute(query, cells).fetchall()


def _or_all(before: int | None) -> int:
    return 2**62 if before is None else before


def _ids(ids: Iterable[str]) -> str:
    return msgspec.json.encode(sorted(set(ids))).decode()


def _judgement(record: str) -> Judgement:
    return msgspec.json.decode(record, type=Judgement)


def _numbered(row: tuple[int, str]) -> Numbered:
    return Numbered(row[0], msgspec.json.decode(row[1], type=Decision))


def _facts(row: tuple[Any, ...]) -> ArticleFacts:
    number, each, title, outlet, published, path, known_at, outcome, accounts = row
    return ArticleFacts(
        number,
        ArticleId(each),
        title,
        outlet,
        day_of(published),
        path,
        from_text(known_at),
        outcome or "not read",
        accounts,
    )
