"""Rows of all registry files -> a book of names: which actors each spelling may mean, and when."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import resources
from pathlib import Path

from reportedly.entities.actors.facts import government_ids, is_telling, ucdp_rows, un_rows
from reportedly.entities.actors.rows import ActorRow, ActorSort, AliasRow, Row, rows_of
from reportedly.entities.actors.spelling import spellings
from reportedly.entities.actors.states import state_actors, state_id
from reportedly.entities.actors.words import REGISTRY
from reportedly.errors import InputError
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
        for other in (row.same_as or "").split(";"):
            self._merged.setdefault(other, actor_id)
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


def open_book(extra: Iterable[Path]) -> Book:
    """Return the shipped registry with the users' own files in front of it."""
    book = Book()
    own = [(path, row) for path in extra for row in rows_of(path)]
    book.add((row for _, row in own), curated=True)
    book.merge({id_: state_id(iso2) for id_, iso2 in government_ids(REGISTRY.joinpath("ucdp.tsv")).items()})
    for name in ("groups.tsv", "forces.tsv", "aliases.tsv"):
        with resources.as_file(REGISTRY.joinpath(name)) as path:
            book.add(rows_of(path), curated=True)
    book.add(ucdp_rows(REGISTRY.joinpath("ucdp.tsv")), curated=False)
    book.add(un_rows(REGISTRY.joinpath("un.tsv")), curated=False)
    for path, row in own:
        _check_actor(row, book, path)
    return book


def _check_actor(row: Row, book: Book, path: Path) -> None:
    if isinstance(row, AliasRow) and not book.knows(row.actor_id):
        raise InputError(
            f"{path}: alias {row.alias!r} is for no actor {row.actor_id!r} of any list; "
            "give an id of the registry or add a row with this id and a name"
        )
