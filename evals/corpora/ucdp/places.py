"""Names of countries and provinces in many spellings -> whether two mean the same."""

import re
import unicodedata
from functools import cache

from rapidfuzz.fuzz import ratio

from evals.corpora.ucdp.ucdp_actors import country_names
from reportedly.entities.demonyms import nation_of, nations

_UNIT = re.compile(
    r"\b(?:province|provinces|oblast|oblasts|region|state|governorate|muhafazah|wilaya|wilayat|wilayah|department|"
    r"departement|county|prefecture|district|territory|republic|autonomous|special|republican|capital|city|"
    r"administration|union|of|the)\b"
)
_KIND_OF_PLACE = re.compile(
    r"\b(?:town|village|city|area|tehsil|district|agency|municipality|province|oblast|valley|airport|"
    r"international|sector|settlement|raion|border|post|basin|region)\b.*"
)
# GED's names of provinces, and older ones, that share no spelling with the names of today's maps.
_TODAY = {
    "federally administered tribal areas": "khyber pakhtunkhwa",
    "fata": "khyber pakhtunkhwa",
    "north west frontier": "khyber pakhtunkhwa",
    "nwfp": "khyber pakhtunkhwa",
    "azad jammu kashmir": "azad kashmir",
    "northern areas": "gilgit baltistan",
    "kiev": "kyiv",
    "odessa": "odesa",
    "lugansk": "luhansk",
}
# GED's names of countries that mean another one, or nothing, in the press.
_GED_COUNTRIES = {"Congo": "CG", "Macedonia, FYR": "MK", "Kingdom of eSwatini": "SZ"}
_COMPASS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "upper",
        "lower",
    }
)
_ALIKE = 85
"""Least likeness of two spellings of one province, 0 to 100: "pakhtunkwa" and "pakhtunkhwa" are 95."""


@cache
def province_key(name: str) -> str:
    """Return a province's name without accents and the words for its rank: "Donetsk Oblast" is "donetsk"."""
    key = folded(name)
    return _TODAY.get(key, _TODAY.get(bare := _bare(key), bare))


@cache
def same_province(left: str, right: str) -> bool:
    """Return whether two names mean one province; parts of the compass never stand for each other."""
    a, b = province_key(left), province_key(right)
    if a == b:
        return True
    return _compass(a) == _compass(b) and ratio(a, b) >= _ALIKE


@cache
def country_key(name: str) -> str:
    """Return the ISO code of a country, or its name in lower case where no code is known."""
    bare = re.sub(r"\s*\(.*", "", name).strip()
    return _GED_COUNTRIES.get(bare) or nation_of(bare) or folded(bare)


def same_country(left: str, right: str) -> bool:
    """Return whether two names mean one country: "Yemen (North Yemen)" is Yemen."""
    return country_key(left) == country_key(right)


def country_name(iso2: str) -> str:
    """Return GED's name of a country, or the usual one where GED codes no government of it."""
    known = country_names()
    return known.get(iso2) or next((nation.name for nation in nations() if nation.iso2 == iso2), iso2)


@cache
def head_of_place(name: str) -> str:
    """Return the proper name in GED's `where_coordinates`: "Avdiivka town" is "avdiivka"."""
    return _KIND_OF_PLACE.sub("", folded(name)).strip()


def folded(text: str) -> str:
    """Return a text in lower case, without accents, its words parted by single blanks."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(re.sub(r"[^\w]+", " ", plain.casefold()).split())


def _bare(key: str) -> str:
    return " ".join(_UNIT.sub(" ", key).split()) or key


def _compass(key: str) -> frozenset[str]:
    return _COMPASS.intersection(key.split())
