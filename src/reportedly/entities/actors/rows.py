"""Registry files, shipped or a user's own -> checked rows, or an error that names file, row and column."""

import csv
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


class ActorRow(Record, frozen=True):
    """One name of one actor; an actor that changed its name has one row for each period."""

    id: str
    name: str
    sort: ActorSort = "group"
    country: str | None = None
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


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a registry file, tab-separated or JSON lines.

    A table of actors has the columns `id` and `name`, a table of aliases `actor_id` and `alias`.

    Raises:
        InputError: a column is missing or unknown, or a cell is not what it should be.
        UnreadableInput: the file cannot be read as UTF-8 text.
    """
    for number, cells in _cells(path):
        yield _row(cells, place=f"{path}, row {number}")


def _cells(path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(
            f"{path}: cannot be read as UTF-8 text ({error}); give a .tsv or .jsonl file"
        ) from error
    if path.suffix == ".jsonl":
        return _json_cells(text, path)
    lines = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE, restkey="more")
    return ((number, dict(cells)) for number, cells in enumerate(lines, start=2))


def _json_cells(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            cells = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"{path}, row {number}: not JSON ({error}); write one object a line") from error
        if not isinstance(cells, dict):
            raise InputError(f"{path}, row {number}: {line[:40]!r} is not an object; write one object a line")
        yield number, cells


def _row(cells: dict[str, Any], *, place: str) -> Row:
    kind: type[Row] = AliasRow if "alias" in cells else ActorRow
    filled = {column: cell for column, cell in cells.items() if cell not in ("", None, "any")}
    try:
        return msgspec.convert(filled, kind)
    except msgspec.ValidationError as error:
        raise InputError(f"{place}: {_explained(str(error), filled, kind)}") from error


def _explained(message: str, cells: dict[str, Any], kind: type[Row]) -> str:
    found = _COLUMN_IN_MESSAGE.search(message)
    columns = ", ".join(kind.__struct_fields__)
    if found is None:
        return f"{message}; the columns are {columns}"
    column = found.group(1)
    return f"column {column}: {cells.get(column)!r} cannot be used ({message[: found.start()]})"
