"""An assembled incident and its articles -> what the read index keeps of it."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Actor, Referent
from reportedly.store.index import ActorIn, IndexedIncident, Member
from reportedly.store.index.file import IndexEntry
from reportedly.store.words import words_of
from reportedly.views.queries.headline import headline
from reportedly.views.queries.incident_rows import IncidentRow, incident_row
from reportedly.views.queries.wording import referent_words

_ROLES = {"claims": "claimed by", "denies": "denied by"}


def index_entry(incident: AssembledIncident, articles: Mapping[ArticleId, Article]) -> IndexEntry:
    """Return the entry of one incident."""
    row = incident_row(incident)
    actors = tuple(dict.fromkeys(_actors(incident)))
    return IndexEntry(
        row=_indexed(row, incident),
        members=tuple(
            Member(account, article)
            for account, article in zip(incident.incident.accounts, incident.told_in, strict=True)
        ),
        names=incident.former_ids,
        actors=actors,
        words=" ".join(dict.fromkeys(_words(row, incident, actors, articles))),
    )


def _indexed(row: IncidentRow, incident: AssembledIncident) -> IndexedIncident:
    return IndexedIncident(
        id=incident.incident.id,
        earliest=row.earliest,
        latest=row.latest,
        country=row.country,
        admin1=row.admin1,
        place=row.place,
        type=row.type,
        grade=incident.grade,
        state=incident.review_state,
        killed_low=row.killed_low,
        killed_high=row.killed_high,
        injured_low=row.injured_low,
        injured_high=row.injured_high,
        lat=row.lat,
        lon=row.lon,
        where_precision=row.place_precision,
        articles=row.articles,
        origins=row.independent_origins,
        doers=row.perpetrators,
        settled=len({ruling.field for ruling in incident.rulings}),
        last_known=incident.last_known,
    )


def _actors(incident: AssembledIncident) -> Iterator[ActorIn]:
    """Yield who is of the registry; a name that it does not know may be a private person's."""
    for each in headline(incident).perpetrators:
        if each.actor_id:
            yield ActorIn(each.actor_id, "perpetrator", each.name, each.text)
    for variant in incident.variants:
        if variant.field == "responsibility":
            for claim in variant.claims:
                role = _ROLES.get(claim.attribution.stance, "blamed on")
                yield from _actor(claim.value, role)
        elif variant.field == "target":
            yield from (each for claim in variant.claims for each in _actor(claim.value, "target"))
        elif variant.field == "perpetrator":
            yield from (each for claim in variant.claims for each in _actor(claim.value, "perpetrator"))


def _actor(value: object, role: str) -> Iterator[ActorIn]:
    if isinstance(value, Referent) and isinstance(value.entity, Actor):
        yield ActorIn(value.entity.id, role, value.entity.name, value.mention)


def _words(
    row: IncidentRow,
    incident: AssembledIncident,
    actors: Iterable[ActorIn],
    articles: Mapping[ArticleId, Article],
) -> Iterator[str]:
    parts = [row.type, row.place, row.admin1, row.country, *(each.name for each in actors)]
    for variant in incident.variants:
        parts += [
            referent_words(claim.value) for claim in variant.claims if isinstance(claim.value, Referent)
        ]
    for article_id in incident.articles:
        article = articles[article_id]
        parts += [article.title, article.outlet, article.text]
    for part in parts:
        yield from words_of(part or "")
