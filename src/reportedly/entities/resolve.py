"""Extractions with mentions -> extractions whose periods, places and actors are resolved, or honestly not."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from reportedly.entities.actors import ActorRegistry
from reportedly.entities.actors.bare_forces import bare_force
from reportedly.entities.anchors import Anchors, anchors_of, periods_of, spoken
from reportedly.entities.demonyms import nations
from reportedly.entities.lookups import Lookups
from reportedly.entities.periods import resolve_period
from reportedly.entities.places import Gazetteer
from reportedly.model.account import Account, Extraction, Figure, make_account
from reportedly.model.article import Article
from reportedly.model.claim import Claim, make_claim
from reportedly.model.ids import ClaimId
from reportedly.model.mention import Mention, Mentions
from reportedly.model.values import AHEAD, Candidate, Count, Duration, Period, Referent, Value

_MOST_RIVALS = 3
_WEIGHTIEST = 2
"""Countries of an article that tell two groups of one name apart; others it only speaks of."""


class Resolver:
    """Resolves what the extractors only named; keeps the article's words beside every entity."""

    def __init__(self, actors: ActorRegistry, gazetteer: Gazetteer) -> None:
        self._actors = actors
        self._lookups = Lookups(actors, gazetteer)

    def resolve(self, extraction: Extraction, article: Article) -> Extraction:
        """Return the extraction with every mention resolved as far as registry, gazetteer and calendar go."""
        countries = self._lookups.countries_of(article)
        anchors = anchors_of(extraction, article)
        accounts = tuple(
            self._account(account, article, countries, anchors) for account in extraction.accounts
        )
        figures = tuple(self._figure(figure, article, countries) for figure in extraction.figures)
        return replace(extraction, accounts=accounts, figures=figures)

    def resolve_mentions(self, mentions: Mentions, article: Article) -> Mentions:
        """Return the mentions with every referent resolved as far as registry, gazetteer and calendar go."""
        countries = self._lookups.countries_of(article)
        anchor: Period | None = None
        resolved: list[Mention] = []
        for mention in mentions.mentions:
            value = self._mentioned(mention, article, countries, anchor)
            if isinstance(value, Period) and value.precision == "unresolved":
                value = mention.value
            if isinstance(value, Period) and value.precision == "day":
                # "The same day" and "two days later" count from the day told last.
                anchor = value
            resolved.append(replace(mention, value=value))
        sayings = tuple(
            replace(saying, attribution=spoken(saying.attribution, article)) for saying in mentions.sayings
        )
        return replace(mentions, mentions=tuple(resolved), sayings=sayings)

    def meaning_of(
        self, value: Referent, *, countries: tuple[str, ...] = (), on: date | None = None
    ) -> Referent:
        """Return a place or an actor that a person named with what the name means, told on its own."""
        if value.sort == "place":
            return self._located(value, countries, ())
        return self._linked(value, on, countries) if value.sort in {"actor", "target"} else value

    def _mentioned(
        self, mention: Mention, article: Article, countries: tuple[str, ...], anchor: Period | None
    ) -> Value | Duration:
        if isinstance(mention.value, Duration):
            return mention.value
        if isinstance(mention.value, Referent) and mention.sort == "place":
            # The names around a name of a list are those of its sentence, not what holds it.
            beside = mention.value.context
            found = self._located(replace(mention.value, context=()), countries, beside)
            return replace(found, context=beside)
        if mention.sort != "organisation" or not isinstance(mention.value, Referent):
            return self._value(mention.value, article, countries, (), anchor=anchor, on=article.published)
        # A body is not the state that its name holds: "Pakistan Institute for Conflict Studies".
        return _meaning(mention.value, self._actors.link(mention.value.mention, on=article.published))

    def _account(
        self, account: Account, article: Article, countries: tuple[str, ...], anchors: Anchors
    ) -> Account:
        day = _day_of(account, article)
        places = _context(account)
        country = self._country(account, countries)
        renamed: dict[ClaimId, ClaimId] = {}
        claims: list[Claim] = []
        for claim in _wholes_first(account.claims):
            value = self._value(claim.value, article, countries, places, anchor=anchors.of(claim), on=day)
            if claim.field in {"perpetrator", "responsibility"} and isinstance(value, Referent):
                value = self._force_of(value, country, day)
            if isinstance(value, Count) and value.part_of is not None:
                value = replace(value, part_of=renamed[value.part_of])
            made = make_claim(
                claim.article_id, claim.field, value, claim.evidence,
                attribution=spoken(claim.attribution, article),
                confidence=claim.confidence, origin=claim.origin,
            )  # fmt: skip
            renamed[claim.id] = made.id
            claims.append(made)
        return make_account(account.article_id, claims, main=account.main)

    def _country(self, account: Account, countries: tuple[str, ...]) -> str | None:
        """Return the country that the account's places lie in, when they agree."""
        places = [
            self._lookups.place(claim.value.mention, context=claim.value.context, countries=countries)
            for claim in account.of("where")
            if isinstance(claim.value, Referent)
        ]
        found = {place.country for place in places if place is not None and place.country is not None}
        if not places and len(countries) == 1:
            return countries[0]
        return found.pop() if len(found) == 1 else None

    def _force_of(self, value: Referent, country: str | None, on: date | None) -> Referent:
        """Link "the army" to the army of the country where it happened; foreign forces are named as such."""
        words = bare_force(value.mention)
        nation = next((nation for nation in nations() if nation.iso2 == country), None)
        if value.entity is not None or value.context or nation is None or words is None:
            return value
        found = self._actors.link(f"{nation.demonyms[0]} {words}", on=on)
        return replace(value, entity=found[0].entity) if found else value

    def _figure(self, figure: Figure, article: Article, countries: tuple[str, ...]) -> Figure:
        place = figure.place
        if place is not None:
            located = self._located(place, countries, ())
            place = located if isinstance(located, Referent) else place
        period = figure.period
        if isinstance(period, Referent):
            resolved = resolve_period(period.mention, published=article.published)
            period = period if resolved.precision == "unresolved" else resolved
        return replace(figure, period=period, place=place, attribution=spoken(figure.attribution, article))

    def _value(
        self,
        value: Value,
        article: Article,
        countries: tuple[str, ...],
        places: tuple[str, ...],
        *,
        anchor: Period | None,
        on: date | None,
    ) -> Value:
        if not isinstance(value, Referent):
            return value
        if value.sort == "period":
            ahead = value.role == AHEAD
            return resolve_period(value.mention, published=article.published, anchor=anchor, ahead=ahead)
        if value.sort == "place":
            return self._located(value, countries, places)
        if value.sort in {"actor", "target"}:
            return self._linked(value, on, countries)
        return value

    def _located(self, value: Referent, countries: tuple[str, ...], places: tuple[str, ...]) -> Referent:
        others = tuple(name for name in places if name != value.mention and name not in value.context)
        found = self._lookups.candidates(
            value.mention, context=value.context, countries=countries, elsewhere=others
        )
        return _meaning(value, found)

    def _linked(self, value: Referent, on: date | None, countries: tuple[str, ...]) -> Referent:
        words = (*value.context, value.mention) if value.context else (value.mention,)
        for mention in words:
            found = self._actors.link(mention, on=on, countries=countries[:_WEIGHTIEST])
            found = found or self._named_inside(mention, on)
            if found:
                return _meaning(value, found)
        return value

    def _named_inside(self, mention: str, on: date | None) -> tuple[Candidate, ...]:
        names = [name for name in self._actors.names_in(mention) if name.actor_id is not None]
        ranked = sorted(names, key=lambda name: name.sort == "state")
        return self._actors.link(ranked[0].text, on=on) if ranked else ()


def _meaning(value: Referent, found: tuple[Candidate, ...]) -> Referent:
    """Return the referent with its best candidate and the next ones as rivals; as it is without any."""
    if not found:
        return value
    return replace(value, entity=found[0].entity, rivals=found[1 : 1 + _MOST_RIVALS])


def _wholes_first(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(
        claims, key=lambda claim: isinstance(claim.value, Count) and claim.value.part_of is not None
    )


def _context(account: Account) -> tuple[str, ...]:
    """Return the names of places told in the account, each once."""
    names = [
        name
        for claim in account.of("where")
        if isinstance(claim.value, Referent)
        for name in (claim.value.mention, *claim.value.context)
    ]
    return tuple(dict.fromkeys(names))


def _day_of(account: Account, article: Article) -> date | None:
    """Return a day on which to ask the registry for an actor's name: the event's, else the article's."""
    for period in periods_of(account, article):
        if period.latest is not None:
            return period.latest
    return article.published
