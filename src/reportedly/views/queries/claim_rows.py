"""Claims of incidents -> one row a claim and one row a variant, with words, voice and article."""

from collections.abc import Iterable, Mapping
from datetime import date

from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.record import Record
from reportedly.model.values import Count, Period, Referent, Term
from reportedly.views.queries.wording import speaker_words, value_words


class ClaimRow(Record, frozen=True):
    """One claim of one incident: what is told, in which words, by whom, in which article."""

    id: str
    incident: str
    field: str
    value: str
    """The value in words; the columns from `low` to `code` hold its parts."""
    low: int | None
    high: int | None
    victims: str | None
    """Class of those counted: "civilian", "militant", ..."""
    part_of: str | None
    """Id of the claim that counts the whole."""
    earliest: date | None
    latest: date | None
    mention: str | None
    entity: str | None
    """Id of the actor or place meant; None when the mention is not linked."""
    code: str | None
    quote: str
    start: int
    end: int
    """Half-open range of code points in the article's text."""
    voice: str
    speakers: tuple[str, ...]
    """Nearest first."""
    cue: str | None
    stance: str
    confidence: float
    origin: str
    article: str
    outlet: str | None
    published: date | None
    path: str


class VariantRow(Record, frozen=True):
    """One value told for a field of an incident, with its support."""

    incident: str
    field: str
    rank: int
    """1 is the best supported of its field."""
    value: str
    support: int
    """Independent origins: reprints of one text, and outlets quoting one speaker, count once."""
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    quote: str
    """The first quote that tells it."""


def variant_rows(incidents: Iterable[AssembledIncident]) -> tuple[VariantRow, ...]:
    """Return one row a variant, the best supported of each field first."""
    return tuple(
        _variant_row(incident, variant, rank)
        for incident in incidents
        for field in dict.fromkeys(variant.field for variant in incident.variants)
        for rank, variant in enumerate(incident.of(field), start=1)
    )


def claim_rows(
    incidents: Iterable[AssembledIncident], articles: Mapping[ArticleId, Article]
) -> tuple[ClaimRow, ...]:
    """Return one row a claim, grouped by incident and variant."""
    return tuple(
        claim_row(claim, incident, articles[claim.article_id])
        for incident in incidents
        for variant in incident.variants
        for claim in variant.claims
    )


def claim_row(claim: Claim, incident: AssembledIncident, article: Article) -> ClaimRow:
    """Return the row of one claim."""
    value = claim.value
    count = value if isinstance(value, Count) else None
    period = value if isinstance(value, Period) else None
    referent = value if isinstance(value, Referent) else None
    return ClaimRow(
        id=claim.id,
        incident=incident.incident.id,
        field=claim.field,
        value=value_words(value),
        low=count.low if count else None,
        high=count.high if count else None,
        victims=count.of_class if count else None,
        part_of=count.part_of if count else None,
        earliest=period.earliest if period else None,
        latest=period.latest if period else None,
        mention=referent.mention if referent else None,
        entity=_entity_id(referent),
        code=value.code if isinstance(value, Term) else None,
        quote=claim.evidence.quote,
        start=claim.evidence.start,
        end=claim.evidence.end,
        voice=claim.attribution.voice,
        speakers=tuple(speaker_words(speaker) for speaker in claim.attribution.speakers),
        cue=claim.attribution.cue,
        stance=claim.attribution.stance,
        confidence=claim.confidence,
        origin=claim.origin,
        article=claim.article_id,
        outlet=article.outlet,
        published=article.published,
        path=article.path,
    )


def _entity_id(referent: Referent | None) -> str | None:
    entity = referent.entity if referent else None
    return None if entity is None else getattr(entity, "id", None) or getattr(entity, "gazetteer_id", None)


def _variant_row(incident: AssembledIncident, variant: Variant, rank: int) -> VariantRow:
    return VariantRow(
        incident=incident.incident.id,
        field=variant.field,
        rank=rank,
        value=value_words(variant.value),
        support=variant.support,
        articles=tuple(variant.articles),
        claims=tuple(claim.id for claim in variant.claims),
        quote=variant.claims[0].evidence.quote,
    )
