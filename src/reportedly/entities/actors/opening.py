"""The shipped lists and a user's own files -> one book of names, or an error that names the line."""

from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

from reportedly.entities.actors.book import Book
from reportedly.entities.actors.checking import Problem, problems_in
from reportedly.entities.actors.facts import government_ids, ucdp_rows, un_rows
from reportedly.entities.actors.rows import BadLine, Line, lines_of, rows_of
from reportedly.entities.actors.states import state_id
from reportedly.entities.actors.words import REGISTRY
from reportedly.errors import InputError

SHIPPED = ("groups.tsv", "forces.tsv", "aliases.tsv")


def open_book(extra: Iterable[Path] = ()) -> Book:
    """Return the shipped registry with the users' own files in front of it.

    Raises:
        InputError: a file cannot be used; the message names file and line.
    """
    lines = tuple(line for path in extra for line in lines_of(path))
    book = _filled(lines)
    stopping = [problem for problem in _problems(lines, book) if problem.stops]
    if stopping:
        more = f" (and {len(stopping) - 1} more; `reportedly actors check` lists all)" if stopping[1:] else ""
        raise InputError(f"{stopping[0].message}{more}")
    return book


def problems_of(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Return all that is wrong with a user's own files beside each other and the shipped registry.

    Raises:
        UnreadableInput: a file cannot be read as UTF-8 text.
    """
    lines = tuple(line for path in paths for line in lines_of(path))
    return tuple(_problems(lines, _filled(lines)))


def shipped_lines() -> Iterator[Line]:
    """Yield the lines of the files that persons wrote."""
    for name in SHIPPED:
        with resources.as_file(REGISTRY.joinpath(name)) as path:
            yield from (line for line in lines_of(path) if isinstance(line, Line))


def _problems(lines: tuple[Line | BadLine, ...], book: Book) -> Iterator[Problem]:
    for line in lines:
        if isinstance(line, BadLine):
            yield Problem(line.path, line.number, line.reason, stops=True)
    good = tuple(line for line in lines if isinstance(line, Line))
    if good:
        yield from problems_in(good, book, shipped_lines)


def _filled(lines: Iterable[Line | BadLine]) -> Book:
    book = Book()
    book.add((line.row for line in lines if isinstance(line, Line)), curated=True)
    book.merge({id_: state_id(iso2) for id_, iso2 in government_ids(REGISTRY.joinpath("ucdp.tsv")).items()})
    for name in SHIPPED:
        with resources.as_file(REGISTRY.joinpath(name)) as path:
            book.add(rows_of(path), curated=True)
    book.add(ucdp_rows(REGISTRY.joinpath("ucdp.tsv")), curated=False)
    book.add(un_rows(REGISTRY.joinpath("un.tsv")), curated=False)
    return book
