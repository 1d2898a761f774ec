"""Rows of all registry files -> a book of names: which actors each spelling may mean, and when."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from reportedly.entities.actors.facts import is_telling
from reportedly.entities.actors.rows import ActorRow, ActorSort, AliasRow, Row, listed
from reportedly.entities.actors.spelling import spellings
from reportedly.entities.actors.states import state_actors
from reportedly.model.ids import ActorId
from reportedly.model.record import Record

_ARTICLE = re.compile(r"^[Tt]he (?=\w+ )")


class NameUse(Record, frozen=True):
    """One spelling that stands for one actor."""

    name: str
    """As the registry writes it."""
    actor_id: ActorId
    own: bool
    """Whether it is the actor's name rather than an alias."""
    curated: bool
    """Whether a person chose it, rather than a list taken over as it is."""
    since: date | None
    until: date | None
    used_by: str | None
    searched: bool
    source: str | None

    def holds(self, on: date | None) -> bool:
        """Return whether the name is in use on a day; always on an unknown day."""
        return on is None or (
            (self.since is None or self.since <= on) and (self.until is None or on < self.until)
        )


class Book:
    """All actors by id, and all spellings with what they may mean, ours before those of the lists."""

    def __init__(self) -> None:
        self.actors: dict[ActorId, list[ActorRow]] = {}
        self.uses: dict[str, list[NameUse]] = {}
        self.areas: dict[ActorId, set[str]] = {}
        """ISO codes of the countries in which an actor is known to act."""
        self.parents: dict[ActorId, dict[str, None]] = {}
        """Ids of the actors that an actor is a part of, as its rows give them."""
        self._merged: dict[str, ActorId] = {}

    def add(self, rows: Iterable[Row], *, curated: bool) -> None:
        """Take rows in; a row of an id that one of our actors is `same_as` tells of our actor."""
        for row in rows:
            if isinstance(row, ActorRow):
                self._add_actor(row, curated=curated)
            else:
                self._add_name(row.alias, row, curated=curated)

    def actor_id(self, id_: str) -> ActorId:
        """Return the id under which this book keeps an actor of any list."""
        return self._merged.get(id_, ActorId(id_))

    def merge(self, ids: dict[str, ActorId]) -> None:
        """Take ids of other lists as ids of our actors."""
        self._merged.update(ids)

    def ids_of(self, actor_id: ActorId) -> tuple[str, ...]:
        """Return the ids of the same actor in other lists."""
        return tuple(other for other, own in self._merged.items() if own == actor_id and other != actor_id)

    def parents_of(self, actor_id: ActorId) -> tuple[ActorId, ...]:
        """Return the actors that an actor is a part of."""
        return tuple(self.actor_id(parent) for parent in self.parents.get(actor_id, ()))

    def children_of(self, actor_id: ActorId) -> tuple[ActorId, ...]:
        """Return the actors that are a part of an actor."""
        return tuple(child for child in self.parents if actor_id in self.parents_of(child))

    def sort_of(self, actor_id: ActorId) -> ActorSort:
        """Return what kind of actor an id stands for."""
        if actor_id in self.actors:
            return self.actors[actor_id][0].sort
        return "state_force" if "/" in actor_id else "state"

    def knows(self, id_: str) -> bool:
        """Return whether an id stands for an actor of any list, or for a state or its force."""
        actor_id = self.actor_id(id_)
        return actor_id in self.actors or actor_id in state_actors()

    def _add_actor(self, row: ActorRow, *, curated: bool) -> None:
        actor_id = self.actor_id(row.id)
        for other in listed(row.same_as):
            self._merged.setdefault(other, actor_id)
        self.areas.setdefault(actor_id, set()).update((*listed(row.active_in), *listed(row.country)))
        self.parents.setdefault(actor_id, {}).update(dict.fromkeys(listed(row.parent)))
        if curated or actor_id not in self.actors:
            self.actors.setdefault(actor_id, []).append(row)
        self._add_name(row.name, row, curated=curated)

    def _add_name(self, name: str, row: Row, *, curated: bool) -> None:
        alias = row if isinstance(row, AliasRow) else AliasRow("", name)
        id_ = row.id if isinstance(row, ActorRow) else row.actor_id
        actor_id = self.actor_id(id_)
        since, until = self._period(row, actor_id)
        own = isinstance(row, ActorRow) and (curated or id_ == actor_id)
        searched = alias.searched == "yes" and (curated or is_telling(name))
        use = NameUse(
            name, actor_id, own, curated, since, until, alias.used_by, searched, row.source
        )  # fmt: skip
        for spelling in spellings(_ARTICLE.sub("", name)):
            uses = self.uses.setdefault(spelling.lower(), [])
            if all(known.actor_id != actor_id for known in uses):
                uses.append(use)

    def _period(self, row: Row, actor_id: ActorId) -> tuple[date | None, date | None]:
        """Return when a name is in use; an alias without days of its own lasts as long as its actor."""
        if row.since or row.until or actor_id not in self.actors:
            return row.since, row.until
        actor = self.actors[actor_id][0]
        return actor.since, actor.until

    def searched(self) -> Iterator[tuple[str, NameUse]]:
        """Yield the spellings to look for in running text, each with its foremost meaning by case."""
        for spelling, uses in self.uses.items():
            if not uses[0].curated and len(uses) > 1:
                continue
            sought = [use for use in uses if use.searched and (use.curated or use is uses[0])]
            # "JeM" and "JEM" are two groups.
            by_case = {use.name: use for use in reversed(sought) if use is sought[0] or _is_acronym(use.name)}
            for use in by_case.values():
                yield spelling, use


def _is_acronym(name: str) -> bool:
    return " " not in name and sum(letter.isupper() for letter in name) > 1
