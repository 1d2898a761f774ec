"""Place data of the packages and our own tables -> one read-only SQLite file, built once."""

import os
import sqlite3
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from reportedly.entities.places import sources
from reportedly.entities.places.keys import code_key, name_key, sound_key, without_article
from reportedly.entities.places.sources import SourcePlace
from reportedly.entities.places.tables import SupplementRow, country_rows, supplement_rows
from reportedly.errors import ReportedlyError
from reportedly.model.record import content_id

_SCHEMA = "1"
"""Raise it when the tables or keys below change."""
_TABLES = """
create table places (
    id integer primary key, sort text not null, name text not null, country text, admin1 integer,
    admin2 integer, lat real, lon real, population integer not null, capital integer not null,
    precision integer not null
) strict;
create table names (
    key text not null, place integer not null, main integer not null, primary key (key, place)
) strict, without rowid;
create table codes (code text not null, place integer not null, primary key (code, place)) strict, without rowid;
create table sounds (
    sound text not null, country text not null, key text not null, primary key (sound, country, key)
) strict, without rowid;
"""
_ARABIC_SPEAKING = frozenset(
    "AE BH DJ DZ EG ER EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split()
)
_BATCH = 20_000
Progress = Callable[[str, float], None]


def fingerprint() -> str:
    """Return a short mark that changes with the schema and with our own tables."""
    return content_id(_SCHEMA, country_rows(), supplement_rows())[:9]


def build(path: Path, *, progress: Progress) -> None:
    """Write the gazetteer to `path`; a reader sees either no file or a whole one.

    Raises:
        ReportedlyError: the folder cannot be written or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
        os.close(descriptor)
    except OSError as error:
        raise _cannot_write(path, error) from error
    part = Path(name)
    try:
        _fill(part, progress=progress)
        part.replace(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise _cannot_write(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _cannot_write(path: Path, error: Exception) -> ReportedlyError:
    return ReportedlyError(
        f"the place index cannot be written to {path} ({error}); it needs 200 MB in a folder that may be written"
    )


def _fill(path: Path, *, progress: Progress) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(
            "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536;"
        )
        connection.executescript(_TABLES)
        connection.execute("begin")
        writer = _Writer(connection)
        progress("countries", 0.02)
        writer.add_all(sources.countries())
        progress("provinces and districts", 0.05)
        writer.add_all(sources.subdivisions())
        progress("towns and cities", 0.15)
        writer.add_all(sources.cities())
        progress("our own places", 0.85)
        writer.add_codes()
        writer.place_areas()
        writer.add_supplement()
        connection.execute("commit")
        connection.executescript("analyze;")
        progress("done", 1.0)
    finally:
        connection.close()


class _Writer:
    """Writes places and names in batches, and keeps where each area's towns lie."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._capitals = {iso2: name_key(city) for iso2, city in sources.capitals().items()}
        self._towns: dict[int, array[float]] = defaultdict(lambda: array("d"))
        self._people: dict[int, int] = defaultdict(int)
        self._countries: dict[str, int] = {}

    def add_all(self, places: Iterator[SourcePlace]) -> None:
        batch: list[SourcePlace] = []
        for place in places:
            batch.append(place)
            if len(batch) == _BATCH:
                self._write(batch)
                batch = []
        self._write(batch)

    def add_codes(self) -> None:
        for row in country_rows():
            codes = {code for word in row.abbreviations if (code := code_key(word)) is not None}
            pairs = [(code, self._countries[row.iso2]) for code in sorted(codes)]
            self._connection.executemany("insert or ignore into codes values (?, ?)", pairs)
        self._connection.executemany(
            "insert or ignore into codes values (?, ?)", sources.state_codes().items()
        )

    def place_areas(self) -> None:
        """Give each area the middle of its towns, which the packages do not tell."""
        rows = (
            (median(points[0::2]), median(points[1::2]), self._people[area], area)
            for area, points in self._towns.items()
        )
        self._connection.executemany(
            "update places set lat = ?, lon = ?, population = max(population, ?) where id = ? and sort <> 'city'",
            rows,
        )

    def add_supplement(self) -> None:
        for number, row in enumerate(supplement_rows(), start=1):
            if row.geonames_id is not None:
                self._rename(row, row.geonames_id)
            else:
                self._insert(row, -number)

    def _write(self, batch: list[SourcePlace]) -> None:
        for place in batch:
            self._note(place)
        self._connection.executemany(
            "insert or ignore into places values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    place.id, place.sort, place.name, place.country, place.admin1, place.admin2, place.lat, place.lon,
                    place.population, self._is_capital(place), _PRECISION[place.sort],
                )
                for place in batch
            ],
        )  # fmt: skip
        for place in batch:
            self._name(place.id, place.name, (place.name, *place.names), country=place.country)

    def _note(self, place: SourcePlace) -> None:
        if place.sort == "country":
            self._countries[place.country] = place.id
            return
        if place.lat is None or place.lon is None:
            return
        for area in (place.admin1, place.admin2, self._countries.get(place.country)):
            if area is not None:
                self._towns[area].extend((place.lat, place.lon))
                self._people[area] += place.population

    def _is_capital(self, place: SourcePlace) -> bool:
        return place.sort == "city" and self._capitals.get(place.country) == name_key(place.name)

    def _name(self, place: int, usual: str, names: tuple[str, ...], *, country: str | None) -> None:
        keys = _keys(usual, names, arabic=country in _ARABIC_SPEAKING)
        self._connection.executemany(
            "insert into names values (?, ?, ?) on conflict do update set main = max(main, excluded.main)",
            [(key, place, main) for key, main in keys.items()],
        )
        if country is not None:
            sounds = [(sound, country, key) for key in keys if (sound := sound_key(key)) is not None]
            self._connection.executemany("insert or ignore into sounds values (?, ?, ?)", sounds)

    def _rename(self, row: SupplementRow, place: int) -> None:
        self._connection.execute("update places set name = ? where id = ?", (row.name, place))
        if row.sort.endswith("!"):
            self._connection.execute("delete from names where place = ?", (place,))
        self._name(place, row.name, (row.name, *row.aliases), country=row.country)
        self._connection.execute(
            "update names set main = 1 where place = ? and key = ?", (place, name_key(row.name))
        )

    def _insert(self, row: SupplementRow, place: int) -> None:
        admin1, admin2, lat, lon = self._parent(row)
        self._connection.execute(
            "insert into places values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
            (place, row.sort, row.name, row.country, admin1, admin2, lat, lon, row.precision),
        )
        self._name(place, row.name, (row.name, *row.aliases), country=row.country)

    def _parent(self, row: SupplementRow) -> tuple[int | None, int | None, float | None, float | None]:
        if row.parent is None:
            return None, None, row.lat, row.lon
        found = self._connection.execute(
            "select id, sort, admin1, admin2, lat, lon from places where id in"
            " (select place from names where key = ?) and country = ?"
            " order by sort = ? desc, population desc limit 1",
            (name_key(row.parent), row.country, "city" if row.sort in {"quarter", "site"} else "admin1"),
        ).fetchone()
        if found is None:
            raise ReportedlyError(
                f"supplement.tsv: no place {row.parent!r} in {row.country} to hold {row.name!r}"
            )
        place, sort, admin1, admin2, lat, lon = found
        own = row.lat is not None
        near = row.precision <= 2
        return (
            place if sort == "admin1" else admin1,
            place if sort == "admin2" else admin2,
            row.lat if own else (lat if near else None),
            row.lon if own else (lon if near else None),
        )


_PRECISION = {"country": 6, "admin1": 4, "admin2": 3, "city": 1}


def _keys(usual: str, names: tuple[str, ...], *, arabic: bool) -> dict[str, int]:
    keys: dict[str, int] = {}
    main = {name_key(usual), name_key(names[0])}
    for name in names:
        if not _is_latin_name(name):
            continue
        key = name_key(name)
        if len(key) > 1:
            keys[key] = max(keys.get(key, 0), int(key in main))
            bare = without_article(key, arabic=arabic)
            if bare is not None:
                keys.setdefault(bare, 0)
    return keys


def _is_latin_name(name: str) -> bool:
    """Return whether an English text may use the name; bare transliterations and airport codes are left out."""
    if len(name) < 2 or not name_key(name).isascii():
        return False
    starts_small = name[0].islower() and not name.startswith(
        ("al-", "el-", "ad-", "as-", "ash-", "az-", "ar-", "an-")
    )
    is_code = name.isupper() and len(name) <= 4 and name.isalpha()
    return not starts_small and not is_code
