"""One request -> what a handler may know of it: who asks, what for, and the ledger opened for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from starlette.datastructures import UploadFile

from reportedly.errors import InputError
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.store.index import ReadIndex
from reportedly.store.part import LedgerPart
from reportedly.views.queries.indexing import neighbours
from reportedly.views.web.desk import Desk
from reportedly.views.web.people import Person
from reportedly.views.web.reading.single import find, numbers_named

LONGEST_FIELD = 20_000
"""Signs of a typed field; pasted articles have a limit of their own."""


@dataclass(frozen=True)
class Ask:
    """A request, after it was found to be allowed."""

    desk: Desk
    who: Person
    path: Mapping[str, str]
    query: Mapping[str, str]
    form: Mapping[str, Sequence[str]] = field(default_factory=dict)
    files: Sequence[UploadFile] = ()
    address: str = ""
    """The page's own address with its filters."""
    client: str = ""
    """The network address it came from."""

    @cached_property
    def part(self) -> LedgerPart:
        """The ledger, opened for this request."""
        return LedgerPart(self.desk.ledger)

    @cached_property
    def index(self) -> ReadIndex:
        """The read index, opened for this request."""
        self.desk.refresh_soon()
        return ReadIndex(self.desk.index)

    @property
    def now(self) -> datetime:
        """The time by the desk's clock."""
        return self.desk.clock()

    def close(self) -> None:
        """Release what was opened."""
        for name in ("part", "index"):
            opened = self.__dict__.get(name)
            if opened is not None:
                opened.close()

    def incident(self, incident_id: str | None = None) -> AssembledIncident:
        """Return the incident that the address names.

        Raises:
            UnknownName: there is none, nor was there.
        """
        return find(self.index, self.part, incident_id or self.path["id"], neighbours(self.index))

    def number(self, incident_id: str) -> int:
        """Return the place of an incident in the order of days."""
        return numbers_named(self.index, incident_id)[0]

    def articles(self, incident: AssembledIncident) -> dict[ArticleId, Article]:
        """Return the articles of an incident, the oldest first."""
        found = self.part.articles(incident.articles)
        ordered = sorted(found.values(), key=lambda each: (str(each.published or "9"), each.id))
        return {article.id: article for article in ordered}

    def typed(self, name: str, *, longest: int = LONGEST_FIELD) -> str:
        """Return what was typed into a field of the form, "" where nothing was.

        Raises:
            InputError: it is too long.
        """
        told = " ".join(self.form.get(name, ("",))[0].split())
        if len(told) > longest:
            raise InputError(f"{name} has {len(told)} signs; at most {longest} are taken")
        return told

    def typed_number(self, name: str) -> int:
        """Return a whole number of the form.

        Raises:
            InputError: it is none.
        """
        told = self.typed(name)
        if not (told.isascii() and told.isdigit()) or len(told) > 18:
            raise InputError(f"{name} is no number: {told[:40]!r}")
        return int(told)
