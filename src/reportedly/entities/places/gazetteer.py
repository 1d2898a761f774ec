"""A mention and what is told beside it -> the places it may mean, best first."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import msgspec

from reportedly import config
from reportedly.entities.demonyms import nation_of
from reportedly.entities.places import build, scoring
from reportedly.entities.places.containing import holder, is_elsewhere, stated_area
from reportedly.entities.places.keys import code_key, name_key
from reportedly.entities.places.lookup import PlaceIndex
from reportedly.entities.places.phrases import Phrase, readings
from reportedly.entities.places.scoring import Row, Surroundings, Weighed
from reportedly.entities.places.tables import country_rows, everyday_words
from reportedly.model.values import Candidate

_MOST_CANDIDATES = 8
# Nice (342,000) is a city in the news, Reading (318,000) mostly a verb.
_EVERYDAY_PEOPLE = 330_000
_ALIAS_PEOPLE = 15_000
_MAIN_PEOPLE = 1_000
_SMALL_PEOPLE = 100_000
_MAIN_NAME = 2
_CAPITAL = re.compile(r"^(?:the )?(?:(?P<of>.+?)(?:['’]s)? )?(?:national )?capital(?: city)?$", re.IGNORECASE)

_MISSION = re.compile(r"\b(?:embassy|consulate(?:[- ]general)?|high commission)$", re.IGNORECASE)


class Gazetteer:
    """Countries, provinces, districts, towns and known quarters of the world, offline."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._index = PlaceIndex(path)
        # An article tells the same few names again and again.
        self._surroundings = lru_cache(maxsize=2_000)(self._read_surroundings)
        self._located = lru_cache(maxsize=10_000)(self._locate)

    @classmethod
    def open(
        cls, *, folder: Path | None = None, progress: Callable[[str, float], None] | None = None
    ) -> "Gazetteer":
        """Open the gazetteer in `folder` (by default the user's cache), building it the first time.

        Raises:
            ReportedlyError: the file cannot be written.
            MissingPart: the file that is there is no gazetteer, or a damaged one.
        """
        path = build.file_in(folder if folder is not None else config.cache_folder())
        if not path.exists():
            build.build(path, progress=progress if progress is not None else _silent)
        return cls(path)

    def __reduce__(self) -> tuple[type["Gazetteer"], tuple[Path]]:
        return (Gazetteer, (self.path,))

    def close(self) -> None:
        """Release the file."""
        self._index.close()

    def is_place(self, name: str) -> bool:
        """Return whether a name alone is enough to call it a place."""
        rows = self._index.named(" ".join(name.split()))
        key = name_key(name)
        if any(row.sort == "country" for row in rows):
            return True
        if len(key.replace(" ", "")) < 3:
            return False
        if key in everyday_words():
            return any(_is_large_city(row) for row in rows)
        if len(key) == 3:
            # "Pak" is by another name a town in Malaysia; so short a name must be the usual one.
            rows = tuple(row for row in rows if row.naming)
        least = 0 if " " in key else _MAIN_PEOPLE
        return any(_is_told_by_name(row, least=least) for row in rows)

    def country_of(self, name: str) -> str | None:
        """Return the ISO 3166 alpha-2 code of a country by name, abbreviation, code or demonym."""
        by_code = _countries_by_code().get(code_key(name) or "")
        return by_code or _countries_by_name().get(name_key(name)) or nation_of(name)

    def locate(
        self,
        mention: str,
        *,
        context: tuple[str, ...] = (),
        countries: tuple[str, ...] = (),
        elsewhere: tuple[str, ...] = (),
    ) -> tuple[Candidate, ...]:
        """Return the places that a mention may mean, best first; empty when nothing is known.

        `context` holds the names told together with it, nearest first, and `elsewhere` those told in other
        sentences; `countries` the ISO codes that the article speaks of, weightiest first.
        """
        return self._located(mention, tuple(context), tuple(elsewhere), tuple(countries))

    def _locate(
        self, mention: str, context: tuple[str, ...], elsewhere: tuple[str, ...], countries: tuple[str, ...]
    ) -> tuple[Candidate, ...]:
        found = readings(mention)
        last = found[-1]
        around = self._surroundings((*last.parents, *context), elsewhere, countries)
        capital = self._capital_of(mention, around)
        if capital:
            return self._candidates(capital, Phrase(mention), around, last=last)
        for phrase in found:
            if _MISSION.search(phrase.shown) and self.country_of(phrase.core) is not None:
                # "The Iranian consulate" says whose it is, not where.
                return self._held_by(last, around)
            candidates = self._candidates(self._rows_of(phrase.core), phrase, around, last=last)
            if candidates:
                return candidates
        alike = self._candidates(self._sounding_alike(found, around), last, around, last=last)
        return alike or self._held_by(last, around)

    def _rows_of(self, name: str) -> tuple[Row, ...]:
        """Return the places of this name; a demonym stands for its country before any village."""
        rows = self._index.named(name)
        if any(row.sort in {"country", "admin1", "region"} for row in rows):
            return rows
        nation = nation_of(name)
        return self._index.country(nation) if nation is not None else rows

    def _candidates(
        self, rows: tuple[Row, ...], phrase: Phrase, around: Surroundings, *, last: Phrase
    ) -> tuple[Candidate, ...]:
        weighed = tuple(
            one
            for one in scoring.weigh(rows, phrase, around)
            if not scoring.is_far_fetched(one) and not is_elsewhere(one.row, around)
        )
        if not weighed:
            return ()
        scored = scoring.share(weighed, at_most=_MOST_CANDIDATES)
        candidates = tuple(
            scoring.candidate(one.row, phrase, score=score, reason=one.reason) for one, score in scored
        )
        if _is_out_of_place(weighed[0], phrase):
            return (*self._held_by(last, around), *candidates)
        return candidates

    def _held_by(self, phrase: Phrase, around: Surroundings) -> tuple[Candidate, ...]:
        """Return the unlisted place at the nearest known place told with it."""
        parent = holder(around)
        return (scoring.fallback(parent, phrase, score=0.5),) if parent is not None else ()

    def _read_surroundings(
        self, context: tuple[str, ...], elsewhere: tuple[str, ...], countries: tuple[str, ...]
    ) -> Surroundings:
        around = Surroundings((), countries)
        names = (*context, *elsewhere)
        # From the outermost inwards, so that "Texas" helps to read the "Paris" that it holds.
        for position in reversed(range(len(names))):
            for phrase in readings(names[position]):
                rows = self._rows_of(phrase.core)
                weighed = [
                    one for one in scoring.weigh(rows, phrase, around) if not scoring.is_far_fetched(one)
                ]
                if weighed:
                    meant = tuple(one.row for one in weighed[:5])
                    area = stated_area(meant, phrase) if position < len(context) else ()
                    stated = (area, *around.stated) if area else around.stated
                    around = Surroundings((meant, *around.named), countries, stated)
                    break
        return around

    def _capital_of(self, mention: str, around: Surroundings) -> tuple[Row, ...]:
        """Return the capital meant by "the Afghan capital", or by "the capital" told with a country."""
        match = _CAPITAL.match(mention.strip())
        if match is None:
            return ()
        told = [rows[0].country for rows in around.named if rows and rows[0].country is not None]
        nation = self.country_of(match["of"]) if match["of"] else next(iter([*told, *around.countries]), None)
        return self._index.capital(nation) if nation is not None else ()

    def _sounding_alike(self, found: tuple[Phrase, ...], around: Surroundings) -> tuple[Row, ...]:
        told = [rows[0].country for rows in around.named if rows and rows[0].country is not None]
        for nation in dict.fromkeys(told or around.countries):
            for phrase in found:
                key = self._index.key_that_sounds_like(phrase.core, nation)
                if key is not None:
                    rows = (row for row in self._index.named(key) if row.country == nation)
                    return tuple(msgspec.structs.replace(row, is_spelled_alike=False) for row in rows)
        return ()


def _is_large_city(row: Row) -> bool:
    return row.sort == "city" and row.naming > 0 and row.population >= _EVERYDAY_PEOPLE


def _is_told_by_name(row: Row, *, least: int) -> bool:
    """Return whether an area, one of our own places, or a place of enough people bears the name."""
    if row.sort not in {"city", "admin2"} or row.id < 0:
        return True
    if row.sort == "admin2" and row.naming == _MAIN_NAME and not row.population:
        # A district without a listed town is not small: how many live there is not known.
        return True
    return row.population >= (least if row.naming else _ALIAS_PEOPLE)


def _is_out_of_place(best: Weighed, phrase: Phrase) -> bool:
    """Return whether an unlisted quarter of the named parent is likelier than this namesake elsewhere."""
    if best.support is None or best.row.sort not in {"city", "admin2"}:
        return False
    if phrase.feature == "site":
        # The Damascus Gate stands in Jerusalem.
        return best.support < (0.7 if best.row.population < _SMALL_PEOPLE else 0.3)
    return best.support < 0.3 and best.row.population < _SMALL_PEOPLE


def _silent(_step: str, _done: float) -> None:
    """Show no progress."""


@lru_cache(maxsize=1)
def _countries_by_name() -> dict[str, str]:
    return {name_key(name): row.iso2 for row in country_rows() for name in (row.name, *row.other_names)}


@lru_cache(maxsize=1)
def _countries_by_code() -> dict[str, str]:
    codes = {row.iso2: row.iso2 for row in country_rows()}
    return codes | {code: row.iso2 for row in country_rows() for code in row.abbreviations}
