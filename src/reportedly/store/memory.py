"""Entries and judgements in; the same answers as the ledger file gives out, held in memory alone."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

import msgspec

from reportedly.errors import UnknownName
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.decision import Decision
from reportedly.model.document import Document
from reportedly.model.ids import AccountId, ArticleId, DecisionId, DocumentId, JudgementId
from reportedly.model.judgement import Judgement
from reportedly.model.seams import Entry, KeptArticle, RefusedDocument
from reportedly.store.moments import utc
from reportedly.store.shelf import Shelf
from reportedly.store.words import searched_words, words_of


class MemoryStore:
    """The reference store: what every other store answers is what this one answers."""

    def __init__(self) -> None:
        self._contents: dict[DocumentId, bytes] = {}
        self._documents: Shelf[DocumentId, Document] = Shelf()
        self._paths: Shelf[tuple[DocumentId, str], str] = Shelf()
        self._reasons: Shelf[DocumentId, str] = Shelf()
        self._articles: Shelf[ArticleId, Article] = Shelf()
        self._words: dict[ArticleId, frozenset[str]] = {}
        self._extractions: Shelf[tuple[ArticleId, str], Extraction] = Shelf()
        self._readings: dict[ArticleId, list[tuple[ArticleId, str]]] = {}
        self._judgements: Shelf[JudgementId, Judgement] = Shelf()
        self._decisions: Shelf[DecisionId, Decision] = Shelf()

    def keep(self, entry: Entry, *, known_at: datetime) -> bool:
        """Store one document with all that was made of it; False when nothing of it was new."""
        moment = utc(known_at)
        document = entry.document
        new = self._documents.add(document.id, document, moment)
        self._contents.setdefault(document.id, entry.content)
        self._paths.add((document.id, document.path), document.path, moment)
        if entry.refused is not None:
            self._reasons.add(document.id, entry.refused, moment)
        return any((new, self._keep_article(entry.article, moment), self._keep_extraction(entry, moment)))

    def note_path(self, document_id: DocumentId, path: str, *, known_at: datetime) -> None:
        """Store that a kept document was also met under `path`."""
        self._check_kept(document_id)
        self._paths.add((document_id, path), path, utc(known_at))

    def has(self, document_id: DocumentId) -> bool:
        """Return whether the document was kept."""
        return document_id in self._documents

    def judge(self, judgements: Iterable[Judgement], *, known_at: datetime) -> int:
        """Append judgements, all or nothing; return how many were new."""
        moment = utc(known_at)
        return sum(self._judgements.add(judgement.id, judgement, moment) for judgement in tuple(judgements))

    def decide(self, decisions: Iterable[Decision], *, known_at: datetime) -> int:
        """Append decisions of persons, all or nothing; return how many were new."""
        moment = utc(known_at)
        return sum(self._decisions.add(decision.id, decision, moment) for decision in tuple(decisions))

    def documents(self, *, as_of: datetime | None = None) -> Iterator[Document]:
        """Yield documents by id; `path` is the alphabetically first one each was met under."""
        paths = self._first_paths(as_of)
        for document in self._documents.things(as_of=as_of):
            yield msgspec.structs.replace(document, path=paths[document.id])

    def document(self, document_id: DocumentId) -> Document:
        """Return one document."""
        self._check_kept(document_id)
        return msgspec.structs.replace(
            self._documents[document_id], path=self._first_paths(None)[document_id]
        )

    def content(self, document_id: DocumentId) -> bytes:
        """Return a document's bytes as received."""
        self._check_kept(document_id)
        return self._contents[document_id]

    def refused_documents(self, *, as_of: datetime | None = None) -> Iterator[RefusedDocument]:
        """Yield the documents that became no article, by id."""
        paths = self._first_paths(as_of)
        read = {article.document_id for article in self._articles.things(as_of=as_of)}
        for document_id in self._reasons.keys(as_of=as_of):
            if document_id not in read:
                yield RefusedDocument(paths[document_id], self._reasons[document_id], document_id)

    def articles(self, *, as_of: datetime | None = None) -> Iterator[Article]:
        """Yield articles by id; `path` is the one its document has."""
        paths = self._first_paths(as_of)
        for article in self._articles.things(as_of=as_of):
            yield msgspec.structs.replace(article, path=paths[article.document_id])

    def article(self, article_id: ArticleId) -> Article:
        """Return one article."""
        if article_id not in self._articles:
            raise UnknownName(f"no article {article_id!r} in this ledger; keep it first")
        article = self._articles[article_id]
        return msgspec.structs.replace(article, path=self._first_paths(None)[article.document_id])

    def kept_articles(self, *, as_of: datetime | None = None) -> Iterator[KeptArticle]:
        """Yield when each article was printed and stored, by id, without reading it."""
        for article in self._articles.things(as_of=as_of):
            yield KeptArticle(article.id, article.published, self._articles.moment(article.id))

    def extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield extractions by article id and origin."""
        yield from self._extractions.things(as_of=as_of)

    def newest_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield the extraction of each article that was stored last, by article id."""
        newest = self._newest(as_of)
        yield from (newest[article_id] for article_id in sorted(newest))

    def newest_extraction(self, article_id: ArticleId, *, as_of: datetime | None = None) -> Extraction | None:
        """Return the extraction of an article that was stored last; None when there is none."""
        last = None if as_of is None else utc(as_of)
        told = [
            key
            for key in self._readings.get(article_id, ())
            if last is None or self._extractions.moment(key) <= last
        ]
        return self._extractions[told[-1]] if told else None

    def newest_accounts(self, *, as_of: datetime | None = None) -> Iterator[tuple[AccountId, ArticleId]]:
        """Yield the accounts of the extractions stored last, each with its article, by article."""
        for extraction in self.newest_extractions(as_of=as_of):
            for account_id in sorted(account.id for account in extraction.accounts):
                yield account_id, extraction.article_id

    def older_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield the extractions of articles that were read again later, as they were stored."""
        newest = self._newest(as_of)
        for extraction in self._extractions.things_as_stored(as_of=as_of):
            if extraction != newest[extraction.article_id]:
                yield extraction

    def judgements(self, *, as_of: datetime | None = None) -> Iterator[Judgement]:
        """Yield judgements by id."""
        yield from self._judgements.things(as_of=as_of)

    def decisions(self, *, as_of: datetime | None = None) -> Iterator[Decision]:
        """Yield decisions by id."""
        yield from self._decisions.things(as_of=as_of)

    def search(self, words: str, *, as_of: datetime | None = None) -> tuple[ArticleId, ...]:
        """Return the articles whose text or title holds all `words`, by id."""
        searched = searched_words(words)
        return tuple(
            article_id
            for article_id in self._articles.keys(as_of=as_of)
            if searched <= self._words[article_id]
        )

    def snapshot(self) -> AbstractContextManager[None]:
        """Within it all reads as ever: no other program stores here."""
        return nullcontext()

    def close(self) -> None:
        """Release nothing: the ledger ends with the process."""

    def _newest(self, as_of: datetime | None) -> dict[ArticleId, Extraction]:
        stored = self._extractions.things_as_stored(as_of=as_of)
        return {extraction.article_id: extraction for extraction in stored}

    def _check_kept(self, document_id: DocumentId) -> None:
        if document_id not in self._documents:
            raise UnknownName(f"no document {document_id!r} in this ledger; keep it first")

    def _keep_article(self, article: Article | None, moment: datetime) -> bool:
        if article is None or not self._articles.add(article.id, article, moment):
            return False
        self._words[article.id] = frozenset(words_of(f"{article.title or ''} {article.text}"))
        return True

    def _keep_extraction(self, entry: Entry, moment: datetime) -> bool:
        extraction = entry.extraction
        if extraction is None:
            return False
        key = (extraction.article_id, extraction.origin)
        new = self._extractions.add(key, extraction, moment)
        if new:
            self._readings.setdefault(extraction.article_id, []).append(key)
        return new

    def _first_paths(self, as_of: datetime | None) -> dict[DocumentId, str]:
        """Return the alphabetically first path of each document."""
        last_first = reversed(self._paths.keys(as_of=as_of))
        return dict(last_first)
