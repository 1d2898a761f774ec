"""A user's registry lines beside the shipped ones -> what is wrong in them, and what would be right."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

from reportedly.entities.actors.book import Book
from reportedly.entities.actors.rows import ActorRow, AliasRow, Line, listed
from reportedly.entities.actors.spelling import plain_name
from reportedly.entities.demonyms import nations
from reportedly.model.ids import ActorId
from reportedly.model.record import Record

Shipped = Callable[[], Iterable[Line]]


class Problem(Record, frozen=True):
    """One thing that is wrong with a line."""

    path: Path
    line: int
    says: str
    """What is wrong, and what would be right."""
    stops: bool
    """Whether the file cannot be used; a name of two actors can be, and leads to both."""

    @property
    def message(self) -> str:
        """The problem with its file and line."""
        return f"{self.path}, line {self.line}: {self.says}"


def problems_in(lines: tuple[Line, ...], book: Book, shipped: Shipped) -> Iterator[Problem]:
    """Yield the problems of a user's lines; `book` holds them and all others."""
    codes = {nation.iso2 for nation in nations()}
    for line in lines:
        yield from _dates(line)
        if isinstance(line.row, AliasRow):
            yield from _actor(line, line.row, book)
        else:
            yield from _countries(line, line.row, codes)
            yield from _parents(line, line.row, book)
    yield from _ids(lines)
    yield from _cycles(lines, book)
    yield from _rivals(lines, book, shipped)


def _problem(line: Line, says: str, *, stops: bool = True) -> Problem:
    return Problem(line.path, line.number, says, stops)


def _dates(line: Line) -> Iterator[Problem]:
    since, until = line.row.since, line.row.until
    if since is not None and until is not None and until <= since:
        yield _problem(
            line, f"until {until} is not after since {since}; `until` is the first day without the name"
        )


def _actor(line: Line, row: AliasRow, book: Book) -> Iterator[Problem]:
    if not book.knows(row.actor_id):
        yield _problem(
            line,
            f"alias {row.alias!r} is for no actor {row.actor_id!r} of any list; "
            "give an id of the registry or add a row with this id and a name",
        )


def _countries(line: Line, row: ActorRow, codes: set[str]) -> Iterator[Problem]:
    for column, cell in (("country", row.country), ("active_in", row.active_in)):
        for code in listed(cell):
            if code not in codes:
                yield _problem(
                    line, f"{column} {code!r} is no country; give two letters of ISO 3166, such as PK"
                )


def _parents(line: Line, row: ActorRow, book: Book) -> Iterator[Problem]:
    for parent in listed(row.parent):
        if not book.knows(parent):
            yield _problem(
                line,
                f"parent {parent!r} of {row.id!r} is no actor of any list; "
                "give an id that `reportedly actors search` prints, or add a row with this id",
            )


def _ids(lines: tuple[Line, ...]) -> Iterator[Problem]:
    """Two names of one actor need days that tell them apart; one may be the usual name, without days."""
    named: dict[str, list[tuple[Line, ActorRow]]] = {}
    for line in lines:
        if isinstance(line.row, ActorRow):
            named.setdefault(line.row.id, []).append((line, line.row))
    for id_, rows in named.items():
        for (first, one), (second, other) in combinations(rows, 2):
            usual = sum(not (row.since or row.until) for row in (one, other)) == 1
            if not usual and _overlap(one.since, one.until, other.since, other.until):
                yield _problem(
                    second,
                    f"id {id_!r} has a row for the same time at {first.place}; give another id, "
                    "or `since` and `until` where the actor changed its name",
                )


def _cycles(lines: tuple[Line, ...], book: Book) -> Iterator[Problem]:
    told: set[frozenset[ActorId]] = set()
    for line in lines:
        if not isinstance(line.row, ActorRow) or not line.row.parent:
            continue
        way = _way_back(book.actor_id(line.row.id), book)
        if way and frozenset(way) not in told:
            told.add(frozenset(way))
            yield _problem(
                line,
                f"{line.row.id!r} would be a part of itself: {' -> '.join((*way, way[0]))}; "
                "take one of these parents out",
            )


def _way_back(start: ActorId, book: Book) -> tuple[ActorId, ...]:
    """Return the shortest way from an actor over its parents back to itself; () where there is none."""
    ways: list[tuple[ActorId, ...]] = [(start,)]
    seen: set[ActorId] = set()
    while ways:
        way = ways.pop(0)
        for parent in book.parents_of(way[-1]):
            if parent == start:
                return way
            if parent not in seen:
                seen.add(parent)
                ways.append((*way, parent))
    return ()


def _rivals(lines: tuple[Line, ...], book: Book, shipped: Shipped) -> Iterator[Problem]:
    """One name for two actors at one time: it leads to both, the user's own first."""
    own: dict[str, list[Line]] = {}
    for line in lines:
        own.setdefault(_key(line), []).append(line)
    for same in own.values():
        for first, second in combinations(same, 2):
            yield from _rival(second, first, book)
    for theirs in shipped():
        for line in own.get(_key(theirs), ()):
            yield from _rival(line, theirs, book)


def _rival(line: Line, other: Line, book: Book) -> Iterator[Problem]:
    left, right = (book.actor_id(_id_of(each)) for each in (line, other))
    if left != right and _overlap(line.row.since, line.row.until, other.row.since, other.row.until):
        yield _problem(
            line,
            f"{_name_of(line)!r} is also a name of {right!r} ({other.place}) in the same time; "
            f"it will lead to both. Give `since` and `until`, or leave one out",
            stops=False,
        )


def _key(line: Line) -> str:
    return plain_name(_name_of(line)).lower().removeprefix("the ")


def _name_of(line: Line) -> str:
    return line.row.alias if isinstance(line.row, AliasRow) else line.row.name


def _id_of(line: Line) -> str:
    return line.row.actor_id if isinstance(line.row, AliasRow) else line.row.id


def _overlap(since: date | None, until: date | None, other: date | None, end: date | None) -> bool:
    starts = since is None or end is None or since < end
    return starts and (other is None or until is None or other < until)
