"""GED files of any vintage -> events and codings by column name, and codings -> a file of GED's columns."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from evals.contract import UnreadableCorpus
from evals.corpora.ucdp.events import Coded, Coding, Event, Point, Side
from evals.corpora.ucdp.headlines import headlines_of
from evals.files import written_whole
from reportedly.model.record import Record

COLUMNS = (
    "id", "type_of_violence", "side_a_new_id", "side_a", "side_b_new_id", "side_b", "where_prec",
    "where_coordinates", "adm_1", "latitude", "longitude", "country", "date_start", "date_end",
    "best", "high", "low",
)  # fmt: skip
_SOURCES = ("source_article", "source_headline")
_LONGEST_CELL = 1 << 24
Parsed = TypeVar("Parsed")


class Row(Record, frozen=True):
    """One row with its place for messages."""

    path: Path
    line: int
    """Where the row ends; cells may hold line breaks."""
    cells: Mapping[str, str]

    def cell(self, *columns: str) -> str:
        """Return the first filled cell of these columns, "" where there is none."""
        return next((text for column in columns if (text := self.cells.get(column, ""))), "")

    def parsed(self, parse: Callable[[str], Parsed], like: str, *columns: str) -> Parsed | None:
        """Return a cell as another type, None where it is empty.

        Raises:
            UnreadableCorpus: the cell is something else.
        """
        text = self.cell(*columns)
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            raise UnreadableCorpus(
                f"{self.path}, line {self.line}: {columns[0]} is {text!r}; write {like}, or leave it empty"
            ) from error


def events_in(source: Path) -> tuple[Event, ...]:
    """Return the events of a file or a folder; a later row with a known id is left out.

    Raises:
        UnreadableCorpus: a file is no GED table, or has no column of headlines.
    """
    return tuple(_event(row) for row in _rows_in(source, _SOURCES))


def codings_in(source: Path) -> dict[str, Coded]:
    """Return the events with what is coded of them, by id; the columns of headlines may be absent.

    Raises:
        UnreadableCorpus: a file is no GED table, or a cell is not what its column promises.
    """
    return {row.cell("id"): Coded(_event(row), _coding(row)) for row in _rows_in(source, ("id",))}


def write_codings(out: Path, codings: Iterable[tuple[str, Coding]]) -> None:
    """Write codings as GED would, by id, with empty cells for what is not said."""
    with written_whole(out) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(_cells(id_, coding) for id_, coding in codings)


def write_part(source: Path, out: Path, ids: frozenset[str]) -> None:
    """Copy the rows of these ids, all columns as they are."""
    rows = [row for row in _rows_in(source, ("id",)) if row.cell("id") in ids]
    columns = list(dict.fromkeys(column for row in rows for column in row.cells))
    with written_whole(out) as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(row.cells for row in rows)


def _rows_in(source: Path, any_of: tuple[str, ...]) -> Iterator[Row]:
    seen: set[str] = set()
    for path in _files(source):
        for row in _rows(path, any_of):
            if row.cell("id") not in seen:
                seen.add(row.cell("id"))
                yield row


def _files(source: Path) -> tuple[Path, ...]:
    if not source.is_dir():
        return (source,)
    found = tuple(sorted(path for path in source.rglob("*") if path.suffix.lower() == ".csv"))
    if not found:
        raise UnreadableCorpus(f"{source} holds no .csv file; give a GED table or a folder of them")
    return found


def _rows(path: Path, any_of: tuple[str, ...]) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(_text(path), newline=""))
    try:
        columns = [column.strip().lower() for column in next(reader, [])]
        if "id" not in columns or not set(any_of) & set(columns):
            wanted = " or ".join(column for column in any_of if column != "id")
            raise UnreadableCorpus(
                f"{path}, line 1: the columns are {', '.join(columns) or 'none'}; a GED table has the column "
                f"id{' and ' + wanted if wanted else ''}"
            )
        for cells in reader:
            row = Row(path, reader.line_num, dict(zip(columns, map(str.strip, cells), strict=False)))
            if _is_event(row):
                yield row
    except csv.Error as error:
        raise UnreadableCorpus(
            f"{path}, line {reader.line_num}: no row of CSV ({error}); write RFC 4180"
        ) from error


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableCorpus(
            f"{path}: cannot be read ({error.strerror}); give a GED table or a folder"
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Older exports were saved from spreadsheets; every byte has a meaning in latin-1.
        return content.decode("latin-1")


def _is_event(row: Row) -> bool:
    """Return whether a row is neither blank nor the row of tags that some exchanges put under the header."""
    filled = [text for text in row.cells.values() if text]
    if not filled or row.cell("id").startswith("#"):
        return False
    if not row.cell("id"):
        if all(text.startswith("#") for text in filled):
            return False
        raise UnreadableCorpus(f"{row.path}, line {row.line}: the row has no id; each event of GED has one")
    return True


def _event(row: Row) -> Event:
    headlines = headlines_of(
        article=row.cell("source_article"),
        headline=row.cell("source_headline"),
        days=row.cell("source_date"),
        outlets=row.cell("source_office"),
    )
    return Event(row.cell("id"), headlines)


def _coding(row: Row) -> Coding:
    latitude = row.parsed(float, "degrees", "latitude")
    longitude = row.parsed(float, "degrees", "longitude")
    return Coding(
        violence=row.parsed(_whole, "1, 2 or 3", "type_of_violence"),
        side_a=_side(row, "side_a"),
        side_b=_side(row, "side_b"),
        place=row.cell("where_coordinates") or None,
        precision=row.parsed(_whole, "a number from 1 to 7", "where_prec"),
        admin1=row.cell("adm_1") or None,
        country=row.cell("country") or None,
        point=None if latitude is None or longitude is None else Point(latitude, longitude),
        start=row.parsed(_day, "a day such as 2014-08-29", "date_start"),
        end=row.parsed(_day, "a day such as 2014-08-29", "date_end"),
        low=row.parsed(_whole, "a number of deaths", "low"),
        best=row.parsed(_whole, "a number of deaths", "best"),
        high=row.parsed(_whole, "a number of deaths", "high"),
    )


def _side(row: Row, column: str) -> Side | None:
    name = row.cell(column)
    return Side(name, row.cell(f"{column}_new_id", f"{column}_dset_id") or None) if name else None


def _whole(text: str) -> int:
    """Return a whole number; spreadsheets write 3 as "3.0"."""
    number = float(text)
    if not number.is_integer():
        raise ValueError(text)
    return int(number)


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def _cells(id_: str, coding: Coding) -> tuple[object, ...]:
    a, b, point = coding.side_a, coding.side_b, coding.point
    return (
        id_, coding.violence, a and a.id, a and a.name, b and b.id, b and b.name, coding.precision,
        coding.place, coding.admin1, point and point.latitude, point and point.longitude, coding.country,
        coding.start, coding.end, coding.best, coding.high, coding.low,
    )  # fmt: skip
