"""Actors of the registry -> who they are, by which names, and in which incidents they have which part."""

from functools import cache
from pathlib import Path

from reportedly.entities.actors import ActorRegistry
from reportedly.entities.actors.pages import ActorPage as RegistryPage
from reportedly.errors import UnknownName
from reportedly.model.ids import ActorId
from reportedly.model.record import Record
from reportedly.store.index import IndexedIncident, ReadIndex
from reportedly.views.web.asking import Ask
from reportedly.views.web.reading.listing import Wanted, listed

_PAGE = 100


class ActorLine(Record, frozen=True):
    """An actor in the list."""

    actor: str
    name: str
    incidents: int


class ActorsPage(Record, frozen=True):
    """The actors of the ledger's incidents."""

    words: str
    rows: tuple[ActorLine, ...]
    is_cut: bool


class Told(Record, frozen=True):
    """A count with its words."""

    words: str
    number: int


class ActorPage(Record, frozen=True):
    """One actor."""

    actor: str
    name: str
    registry: RegistryPage | None
    """What the registry holds on it; None for ids that it does not know any more."""
    roles: tuple[Told, ...]
    called: tuple[Told, ...]
    """What articles call it, the most frequent first."""
    months: tuple[Told, ...]
    rows: tuple[IndexedIncident, ...]
    total: int


def actors(ask: Ask) -> ActorsPage:
    """Return the actors with most incidents, or those whose name holds some words."""
    words = ask.query.get("words", "").strip()[:80]
    index = ask.index
    everybody = ask.desk.remembered(("actors", index.marks()), lambda: _everybody(index))
    folded = words.casefold()
    found = [each for each in everybody if folded in each.name.casefold()]
    return ActorsPage(words, tuple(found[:_PAGE]), len(found) > _PAGE)


def actor(ask: Ask) -> ActorPage:
    """Return the page of one actor."""
    actor_id = ask.path["id"]
    index = ask.index
    roles = index.all(_ROLES, actor_id)
    known = _known(actor_id, ask.desk.settings.actor_files)
    if not roles and known is None:
        raise UnknownName(f"neither the registry nor the ledger knows the actor {actor_id[:80]!r}")
    wanted = Wanted((("actor", actor_id),))
    name = known.name if known else str(index.one("select name from actors where actor = ?", actor_id)[0])
    page = listed(index, wanted, most=30)
    return ActorPage(
        actor_id,
        name,
        known,
        tuple(Told(*row) for row in roles),
        tuple(Told(*row) for row in index.all(_CALLED, actor_id)),
        tuple(Told(month or "day not told", number) for month, number in index.all(_MONTHS, actor_id)),
        page.rows,
        index.one("select count(distinct incident) from actors where actor = ?", actor_id)[0],
    )


def _everybody(index: ReadIndex) -> tuple[ActorLine, ...]:
    return tuple(ActorLine(*row) for row in index.all(_EVERYBODY))


_EVERYBODY = """
select actor, min(name), count(distinct incident) as number
from actors
group by actor
order by number desc, actor
"""
_ROLES = """
select role, count(distinct incident) as number
from actors
where actor = ?
group by role
order by number desc
"""
_CALLED = """
select words, count(distinct incident) as number
from actors
where actor = ?
group by words
order by number desc, words
limit 40
"""
_MONTHS = """
select month, count(distinct incidents.number)
from actors
join incidents on incidents.number = actors.incident
where actor = ?
group by month
order by month
"""


@cache
def _registry(own: tuple[Path, ...]) -> ActorRegistry:
    return ActorRegistry.open(own)


def _known(actor_id: str, own: tuple[Path, ...]) -> RegistryPage | None:
    try:
        return _registry(own).page(ActorId(actor_id))
    except UnknownName:
        return None
