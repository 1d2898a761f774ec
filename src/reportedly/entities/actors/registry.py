"""The registry of actors: finds their names in text and links mentions to them."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from reportedly.entities.actors.book import Book
from reportedly.entities.actors.finder import Finder
from reportedly.entities.actors.linker import Linker
from reportedly.entities.actors.opening import open_book
from reportedly.entities.actors.pages import ActorPage, names_having, page_of
from reportedly.entities.actors.rows import ActorRow
from reportedly.entities.actors.states import state_actors
from reportedly.errors import UnknownName
from reportedly.model.ids import ActorId
from reportedly.model.seams import KnownName
from reportedly.model.values import Actor, Candidate


class ActorRegistry:
    """Armed groups, states, forces and organisations, with their names by period."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._finder = Finder(book)
        self._linker = Linker(book, self._finder, self._actor)

    @classmethod
    def open(cls, extra: Iterable[Path] = ()) -> "ActorRegistry":
        """Return the shipped registry, with the actors and aliases of the users' own files before it.

        Raises:
            InputError: a file cannot be used; the message names file and line.
        """
        return cls(open_book(extra))

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        """Return the longest registry names in `text`, in order, without overlap."""
        return self._finder.names_in(text)

    def link(
        self, mention: str, *, on: date | None = None, countries: tuple[str, ...] = ()
    ) -> tuple[Candidate, ...]:
        """Return the actors that a mention may mean, best first; () for kinds and unknown names.

        On a known day `on`, names out of use are left out and each actor bears its name of that day.
        Of rivals, those known to act in one of the `countries` (ISO codes) stand first.
        """
        return self._linker.link(mention, on=on, countries=countries)

    def having(self, words: str) -> tuple[Candidate, ...]:
        """Return the actors one of whose names has all the words, the shortest name first."""
        return tuple(
            Candidate(self._actor(found.actor_id, None), found.share, f"the words stand in {found.name!r}")
            for found in names_having(words, self._book)
        )

    def page(self, actor_id: ActorId) -> ActorPage:
        """Return all that the registry holds on an actor.

        Raises:
            UnknownName: the registry has no such id.
        """
        return page_of(self._actor(actor_id, None), self._book, self._actor)

    def get(self, actor_id: ActorId) -> Actor:
        """Return an actor under its usual name.

        Raises:
            UnknownName: the registry has no such id.
        """
        return self._actor(actor_id, None)

    def display_name(self, actor_id: ActorId, on: date | None) -> str:
        """Return the name that an actor bears on a day; its usual name where the day is unknown."""
        return self._actor(actor_id, on).name

    def _actor(self, actor_id: ActorId, on: date | None) -> Actor:
        own_id = self._book.actor_id(actor_id)
        state = state_actors().get(own_id)
        if state is not None:
            return state
        rows = self._book.actors.get(own_id)
        if rows is None:
            raise UnknownName(
                f"no actor {actor_id!r} in the registry; ids look like 'ucdp:234' or 'state:PK'"
            )
        row = _row_on(rows, on)
        return Actor(own_id, row.name, rows[0].country)


def _row_on(rows: list[ActorRow], on: date | None) -> ActorRow:
    """Return the row whose name holds on a day; the first row is the usual name."""
    if on is None:
        return rows[0]
    dated = (
        row
        for row in rows
        if row.since is not None and row.since <= on and (row.until is None or on < row.until)
    )
    return next(dated, rows[0])
