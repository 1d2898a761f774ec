"""Opened incidents -> a GeoPackage (OGC 12-128r18), which QGIS opens: one table of points."""

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import polars as pl

from reportedly.views.exports.exported import Export
from reportedly.views.exports.parquet import point_wkb
from reportedly.views.exports.part import rows_of
from reportedly.views.exports.whole_file import chunks_of
from reportedly.views.queries.frames import frame
from reportedly.views.queries.incident_rows import IncidentRow

_APPLICATION_ID = 0x47504B47
"""“GPKG”."""
_VERSION = 10400
_LAST_CHANGE = "1970-01-01T00:00:00.000Z"
"""The same for every file, so that the same incidents give the same bytes."""
_BETWEEN = "; "
_KINDS = {pl.Int64: "INTEGER", pl.Float64: "REAL", pl.Date: "DATE"}
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",'
    '0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_SCHEMA = """
create table gpkg_spatial_ref_sys (
  srs_name text not null,
  srs_id integer primary key,
  organization text not null,
  organization_coordsys_id integer not null,
  definition text not null,
  description text
);

create table gpkg_contents (
  table_name text not null primary key,
  data_type text not null,
  identifier text unique,
  description text default '',
  last_change datetime not null,
  min_x double,
  min_y double,
  max_x double,
  max_y double,
  srs_id integer references gpkg_spatial_ref_sys (srs_id)
);

create table gpkg_geometry_columns (
  table_name text not null unique references gpkg_contents (table_name),
  column_name text not null,
  geometry_type_name text not null,
  srs_id integer not null references gpkg_spatial_ref_sys (srs_id),
  z tinyint not null,
  m tinyint not null,
  primary key (table_name, column_name)
);
"""
_SYSTEMS = (
    ("Undefined Cartesian", -1, "NONE", -1, "undefined", None),
    ("Undefined geographic", 0, "NONE", 0, "undefined", None),
    ("WGS 84", 4326, "EPSG", 4326, _WGS84, "longitude and latitude in degrees"),
)


def pieces(export: Export) -> Iterator[bytes]:
    """Yield the bytes of the package; incidents without a point have an empty geometry."""
    with TemporaryDirectory(prefix="reportedly-") as folder:
        path = Path(folder) / "incidents.gpkg"
        with closing(sqlite3.connect(path, isolation_level=None)) as package:
            _fill(package, export)
        yield from chunks_of(path)


def _fill(package: sqlite3.Connection, export: Export) -> None:
    package.execute(f"pragma application_id = {_APPLICATION_ID}")
    package.execute(f"pragma user_version = {_VERSION}")
    package.executescript(_SCHEMA)
    package.execute("begin")
    package.executemany("insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)", _SYSTEMS)
    columns = frame((), IncidentRow).schema
    named = ", ".join(f'"{name}" {_KINDS.get(kind.base_type(), "TEXT")}' for name, kind in columns.items())
    package.execute(f"create table incidents (fid integer primary key, geom point, {named})")
    box = _Box()
    marks = ", ".join("?" for _ in range(len(columns) + 1))
    insert = f"insert into incidents values (null, {marks})"  # noqa: S608 - marks alone
    for rows in export.parts(rows_of):
        package.executemany(
            insert, ((_geometry(row, box), *map(_cell, msgspec.structs.astuple(row))) for row in rows)
        )
    package.execute(
        "insert into gpkg_contents values ('incidents', 'features', 'incidents', ?, ?, ?, ?, ?, ?, 4326)",
        ("Incidents of political violence, as reported", _LAST_CHANGE, *box.sides),
    )
    package.execute("insert into gpkg_geometry_columns values ('incidents', 'geom', 'POINT', 4326, 0, 0)")
    package.execute("commit")


class _Box:
    """The smallest box of degrees around the points so far."""

    def __init__(self) -> None:
        self.sides: tuple[float | None, ...] = (None, None, None, None)

    def take(self, lon: float, lat: float) -> None:
        """Widen the box to hold a point."""
        west, south, east, north = self.sides
        self.sides = (
            lon if west is None else min(west, lon),
            lat if south is None else min(south, lat),
            lon if east is None else max(east, lon),
            lat if north is None else max(north, lat),
        )


def _geometry(row: IncidentRow, box: _Box) -> bytes | None:
    if row.lat is None or row.lon is None:
        return None
    box.take(row.lon, row.lat)
    # Magic, version 0, flags: little end first and no envelope; then the system and the point.
    return struct.pack("<2sBBi", b"GP", 0, 1, 4326) + point_wkb(row.lat, row.lon)


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return _BETWEEN.join(value)
    return value.isoformat() if isinstance(value, date) else value
