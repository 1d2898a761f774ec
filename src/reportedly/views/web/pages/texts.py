"""An article and its claims -> its text in pieces, each with the fields that its words tell."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import Claim
from reportedly.model.record import Record


class Piece(Record, frozen=True):
    """A range of the text in which nothing changes."""

    start: int
    text: str
    fields: tuple[str, ...]
    claims: tuple[str, ...]
    is_read: bool
    """Whether it stands in a section that is read; the rest is shown pale."""
    why_not: str | None


class ArticleShown(Record, frozen=True):
    """One article with its quotes marked."""

    id: str
    title: str | None
    outlet: str | None
    published: date | None
    byline: str | None
    path: str
    language: str
    url: str | None
    pieces: tuple[Piece, ...]


def article_shown(article: Article, claims: Iterable[Claim], *, url: str | None = None) -> ArticleShown:
    """Return an article cut at every edge of a quote and of a section."""
    own = sorted({claim.id: claim for claim in claims if claim.article_id == article.id}.values(), key=_place)
    edges = {0, len(article.text)}
    for claim in own:
        edges |= {claim.evidence.start, claim.evidence.end}
    for section in article.sections:
        edges |= {section.start, section.end}
    places = sorted(edges)
    pieces = [_piece(article, start, end, own) for start, end in pairwise(places) if article.text[start:end]]
    return ArticleShown(
        article.id, article.title, article.outlet, article.published, article.byline, article.path,
        article.language, url, tuple(pieces),
    )  # fmt: skip


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.evidence.start, claim.evidence.end, claim.id


def _piece(article: Article, start: int, end: int, claims: Iterable[Claim]) -> Piece:
    over = [each for each in claims if each.evidence.start <= start and end <= each.evidence.end]
    section = next((each for each in article.sections if each.start <= start and end <= each.end), None)
    is_read = section is None or section.kind in READ_SECTIONS
    return Piece(
        start,
        article.text[start:end],
        tuple(dict.fromkeys(each.field for each in over)),
        tuple(each.id for each in over),
        is_read,
        None if is_read or section is None else section.reason or section.kind,
    )
