"""An id that an incident has or had -> that incident, assembled from its own articles alone."""

from reportedly.errors import UnknownName
from reportedly.model.ids import AccountId
from reportedly.model.incident import AssembledIncident
from reportedly.pipeline.nearby import Nearby, Neighbours
from reportedly.store.index import ReadIndex
from reportedly.store.part import LedgerPart

_LONGEST = 64


def numbers_named(index: ReadIndex, name: str) -> tuple[int, ...]:
    """Return the numbers of the incidents that have this id, or else had it or whose id begins so.

    Raises:
        UnknownName: there is none.
    """
    if len(name) > _LONGEST or not name.isascii() or not name.isalnum():
        raise UnknownName(f"{name[:_LONGEST]!r} is no id of an incident")
    exact = index.all("select number from incidents where id = ?", name)
    had = exact or index.all("select incident from names where name = ?", name)
    begins = had or index.all("select number from incidents where id glob ? limit 2", f"{name}*")
    if not begins:
        raise UnknownName(f"no incident has or had the id {name!r}")
    return tuple(row[0] for row in begins)


def find(index: ReadIndex, part: LedgerPart, name: str, neighbours: Neighbours) -> AssembledIncident:
    """Return the incident that has this id; else the first of those that had it.

    Raises:
        UnknownName: there is none.
    """
    number = numbers_named(index, name)[0]
    rows = index.all("select account from members where incident = ? order by account", number)
    accounts = [AccountId(row[0]) for row in rows]
    for incident in Nearby(part, accounts, neighbours).incidents():
        if accounts[0] in incident.incident.accounts:
            return incident
    raise UnknownName(f"incident {name} changed while it was read; try again")
