"""Source places, one at a time -> rows of the place index, with every key they can be met by."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.entities.places import sources
from reportedly.entities.places.keys import code_key, name_key, sound_key, without_article
from reportedly.entities.places.sources import SourcePlace
from reportedly.entities.places.tables import SupplementRow, country_by_code, country_rows, supplement_rows
from reportedly.errors import MissingPart

_BATCH = 20_000


class Writer:
    """Writes places and names in batches, and keeps where each area's towns lie."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._towns: dict[int, array[float]] = defaultdict(lambda: array("d"))
        self._people: dict[int, int] = defaultdict(int)
        self._countries: dict[str, int] = {}

    def add_all(self, places: Iterator[SourcePlace]) -> None:
        """Write places with all their names."""
        batch: list[SourcePlace] = []
        for place in places:
            batch.append(place)
            if len(batch) == _BATCH:
                self._write(batch)
                batch = []
        self._write(batch)

    def add_codes(self) -> None:
        """Write abbreviations of countries and of US states."""
        for row in country_rows():
            codes = {code for word in row.abbreviations if (code := code_key(word)) is not None}
            pairs = [(code, self._countries[row.iso2]) for code in sorted(codes)]
            self._connection.executemany("insert or ignore into codes values (?, ?)", pairs)
        self._connection.executemany(
            "insert or ignore into codes values (?, ?)", sources.state_codes().items()
        )

    def place_areas(self) -> None:
        """Give each area the middle of its towns, which the packages do not tell, and their people."""
        rows = (
            (_middle(points[0::2]), _middle(points[1::2]), self._people[area], area)
            for area, points in self._towns.items()
        )
        self._connection.executemany(
            "update places set lat = coalesce(lat, ?), lon = coalesce(lon, ?),"
            " population = max(population, ?) where id = ? and sort <> 'city'",
            rows,
        )

    def mark_seats(self) -> None:
        """Mark national capitals, and the largest city of each province, by which its bare name is meant."""
        self._connection.execute(
            "update places set rank = 1 where id in ("
            " select id from (select id, max(population) from places"
            " where sort = 'city' and population > 0 and admin1 is not null group by admin1))"
        )
        for iso2, city in sources.capitals().items():
            if iso2 in self._countries:
                self._mark_capital(iso2, name_key(city))

    def add_supplement(self) -> None:
        """Write the places and names of our own."""
        for number, row in enumerate(supplement_rows(), start=1):
            place = row.geonames_id if row.geonames_id is not None else -number
            if row.geonames_id is not None:
                self._rename(row, place)
            else:
                self._insert(row, place)
            codes = [
                (code, place) for name in (row.name, *row.aliases) if (code := code_key(name)) is not None
            ]
            self._connection.executemany("insert or ignore into codes values (?, ?)", codes)

    def _mark_capital(self, iso2: str, key: str) -> None:
        found = self._connection.execute(
            "select id from names join places on id = place"
            " where key = ? and country = ? and sort = 'city' order by population desc limit 1",
            (key, iso2),
        ).fetchone()
        capital = found[0] if found is not None else None
        self._connection.execute(
            "insert into countries values (?, ?, ?)", (iso2, self._countries[iso2], capital)
        )
        self._connection.execute("update places set rank = 2 where id = ?", (capital,))

    def _write(self, batch: list[SourcePlace]) -> None:
        for place in batch:
            self._note(place)
        self._connection.executemany(
            "insert or ignore into places values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    place.id, place.sort, place.name, place.country, place.admin1, place.admin2, place.lat,
                    place.lon, place.population, 0, _PRECISION[place.sort],
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

    def _name(self, place: int, usual: str, names: tuple[str, ...], *, country: str | None) -> None:
        spelling = _spelling(country)
        keys = _keys(usual, names, arabic=spelling == "arabic")
        self._write_keys(place, keys)
        # Sound decides where newsrooms transliterate; other names have one English spelling.
        if country is not None and spelling != "english":
            sounds = [(sound, country, key) for key in keys if (sound := sound_key(key)) is not None]
            self._connection.executemany("insert or ignore into sounds values (?, ?, ?)", sounds)

    def _write_keys(self, place: int, keys: dict[str, int]) -> None:
        self._connection.executemany(
            "insert into names values (?, ?, ?)"
            " on conflict do update set naming = max(naming, excluded.naming)",
            [(key, place, naming) for key, naming in keys.items()],
        )

    def _rename(self, row: SupplementRow, place: int) -> None:
        self._connection.execute(
            "update places set name = ?, lat = coalesce(?, lat), lon = coalesce(?, lon) where id = ?",
            (row.name, row.lat, row.lon, place),
        )
        if row.sort.endswith("!"):
            self._connection.execute("delete from names where place = ?", (place,))
        self._name_curated(row, place)

    def _insert(self, row: SupplementRow, place: int) -> None:
        admin1, admin2, lat, lon = self._parent(row)
        self._connection.execute(
            "insert into places values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
            (place, row.sort, row.name, row.country, admin1, admin2, lat, lon, row.precision),
        )
        self._name_curated(row, place)

    def _name_curated(self, row: SupplementRow, place: int) -> None:
        names = (row.name, *row.aliases)
        self._name(place, row.name, names, country=row.country)
        self._write_keys(place, {name_key(name): 2 for name in names})

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
            raise MissingPart(
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


def _middle(values: Sequence[float]) -> float:
    """Return the midpoint of all but the outermost twentieth on each side."""
    ordered = sorted(values)
    cut = len(ordered) // 20
    return round((ordered[cut] + ordered[-1 - cut]) / 2, 5)


_PRECISION = {"country": 6, "admin1": 4, "admin2": 3, "city": 1}


def _spelling(country: str | None) -> str:
    row = country_by_code().get(country) if country is not None else None
    return row.spelling if row is not None else ""


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


def _is_latin_letter(letter: str) -> bool:
    # Basic Latin to Latin Extended-B, Latin Extended Additional, and the marks of ayn and hamza.
    return (
        letter < "\u0250" or "\u1e00" <= letter < "\u1f00" or "\u2018" <= letter <= "\u2019" or letter == "ʻ"
    )


def _is_latin_name(name: str) -> bool:
    """Return whether an English text may use the name, unlike transliterations and airport codes."""
    if len(name) < 2 or not _is_latin_letter(name[0]) or not name_key(name).isascii():
        return False
    starts_small = name[0].islower() and not name.startswith(
        ("al-", "el-", "ad-", "as-", "ash-", "az-", "ar-", "an-")
    )
    is_code = name.isupper() and len(name) <= 4 and name.isalpha()
    return not starts_small and not is_code
