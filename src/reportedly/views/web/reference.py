"""The route table -> the page that tells every address, who may use it, and what its JSON holds."""

from collections.abc import Iterator

import msgspec

from reportedly.model.record import Record
from reportedly.views.web.people import ROLES
from reportedly.views.web.rendering import MENU
from reportedly.views.web.route import Route
from reportedly.views.web.routes import ROUTES

_HEAD = """# The workbench: every address

Made from the route table by `python scripts/workbench_reference.py`. Each page answers as JSON under its own
address with `.json` at the end; errors are `{"status": 404, "error": "..."}`. Programs send a token as
`Authorization: Bearer TOKEN` and, with forms, `Accept: application/json`; a form then answers with the
decisions that it made. `{id}` of an incident is any id that it has or had.
"""
_FORMS = """## Forms

`seen` is the number of the ledger's last decision when the page was read: what was decided of the incident
since then answers with 409.
"""


def reference() -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    yield "## Pages\n"
    yield "| address | shows | JSON |"
    yield "|---|---|---|"
    for route in ROUTES:
        if route.method == "GET":
            yield f"| `{route.path}` | {route.says} | `{route.answers.__name__}` |"
    yield "\nPages are for everybody who is logged in; `/login` is for all.\n"
    yield _FORMS
    yield f"Roles are {', '.join(ROLES)}; each may do what those before it may.\n"
    yield "| address | from | does |"
    yield "|---|---|---|"
    for route in ROUTES:
        if route.method == "POST":
            yield f"| `{route.path}` | {_who(route)} | {route.says} |"
    yield "\n## Keys that lead to screens\n"
    yield "| keys | screen |"
    yield "|---|---|"
    for path, name, key in MENU:
        yield f"| `g` `{key}` | {name} (`{path}`) |"
    yield "\n## What the JSON holds\n"
    for answers in dict.fromkeys(route.answers for route in ROUTES):
        yield f"**`{answers.__name__}`**: {_fields(answers)}\n"


def _who(route: Route) -> str:
    return "anybody" if route.is_open else route.role


def _fields(answers: type[Record]) -> str:
    return ", ".join(f"`{field.encode_name}`" for field in msgspec.structs.fields(answers)) or "nothing"
