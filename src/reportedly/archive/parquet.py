"""A `.parquet` file in; its rows out, a few hundred at a time in memory."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from reportedly.archive.columns import ChosenColumns, Columns, choose
from reportedly.archive.rows import BadRow, Row, make_row
from reportedly.errors import InputError

_ROWS_AT_ONCE = 500
# A damaged file can make the Rust code below polars panic, which is an error outside its own family.
_BROKEN = (pl.exceptions.PolarsError, pl.exceptions.PanicException)


def parquet_rows(path: Path, columns: Columns) -> Iterator[Row | BadRow]:
    """Yield the rows of a Parquet file.

    Raises:
        InputError: no Parquet file, a damaged one, or no column of text.
    """
    names = _column_names(path)
    chosen = choose(columns, names)
    offset = 0
    while rows := _slice(path, chosen, offset):
        for number, row in enumerate(rows, start=offset + 1):
            yield make_row(number, row.get, chosen)
        offset += len(rows)
    if not offset:
        raise InputError("is an empty table; each row should hold the text of one report")


def _column_names(path: Path) -> tuple[str, ...]:
    try:
        return tuple(pl.read_parquet_schema(path))
    except _BROKEN as error:
        raise InputError(f"is no Parquet file: {error}") from error


def _slice(path: Path, chosen: ChosenColumns, offset: int) -> list[dict[str, object]]:
    frame = pl.scan_parquet(path, glob=False).select(chosen.names()).slice(offset, _ROWS_AT_ONCE)
    try:
        return frame.collect().to_dicts()
    except _BROKEN as error:
        raise InputError(f"is a damaged Parquet file after row {offset}: {error}") from error
