"""Entries and judgements in, each in one transaction; what the ledger file holds as of a moment out."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import UnknownName
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.decision import Decision
from reportedly.model.document import Document
from reportedly.model.ids import AccountId, ArticleId, DocumentId
from reportedly.model.judgement import Judgement
from reportedly.model.seams import Entry, KeptArticle, RefusedDocument
from reportedly.store import queries
from reportedly.store.claim_rows import extraction_rows
from reportedly.store.moments import day_of, from_text, until, utc_text
from reportedly.store.rows import (
    BlobRow,
    DocumentRefusalRow,
    Row,
    article_row,
    decision_row,
    document_row,
    judgement_row,
    path_row,
)
from reportedly.store.sqlite_errors import ledger_errors
from reportedly.store.sqlite_file import connect
from reportedly.store.words import searched_words, words_of

Cell = str | int | float | bytes | None


class SqliteStore:
    """A ledger in one SQLite file that only grows; what `keep` and `judge` have returned is on the disk."""

    def __init__(self, path: Path, *, must_exist: bool) -> None:
        self.path = path
        self._connection = connect(path, must_exist=must_exist)

    def keep(self, entry: Entry, *, known_at: datetime) -> bool:
        """Store one document with all that was made of it; False when nothing of it was new."""
        moment = utc_text(known_at)
        with self._transaction():
            new = self._keep_document(entry, moment)
            return any((new, self._keep_article(entry.article, moment), self._keep_extraction(entry, moment)))

    def note_path(self, document_id: DocumentId, path: str, *, known_at: datetime) -> None:
        """Store that a kept document was also met under `path`."""
        moment = utc_text(known_at)
        self._check_kept(document_id)
        # A second run notes each path again; looking first spares it a lock on the file for each.
        if self._one(queries.HAS_PATH, document_id, path) is not None:
            return
        with self._transaction():
            self._insert(path_row(document_id, path, known_at=moment))

    def has(self, document_id: DocumentId) -> bool:
        """Return whether the document was kept."""
        return self._one(queries.HAS_DOCUMENT, document_id) is not None

    def judge(self, judgements: Iterable[Judgement], *, known_at: datetime) -> int:
        """Append judgements, all or nothing; return how many were new."""
        moment = utc_text(known_at)
        rows = tuple(judgement_row(judgement, known_at=moment) for judgement in judgements)
        with self._transaction():
            return sum(self._insert(row) for row in rows)

    def decide(self, decisions: Iterable[Decision], *, known_at: datetime) -> int:
        """Append decisions of persons, all or nothing; return how many were new."""
        moment = utc_text(known_at)
        rows = tuple(decision_row(decision, known_at=moment) for decision in decisions)
        with self._transaction():
            return sum(self._insert(row) for row in rows)

    def documents(self, *, as_of: datetime | None = None) -> Iterator[Document]:
        """Yield documents by id; `path` is the alphabetically first one each was met under."""
        last = until(as_of)
        for document_id in self._first_cells(queries.DOCUMENT_IDS, last):
            yield self._document(document_id, last)

    def document(self, document_id: DocumentId) -> Document:
        """Return one document."""
        return self._document(document_id, until(None))

    def content(self, document_id: DocumentId) -> bytes:
        """Return a document's bytes as received."""
        self._check_kept(document_id)
        return bytes(self._row(queries.CONTENT, document_id)[0])

    def refused_documents(self, *, as_of: datetime | None = None) -> Iterator[RefusedDocument]:
        """Yield the documents that became no article, by id."""
        last = until(as_of)
        for number in self._first_cells(queries.REFUSED_NUMBERS, last, last):
            document_id, reason, path = self._row(queries.REFUSED, last, number)
            yield RefusedDocument(path, reason, document_id)

    def articles(self, *, as_of: datetime | None = None) -> Iterator[Article]:
        """Yield articles by id; `path` is the one its document has."""
        last = until(as_of)
        for article_id in self._first_cells(queries.ARTICLE_IDS, last):
            yield self._article(article_id, last)

    def article(self, article_id: ArticleId) -> Article:
        """Return one article."""
        return self._article(article_id, until(None))

    def kept_articles(self, *, as_of: datetime | None = None) -> Iterator[KeptArticle]:
        """Yield when each article was printed and stored, by id, without reading it."""
        for article_id, published, known_at in self._all(queries.KEPT_ARTICLES, until(as_of)):
            # Days and moments are few and articles many, so that each is made once.
            yield KeptArticle(ArticleId(article_id), day_of(published), from_text(known_at))

    def extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield extractions by article id and origin."""
        for number in self._first_cells(queries.EXTRACTION_NUMBERS, until(as_of)):
            yield msgspec.json.decode(self._row(queries.EXTRACTION, number)[0], type=Extraction)

    def newest_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield the extraction of each article that was stored last, by article id."""
        for number in self._first_cells(queries.NEWEST_EXTRACTION_NUMBERS, until(as_of)):
            yield msgspec.json.decode(self._row(queries.EXTRACTION, number)[0], type=Extraction)

    def newest_extraction(self, article_id: ArticleId, *, as_of: datetime | None = None) -> Extraction | None:
        """Return the extraction of an article that was stored last; None when there is none."""
        row = self._one(queries.NEWEST_EXTRACTION, article_id, until(as_of))
        return None if row is None else msgspec.json.decode(row[0], type=Extraction)

    def newest_accounts(self, *, as_of: datetime | None = None) -> Iterator[tuple[AccountId, ArticleId]]:
        """Yield the accounts of the extractions stored last, each with its article, by article."""
        for account_id, article_id in self._all(queries.NEWEST_ACCOUNTS, until(as_of)):
            yield AccountId(account_id), ArticleId(article_id)

    def older_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield the extractions of articles that were read again later, as they were stored."""
        last = until(as_of)
        for number in self._first_cells(queries.OLDER_EXTRACTION_NUMBERS, last, last):
            yield msgspec.json.decode(self._row(queries.EXTRACTION, number)[0], type=Extraction)

    def judgements(self, *, as_of: datetime | None = None) -> Iterator[Judgement]:
        """Yield judgements by id."""
        for record in self._first_cells(queries.JUDGEMENTS, until(as_of)):
            yield msgspec.json.decode(record, type=Judgement)

    def decisions(self, *, as_of: datetime | None = None) -> Iterator[Decision]:
        """Yield decisions by id."""
        for number in self._first_cells(queries.DECISION_NUMBERS, until(as_of)):
            yield msgspec.json.decode(self._row(queries.DECISION, number)[0], type=Decision)

    def search(self, words: str, *, as_of: datetime | None = None) -> tuple[ArticleId, ...]:
        """Return the articles whose text or title holds all `words`, by id."""
        # Words hold letters and digits alone: quoted, none can be read as an operator of the search.
        quoted = " ".join(f'"{word}"' for word in sorted(searched_words(words)))
        return tuple(ArticleId(row[0]) for row in self._all(queries.SEARCH, quoted, until(as_of)))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Within it, for reading alone, nothing shows that another program stores; many reads cost less."""
        with ledger_errors(self.path), self._connection:
            self._connection.execute("begin")
            yield

    def close(self) -> None:
        """Release the file; every use after it is an error."""
        self._connection.close()

    def problems(self) -> tuple[str, ...]:
        """Return what is damaged in the file, in SQLite's words; nothing when all is well."""
        broken = [str(row[0]) for row in self._all("pragma integrity_check") if row[0] != "ok"]
        loose = [f"{row[0]} row {row[1]} has no {row[2]}" for row in self._all("pragma foreign_key_check")]
        return (*broken, *loose)

    def _document(self, document_id: DocumentId, last: str) -> Document:
        row = self._one(queries.DOCUMENT, last, document_id)
        if row is None:
            raise self._unknown("document", document_id)
        record, path = row
        return msgspec.structs.replace(msgspec.json.decode(record, type=Document), path=path)

    def _article(self, article_id: ArticleId, last: str) -> Article:
        row = self._one(queries.ARTICLE, last, article_id)
        if row is None:
            raise self._unknown("article", article_id)
        record, text, path = row
        return msgspec.structs.replace(msgspec.json.decode(record, type=Article), text=text, path=path)

    def _keep_document(self, entry: Entry, moment: str) -> bool:
        document = entry.document
        self._insert(BlobRow(sha256=document.sha256, content=entry.content))
        new = self._insert(document_row(document, known_at=moment))
        self._insert(path_row(document.id, document.path, known_at=moment))
        if entry.refused is not None:
            self._insert(DocumentRefusalRow(document_id=document.id, reason=entry.refused, known_at=moment))
        return new

    def _keep_article(self, article: Article | None, moment: str) -> bool:
        if article is None or not self._insert(article_row(article, known_at=moment)):
            return False
        words = " ".join(words_of(f"{article.title or ''} {article.text}"))
        self._connection.execute(queries.INSERT_WORDS, (words, article.id))
        return True

    def _keep_extraction(self, entry: Entry, moment: str) -> bool:
        if entry.extraction is None:
            return False
        rows = extraction_rows(entry.extraction, known_at=moment)
        new = self._insert(next(rows))
        if new:
            for row in rows:
                self._insert(row)
        return new

    def _check_kept(self, document_id: DocumentId) -> None:
        if not self.has(document_id):
            raise self._unknown("document", document_id)

    def _unknown(self, what: str, name: str) -> UnknownName:
        return UnknownName(f"no {what} {name!r} in the ledger {self.path}; keep it first")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with ledger_errors(self.path), self._connection:
            self._connection.execute("begin immediate")
            yield

    def _insert(self, row: Row) -> bool:
        return self._connection.execute(_insert_into(type(row)), msgspec.structs.astuple(row)).rowcount == 1

    def _first_cells(self, query: str, *cells: Cell) -> list[Any]:
        """Return the rows to read, so that what is stored while they are read does not show."""
        return [row[0] for row in self._all(query, *cells)]

    def _all(self, query: str, *cells: Cell) -> list[Any]:
        with ledger_errors(self.path):
            return self._connection.execute(query, cells).fetchall()

    def _one(self, query: str, *cells: Cell) -> Any:
        with ledger_errors(self.path):
            return self._connection.execute(query, cells).fetchone()

    def _row(self, query: str, *cells: Cell) -> tuple[Any, ...]:
        (row,) = self._all(query, *cells)
        return tuple(row)


@cache
def _insert_into(row_type: type[Row]) -> str:
    names = ", ".join(f'"{name}"' for name in row_type.__struct_fields__)
    marks = ", ".join("?" for _ in row_type.__struct_fields__)
    return f"insert into {row_type.TABLE} ({names}) values ({marks}) on conflict do nothing"
