"""The name of a format -> what writes it."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from reportedly.model.record import Record
from reportedly.views.exports import (
    acled,
    annotations,
    csv_lines,
    followthemoney,
    ged,
    geojson,
    geopackage,
    hapi,
    json_lines,
    package,
    parquet,
    xlsx,
)
from reportedly.views.exports.exported import Export


class Format(StrEnum):
    """What a file of incidents can be."""

    acled = "acled"
    csv = "csv"
    frictionless = "frictionless"
    ftm = "ftm"
    ged = "ged"
    geojson = "geojson"
    geoparquet = "geoparquet"
    gpkg = "gpkg"
    hapi = "hapi"
    jsonl = "jsonl"
    parquet = "parquet"
    webannotation = "webannotation"
    xlsx = "xlsx"


class Writer(Record, frozen=True):
    """What writes a format."""

    words: str
    """What the file is, as the help tells it."""
    pieces: Callable[[Export], Iterator[str]] | Callable[[Export], Iterator[bytes]]


WRITERS: Mapping[Format, Writer] = {
    Format.acled: Writer("CSV in the shape of ACLED's, 31 columns", acled.pieces),
    Format.csv: Writer("CSV, a row an incident", csv_lines.pieces),
    Format.frictionless: Writer("ZIP of tables with a schema (data package)", package.pieces),
    Format.ftm: Writer("FollowTheMoney entities for Aleph", followthemoney.pieces),
    Format.ged: Writer("CSV in the shape of UCDP GED's, 49 columns", ged.pieces),
    Format.geojson: Writer("GeoJSON points", geojson.pieces),
    Format.geoparquet: Writer("GeoParquet points", parquet.geo_pieces),
    Format.gpkg: Writer("GeoPackage for QGIS", geopackage.pieces),
    Format.hapi: Writer("CSV aggregate for HDX HAPI", hapi.pieces),
    Format.jsonl: Writer("JSON lines with every rival value", json_lines.pieces),
    Format.parquet: Writer("Parquet, a row an incident", parquet.pieces),
    Format.webannotation: Writer("W3C Web Annotations, one a claim", annotations.pieces),
    Format.xlsx: Writer("Excel workbook with a sheet of codes", xlsx.pieces),
}
