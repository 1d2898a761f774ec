"""Protocols at the seams: what a stage, a store or a plug-in must offer."""

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Literal, Protocol, TypeVar

from reportedly.model.account import Account, Extraction
from reportedly.model.article import Article
from reportedly.model.decision import Decision
from reportedly.model.document import Document
from reportedly.model.ids import AccountId, ActorId, ArticleId, DocumentId
from reportedly.model.judgement import Judgement
from reportedly.model.mention import Mentions
from reportedly.model.record import Record
from reportedly.model.values import Period, Place

NameSort = Literal["group", "state_force", "state", "organisation", "kind"]
"""`kind` names no actor: "gunmen", "militants", "security sources"."""


class KnownName(Record, frozen=True):
    """A name of the actor registry found in a text, half-open code-point range."""

    start: int
    end: int
    text: str
    sort: NameSort
    actor_id: ActorId | None
    """None for kinds."""


class NameBook(Protocol):
    """What the extractors may ask of the registry, the gazetteer and the calendar while they read."""

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        """Return the longest registry names in `text`, in order, without overlap."""
        ...

    def is_place(self, name: str) -> bool:
        """Return whether the gazetteer knows a place by this exact name or alternate name."""
        ...

    def countries_of(self, article: Article) -> tuple[str, ...]:
        """Return the ISO codes of the countries that an article speaks of, weightiest first."""
        ...

    def place(self, mention: str, *, context: tuple[str, ...], countries: tuple[str, ...]) -> Place | None:
        """Return the place that a mention most likely means, or None."""
        ...

    def period(self, mention: str, published: date | None) -> Period:
        """Return the days that a telling of time means in an article published on that day."""
        ...


class Extractor(Protocol):
    """Article in, accounts, figures and refusals out; mentions are not yet resolved."""

    @property
    def origin(self) -> str:
        """Name and version, as written into each claim: "local/1"."""
        ...

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield one extraction an article, in the same order."""
        ...


class Noticer(Protocol):
    """Article in, all that it names and quotes out, of violence or not; nothing is resolved yet."""

    def find(self, articles: Iterable[Article]) -> Iterator[Mentions]:
        """Yield the mentions of each article, in the same order."""
        ...


class RefusedDocument(Record, frozen=True):
    """An input that was not taken, and why; the document is None when its bytes could not be had."""

    path: str
    reason: str
    document_id: DocumentId | None = None


class Entry(Record, frozen=True):
    """All that is stored of one document, in one step, all or nothing."""

    document: Document
    content: bytes
    article: Article | None
    """None when the document was refused."""
    extraction: Extraction | None
    refused: str | None = None
    """Why the document became no article; None when it did."""


class KeptArticle(Record, frozen=True):
    """When an article was printed and when it was stored, for what needs no more of it."""

    id: ArticleId
    published: date | None
    known_at: datetime


class Store(Protocol):
    """An append-only ledger; each query takes `as_of`: only what was stored up to then."""

    def keep(self, entry: Entry, *, known_at: datetime) -> bool:
        """Store one document with all that was made of it, durably; False when it was there already."""
        ...

    def note_path(self, document_id: DocumentId, path: str, *, known_at: datetime) -> None:
        """Store that a kept document was also met under `path`."""
        ...

    def has(self, document_id: DocumentId) -> bool:
        """Return whether the document was kept."""
        ...

    def judge(self, judgements: Iterable[Judgement], *, known_at: datetime) -> int:
        """Append judgements, all or nothing; return how many were new."""
        ...

    def decide(self, decisions: Iterable[Decision], *, known_at: datetime) -> int:
        """Append decisions of persons, all or nothing; return how many were new."""
        ...

    def documents(self, *, as_of: datetime | None = None) -> Iterator[Document]:
        """Yield documents by id; `path` is the alphabetically first one each was met under."""
        ...

    def document(self, document_id: DocumentId) -> Document:
        """Return one document."""
        ...

    def content(self, document_id: DocumentId) -> bytes:
        """Return a document's bytes as received."""
        ...

    def refused_documents(self, *, as_of: datetime | None = None) -> Iterator[RefusedDocument]:
        """Yield the documents that became no article."""
        ...

    def articles(self, *, as_of: datetime | None = None) -> Iterator[Article]:
        """Yield articles by id."""
        ...

    def article(self, article_id: ArticleId) -> Article:
        """Return one article."""
        ...

    def kept_articles(self, *, as_of: datetime | None = None) -> Iterator[KeptArticle]:
        """Yield when each article was printed and stored, by id, without reading it."""
        ...

    def extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield extractions by article id and origin."""
        ...

    def newest_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield the extraction of each article that was stored last, by article id."""
        ...

    def newest_extraction(self, article_id: ArticleId, *, as_of: datetime | None = None) -> Extraction | None:
        """Return the extraction of an article that was stored last; None when there is none."""
        ...

    def newest_accounts(self, *, as_of: datetime | None = None) -> Iterator[tuple[AccountId, ArticleId]]:
        """Yield the accounts of the extractions stored last, each with its article, by article."""
        ...

    def older_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield the extractions of articles that were read again later, as they were stored."""
        ...

    def judgements(self, *, as_of: datetime | None = None) -> Iterator[Judgement]:
        """Yield judgements by id."""
        ...

    def decisions(self, *, as_of: datetime | None = None) -> Iterator[Decision]:
        """Yield decisions by id."""
        ...

    def search(self, words: str, *, as_of: datetime | None = None) -> tuple[ArticleId, ...]:
        """Return the articles whose text holds all `words`, by id."""
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """Within it, for reading alone, nothing shows that another program stores; many reads cost less."""
        ...

    def close(self) -> None:
        """Release the ledger."""
        ...


class Told(Protocol):
    """What incidents follow from: a whole store, or a part of one."""

    def kept_articles(self, *, as_of: datetime | None = None) -> Iterator[KeptArticle]:
        """Yield when each article was printed and stored, by id, without reading it."""
        ...

    def newest_extraction(self, article_id: ArticleId, *, as_of: datetime | None = None) -> Extraction | None:
        """Return the extraction of an article that was stored last; None when there is none."""
        ...

    def newest_accounts(self, *, as_of: datetime | None = None) -> Iterator[tuple[AccountId, ArticleId]]:
        """Yield the accounts of the extractions stored last, each with its article, by article."""
        ...

    def older_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:
        """Yield the extractions of articles that were read again later, as they were stored."""
        ...

    def judgements(self, *, as_of: datetime | None = None) -> Iterator[Judgement]:
        """Yield judgements by id."""
        ...

    def decisions(self, *, as_of: datetime | None = None) -> Iterator[Decision]:
        """Yield decisions by id."""
        ...


In = TypeVar("In")
Out = TypeVar("Out")


class Runner(Protocol):
    """Applies a function to many items, in order."""

    def map(self, function: Callable[[In], Out], items: Iterable[In]) -> Iterator[Out]:
        """Yield `function(item)` for each item, in the order of the items."""
        ...


class Stand(Record, frozen=True):
    """Where an account stands: by this those that it may have to be compared with are found in a file.

    Whatever pair a judge compares, one asks for a key of the other within days that both may mean,
    or both share telling words of one span; not every such pair is compared.
    """

    keys: frozenset[str]
    asked: frozenset[str]
    earliest: int | None
    """Ordinal of a day; None without a bound."""
    latest: int | None
    words: tuple[str, ...]
    span: int
    """About a fortnight, numbered; words meet those of the spans before and after."""


class Judge(Protocol):
    """Accounts in, judgements out."""

    @property
    def decided_by(self) -> str:
        """Name and version, as written into each judgement: "judge/4"."""
        ...

    def judge(
        self,
        accounts: Iterable[Account],
        articles: dict[ArticleId, Article],
        *,
        now: datetime,
        known: Container[tuple[str, str]] = frozenset(),
        new: Container[AccountId] | None = None,
    ) -> tuple[Judgement, ...]:
        """Return a judgement for each pair of accounts worth comparing that is not known.

        Where some accounts are `new`, only pairs that hold one of them; all accounts of an article are.
        """
        ...

    def stands(
        self, accounts: Iterable[Account], articles: dict[ArticleId, Article]
    ) -> Iterator[tuple[ArticleId, Stand]]:
        """Yield where each account stands, with its article; given are all accounts of the articles."""
        ...
