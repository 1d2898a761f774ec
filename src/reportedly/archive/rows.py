"""The cells of one row of a table in; a row with its text as bytes, or the reason why there is none, out."""

from collections.abc import Callable
from datetime import date
from typing import Any

from reportedly.archive.columns import ChosenColumns
from reportedly.archive.days import read_day
from reportedly.errors import InputError
from reportedly.model.document import Hints
from reportedly.model.record import Record


class Row(Record, frozen=True):
    """One row of a table: the text as bytes, and what the other columns say of it."""

    number: int
    """From 1, the header not counted."""
    content: bytes
    hints: Hints


class BadRow(Record, frozen=True):
    """One row that holds no document, and why."""

    number: int
    reason: str


def make_row(number: int, cell: Callable[[str], Any], columns: ChosenColumns) -> Row | BadRow:
    """Return the row whose cell in a column is `cell(column)`; None stands for an empty cell."""
    try:
        content = _content(cell(columns.text), columns.text)
        hints = Hints(
            published=_day(cell, columns.published),
            outlet=_words(cell, columns.outlet),
            title=_words(cell, columns.title),
            url=_words(cell, columns.url),
        )
    except InputError as error:
        return BadRow(number, str(error))
    return Row(number, content, hints)


def _content(value: Any, column: str) -> bytes:
    if value is None:
        raise InputError(f"has nothing in its column of text, {column!r}")
    if not isinstance(value, str):
        raise InputError(f"has {_kind(value)} in its column of text, {column!r}; it should be text")
    # A cell of a CSV file keeps bytes that are not UTF-8 as surrogates: they become those bytes again.
    return value.encode("utf-8", "surrogateescape")


def _words(cell: Callable[[str], Any], column: str | None) -> str | None:
    value = None if column is None else cell(column)
    if value is None:
        return None
    if isinstance(value, bool | dict | list):
        raise InputError(f"has {_kind(value)} in column {column!r}; it should be text")
    words = value.isoformat() if isinstance(value, date) else str(value)
    return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip() or None


def _day(cell: Callable[[str], Any], column: str | None) -> date | None:
    words = _words(cell, column)
    if words is None:
        return None
    try:
        return read_day(words)
    except InputError as error:
        raise InputError(
            f"has a wrong date in column {column!r}: {error}; if it is no date of publication, name another "
            "column for that, or an empty name for none"
        ) from error


def _kind(value: Any) -> str:
    names = {bool: "a yes or no", int: "a number", float: "a number", dict: "an object", list: "a list"}
    return names.get(type(value), f"a value of type {type(value).__name__}")
