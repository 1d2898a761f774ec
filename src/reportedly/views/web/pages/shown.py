"""An assembled incident and its articles -> its fields, values, quotes and voices as pages show them."""

from collections.abc import Mapping
from datetime import date

from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident, Ruling, Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import FIELDS, Field
from reportedly.model.values import Actor, Period, Place, Referent, Value
from reportedly.views.queries.headline import headline, shown_variant, when_words, where_words
from reportedly.views.queries.wording import responsibility_words, value_words, voice_words

LABELS: Mapping[str, str] = {
    "perpetrator": "by whom", "responsibility": "claimed, blamed, denied", "target": "against whom",
    "weapon": "with what", "person": "named persons", "status": "told as",
}  # fmt: skip


class QuoteShown(Record, frozen=True):
    """The words that tell a value, and whose they are."""

    claim: str
    quote: str
    start: int
    end: int
    voice: str
    article: str
    outlet: str | None
    published: date | None
    path: str
    said: str
    """The value in this claim's own words."""
    confidence: float
    origin: str


class VariantShown(Record, frozen=True):
    """One value told for a field."""

    rank: int
    value: str
    typed: str
    """The value as a person types it; "" where it is not typed."""
    support: int
    articles: int
    is_first: bool
    """Whether tables show it, were nothing settled."""
    quotes: tuple[QuoteShown, ...]


class SettledShown(Record, frozen=True):
    """What a person settled."""

    value: str
    by: str
    reason: str
    decided_at: str
    decision: str
    is_loose: bool
    quote: str | None = None


class FieldShown(Record, frozen=True):
    """One field of an incident with everything told for it."""

    field: str
    label: str
    settled: tuple[SettledShown, ...]
    variants: tuple[VariantShown, ...]

    @property
    def is_contested(self) -> bool:
        """Whether articles tell several values."""
        return len(self.variants) > 1


class Headline(Record, frozen=True):
    """What an incident is, in a line."""

    id: str
    type: str
    when: str
    where: str
    country: str | None
    grade: str
    grade_reason: str
    state: str
    articles: int
    origins: int


def heading(incident: AssembledIncident) -> Headline:
    """Return what an incident is."""
    flat = headline(incident)
    return Headline(
        incident.incident.id,
        flat.type,
        when_words(flat.when) if flat.when else "day not told",
        where_words(flat.where) if flat.where else "place not told",
        flat.where.country if flat.where else None,
        incident.grade,
        incident.grade_reason,
        incident.review_state,
        len(incident.articles),
        incident.independent_origins,
    )


def fields_shown(
    incident: AssembledIncident, articles: Mapping[ArticleId, Article], *, with_untold: bool = False
) -> tuple[FieldShown, ...]:
    """Return the fields in their order; those that nobody tells only where a person may fill them."""
    shown = (_field(incident, field, articles) for field in FIELDS)
    return tuple(each for each in shown if with_untold or each.variants or each.settled)


def _field(incident: AssembledIncident, field: Field, articles: Mapping[ArticleId, Article]) -> FieldShown:
    told = incident.of(field)
    first = shown_variant(incident, field)
    return FieldShown(
        field,
        LABELS.get(field, field),
        tuple(_settled(each, incident) for each in incident.rulings if each.field == field),
        tuple(
            _variant(variant, rank, articles, is_first=variant is first)
            for rank, variant in enumerate(told, start=1)
        ),
    )


def _settled(ruling: Ruling, incident: AssembledIncident) -> SettledShown:
    made = next((each for each in incident.decisions if each.id == ruling.decision), None)
    quoted = made.evidence if made else None
    return SettledShown(
        "not known" if ruling.value is None else value_words(ruling.value),
        ruling.by,
        ruling.reason,
        f"{ruling.decided_at:%Y-%m-%d %H:%M}",
        ruling.decision,
        ruling.is_loose,
        quoted.quote if quoted else None,
    )


def _variant(
    variant: Variant, rank: int, articles: Mapping[ArticleId, Article], *, is_first: bool
) -> VariantShown:
    return VariantShown(
        rank,
        value_words(variant.value),
        typed_words(variant.field, variant.value),
        variant.support,
        len(variant.articles),
        is_first,
        tuple(_quote(claim, articles[claim.article_id]) for claim in variant.claims),
    )


def typed_words(field: Field, value: Value) -> str:
    """Return a value as `typed_value` reads it."""
    if isinstance(value, Referent):
        name = value.entity.name if isinstance(value.entity, Actor | Place) else value.mention
        return "" if field == "responsibility" else name
    if isinstance(value, Period):
        words = value_words(value)
        return "" if words.startswith(("by ", "from ", "?")) else words
    words = (
        value_words(value).partition(" ")[0] if field in {"killed", "injured", "abducted", "arrested"} else ""
    )
    return words.replace("?", "") if words else ("" if field == "responsibility" else value_words(value))


def _quote(claim: Claim, article: Article) -> QuoteShown:
    told = responsibility_words(claim) if claim.field == "responsibility" else value_words(claim.value)
    return QuoteShown(
        claim.id,
        claim.evidence.quote,
        claim.evidence.start,
        claim.evidence.end,
        voice_words(claim.attribution),
        article.id,
        article.outlet,
        article.published,
        article.path,
        told,
        claim.confidence,
        claim.origin,
    )
