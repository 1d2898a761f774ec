"""Our own data files -> records: countries, supplement rows and words that are no place by themselves."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from reportedly.errors import MissingPart
from reportedly.model.record import Record

_FOLDER = "reportedly.entities.places.data"


class CountryRow(Record, frozen=True):
    """One country: its usual English name and all words for it."""

    iso2: str
    name: str
    other_names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    lat: float
    """The middle of the country, to about one degree."""
    lon: float
    spelling: str
    """"arabic", "foreign", "english" or empty, as the head of the file explains."""

    @property
    def is_transliterated(self) -> bool:
        """Whether its place names reach English from another script."""
        return self.spelling in {"arabic", "foreign"}


class SupplementRow(Record, frozen=True):
    """A place that the packages lack, or (with a GeoNames id) better names for one they have."""

    name: str
    sort: str
    country: str | None
    parent: str | None
    """The name of the admin1, or of the city for a quarter."""
    lat: float | None
    lon: float | None
    precision: int
    aliases: tuple[str, ...]
    geonames_id: int | None
    provenance: str


@lru_cache(maxsize=1)
def country_rows() -> tuple[CountryRow, ...]:
    """Return all countries."""
    return tuple(
        CountryRow(iso2, name, _list(others), _list(codes), float(lat), float(lon), spelling)
        for iso2, name, others, codes, lat, lon, spelling in _rows("countries.tsv", columns=7)
    )


@lru_cache(maxsize=1)
def supplement_rows() -> tuple[SupplementRow, ...]:
    """Return the places and names of our own."""
    return tuple(_supplement_row(*cells) for cells in _rows("supplement.tsv", columns=10))


@lru_cache(maxsize=1)
def country_by_code() -> dict[str, CountryRow]:
    """Return the countries by ISO code."""
    return {row.iso2: row for row in country_rows()}


@lru_cache(maxsize=1)
def feature_words() -> dict[str, str]:
    """Return the kind of place that each feature word tells ("province" -> "admin1")."""
    return dict(_rows("features.tsv", columns=2))


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Return the keys of English words and personal names that also name some town."""
    return frozenset(
        word.replace("_", " ") for (line,) in _rows("everyday.tsv", columns=1) for word in line.split()
    )


def _supplement_row(
    name: str, sort: str, country: str, parent: str, lat: str, lon: str, precision: str, *rest: str
) -> SupplementRow:
    aliases, geonames_id, provenance = rest
    return SupplementRow(
        name,
        sort,
        country or None,
        parent or None,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(precision),
        _list(aliases),
        int(geonames_id) if geonames_id else None,
        provenance,
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _rows(file_name: str, *, columns: int) -> Iterator[list[str]]:
    try:
        text = files(_FOLDER).joinpath(file_name).read_text("utf-8")
    except OSError as error:
        raise MissingPart(f"{file_name} of {_FOLDER} cannot be read; reinstall reportedly") from error
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != columns:
            raise MissingPart(f"{file_name}: {columns} columns expected in {line!r}; reinstall reportedly")
        yield cells
