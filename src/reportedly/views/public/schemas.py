"""Name of a public line -> its JSON Schema (2020-12), as shipped with the package."""

from importlib.resources import files
from typing import Any

import msgspec

from reportedly.errors import UnknownName
from reportedly.views.public.mentions import MentionsLine
from reportedly.views.public.records import ArticleLine, IncidentLine, LinkLine

LINES = {"extract": ArticleLine, "mentions": MentionsLine, "incidents": IncidentLine, "link": LinkLine}


def schema(name: str) -> dict[str, Any]:
    """Return the shipped schema of the lines that the command `name` prints.

    Raises:
        UnknownName: there is no such line.
    """
    if name not in LINES:
        raise UnknownName(f"no JSON Schema named {name!r}; there are {', '.join(LINES)}")
    shipped = files("reportedly.views.public").joinpath("schema", f"{name}.schema.json").read_bytes()
    return msgspec.json.decode(shipped, type=dict[str, Any])


def made_schema(name: str) -> dict[str, Any]:
    """Return the schema made from the record itself; the shipped file must equal it."""
    made = msgspec.json.schema(LINES[name])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"reportedly {name}"}
    return msgspec.json.decode(msgspec.json.encode({**head, **made}), type=dict[str, Any])
