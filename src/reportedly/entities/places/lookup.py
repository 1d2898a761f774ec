"""A name -> the rows of the place index that bear it; the only reader of the SQLite file."""

import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

from reportedly.entities.places.keys import code_key, name_key, sound_key, without_article
from reportedly.entities.places.scoring import Row
from reportedly.errors import MissingPart

_BY_NAME = """
select listed.*, names.naming
from names
join listed on listed.id = names.place
where names.key = ?
order by listed.population desc
limit 150
"""
_BY_CODE = "select listed.*, 1 from codes join listed on listed.id = codes.place where codes.code = ?"
_COUNTRY = "select listed.*, 1 from listed where id = (select place from countries where iso2 = ?)"
_CAPITAL = "select listed.*, 1 from listed where id = (select capital from countries where iso2 = ?)"
_BY_SOUND = "select key from sounds where sound = ? and country = ? limit 200"
_ALIKE = 75
"""Least likeness of two spellings with the same consonants, 0 to 100."""


class PlaceIndex:
    """The built file, opened to read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise self._unusable(error) from error
        self._ask("select 1 from listed, names, codes, sounds, countries limit 1")
        self.named = lru_cache(maxsize=20_000)(self._named)

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def country(self, iso2: str) -> tuple[Row, ...]:
        """Return the row of a country."""
        return self._rows(_COUNTRY, iso2)

    def capital(self, iso2: str) -> tuple[Row, ...]:
        """Return the row of a country's capital."""
        return self._rows(_CAPITAL, iso2)

    def key_that_sounds_like(self, name: str, iso2: str) -> str | None:
        """Return the best known spelling with the same consonants in one country."""
        key = name_key(name)
        sound = sound_key(key)
        if sound is None or len(key) < 4:
            return None
        keys = [other for (other,) in self._ask(_BY_SOUND, sound, iso2)]
        alike = max(keys, key=lambda other: (ratio(key, other), other), default="")
        return alike if ratio(key, alike) >= _ALIKE else None

    def _named(self, name: str) -> tuple[Row, ...]:
        """Return the places that bear `name`, abbreviations first."""
        code = code_key(name)
        by_code = self._rows(_BY_CODE, code) if code is not None else ()
        key = name_key(name)
        by_name = self._rows(_BY_NAME, key)
        bare = without_article(key, arabic=True)
        if not by_name and bare is not None:
            by_name = self._rows(_BY_NAME, bare)
        known = {row.id for row in by_code}
        return (*by_code, *(row for row in by_name if row.id not in known))

    def _rows(self, statement: str, value: str) -> tuple[Row, ...]:
        return tuple(_row(values) for values in self._ask(statement, value))

    def _ask(self, statement: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            # Damage shows where it lies: a file can open well and break at one name.
            raise self._unusable(error) from error

    def _unusable(self, error: sqlite3.Error) -> MissingPart:
        return MissingPart(
            f"{self._path} is not a place index, or damaged ({error}); "
            "delete it, and the next run builds it anew"
        )


def _row(values: tuple[Any, ...]) -> Row:
    return Row(*values)
