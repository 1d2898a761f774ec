"""Short words of a test -> whole records: documents, articles, claims, accounts, extractions."""

from collections.abc import Iterable
from datetime import date

from reportedly.archive.found import Found
from reportedly.model.account import Account, ArticleOutcome, Extraction, Refusal, make_account
from reportedly.model.article import Article, Section
from reportedly.model.claim import REPORTER, Attribution, Claim, make_claim, quote_at
from reportedly.model.document import Document, Hints, make_document
from reportedly.model.ids import ActorId, ArticleId, GazetteerId
from reportedly.model.record import content_id
from reportedly.model.taxonomy import Field
from reportedly.model.values import Actor, Place, Referent, ReferentSort, Value

ORIGIN = "echo/1"


def a_document(content: str, *, path: str = "report.txt", hints: Hints | None = None) -> Document:
    """Return the document of a plain text."""
    return make_document(content.encode(), path=path, media_type="text/plain", hints=hints or Hints())


def a_find(content: str, *, path: str = "report.txt", hints: Hints | None = None) -> Found:
    """Return a plain text as the archive finds it."""
    return Found(a_document(content, path=path, hints=hints), content.encode())


def an_article(
    text: str,
    *,
    path: str = "report.txt",
    published: date | None = None,
    outlet: str | None = None,
    language: str = "en",
    cut: Iterable[Section] = (),
) -> Article:
    """Return an article that is one section of body, or the sections left after what is `cut`."""
    document = a_document(text, path=path)
    return Article(
        id=ArticleId(content_id("r", document.id)),
        document_id=document.id,
        path=path,
        text=text,
        sections=_sections(text, tuple(cut)),
        title=None,
        published=published,
        outlet=outlet,
        language=language,
        byline=None,
        dateline=None,
    )


def a_claim(
    article: Article,
    field: Field,
    value: Value,
    quote: str,
    *,
    said: Attribution = REPORTER,
    confidence: float = 0.9,
) -> Claim:
    """Return a claim whose evidence is the first place where the article has the quote."""
    start = article.text.index(quote)
    evidence = quote_at(article, start, start + len(quote))
    return make_claim(
        article.id, field, value, evidence, attribution=said, confidence=confidence, origin=ORIGIN
    )


def an_account(article: Article, *claims: Claim, main: bool = True) -> Account:
    """Return the account that these claims make."""
    return make_account(article.id, claims, main=main)


def an_extraction(
    article: Article,
    *accounts: Account,
    refused: Iterable[Refusal] = (),
    outcome: ArticleOutcome = "ok",
) -> Extraction:
    """Return what the echo extractor would have made of the article."""
    return Extraction(article.id, ORIGIN, accounts, (), tuple(refused), outcome)


def a_referent(mention: str, sort: ReferentSort, *, entity: Actor | Place | None = None) -> Referent:
    """Return a mention, linked or not."""
    return Referent(mention, sort, entity=entity)


def an_actor(name: str, *, country: str | None = None) -> Actor:
    """Return an actor whose id is made from its name."""
    return Actor(ActorId(content_id("actor-", name)), name, country)


def a_place(name: str, *, admin1: str | None = None, country: str | None = None) -> Place:
    """Return a town whose id is made from its name and country."""
    return Place(
        name, admin1, country, 10.0, 20.0, 1, GazetteerId(content_id("place-", name, admin1, country))
    )


def _sections(text: str, cut: tuple[Section, ...]) -> tuple[Section, ...]:
    edges = [0, *(edge for section in cut for edge in (section.start, section.end)), len(text)]
    between = (_body(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    bodies = (section for section in between if section.start < section.end)
    return tuple(sorted((*bodies, *cut), key=lambda section: section.start))


def _body(text: str, start: int, end: int) -> Section:
    inside = text[start:end]
    return Section(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()), "body")
