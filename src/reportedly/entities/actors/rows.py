"""Registry files, shipped or a user's own -> checked rows, or what is wrong with file, line and column."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from reportedly.errors import InputError, UnreadableInput
from reportedly.model.record import Record

ActorSort = Literal["group", "state_force", "state", "organisation"]
_COLUMN_IN_MESSAGE = re.compile(r" - at `\$\.(\w+)`$")
_NEEDED = ({"id", "name"}, {"actor_id", "alias"})
_NEEDED_IN_WORDS = "a table of actors needs the columns id and name, one of aliases actor_id and alias"


class ActorRow(Record, frozen=True):
    """One name of one actor; an actor that changed its name has one row for each period."""

    id: str
    name: str
    sort: ActorSort = "group"
    country: str | None = None
    """ISO 3166 alpha-2 of a state's own force."""
    active_in: str | None = None
    """ISO codes of the countries in which it acts, with ";" between them."""
    parent: str | None = None
    """Ids of the actors that it is a part of, with ";" between them."""
    same_as: str | None = None
    """Ids of the same actor in other lists, with ";" between them."""
    since: date | None = None
    until: date | None = None
    """First day on which the name no longer holds."""
    source: str | None = None


class AliasRow(Record, frozen=True):
    """One more name of an actor, who uses it, when, and where it is known from."""

    actor_id: str
    alias: str
    used_by: str | None = None
    """None where anybody uses it, else the party that does."""
    since: date | None = None
    until: date | None = None
    searched: Literal["yes", "no"] = "yes"
    """"no" where running text has the same words in another sense: "November 17", "PDF"."""
    source: str | None = None


Row = ActorRow | AliasRow


class Line(Record, frozen=True):
    """A row and where it stands."""

    path: Path
    number: int
    row: Row

    @property
    def place(self) -> str:
        """File and line in words."""
        return f"{self.path}, line {self.number}"


class BadLine(Record, frozen=True):
    """A line that is no row, with the reason and what would be right."""

    path: Path
    number: int
    reason: str


def listed(cell: str | None) -> tuple[str, ...]:
    """Return the parts of a cell that lists several, with ";" between them."""
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a registry file, tab-separated or JSON lines.

    A table of actors has the columns `id` and `name`, a table of aliases `actor_id` and `alias`.

    Raises:
        InputError: a column is missing or unknown, or a cell is not what it should be.
        UnreadableInput: the file cannot be read as UTF-8 text.
    """
    for line in lines_of(path):
        if isinstance(line, BadLine):
            raise InputError(f"{line.path}, line {line.number}: {line.reason}")
        yield line.row


def lines_of(path: Path) -> Iterator[Line | BadLine]:
    """Yield the lines of a registry file, good or bad, each with its number.

    Raises:
        UnreadableInput: the file cannot be read as UTF-8 text.
    """
    for number, cells in _cells(path):
        row = cells if isinstance(cells, str) else _row(cells)
        yield BadLine(path, number, row) if isinstance(row, str) else Line(path, number, row)


def _cells(path: Path) -> Iterable[tuple[int, dict[str, Any] | str]]:
    """Return the cells of each line by column, or why it has none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(
            f"{path}: cannot be read as UTF-8 text ({error}); give a .tsv or .jsonl file"
        ) from error
    return _json_cells(text) if path.suffix == ".jsonl" else _table_cells(text)


def _table_cells(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    header, *lines = text.split("\n")
    columns = [column.strip() for column in header.split("\t")]
    if not any(needed <= set(columns) for needed in _NEEDED):
        yield 1, f"the header names {header.strip()[:60]!r}; {_NEEDED_IN_WORDS}, tab-separated"
        return
    for number, line in enumerate(lines, start=2):
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > len(columns):
            yield number, f"{len(cells)} cells under {len(columns)} columns; the header names {_all(columns)}"
        elif line.strip():
            yield number, dict(zip(columns, cells, strict=False))


def _json_cells(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            cells = json.loads(line)
        except json.JSONDecodeError as error:
            yield number, f"not JSON ({error}); write one object a line"
            continue
        is_object = isinstance(cells, dict)
        yield number, cells if is_object else f"{line[:40]!r} is not an object; write one object a line"


def _row(cells: dict[str, Any]) -> Row | str:
    """Return the row that the cells make, or why they make none."""
    kind: type[Row] = AliasRow if "alias" in cells else ActorRow
    filled = {column: cell for column, cell in cells.items() if cell not in ("", None, "any")}
    try:
        return msgspec.convert(filled, kind)
    except msgspec.ValidationError as error:
        return _explained(str(error), filled, kind)


def _explained(message: str, cells: dict[str, Any], kind: type[Row]) -> str:
    found = _COLUMN_IN_MESSAGE.search(message)
    if found is None:
        return f"{message}; the columns are {_all(kind.__struct_fields__)}"
    column = found.group(1)
    return f"column {column}: {cells.get(column)!r} cannot be used ({message[: found.start()]})"


def _all(columns: Iterable[str]) -> str:
    return ", ".join(columns)
