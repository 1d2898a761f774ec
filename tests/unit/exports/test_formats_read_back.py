"""Every format is valid by its own validator, and says the same as the ledger when it is read back."""

import csv
import io
import json
import math
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import geopandas
import polars as pl
import pyogrio
import pytest
from followthemoney import model
from frictionless import Package
from geojson_pydantic import FeatureCollection
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from tests.unit.exports.made import synthetic_export, synthetic_store

from reportedly import pipeline
from reportedly.model.seams import Store
from reportedly.views.exports.codes import unexplained
from reportedly.views.exports.format_list import WRITERS, Format
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.incident_rows import IncidentRow, incident_row

ANNOTATION = Draft202012Validator(
    {
        "type": "object",
        "required": ["id", "type", "motivation", "creator", "body", "target"],
        "properties": {
            "id": {"type": "string", "format": "uri", "pattern": "^urn:"},
            "type": {"const": "Annotation"},
            "motivation": {"enum": ["identifying"]},
            "creator": {"type": "object", "required": ["type", "name"]},
            "body": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["type"]}},
            "target": {
                "type": "object",
                "required": ["source", "selector"],
                "properties": {
                    "source": {"type": "string", "minLength": 1},
                    "selector": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "oneOf": [
                                {
                                    "required": ["type", "exact"],
                                    "properties": {"type": {"const": "TextQuoteSelector"}},
                                },
                                {
                                    "required": ["type", "start", "end"],
                                    "properties": {"type": {"const": "TextPositionSelector"}},
                                },
                            ]
                        },
                    },
                },
            },
        },
    }
)
Keyed = dict[str, tuple[Any, ...]]


@pytest.fixture(scope="module")
def store() -> Store:
    return synthetic_store(250)


@pytest.fixture(scope="module")
def rows(store: Store) -> dict[str, IncidentRow]:
    return {each.incident.id: incident_row(each) for each in pipeline.Incidents(store)}


@pytest.fixture(scope="module")
def told(rows: dict[str, IncidentRow]) -> Keyed:
    """What every format of rows must tell of each incident: its days, place and counts."""
    return {
        name: (
            row.earliest,
            row.latest,
            row.place,
            row.country,
            row.lat,
            row.lon,
            row.killed_low,
            row.injured_high,
        )
        for name, row in rows.items()
    }


def written(store: Store, file_format: Format, *, profile: Profile = Profile.internal) -> bytes:
    pieces = WRITERS[file_format].pieces(synthetic_export(store, profile=profile))
    return b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces)


def keyed(found: dict[str, Any]) -> tuple[Any, ...]:
    names = ("earliest", "latest", "place", "country", "lat", "lon", "killed_low", "injured_high")
    return tuple(found[name] for name in names)


@pytest.mark.parametrize("file_format", list(Format))
def test_the_same_ledger_gives_the_same_bytes(store: Store, file_format: Format) -> None:
    assert written(store, file_format) == written(store, file_format)


def test_csv_reads_back_equal(store: Store, told: Keyed) -> None:
    lines = csv.DictReader(io.StringIO(written(store, Format.csv).decode()))

    assert {line["id"]: keyed(_typed(line)) for line in lines} == told


def _typed(line: dict[str, str]) -> dict[str, Any]:
    kinds: dict[str, Callable[[str], Any]] = {
        "earliest": date.fromisoformat, "latest": date.fromisoformat, "lat": float, "lon": float,
        "killed_low": int, "injured_high": int, "place": str, "country": str,
    }  # fmt: skip
    return {name: kind(line[name]) if line[name] else None for name, kind in kinds.items()}


def test_geojson_is_valid_and_reads_back_equal(store: Store, told: Keyed) -> None:
    collection = FeatureCollection.model_validate_json(written(store, Format.geojson))

    found = {}
    for feature in collection.features:
        lon, lat = feature.geometry.coordinates if feature.geometry else (None, None)
        assert feature.properties is not None
        days = {name: feature.properties[name] for name in ("earliest", "latest")}
        dated = {name: date.fromisoformat(day) if day else None for name, day in days.items()}
        found[str(feature.id)] = keyed({**feature.properties, **dated, "lat": lat, "lon": lon})
    assert found == told
    assert all(
        lon is None or (-180 <= lon <= 180 and -90 <= lat <= 90) for *_, lat, lon, _, _ in found.values()
    )


@pytest.mark.parametrize("file_format", [Format.parquet, Format.geoparquet])
def test_parquet_reads_back_equal(store: Store, told: Keyed, file_format: Format) -> None:
    frame = pl.read_parquet(written(store, file_format))

    assert {row["id"]: keyed(row) for row in frame.iter_rows(named=True)} == told


def test_geoparquet_is_valid_and_its_points_are_the_columns(
    store: Store, told: Keyed, tmp_path: Path
) -> None:
    path = tmp_path / "incidents.parquet"
    path.write_bytes(written(store, Format.geoparquet))

    frame = geopandas.read_parquet(path)

    assert frame.crs == "OGC:CRS84"
    points = {
        name: (point.y, point.x) if point else (None, None)
        for name, point in zip(frame["id"], frame.geometry, strict=True)
    }
    assert points == {name: row[4:6] for name, row in told.items()}
    boxed = geopandas.read_parquet(path, bbox=(60.0, 20.0, 80.0, 40.0))
    inside = {name for name, row in told.items() if row[5] and 60 <= row[5] <= 80 and 20 <= row[4] <= 40}
    assert set(boxed["id"]) == inside
    assert inside


def test_a_geopackage_is_opened_by_gdal_and_reads_back_equal(
    store: Store, told: Keyed, tmp_path: Path
) -> None:
    path = tmp_path / "incidents.gpkg"
    path.write_bytes(written(store, Format.gpkg))

    information = pyogrio.read_info(path)
    frame = pyogrio.read_dataframe(path)

    assert (information["driver"], information["geometry_type"], information["crs"]) == (
        "GPKG",
        "Point",
        "EPSG:4326",
    )
    assert information["features"] == len(told)
    points = {
        name: (point.y, point.x) if point else (None, None)
        for name, point in zip(frame["id"], frame.geometry, strict=True)
    }
    assert points == {name: row[4:6] for name, row in told.items()}
    numbers = zip(frame["id"], frame["killed_low"], strict=True)
    killed = {name: None if math.isnan(number) else int(number) for name, number in numbers}
    assert killed == {name: row[6] for name, row in told.items()}


def test_a_workbook_reads_back_equal_and_explains_its_columns(store: Store, told: Keyed) -> None:
    book = load_workbook(io.BytesIO(written(store, Format.xlsx)))
    names, *lines = book["incidents"].iter_rows(values_only=True)

    found = {}
    for line in lines:
        row = dict(zip(names, line, strict=True))
        dated = {
            name: row[name].date() if isinstance(row[name], datetime) else row[name]
            for name in ("earliest", "latest")
        }
        found[row["id"]] = keyed({**row, **dated})
    assert found == told
    explained = {row[0] for row in book["codes"].iter_rows(values_only=True)}
    assert set(names) <= explained
    assert unexplained() == frozenset()


def test_a_data_package_is_valid_by_frictionless_and_holds_every_claim(
    store: Store, told: Keyed, tmp_path: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(written(store, Format.frictionless))) as archive:
        archive.extractall(tmp_path)

    report = Package(str(tmp_path / "datapackage.json")).validate()

    assert report.valid, report.flatten(["type", "note"])
    tables = {
        name: list(csv.DictReader(io.StringIO((tmp_path / f"{name}.csv").read_text(encoding="utf-8"))))
        for name in ("incidents", "claims")
    }
    assert {line["id"]: keyed(_typed(line)) for line in tables["incidents"]} == told
    claims = Counter(line["incident"] for line in tables["claims"])
    ours = {
        each.incident.id: len({claim.id for variant in each.variants for claim in variant.claims})
        for each in pipeline.Incidents(store)
    }
    assert dict(claims) == ours


def test_entities_are_valid_by_follow_the_money(
    store: Store, told: Keyed, rows: dict[str, IncidentRow]
) -> None:
    entities = [json.loads(line) for line in written(store, Format.ftm).splitlines()]

    proxies = [model.get_proxy(entity) for entity in entities]
    for entity, proxy in zip(entities, proxies, strict=True):
        proxy.schema.validate(proxy.to_dict())
        for name, values in entity["properties"].items():
            assert sorted(proxy.get(name)) == sorted(set(values)), (name, values)
    ids = {entity["id"] for entity in entities}
    events = {
        entity["properties"]["recordId"][0]: entity["properties"]
        for entity in entities
        if entity["schema"] == "Event"
    }
    assert set(events) == set(told)
    assert all(
        set(event.get("proof", [])) | set(event.get("involved", [])) <= ids for event in events.values()
    )
    starts = {name: event.get("startDate", [None])[0] for name, event in events.items()}
    assert starts == {name: str(row.earliest) if row.earliest else None for name, row in rows.items()}


def test_annotations_are_valid_and_every_quote_is_found_again_in_its_article(store: Store) -> None:
    page = json.loads(written(store, Format.webannotation))
    texts = {f"urn:reportedly:article:{article.id}": article.text for article in store.articles()}

    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    for annotation in page["items"]:
        ANNOTATION.validate(annotation)
        text = texts[annotation["target"]["source"]]
        quote, position = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    claims = sum(len(variant.claims) for each in pipeline.Incidents(store) for variant in each.variants)
    assert len(page["items"]) == claims


def test_public_annotations_carry_no_text_around_the_quote(store: Store) -> None:
    page = json.loads(written(store, Format.webannotation, profile=Profile.public))

    selectors = [each for annotation in page["items"] for each in annotation["target"]["selector"]]
    assert not any("prefix" in each or "suffix" in each for each in selectors)


def test_an_aggregate_for_hdx_counts_each_incident_of_a_month_once(
    store: Store, rows: dict[str, IncidentRow]
) -> None:
    lines = list(csv.DictReader(io.StringIO(written(store, Format.hapi).decode())))

    fits = [
        row
        for row in rows.values()
        if row.earliest
        and row.latest
        and row.country
        and (row.earliest.year, row.earliest.month) == (row.latest.year, row.latest.month)
    ]
    assert sum(int(line["events"]) for line in lines) == len(fits)
    assert sum(int(line["fatalities"]) for line in lines) == sum(
        row.killed_low or row.killed_high or 0 for row in fits
    )
    keys = [
        (line["location_code"], line["admin1_name"], line["event_type"], line["reference_period_start"])
        for line in lines
    ]
    assert len(keys) == len(set(keys))
    assert {line["event_type"] for line in lines} <= {
        "civilian_targeting",
        "demonstration",
        "political_violence",
    }


def test_a_workbook_tells_no_moment_of_its_making_so_that_the_same_incidents_give_the_same_bytes() -> None:
    whole = b"".join(WRITERS[Format.xlsx].pieces(synthetic_export(synthetic_store(3))))  # type: ignore[arg-type]

    core = zipfile.ZipFile(io.BytesIO(whole)).read("docProps/core.xml").decode()

    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2000-01-01T00:00:00Z"}
