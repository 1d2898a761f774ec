"""Readable text that never changes again, with its sections named."""

from datetime import date
from typing import Literal

from reportedly.model.ids import ArticleId, DocumentId
from reportedly.model.record import Record

SectionKind = Literal[
    "headline", "body", "heading", "dateline", "byline", "published", "credit", "teaser", "notice", "junk"
]
READ_SECTIONS: frozenset[SectionKind] = frozenset({"headline", "body", "heading"})
"""Sections that the extractors read; all others are cut and listed with their reason."""


class Section(Record, frozen=True):
    """A half-open code-point range of an article's text that serves one purpose."""

    start: int
    end: int
    kind: SectionKind
    reason: str | None = None
    """Why a section is not read, in words a user understands; None for sections that are read."""


class Article(Record, frozen=True):
    """Text made from one document; `text` keeps every character, also of the sections not read."""

    id: ArticleId
    document_id: DocumentId
    path: str
    text: str
    sections: tuple[Section, ...]
    """In order of the text, without overlap; characters outside all sections are white space."""
    title: str | None
    published: date | None
    outlet: str | None
    language: str
    """ISO 639-1 code, "en" for what the extractors read."""
    byline: str | None
    dateline: str | None
    """The place a report opens with ("KABUL"); where the reporter wrote, not where it happened."""
