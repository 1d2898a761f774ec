"""One answer to one question about one happening in one article, with its words and its voice."""

from typing import Literal

from reportedly.errors import EvidenceNotFound
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId, ClaimId
from reportedly.model.record import Record, content_id
from reportedly.model.taxonomy import Field, Stance, Voice
from reportedly.model.values import Period, Referent, Value

SpeakerKind = Literal[
    "official", "military", "police", "hospital", "resident", "witness", "militant_group", "agency", "media",
    "organisation", "person", "unknown",
]  # fmt: skip


class Evidence(Record, frozen=True):
    """A half-open code-point range in an article's text and the characters there."""

    quote: str
    start: int
    end: int


class Speaker(Record, frozen=True):
    """Somebody who says it, in the article's words."""

    text: str
    kind: SpeakerKind
    role: str | None = None
    """"Taliban government spokesman"; None when the article gives none."""


class Attribution(Record, frozen=True):
    """Who says it: the voice, the chain of speakers (nearest first), the cue and the stance."""

    voice: Voice
    speakers: tuple[Speaker, ...] = ()
    cue: str | None = None
    """The words that mark the telling: "said", "according to"."""
    stance: Stance = "states"
    medium: str | None = None
    """"statement", "Twitter"; None when the article gives none."""
    said_on: Period | Referent | None = None
    """The day somebody spoke, not the day it happened; a referent of sort "period" until resolved."""


REPORTER = Attribution("reporter")


class Claim(Record, frozen=True):
    """A value for a field of one happening, backed by evidence in the article."""

    id: ClaimId
    article_id: ArticleId
    field: Field
    value: Value
    evidence: Evidence
    attribution: Attribution
    confidence: float
    """From 0 to 1."""
    origin: str
    """Extractor name and version ("local/1"), or a person ("person:ana")."""


def quote_at(article: Article, start: int, end: int) -> Evidence:
    """Return the article's own characters from `start` to `end` as evidence.

    Raises:
        EvidenceNotFound: the range is empty or lies outside the article's text.
    """
    if not 0 <= start < end <= len(article.text):
        raise EvidenceNotFound(
            f"no characters at {start}:{end} of article {article.id}, which has {len(article.text)}"
        )
    return Evidence(article.text[start:end], start, end)


def make_claim(
    article_id: ArticleId,
    field: Field,
    value: Value,
    evidence: Evidence,
    *,
    attribution: Attribution = REPORTER,
    confidence: float,
    origin: str,
) -> Claim:
    """Return a claim whose id depends on its meaning and its origin."""
    claim_id = ClaimId(content_id("c", article_id, field, value, evidence, attribution, origin))
    return Claim(claim_id, article_id, field, value, evidence, attribution, round(confidence, 4), origin)
