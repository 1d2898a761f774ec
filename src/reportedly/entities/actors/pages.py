"""One actor of a book -> its page: names by time, kin, aliases with who uses them, ids of other lists."""

from collections.abc import Callable
from datetime import date

from reportedly.entities.actors.book import Book, NameUse
from reportedly.entities.actors.facts import ucdp_origins
from reportedly.entities.actors.rows import ActorSort
from reportedly.entities.actors.spelling import plain_name
from reportedly.entities.actors.words import REGISTRY
from reportedly.model.ids import ActorId
from reportedly.model.record import Record
from reportedly.model.values import Actor

_MOST = 20


class NameInTime(Record, frozen=True):
    """A name that an actor bears, and what it is under that name."""

    name: str
    sort: ActorSort
    since: date | None
    until: date | None
    source: str | None


class Alias(Record, frozen=True):
    """A further name of an actor."""

    alias: str
    used_by: str | None
    """The party whose word it is; None where anybody uses it."""
    since: date | None
    until: date | None
    searched: bool
    """Whether running text is searched for it; no where the words mean something else too."""
    source: str | None


class ActorPage(Record, frozen=True):
    """All that the registry holds on one actor."""

    id: ActorId
    name: str
    sort: ActorSort
    countries: tuple[str, ...]
    """ISO codes: of the state, or where the group acts."""
    names: tuple[NameInTime, ...]
    parents: tuple[Actor, ...]
    children: tuple[Actor, ...]
    came_out_of: tuple[Actor, ...]
    """Earlier groups that it split from or grew out of, as UCDP has it."""
    ids: tuple[str, ...]
    """Ids of the same actor in other lists."""
    aliases: tuple[Alias, ...]


Get = Callable[[ActorId, date | None], Actor]


class Having(Record, frozen=True):
    """An actor whose name has the words looked for."""

    actor_id: ActorId
    name: str
    share: float
    """How much of the name the words are, from 0 to 1."""


def page_of(actor: Actor, book: Book, get: Get) -> ActorPage:
    """Return the page of an actor."""
    rows = book.actors.get(actor.id, [])
    names = tuple(NameInTime(row.name, row.sort, row.since, row.until, row.source) for row in rows)
    own = {plain_name(name.name) for name in names} | {plain_name(actor.name)}
    areas = book.areas.get(actor.id, set()) | ({actor.country} if actor.country else set())
    ids = book.ids_of(actor.id)
    origins = ucdp_origins(REGISTRY.joinpath("ucdp.tsv"))
    earlier = dict.fromkeys(
        book.actor_id(other) for id_ in (actor.id, *ids) for other in origins.get(id_, ())
    )
    return ActorPage(
        actor.id,
        actor.name,
        book.sort_of(actor.id),
        tuple(sorted(areas)),
        names,
        tuple(get(parent, None) for parent in book.parents_of(actor.id)),
        tuple(get(child, None) for child in book.children_of(actor.id)),
        tuple(get(other, None) for other in earlier if other != actor.id and book.knows(other)),
        ids,
        tuple(_alias(use) for use in _uses(actor.id, book) if plain_name(use.name) not in own),
    )


def names_having(words: str, book: Book) -> tuple[Having, ...]:
    """Return the actors one of whose names has all the words, each once, the shortest name first."""
    wanted = set(plain_name(words).lower().split())
    best: dict[ActorId, Having] = {}
    for spelling, uses in book.uses.items() if wanted else ():
        if not wanted <= set(spelling.split()):
            continue
        share = round(len(" ".join(wanted)) / len(spelling), 3)
        for use in uses:
            if use.actor_id not in best or best[use.actor_id].share < share:
                best[use.actor_id] = Having(use.actor_id, use.name, share)
    return tuple(sorted(best.values(), key=lambda each: (-each.share, each.actor_id))[:_MOST])


def _uses(actor_id: ActorId, book: Book) -> tuple[NameUse, ...]:
    """Return an actor's names, each once, those that persons chose first."""
    uses = {use.name: use for known in book.uses.values() for use in known if use.actor_id == actor_id}
    return tuple(sorted(uses.values(), key=lambda use: (not use.curated, use.name.lower())))


def _alias(use: NameUse) -> Alias:
    return Alias(use.name, use.used_by, use.since, use.until, use.searched, use.source)
