"""Name of a part -> the part, imported when it is asked for: shipped ones and those of other packages."""

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal

from reportedly.errors import MissingPart, UnknownName

Group = Literal["reportedly.extractors", "reportedly.stores"]

# Named here and not in pyproject.toml, so that a checkout that was never installed works too.
SHIPPED: Mapping[Group, Mapping[str, str]] = {
    "reportedly.extractors": {
        "grammar": "reportedly.claims.local.engine:LocalEngine",
        "learned": "reportedly.claims.learned.engine:LearnedEngine",
        "both": "reportedly.claims.combining.engine:BothLanes",
    },
    "reportedly.stores": {
        "memory": "reportedly.store.memory:MemoryStore",
        "sqlite": "reportedly.store.sqlite:SqliteStore",
    },
}


def names(group: Group) -> tuple[str, ...]:
    """Return the names of a group's parts, sorted."""
    return tuple(sorted(_offered(group)))


def load(group: Group, name: str) -> Any:
    """Return the part of this name; its module is imported now and not before.

    Raises:
        UnknownName: no installed package offers the name.
        MissingPart: the part's module cannot be imported.
    """
    offered = _offered(group)
    if name not in offered:
        raise UnknownName(f"no {_part(group)} named {name!r}; there are {', '.join(sorted(offered))}")
    return load_object(offered[name])


def load_object(reference: str) -> Any:
    """Return the object that "package.module:name" refers to.

    Raises:
        MissingPart: the module or the name is not there.
    """
    try:
        return EntryPoint("part", reference, "reportedly").load()
    except (ImportError, AttributeError) as missing:
        raise MissingPart(f"{reference} cannot be loaded: {missing}; install the package again") from missing


def _offered(group: Group) -> dict[str, str]:
    installed = {point.name: point.value for point in entry_points(group=group)}
    # A shipped name stays ours: another package adds names and replaces none.
    return {**installed, **SHIPPED[group]}


def _part(group: Group) -> str:
    return group.removeprefix("reportedly.").removesuffix("s")
