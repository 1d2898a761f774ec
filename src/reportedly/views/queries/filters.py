"""Assembled incidents and a filter -> the incidents that any article tells so."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from msgspec.structs import replace

from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field, Grade, IncidentType, ReviewState
from reportedly.model.values import Actor, Period, Place, Referent, Term
from reportedly.views.queries.headline import periods_of, referents_of, wholes_of

_ACTOR_FIELDS: tuple[Field, ...] = ("perpetrator", "target", "responsibility")


class Filters(Record, frozen=True):
    """What an incident must be told to be; None asks nothing.

    Rival values stand side by side, so an incident passes when any of its variants does.
    """

    since: date | None = None
    until: date | None = None
    country: str | None = None
    """ISO 3166 alpha-2."""
    place: str | None = None
    """Part of a place's name, of the area that holds it, or of the article's words for it."""
    actor: str | None = None
    """Part of the name of a doer, a target, or of whoever claimed it, was blamed or denied it."""
    type: IncidentType | None = None
    min_killed: int | None = None
    grade: Grade | None = None
    state: ReviewState | None = None
    """State of review; None takes all but what a person rejected."""
    articles: frozenset[ArticleId] | None = None
    """Articles found by a text search; an incident passes when it is told in one of them."""

    def with_articles(self, articles: Iterable[ArticleId]) -> Self:
        """Return the same filters for what one of these articles tells."""
        return replace(self, articles=frozenset(articles))


def matching(incidents: Iterable[AssembledIncident], filters: Filters) -> tuple[AssembledIncident, ...]:
    """Return the incidents that pass every filter, in the order given."""
    return tuple(incident for incident in incidents if passes(incident, filters))


def without_day(incidents: Iterable[AssembledIncident]) -> tuple[AssembledIncident, ...]:
    """Return the incidents for which no article sets a bound in time; a filter on days leaves them out."""
    return tuple(
        incident
        for incident in incidents
        if not any(period.earliest or period.latest for period in periods_of(incident))
    )


def passes(incident: AssembledIncident, filters: Filters) -> bool:
    """Return whether an incident passes every filter."""
    return (
        _in_days(incident, filters.since, filters.until)
        and _in_country(incident, filters.country)
        and _at_place(incident, filters.place)
        and _with_actor(incident, filters.actor)
        and _of_type(incident, filters.type)
        and _killed(incident, filters.min_killed)
        and filters.grade in {None, incident.grade}
        and _in_state(incident, filters.state)
        and (filters.articles is None or not filters.articles.isdisjoint(incident.articles))
    )


def _in_state(incident: AssembledIncident, state: ReviewState | None) -> bool:
    return incident.review_state != "rejected" if state is None else incident.review_state == state


def _in_days(incident: AssembledIncident, since: date | None, until: date | None) -> bool:
    if since is None and until is None:
        return True
    return any(_overlaps(period, since, until) for period in periods_of(incident))


def _overlaps(period: Period, since: date | None, until: date | None) -> bool:
    """Return whether a period may lie in the days asked for; one without bounds says nothing."""
    if period.earliest is None and period.latest is None:
        return False
    after = since is None or period.latest is None or period.latest >= since
    before = until is None or period.earliest is None or period.earliest <= until
    return after and before


def _in_country(incident: AssembledIncident, country: str | None) -> bool:
    places = (referent.entity for referent in referents_of(incident, "where"))
    return country is None or any(isinstance(place, Place) and place.country == country for place in places)


def _at_place(incident: AssembledIncident, words: str | None) -> bool:
    return words is None or any(_names_place(referent, words) for referent in referents_of(incident, "where"))


def _names_place(referent: Referent, words: str) -> bool:
    names = [referent.mention, *referent.context]
    if isinstance(referent.entity, Place):
        names += [referent.entity.name, referent.entity.admin1 or ""]
    return any(words.casefold() in name.casefold() for name in names)


def _with_actor(incident: AssembledIncident, words: str | None) -> bool:
    referents = (referent for field in _ACTOR_FIELDS for referent in referents_of(incident, field))
    return words is None or any(_names_actor(referent, words) for referent in referents)


def _names_actor(referent: Referent, words: str) -> bool:
    entity = referent.entity
    names = (referent.mention, entity.name, entity.id) if isinstance(entity, Actor) else (referent.mention,)
    return any(words.casefold() in name.casefold() for name in names)


def _of_type(incident: AssembledIncident, code: str | None) -> bool:
    return code is None or any(
        isinstance(variant.value, Term) and variant.value.code == code for variant in incident.of("type")
    )


def _killed(incident: AssembledIncident, at_least: int | None) -> bool:
    if at_least is None:
        return True
    return any((count.low or 0) >= at_least for count in wholes_of(incident, "killed"))
