"""What the read index keeps of an incident, as records whose fields are its columns."""

from datetime import date, datetime

from reportedly.model.ids import AccountId, ArticleId, IncidentId
from reportedly.model.record import Record
from reportedly.model.taxonomy import Grade, ReviewState

_DAY_BITS = 22
"""Below the day stand as many bits for incidents of one day."""
_CELL = 0.5
"""Degrees: the cells of PRIO-GRID, by which the map counts."""


class Member(Record, frozen=True):
    """An account of an incident, and the article that tells it."""

    account: AccountId
    article: ArticleId


class ActorIn(Record, frozen=True):
    """Somebody who has a part in an incident."""

    actor: str
    """Id of the registry."""
    role: str
    name: str
    words: str
    """What an article calls it."""


class IndexedIncident(Record, frozen=True, kw_only=True):
    """One incident as lists show it."""

    id: IncidentId
    earliest: date | None
    latest: date | None
    country: str | None
    admin1: str | None
    place: str | None
    type: str
    grade: Grade
    state: ReviewState
    killed_low: int | None
    killed_high: int | None
    injured_low: int | None
    injured_high: int | None
    lat: float | None
    lon: float | None
    where_precision: int | None
    articles: int
    origins: int
    doers: tuple[str, ...]
    settled: int
    """How many fields persons settled."""
    last_known: datetime
    number: int = 0
    """Its place in the order of days; 0 until the index gives it one."""


class OpenPair(Record, frozen=True):
    """Two accounts of different incidents of which the program was unsure and nobody decided."""

    id: str
    left_account: AccountId
    right_account: AccountId
    score: float
    left: IncidentId
    right: IncidentId


def first_number(earliest: date | None) -> int:
    """Return the smallest number of an incident of that day; undated ones come before all days."""
    return (earliest.toordinal() if earliest else 0) << _DAY_BITS


def cell_of(lat: float | None, lon: float | None) -> int | None:
    """Return the cell of the map that holds a point."""
    if lat is None or lon is None:
        return None
    return int((lat + 90) // _CELL) * 1000 + int((lon + 180) // _CELL)


def middle_of(cell: int) -> tuple[float, float]:
    """Return the latitude and longitude of the middle of a cell."""
    rows, columns = divmod(cell, 1000)
    return rows * _CELL - 90 + _CELL / 2, columns * _CELL - 180 + _CELL / 2
