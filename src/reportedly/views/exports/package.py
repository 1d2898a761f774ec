"""Opened incidents -> a Frictionless data package: tables of incidents, claims and articles with a schema."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO, get_type_hints

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.values import Actor, Count, Period, Place, Referent
from reportedly.views.exports.codes import CODES, COLUMN_WORDS
from reportedly.views.exports.csv_lines import cell, csv_line, row_cells
from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, Source
from reportedly.views.exports.whole_file import chunks_of
from reportedly.views.exports.zipped import Zipped
from reportedly.views.queries.incident_rows import IncidentRow, incident_row
from reportedly.views.queries.wording import value_words, voice_words

DESCRIPTOR = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES: Mapping[Any, str] = {
    str: "string", str | None: "string", int: "integer", int | None: "integer", float: "number",
    float | None: "number", date | None: "date", tuple[str, ...]: "string",
}  # fmt: skip


class ClaimCells(Record, frozen=True):
    """One row of the table of claims."""

    incident: str
    id: str
    article: str
    field: str
    value: str
    """In words; the columns after it hold its parts."""
    low: int | None
    high: int | None
    of_class: str | None
    part_of: str | None
    earliest: date | None
    latest: date | None
    precision: str | None
    entity: str | None
    """Id in the registry of actors or in the gazetteer."""
    quote: str
    start: int
    end: int
    said_by: str
    stance: str
    confidence: float
    origin: str


class ArticleCells(Record, frozen=True):
    """One row of the table of articles."""

    id: str
    outlet: str | None
    title: str | None
    published: date | None
    language: str
    url: str | None


class TellingCells(Record, frozen=True):
    """One row of the table that says which articles tell of which incidents."""

    incident: str
    article: str


_TABLES: Mapping[str, type[Record]] = {
    "incidents": IncidentRow, "claims": ClaimCells, "articles": ArticleCells, "tellings": TellingCells,
}  # fmt: skip
_KEYS: Mapping[str, list[str]] = {
    "incidents": ["id"], "claims": ["incident", "id"], "articles": ["id"],
    "tellings": ["incident", "article"],
}  # fmt: skip
_cell = lru_cache(maxsize=4_096, typed=True)(cell)
_LINKS = {"incident": "incidents", "article": "articles"}


def pieces(export: Export) -> Iterator[bytes]:
    """Yield the bytes of a ZIP file with the package."""
    with TemporaryDirectory(prefix="reportedly-") as name:
        folder = Path(name)
        packed = folder / "package.zip"
        with Zipped(packed) as archive:
            archive.add(DESCRIPTOR, (descriptor({"name": "reportedly-incidents"}),))
            # By far the largest table is packed while the workers write, with no file in the way.
            with archive.text(file_of("claims")) as claims:
                _write_tables(export, folder, {"claims": claims})
            for table in (each for each in _TABLES if each != "claims"):
                archive.add(file_of(table), chunks_of(folder / file_of(table)))
        yield from chunks_of(packed)


def write_tables(export: Export, folder: Path) -> None:
    """Write one CSV file a table into the folder."""
    _write_tables(export, folder, {})


def _write_tables(export: Export, folder: Path, opened: Mapping[str, TextIO]) -> None:
    """Write the tables to the files that are open already, the others into the folder."""
    with ExitStack() as open_files:
        files = {
            table: opened.get(table)
            or open_files.enter_context((folder / file_of(table)).open("w", encoding="utf-8", newline=""))
            for table in _TABLES
        }
        for table, kind in _TABLES.items():
            files[table].write(csv_line(kind.__struct_fields__))
        told: set[str] = set()
        for lines in export.parts(_lines):
            for table in ("incidents", "claims", "tellings"):
                files[table].write(getattr(lines, table))
            new = {article: line for article, line in lines.articles.items() if article not in told}
            told.update(new)
            files["articles"].writelines(new.values())


def file_of(table: str) -> str:
    """Return the name of a table's file in the package."""
    return f"{table}.csv"


class _Lines(Record, frozen=True):
    """The lines of one part, by table."""

    incidents: str
    claims: str
    tellings: str
    articles: dict[str, str]
    """By id: another part may tell of the same ones."""


def _lines(part: Part) -> _Lines:
    incidents, claims, tellings = [], [], []
    articles: dict[str, str] = {}
    for incident in part.incidents():
        incidents.append(csv_line(row_cells(incident_row(incident, part.policy))))
        claims += [_claim_line(incident.incident.id, each) for each in _claims(incident)]
        for article in incident.articles:
            tellings.append(f"{incident.incident.id},{article}\n")
            if article not in articles:
                articles[article] = csv_line(msgspec.structs.astuple(_article(part.source(article))))
    return _Lines("".join(incidents), "".join(claims), "".join(tellings), articles)


def descriptor(told: Mapping[str, Any]) -> bytes:
    """Return the description of the package: what is told of it, then its tables with their schemas."""
    resources = [_resource(table, kind) for table, kind in _TABLES.items()]
    whole = {"$schema": _PROFILE, **told, "resources": resources}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def _resource(table: str, kind: type[Record]) -> dict[str, Any]:
    links = [name for name in kind.__struct_fields__ if name in _LINKS]
    schema: dict[str, Any] = {
        "fields": [_field(name, hint) for name, hint in get_type_hints(kind).items()],
        "primaryKey": _KEYS[table],
        "missingValues": [""],
    }
    if links:
        schema["foreignKeys"] = [
            {"fields": [name], "reference": {"resource": _LINKS[name], "fields": ["id"]}} for name in links
        ]
    return {
        "name": table,
        "path": file_of(table),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(name: str, hint: Any) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": _TYPES[hint]}
    if name in COLUMN_WORDS:
        field["description"] = COLUMN_WORDS[name]
    codes = [code for column, code, _ in CODES if column == name]
    if codes:
        field["constraints"] = {"enum": [int(each) for each in codes] if codes[0].isdigit() else codes}
    return field


def _article(source: Source) -> ArticleCells:
    return ArticleCells(source.id, source.outlet, source.title, source.published, source.language, source.url)


def _claims(incident: AssembledIncident) -> Iterator[Claim]:
    told: set[str] = set()
    for variant in incident.variants:
        for claim in variant.claims:
            if claim.id not in told:
                told.add(claim.id)
                yield claim


def _claim_line(incident: str, claim: Claim) -> str:
    """Return the cells of `ClaimCells` as a line; of millions, ids, codes, numbers and days get no care."""
    value, said, voice = claim.value, claim.evidence, claim.attribution
    count, period = ",,,", ",,"
    if isinstance(value, Count):
        count = f"{_cell(value.low)},{_cell(value.high)},{_cell(value.of_class)},{_cell(value.part_of)}"
    elif isinstance(value, Period):
        period = f"{_cell(value.earliest)},{_cell(value.latest)},{value.precision}"
    origin = "a reviewer" if claim.origin.startswith("person:") else claim.origin
    return (
        f"{incident},{claim.id},{claim.article_id},{claim.field},{_cell(value_words(value))},{count},{period},"
        f"{_cell(_entity(value))},{cell(said.quote)},{said.start},{said.end},"
        f"{_cell(voice_words(voice))},{voice.stance},{claim.confidence},{_cell(origin)}\n"
    )


def _entity(value: object) -> str | None:
    entity = value.entity if isinstance(value, Referent) else None
    match entity:
        case Actor():
            return entity.id
        case Place():
            return entity.gazetteer_id
        case None:
            return None
