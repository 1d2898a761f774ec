"""Rows -> a polars frame with one column a field, typed also when there is no row."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, get_type_hints

import msgspec
import polars as pl

from reportedly.model.ids import ArticleId, IncidentId
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field

_COLUMN_TYPES: dict[Any, Any] = {
    str: pl.String,
    str | None: pl.String,
    int: pl.Int64,
    int | None: pl.Int64,
    float: pl.Float64,
    float | None: pl.Float64,
    date | None: pl.Date,
    datetime: pl.Datetime(time_zone="UTC"),
    ArticleId: pl.String,
    IncidentId: pl.String,
    Field: pl.String,
    tuple[str, ...]: pl.List(pl.String),
}


def frame(rows: Iterable[Record], kind: type[Record]) -> pl.DataFrame:
    """Return a frame of the rows, which are all of one kind."""
    hints = get_type_hints(kind)
    columns = zip(*map(msgspec.structs.astuple, rows), strict=True)
    told = dict(zip(kind.__struct_fields__, columns, strict=False))
    return pl.DataFrame(
        [
            pl.Series(name, _cells(told.get(name, ())), dtype=_COLUMN_TYPES[hints[name]])
            for name in kind.__struct_fields__
        ]
    )


def _cells(values: Sequence[object]) -> list[object]:
    return [list(value) if isinstance(value, tuple) else value for value in values]
