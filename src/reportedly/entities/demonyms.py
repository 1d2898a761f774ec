"""A word such as "Iraqi" or "Ivory Coast" -> the state it speaks of, read from `demonyms.tsv`."""

from functools import cache
from importlib import resources

from reportedly.model.record import Record


class Nation(Record, frozen=True):
    """A state with the words that stand for it."""

    iso2: str
    """ISO 3166 alpha-2, or XK for Kosovo."""
    name: str
    demonyms: tuple[str, ...]
    """Adjectives and words for its people, the commonest first: ("British", "UK", "Briton")."""
    other_names: tuple[str, ...]


@cache
def nations() -> tuple[Nation, ...]:
    """Return all states, by ISO code."""
    table = resources.files("reportedly.entities").joinpath("demonyms.tsv").read_text(encoding="utf-8")
    return tuple(_nation(line) for line in table.splitlines()[1:])


def nation_of(word: str) -> str | None:
    """Return the ISO alpha-2 code that a demonym or country name stands for; None for other words.

    Abbreviations count in capitals only: "US" is a state and "us" is not. Plurals ("Iraqis") and
    possessives ("Iraq's") count; "Congolese" and "Congo" are the Democratic Republic's.
    """
    name = word.strip().replace("’", "'").removesuffix("'s").removeprefix("the ").removeprefix("The ")
    for form in (name, name.removesuffix("s")):
        code = _exact().get(form) or _by_any_case().get(form.casefold())
        if code is not None:
            return code
    return None


def is_demonym(word: str) -> bool:
    """Return whether a word is an adjective or a word for one of a state's people: "Iraqi", "Briton"."""
    return word in _demonyms()


def is_abbreviation(word: str) -> bool:
    """Return whether a word is written in capitals ("UAE", "U.S."), so that its case carries meaning."""
    return len(word) <= 6 and word.isupper()


def _nation(line: str) -> Nation:
    iso2, name, demonyms, other_names = line.split("\t")
    return Nation(iso2, name, _split(demonyms), _split(other_names))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


@cache
def _exact() -> dict[str, str]:
    words: dict[str, str] = {}
    for nation in nations():
        for word in (nation.name, *nation.demonyms, *nation.other_names):
            words.setdefault(word, nation.iso2)
    return words


@cache
def _by_any_case() -> dict[str, str]:
    return {word.casefold(): code for word, code in _exact().items() if not is_abbreviation(word)}


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(word for nation in nations() for word in nation.demonyms)
