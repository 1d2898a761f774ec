"""Documents, articles and judgements in; the rows that show them in columns out, fields named as columns."""

from typing import ClassVar

import msgspec

from reportedly.model.article import Article
from reportedly.model.decision import Decision
from reportedly.model.document import Document
from reportedly.model.ids import DocumentId
from reportedly.model.judgement import Judgement
from reportedly.model.record import Record
from reportedly.store.moments import utc_text


class Row(Record, frozen=True, kw_only=True):
    """One row of one table of the ledger."""

    TABLE: ClassVar[str]


class BlobRow(Row, frozen=True, kw_only=True):
    """Bytes as received."""

    TABLE: ClassVar[str] = "blobs"
    sha256: str
    content: bytes


class DocumentRow(Row, frozen=True, kw_only=True):
    """A document and what the folder or the user said of it."""

    TABLE: ClassVar[str] = "documents"
    id: str
    sha256: str
    media_type: str
    size: int
    published: str | None
    outlet: str | None
    title: str | None
    url: str | None
    known_at: str
    record: str


class PathRow(Row, frozen=True, kw_only=True):
    """A path that a document was met under."""

    TABLE: ClassVar[str] = "paths"
    document_id: str
    path: str
    known_at: str


class DocumentRefusalRow(Row, frozen=True, kw_only=True):
    """Why a document became no article."""

    TABLE: ClassVar[str] = "document_refusals"
    document_id: str
    reason: str
    known_at: str


class ArticleRow(Row, frozen=True, kw_only=True):
    """An article; its record leaves out the text, which has a column of its own."""

    TABLE: ClassVar[str] = "articles"
    id: str
    document_id: str
    title: str | None
    published: str | None
    outlet: str | None
    language: str
    byline: str | None
    dateline: str | None
    known_at: str
    text: str
    record: str


class JudgementRow(Row, frozen=True, kw_only=True):
    """A judgement, with its reasons one a line."""

    TABLE: ClassVar[str] = "judgements"
    id: str
    subject: str
    left: str
    right: str
    verdict: str
    score: float
    reasons: str
    decided_by: str
    decided_at: str
    known_at: str
    record: str


class DecisionRow(Row, frozen=True, kw_only=True):
    """One act of a person."""

    TABLE: ClassVar[str] = "decisions"
    id: str
    act: str
    incident: str
    field: str | None
    state: str | None
    undoes: str | None
    reason: str
    decided_by: str
    decided_at: str
    known_at: str
    record: str


def record_text(record: Record) -> str:
    """Return the record as JSON, from which it can be read back exactly."""
    return msgspec.json.encode(record).decode()


def document_row(document: Document, *, known_at: str) -> DocumentRow:
    """Return the row of a document."""
    hints = document.hints
    return DocumentRow(
        id=document.id,
        sha256=document.sha256,
        media_type=document.media_type,
        size=document.size,
        published=hints.published.isoformat() if hints.published else None,
        outlet=hints.outlet,
        title=hints.title,
        url=hints.url,
        known_at=known_at,
        record=record_text(document),
    )


def path_row(document_id: DocumentId, path: str, *, known_at: str) -> PathRow:
    """Return the row of a path that a document was met under."""
    return PathRow(document_id=document_id, path=path, known_at=known_at)


def article_row(article: Article, *, known_at: str) -> ArticleRow:
    """Return the row of an article."""
    return ArticleRow(
        id=article.id,
        document_id=article.document_id,
        title=article.title,
        published=article.published.isoformat() if article.published else None,
        outlet=article.outlet,
        language=article.language,
        byline=article.byline,
        dateline=article.dateline,
        known_at=known_at,
        text=article.text,
        record=record_text(msgspec.structs.replace(article, text="")),
    )


def judgement_row(judgement: Judgement, *, known_at: str) -> JudgementRow:
    """Return the row of a judgement."""
    return JudgementRow(
        id=judgement.id,
        subject=judgement.subject,
        left=judgement.left,
        right=judgement.right,
        verdict=judgement.verdict,
        score=judgement.score,
        reasons="\n".join(judgement.reasons),
        decided_by=judgement.decided_by,
        decided_at=utc_text(judgement.decided_at),
        known_at=known_at,
        record=record_text(judgement),
    )


def decision_row(decision: Decision, *, known_at: str) -> DecisionRow:
    """Return the row of a decision."""
    return DecisionRow(
        id=decision.id,
        act=decision.act,
        incident=decision.incident,
        field=decision.field,
        state=decision.state,
        undoes=decision.undoes,
        reason=decision.reason,
        decided_by=decision.decided_by,
        decided_at=utc_text(decision.decided_at),
        known_at=known_at,
        record=record_text(decision),
    )
