"""Opened incidents -> a Parquet file of rows, or a GeoParquet file (1.1) with a point for each."""

import struct
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import polars as pl

from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import packed_rows
from reportedly.views.exports.whole_file import chunks_of
from reportedly.views.queries.frames import frame
from reportedly.views.queries.incident_rows import IncidentRow

_AT_ONCE = 4_096
"""Incidents of a row group: enough to be read fast, few enough to be held."""
_COVERING = {side: ["bbox", side] for side in ("xmin", "ymin", "xmax", "ymax")}
_BOX = pl.Struct(dict.fromkeys(_COVERING, pl.Float64))


def pieces(export: Export) -> Iterator[bytes]:
    """Yield the bytes of a Parquet file with the columns of the CSV file."""
    yield from _file(export, frame((), IncidentRow).schema, geo=None)


def geo_pieces(export: Export) -> Iterator[bytes]:
    """Yield the bytes of a GeoParquet file: the same columns, then the point and its box."""
    schema = _with_points(frame((), IncidentRow)).schema
    yield from _file(export, schema, geo=_geo_metadata())


def _file(export: Export, schema: pl.Schema, *, geo: dict[str, Any] | None) -> Iterator[bytes]:
    with TemporaryDirectory(prefix="reportedly-") as name:
        folder = Path(name)
        parts = [_part(folder, 0, pl.DataFrame(schema=schema))]
        # The frames are made when the workers are gone: both at once would take half as much memory again.
        for packed in _laid_aside(export, folder / "rows.msgpack"):
            rows = frame(msgspec.msgpack.decode(packed, type=tuple[IncidentRow, ...]), IncidentRow)
            parts.append(_part(folder, len(parts), rows if geo is None else _with_points(rows)))
        whole = folder / "incidents.parquet"
        metadata = None if geo is None else {"geo": msgspec.json.encode(geo).decode()}
        pl.scan_parquet(parts, schema=schema).sink_parquet(whole, row_group_size=_AT_ONCE, metadata=metadata)
        yield from chunks_of(whole)


def _laid_aside(export: Export, path: Path) -> Iterator[bytes]:
    """Yield the packed rows of each part once all of them are written to a file."""
    with path.open("w+b") as file:
        sizes = [file.write(packed) for packed in export.parts(packed_rows, at_once=_AT_ONCE)]
        file.seek(0)
        yield from map(file.read, sizes)


def _part(folder: Path, number: int, rows: pl.DataFrame) -> Path:
    path = folder / f"part-{number:06}.parquet"
    rows.write_parquet(path)
    return path


def _with_points(rows: pl.DataFrame) -> pl.DataFrame:
    points = [_point(lat, lon) for lat, lon in zip(rows["lat"], rows["lon"], strict=True)]
    boxes = [
        None if lat is None or lon is None else {"xmin": lon, "ymin": lat, "xmax": lon, "ymax": lat}
        for lat, lon in zip(rows["lat"], rows["lon"], strict=True)
    ]
    return rows.with_columns(
        pl.Series("geometry", points, dtype=pl.Binary), pl.Series("bbox", boxes, dtype=_BOX)
    )


def point_wkb(lat: float, lon: float) -> bytes:
    """Return a point as well-known binary, little end first."""
    return struct.pack("<BIdd", 1, 1, lon, lat)


def _point(lat: float | None, lon: float | None) -> bytes | None:
    return None if lat is None or lon is None else point_wkb(lat, lon)


def _geo_metadata() -> dict[str, Any]:
    return {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {
            "geometry": {
                "encoding": "WKB",
                "geometry_types": ["Point"],
                # OGC:CRS84, the longitude first, is what the format takes where none is told.
                "covering": {"bbox": _COVERING},
            }
        },
    }
