"""UCDP's list of actors, as shipped with the package -> GED's own names and numbers of parties."""

import re
from functools import cache

from evals.corpora.ucdp.events import Side
from reportedly.entities.actors.facts import government_ids, state_of
from reportedly.entities.actors.words import REGISTRY
from reportedly.model.record import Record

_TABLE = REGISTRY / "ucdp.tsv"
_GOVERNMENT = re.compile(r"^Government of ")
CIVILIANS_KEY = "civilians"


class Listed(Record, frozen=True):
    """An actor of the list."""

    side: Side
    other_names: tuple[str, ...]


@cache
def listed() -> dict[str, Listed]:
    """Return the actors of the list by their number, without the "ucdp:" before it."""
    cells = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()[1:]]
    numbered = ((id_.removeprefix("ucdp:"), name, more) for id_, name, more, *_ in cells)
    return {
        number: Listed(Side(name, number), tuple(filter(None, more.split(";"))))
        for number, name, more in numbered
    }


@cache
def governments() -> dict[str, Side]:
    """Return the governments of the list by the ISO code of their state."""
    return {iso2: listed()[id_.removeprefix("ucdp:")].side for id_, iso2 in government_ids(_TABLE).items()}


@cache
def country_names() -> dict[str, str]:
    """Return GED's names of countries by ISO code."""
    return {iso2: _GOVERNMENT.sub("", side.name) for iso2, side in governments().items()}


def keys_of(side: Side) -> frozenset[str]:
    """Return all by which a party is known: number, names, state; two parties that share one are one."""
    keys = {side.name.casefold()}
    if side.id is not None and side.id in listed() and _bears(listed()[side.id], side.name):
        keys.add(f"ucdp:{side.id}")
        keys.update(name.casefold() for name in (listed()[side.id].side.name, *listed()[side.id].other_names))
    state = state_of(side.name)
    if state is not None:
        keys.add(f"state:{state}")
    return frozenset(keys)


def is_government(side: Side) -> bool:
    """Return whether a party is the government of a state."""
    return _GOVERNMENT.match(side.name) is not None


def is_civilians(side: Side) -> bool:
    """Return whether a party is GED's word for no party at all."""
    return side.name.casefold() == CIVILIANS_KEY


def is_group(side: Side) -> bool:
    """Return whether a party is an armed group: neither a government nor civilians."""
    return not is_government(side) and not is_civilians(side)


def _bears(actor: Listed, name: str) -> bool:
    """Return whether the list's actor of a number has this name; GED numbers some that the list lacks."""
    return name.casefold() in {each.casefold() for each in (actor.side.name, *actor.other_names)}
