"""A `.jsonl` file, one object a line, in; its rows out, one at a time."""

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

import msgspec

from reportedly.archive.columns import Columns, choose
from reportedly.archive.lines import bounded_lines
from reportedly.archive.rows import BadRow, Row, make_row
from reportedly.errors import InputError

# Objects may leave out empty keys, so that the first line alone does not name every column.
_LINES_THAT_NAME_COLUMNS = 100


def jsonl_rows(path: Path, columns: Columns) -> Iterator[Row | BadRow]:
    """Yield the rows of a file of JSON objects; a broken line is one bad row.

    Raises:
        InputError: none of the first lines is an object, or no column of text.
    """
    with path.open("rb") as file:
        objects = _objects(file)
        first = tuple(islice(objects, _LINES_THAT_NAME_COLUMNS))
        names = tuple(dict.fromkeys(name for row in first if isinstance(row, _Object) for name in row.cells))
        if not names:
            raise InputError(_why_no_names(first))
        chosen = choose(columns, names)
        for number, row in enumerate(chain(first, objects), start=1):
            yield make_row(number, row.cells.get, chosen) if isinstance(row, _Object) else BadRow(number, row)


class _Object(msgspec.Struct):
    """One line that is an object; its keys and values are foreign data."""

    cells: dict[str, Any]


def _objects(file: IO[bytes]) -> Iterator[_Object | str]:
    """Yield each line that is not blank as an object, or as the reason why it is none."""
    for line in bounded_lines(file):
        if line.strip():
            yield _object(line.removeprefix(b"\xef\xbb\xbf"))


def _object(line: bytes) -> _Object | str:
    try:
        return _Object(msgspec.json.decode(line, type=dict[str, Any]))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return f"is no JSON object: {error}"


def _why_no_names(first: tuple[_Object | str, ...]) -> str:
    reasons = [row for row in first if isinstance(row, str)]
    if reasons:
        return f"is no table of JSON objects, one a line: its first line {reasons[0]}"
    return "is an empty table; each line should be a JSON object with the text of one report"
