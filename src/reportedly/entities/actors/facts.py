"""The UCDP and UN lists shipped in `registry/` -> the same rows as our own files, marked as taken over."""

import re
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable

from reportedly.entities.actors.rows import ActorRow, ActorSort, AliasRow, Row
from reportedly.entities.demonyms import nation_of

_GOVERNMENT = "4"
"""UCDP's code for the government of a state."""
_GOVERNMENT_OF = re.compile(
    r"(?:the )?(?:federal )?government of (?:the )?([^(]+?) *(?:\(.*)?$", re.IGNORECASE
)
_UNNAMED = re.compile(
    r"\(|^(?:Supporters|Opponents|Republic|State|Military faction|Autonomous|Provisional|Government)\b",
    re.IGNORECASE,
)
_FORMER_NAME = re.compile(r" \([^)]*\)")
_LEAST_WORDS = 3
"""Shorter names in the lists are often everyday words ("The Youth", "Black Axe", "Popular Front")."""


def ucdp_rows(table: Traversable) -> Iterator[Row]:
    """Yield a row for each actor of UCDP's list, and one for each further name."""
    for id_, name, more, org, location, *_ in _cells(table):
        if org == _GOVERNMENT and state_of(name) is not None:
            continue
        sort: ActorSort = "state" if org == _GOVERNMENT else "group"
        yield ActorRow(id_, name, sort, active_in=_countries(location), source="UCDP Actor 22.1")
        for alias in _split(more):
            yield AliasRow(id_, alias, source="UCDP Actor 22.1")


def ucdp_origins(table: Traversable) -> dict[str, tuple[str, ...]]:
    """Return for each actor of UCDP's list the ids of those that UCDP says it came out of."""
    return {id_: _split(origins) for id_, *_, origins, _ in _cells(table) if origins}


def government_ids(table: Traversable) -> dict[str, str]:
    """Return UCDP's ids of governments with the ISO code of the state that each one governs."""
    governments = ((id_, state_of(name)) for id_, name, _, org, *_ in _cells(table) if org == _GOVERNMENT)
    return {id_: iso2 for id_, iso2 in governments if iso2 is not None}


def state_of(name: str) -> str | None:
    """Return the ISO code of the state in "government of X", or None for other words."""
    found = _GOVERNMENT_OF.match(name)
    return nation_of(found[1]) if found else None


def un_rows(table: Traversable) -> Iterator[Row]:
    """Yield a row for each entity that the UN Security Council lists, and one for each further name."""
    for id_, name, more, *_ in _cells(table):
        yield ActorRow(id_, name, source="UN Security Council list")
        for alias in _split(more):
            yield AliasRow(id_, alias, source="UN Security Council list")


def is_telling(name: str) -> bool:
    """Return whether a name of a list can be looked for in running text without hitting everyday words."""
    words = [word for word in re.split(r"[\s-]+", name) if len(word) > 1]
    return len(words) >= _LEAST_WORDS and _UNNAMED.search(name) is None


def _countries(location: str) -> str | None:
    """Return ISO codes for "Myanmar (Burma), Thailand"; countries that are no more are left out."""
    names = (_FORMER_NAME.sub("", name).strip() for name in location.split(","))
    codes = (nation_of(name) for name in names)
    return ";".join(dict.fromkeys(code for code in codes if code is not None)) or None


def _cells(table: Traversable) -> Iterable[list[str]]:
    lines = table.read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines[1:])


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
