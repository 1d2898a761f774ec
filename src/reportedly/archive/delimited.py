"""A `.csv` or `.tsv` file in; its rows out, one at a time, each text byte for byte as in the file."""

import csv
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TextIO

from reportedly.archive.columns import ChosenColumns, Columns, choose
from reportedly.archive.content import LARGEST_DOCUMENT
from reportedly.archive.lines import bounded_lines
from reportedly.archive.rows import BadRow, Row, make_row
from reportedly.errors import InputError

# The csv module has one limit for the whole process, and its 131,072 signs are fewer than a long report has.
csv.field_size_limit(LARGEST_DOCUMENT)


def delimited_rows(path: Path, columns: Columns) -> Iterator[Row | BadRow]:
    """Yield the rows of a table with a header line.

    Raises:
        InputError: no column of text, quotation marks that do not match, or no text at all.
    """
    # Bytes that are not UTF-8 pass through as surrogates: the article's stage knows other encodings.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        cells = _cells(file, delimiter=_delimiter(file, path))
        header = next(cells, None)
        if header is None:
            raise InputError("is an empty table; its first line names the columns")
        chosen = choose(columns, [name.strip() for name in header])
        places = {name.strip(): place for place, name in reversed(list(enumerate(header)))}
        for number, row in enumerate(cells, start=1):
            yield _row(number, row, chosen, places)


def _delimiter(file: TextIO, path: Path) -> str:
    header = file.readline(100_000)
    file.seek(0)
    if "\0" in header:
        raise InputError("holds NUL bytes, so it is no table of text; save it as CSV in UTF-8")
    signs = "\t,;" if path.suffix.lower() == ".tsv" else ",;\t"
    return max(signs, key=header.count)


def _cells(file: TextIO, *, delimiter: str) -> Iterator[list[str]]:
    """Yield the cells of each row that is not blank."""
    reader = csv.reader(bounded_lines(file), delimiter=delimiter, strict=True)
    while True:
        first_line = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise InputError(
                f"is a broken table from line {first_line} on: {error}; nothing after that line was taken, "
                "so mend the quotation marks there"
            ) from error
        if row is None:
            return
        if row:
            yield row


def _row(number: int, row: list[str], chosen: ChosenColumns, places: dict[str, int]) -> Row | BadRow:
    if len(row) > len(places) and any(row[len(places) :]):
        return BadRow(
            number, f"has {len(row)} cells under {len(places)} columns; quote cells that hold commas"
        )
    return make_row(number, partial(_cell, row, places), chosen)


def _cell(row: list[str], places: dict[str, int], column: str) -> str | None:
    place = places[column]
    return (row[place] if place < len(row) else "") or None
