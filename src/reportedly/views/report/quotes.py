"""An assembled incident and its articles -> its quotes, each with what it says, who says it and where."""

from collections.abc import Iterable, Mapping

from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident, Ruling, Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Value
from reportedly.views.privacy.names import (
    cut,
    open_attribution,
    private_names,
    without_names,
)
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.wording import article_words, published_words, value_words, voice_words


class Quote(Record, frozen=True):
    """The words of one article behind one or more values of an incident."""

    says: tuple[str, ...]
    """"killed: 12", "where: Quetta, Balochistan, PK"."""
    quote: str
    said_by: str
    article: str
    """Outlet and day of publication."""
    article_id: ArticleId


def quotes_of(
    incident: AssembledIncident, articles: Mapping[ArticleId, Article], profile: Profile
) -> tuple[Quote, ...]:
    """Return the quotes of every value told, the surest one of each article, in order of the fields."""
    names = () if profile.shows_persons else private_names(incident)
    found: dict[tuple[ArticleId, str, str], list[str]] = {}
    for variant in incident.variants:
        if variant.field == "person" and not profile.shows_persons:
            continue
        for claim in _one_an_article(variant):
            says = f"{variant.field}: {_words(variant.field, variant.value, profile)}"
            found.setdefault(_key(claim, names, profile), []).append(without_names(says, names))
    return tuple(
        Quote(tuple(dict.fromkeys(says)), quote, said_by, _where(articles[article], profile), article)
        for (article, quote, said_by), says in found.items()
    )


def _one_an_article(variant: Variant) -> Iterable[Claim]:
    first: dict[ArticleId, Claim] = {}
    for claim in variant.claims:
        first.setdefault(claim.article_id, claim)
    return first.values()


def _key(claim: Claim, names: tuple[str, ...], profile: Profile) -> tuple[ArticleId, str, str]:
    words = " ".join(claim.evidence.quote.split())
    if profile.shows_persons:
        return claim.article_id, words, voice_words(claim.attribution)
    said = open_attribution(claim.attribution, names)
    # Masked before it is cut, so that no half of a name is left at the end.
    masked = without_names(words, names)
    return claim.article_id, cut(masked) if profile.is_coarse else masked, voice_words(said)


def settled_of(incident: AssembledIncident, profile: Profile) -> tuple[str, ...]:
    """Return what persons settled, a field each; who and why only in an internal report."""
    names = () if profile.shows_persons else private_names(incident)
    shown = (each for each in incident.rulings if profile.shows_persons or each.field != "person")
    return tuple(without_names(_settled(ruling, profile), names) for ruling in shown)


def _settled(ruling: Ruling, profile: Profile) -> str:
    value = "not known" if ruling.value is None else _words(ruling.field, ruling.value, profile)
    why = f" ({ruling.by}{f': {ruling.reason}' if ruling.reason else ''})" if profile.shows_persons else ""
    return f"{ruling.field}: {value}{why}"


def _words(field: Field, value: Value, profile: Profile) -> str:
    return _coarse(value) if profile.is_coarse and field == "where" else value_words(value)


def _coarse(value: Value) -> str:
    """Return the area and the country of a place told, and not the place."""
    entity = getattr(value, "entity", None)
    parts = (getattr(entity, "admin1", None), getattr(entity, "country", None))
    return ", ".join(part for part in parts if part) or "a place that is not known"


def _where(article: Article, profile: Profile) -> str:
    if profile.shows_persons:
        return article_words(article)
    return place_in_print(article)


def place_in_print(article: Article) -> str:
    """Return the outlet and the day of an article, and never its path."""
    # The path of a file on somebody's disk is nobody else's business.
    outlet = article.outlet or "an article that names no outlet"
    return f"{outlet}, {published_words(article.published)}"
