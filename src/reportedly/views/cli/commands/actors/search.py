"""A name -> the actors of the registry that it may mean, best first, each with score and reason."""

from typing import Annotated

import typer

from reportedly.entities.actors import ActorRegistry
from reportedly.entities.demonyms import nation_of, nations
from reportedly.errors import UnknownName
from reportedly.model.record import Record
from reportedly.model.values import Actor, Candidate
from reportedly.views.cli.options import AsJson, OnDay
from reportedly.views.cli.row_table import print_table
from reportedly.views.cli.screen import json_lines, note
from reportedly.views.cli.session import session_of

_COLUMNS = ("score", "id", "name", "reason")
_Country = Annotated[
    str | None, typer.Option(metavar="CC", help="Prefer those that act there: two letters, or a name.")
]


class FoundActor(Record, frozen=True):
    """A candidate as it is printed."""

    actor_id: str
    name: str
    country: str | None
    score: float
    reason: str


def command(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(help="A name as an article has it, or a part of one.")],
    *,
    on: OnDay = None,
    country: _Country = None,
    as_json: AsJson = False,
) -> None:
    """Search the registry for the actors that a name may mean.

    What no name is like is looked for inside names: "liberation army".
    """
    countries = (_code(country),) if country else ()
    registry = ActorRegistry.open(session_of(ctx).actor_files)
    found = registry.link(text, on=on, countries=countries) or registry.having(text)
    lines = [_line(candidate) for candidate in found]
    if as_json:
        json_lines(lines)
    elif lines:
        print_table(_COLUMNS, ((f"{one.score:.2f}", one.actor_id, one.name, one.reason) for one in lines))
    if not lines:
        note(f'no actor of the registry is called {text!r}; words such as "gunmen" are nobody\'s name')
        raise typer.Exit(1)


def _line(candidate: Candidate) -> FoundActor:
    entity = candidate.entity
    actor_id, country = (entity.id, entity.country) if isinstance(entity, Actor) else ("", None)
    return FoundActor(actor_id, entity.name, country, candidate.score, candidate.reason)


def _code(country: str) -> str:
    codes = {nation.iso2 for nation in nations()}
    code = country.upper() if country.upper() in codes else nation_of(country)
    if code is None:
        raise UnknownName(f"{country!r} is no country; give two letters of ISO 3166, such as PK, or a name")
    return code
