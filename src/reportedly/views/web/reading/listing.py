"""Filters of an address -> the page of incidents that pass, their facets and their cells on the map."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from reportedly.errors import InputError
from reportedly.model.record import Record
from reportedly.store.index import IndexedIncident, ReadIndex
from reportedly.store.index.file import COLUMNS, indexed
from reportedly.store.index.rows import first_number, middle_of
from reportedly.store.words import words_of
from reportedly.views.queries.days import parse_day

PAGE = 50
MOST_COUNTED = 10_000
"""Incidents of a filtered list that facets count: 100,000 take 400 ms here, 10,000 take 40 (2026-11)."""
FACETS = ("state", "country", "type", "grade")
SORTS = {"day": "incidents.number", "killed": "incidents.killed_low", "known": "incidents.last_known"}
KEYS = ("q", "country", "admin1", "type", "grade", "state", "since", "until", "month", "min_killed", "actor",
        "cell", "sort")  # fmt: skip
"""The filters of an address, in the order in which they are written."""
_REJECTED = "rejected"


class Wanted(Record, frozen=True):
    """The filters of a list, as an address writes them."""

    told: tuple[tuple[str, str], ...] = ()
    after: str = ""

    def get(self, key: str) -> str:
        """Return a filter, "" where nothing is asked."""
        return dict(self.told).get(key, "")

    def without(self, *keys: str) -> "Wanted":
        """Return the filters but these."""
        return Wanted(tuple(pair for pair in self.told if pair[0] not in keys))


class FacetValue(Record, frozen=True):
    """One value by which a list can be narrowed, and how many incidents have it."""

    value: str
    number: int
    is_chosen: bool


class Facet(Record, frozen=True):
    """A property by which a list can be narrowed."""

    name: str
    values: tuple[FacetValue, ...]
    is_cut: bool = False
    """Whether only the newest `MOST_COUNTED` incidents are counted, since more pass."""


class CellCount(Record, frozen=True):
    """How many incidents of a list lie in half a degree."""

    cell: int
    lat: float
    lon: float
    number: int


class Listed(Record, frozen=True):
    """One page of a list."""

    rows: tuple[IndexedIncident, ...]
    next: str | None
    """The place after which the next page begins."""


class _Clause(Record, frozen=True):
    joined: str
    where: tuple[str, ...]
    cells: tuple[str | int, ...]

    def text(self) -> str:
        told = " and ".join(self.where) or "1"
        return f"{self.joined} where {told}"


def wanted_of(query: Mapping[str, str]) -> Wanted:
    """Return the filters of an address; unknown keys ask nothing."""
    told = ((key, query.get(key, "").strip()[:200]) for key in KEYS)
    return Wanted(tuple(pair for pair in told if pair[1]), query.get("after", "")[:80])


def listed(index: ReadIndex, wanted: Wanted, *, most: int = PAGE) -> Listed:
    """Return the incidents after the place that the address names, the last day first.

    Raises:
        InputError: a filter cannot be read.
    """
    clause = _clause(wanted)
    key = SORTS.get(wanted.get("sort") or "day", SORTS["day"])
    place = _place(wanted, key)
    order = _newest_first(clause) if key == SORTS["day"] else f"order by {key} desc, incidents.number desc"
    query = f"select {COLUMNS} from {clause.text()} {place.where[0]} {order} limit ?"  # noqa: S608 - built of our own words
    rows = [indexed(row) for row in index.all(query, *clause.cells, *place.cells, most + 1)]
    shown = tuple(rows[:most])
    return Listed(shown, _after(shown[-1], key) if len(rows) > most else None)


def facets(index: ReadIndex, wanted: Wanted) -> tuple[Facet, ...]:
    """Return the facets of a list; each leaves its own filter out, so that its other values can be chosen.

    Raises:
        InputError: a filter cannot be read.
    """
    others = wanted.without(*FACETS, "sort")
    clause = _clause(others, with_rejected=True)
    columns = ", ".join(f"incidents.{name} as {name}" for name in FACETS)
    source = f"select {columns} from {clause.text()}"  # noqa: S608 - built of our own words
    cells: tuple[str | int, ...] = clause.cells
    if others.told:
        source, cells = f"{source} {_newest_first(clause)} limit ?", (*cells, MOST_COUNTED)
    query = f"select {', '.join(FACETS)}, count(*) from ({source}) group by 1, 2, 3, 4"  # noqa: S608
    groups = index.all(query, *cells)
    is_cut = bool(others.told) and sum(int(group[-1]) for group in groups) >= MOST_COUNTED
    return tuple(_facet(place, groups, wanted, is_cut=is_cut) for place in range(len(FACETS)))


def _newest_first(clause: "_Clause") -> str:
    # The search yields its rows in this order by itself, and no other.
    searched = clause.joined.startswith("incident_words")
    return "order by incident_words.rowid desc" if searched else "order by incidents.number desc"


def total_of(told: tuple[Facet, ...], wanted: Wanted) -> int:
    """Return how many incidents pass all filters."""
    values = told[0].values
    chosen = wanted.get("state")
    return sum(
        each.number for each in values if (each.value == chosen if chosen else each.value != _REJECTED)
    )


def cells(index: ReadIndex, wanted: Wanted) -> tuple[CellCount, ...]:
    """Return how many incidents lie in each half degree.

    Raises:
        InputError: a filter cannot be read.
    """
    clause = _clause(wanted.without("cell"))
    query = f"select cell, count(*) from {clause.text()} and cell is not null group by cell"  # noqa: S608
    return tuple(
        CellCount(cell, *middle_of(cell), number) for cell, number in index.all(query, *clause.cells)
    )


def months(index: ReadIndex, wanted: Wanted) -> tuple[tuple[str, int], ...]:
    """Return how many incidents begin in each month, "" for those without a day.

    Raises:
        InputError: a filter cannot be read.
    """
    clause = _clause(wanted.without("month"))
    query = f"select month, count(*) from {clause.text()} group by month order by month"  # noqa: S608
    return tuple((month, number) for month, number in index.all(query, *clause.cells))


def _facet(place: int, groups: list[tuple[str | int, ...]], wanted: Wanted, *, is_cut: bool) -> Facet:
    counts: Counter[str] = Counter()
    others = [(other, wanted.get(name)) for other, name in enumerate(FACETS) if other != place]
    for group in groups:
        if all(_passes(FACETS[other], group[other], chosen) for other, chosen in others):
            counts[str(group[place] or "")] += int(group[-1])
    name = FACETS[place]
    values = (
        FacetValue(value, number, bool(wanted.get(name)) and (value or "none") == wanted.get(name))
        for value, number in counts.most_common(40)
    )
    return Facet(name, tuple(values), is_cut)


def _passes(name: str, value: str | int, chosen: str) -> bool:
    if chosen:
        return (value or "") == ("" if chosen == "none" else chosen)
    return not (name == "state" and value == _REJECTED)


def _clause(wanted: Wanted, *, with_rejected: bool = False) -> _Clause:
    where: list[str] = []
    bound: list[str | int] = []
    joined = "incidents"
    if wanted.get("q"):
        words = sorted(set(words_of(wanted.get("q"))))
        if not words:
            raise InputError(f"there is no word to search for in {wanted.get('q')!r}")
        joined = "incident_words join incidents on incidents.number = incident_words.rowid"
        where.append("incident_words match ?")
        bound.append(" ".join(f'"{word}"' for word in words))
    for name in ("state", "country", "type", "grade", "admin1", "month"):
        if wanted.get(name) == "none":
            where.append(f"incidents.{name} is null")
        elif wanted.get(name):
            where.append(f"incidents.{name} = ?")
            bound.append(wanted.get(name))
    if not wanted.get("state") and not with_rejected:
        where.append("incidents.state <> 'rejected'")
    if wanted.get("actor"):
        where.append("incidents.number in (select incident from actors where actor = ?)")
        bound.append(wanted.get("actor"))
    for name, column in (("cell", "cell"), ("min_killed", "killed_low")):
        if wanted.get(name):
            where.append(f"incidents.{column} {'=' if name == 'cell' else '>='} ?")
            bound.append(_number(name, wanted.get(name)))
    _add_days(wanted, where, bound)
    return _Clause(joined, tuple(where), tuple(bound))


def _add_days(wanted: Wanted, where: list[str], bound: list[str | int]) -> None:
    if wanted.get("since"):
        where.append("incidents.number >= ?")
        bound.append(first_number(parse_day(wanted.get("since"))))
    if wanted.get("until"):
        day = parse_day(wanted.get("until"))
        where.append("incidents.number < ?")
        bound.append(first_number(min(day, date.max - timedelta(days=1)) + timedelta(days=1)))
        if not wanted.get("since"):
            where.append("incidents.number >= ?")
            bound.append(first_number(date.min))


def _place(wanted: Wanted, key: str) -> _Clause:
    if not wanted.after:
        return _Clause("", ("",), ())
    first, _, number = wanted.after.rpartition("~")
    last = _number("after", number)
    if key == SORTS["day"]:
        return _Clause("", ("and incidents.number < ?",), (last,))
    bound: str | int = (_number("after", first) if first else -1) if key == SORTS["killed"] else first
    column = f"coalesce({key}, -1)" if key == SORTS["killed"] else key
    return _Clause("", (f"and ({column}, incidents.number) < (?, ?)",), (bound, last))


def _after(row: IndexedIncident, key: str) -> str:
    if key == SORTS["day"]:
        return f"~{row.number}"
    if key == SORTS["killed"]:
        return f"{'' if row.killed_low is None else row.killed_low}~{row.number}"
    return f"{row.last_known.isoformat(timespec='microseconds')}~{row.number}"


def _number(name: str, told: str) -> int:
    if not (told.isascii() and told.isdigit()) or len(told) > 18:
        raise InputError(f"{name} is no number: {told[:40]!r}")
    return int(told)
