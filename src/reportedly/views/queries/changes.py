"""An assembled incident -> what was told of it day by day: how each toll moved, and each new value."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from msgspec.structs import replace

from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.ids import ArticleId, IncidentId
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import COUNT_FIELDS, Field
from reportedly.views.public.flatten import is_denied
from reportedly.views.public.tolls import whole_variant
from reportedly.views.queries.headline import headline
from reportedly.views.queries.wording import responsibility_words, speaker_words, value_words

_LOGGED: tuple[Field, ...] = (
    "type", "when", "where", "perpetrator", "killed", "injured", "abducted", "arrested", "responsibility",
)  # fmt: skip


class ChangeRow(Record, frozen=True):
    """One value that an article told and that was not told before it, or a toll that moved."""

    incident: IncidentId
    field: Field
    before: str | None
    """What the article before it told of the field; None where none told any."""
    after: str
    published: date | None
    known_at: datetime
    """When the ledger took the article in."""
    speakers: tuple[str, ...]
    """Who says so, the nearest first; empty for the reporter."""
    outlet: str | None
    article: ArticleId
    quote: str

    @property
    def day(self) -> date:
        """The day of publication, else the day on which the ledger took the article in."""
        return self.published or self.known_at.date()

    @property
    def words(self) -> str:
        """The change in a line: "killed 57 -> 62 on 2031-05-05, Lakeside Hospital, via Dawn"."""
        moved = self.after if self.before is None else f"{self.before} -> {self.after}"
        when = f"on {self.published}" if self.published else f"known since {self.known_at:%Y-%m-%d}"
        said = f", {self.speakers[0]}" if self.speakers else ""
        return f"{self.field} {moved} {when}{said}, via {self.outlet or 'an outlet not named'}"


def change_rows(
    incidents: Iterable[AssembledIncident], articles: Mapping[ArticleId, Article]
) -> tuple[ChangeRow, ...]:
    """Return the log of each incident, in the order given, each by day; tolls that stay make no row."""
    return tuple(row for incident in incidents for row in changes_of(incident, articles))


def toll_series(incident: AssembledIncident, articles: Mapping[ArticleId, Article]) -> tuple[ChangeRow, ...]:
    """Return only how the tolls moved."""
    return tuple(row for row in changes_of(incident, articles) if row.field in COUNT_FIELDS)


def changes_of(incident: AssembledIncident, articles: Mapping[ArticleId, Article]) -> Iterator[ChangeRow]:
    """Yield the log of one incident by day, articles of one day by their id."""
    last: dict[Field, str] = {}
    seen: set[tuple[Field, str]] = set()
    for article in _by_day(incident, articles):
        for field in _LOGGED:
            for claim in _told(incident, field, article):
                words = _words(field, claim)
                # A toll that goes back to an earlier number has moved; another value told again is no news.
                is_news = last.get(field) != words if field in COUNT_FIELDS else (field, words) not in seen
                if is_news:
                    yield _row(incident, claim, articles[article], last.get(field), words)
                seen.add((field, words))
                last[field] = words


def _by_day(incident: AssembledIncident, articles: Mapping[ArticleId, Article]) -> list[ArticleId]:
    return sorted(
        incident.articles, key=lambda each: (articles[each].published or _known(incident, each).date(), each)
    )


def _known(incident: AssembledIncident, article: ArticleId) -> datetime:
    return incident.stored_at.get(article, incident.first_known)


def _told(incident: AssembledIncident, field: Field, article: ArticleId) -> list[Claim]:
    """Return the claims by which one article tells a field: of a toll the one whole, of others all values."""
    own = [_of_article(each, article) for each in incident.of(field) if article in each.articles]
    said = [each for each in own if not is_denied(each)]
    if field not in COUNT_FIELDS:
        return [each.claims[0] for each in said]
    whole = whole_variant(said, incident_type=headline(incident).type)
    return [whole.claims[0]] if whole else []


def _of_article(variant: Variant, article: ArticleId) -> Variant:
    """Return the variant as one article tells it; within one article no telling has more support."""
    claims = tuple(claim for claim in variant.claims if claim.article_id == article)
    return replace(variant, claims=claims, support=1, articles=(article,))


def _words(field: Field, claim: Claim) -> str:
    return responsibility_words(claim) if field == "responsibility" else value_words(claim.value)


def _row(
    incident: AssembledIncident, claim: Claim, article: Article, before: str | None, after: str
) -> ChangeRow:
    return ChangeRow(
        incident=incident.incident.id,
        field=claim.field,
        # Who claims it and who is blamed stand side by side; neither takes the other's place.
        before=None if claim.field == "responsibility" else before,
        after=after,
        published=article.published,
        known_at=_known(incident, article.id),
        speakers=tuple(speaker_words(speaker) for speaker in claim.attribution.speakers),
        outlet=article.outlet,
        article=article.id,
        quote=claim.evidence.quote,
    )
