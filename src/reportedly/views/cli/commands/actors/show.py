"""An actor's id -> its page: names by time, kin, aliases with their source, ids of other lists."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from reportedly.entities.actors import ActorRegistry
from reportedly.entities.actors.pages import ActorPage, Alias
from reportedly.model.ids import ActorId
from reportedly.model.values import Actor
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.row_table import print_table
from reportedly.views.cli.screen import json_lines, out, words
from reportedly.views.cli.session import session_of

_COLUMNS = ("alias", "used by", "in use", "looked for", "source")


def command(
    ctx: typer.Context,
    actor: Annotated[str, typer.Argument(metavar="ID", help="Such as ucdp:303, r:iswap or state:PK/army.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Show all that the registry holds on one actor."""
    page = ActorRegistry.open(session_of(ctx).actor_files).page(ActorId(actor))
    if as_json:
        json_lines([page])
        return
    out().print(words(page.name, "bold"))
    for label, told in _facts(page):
        out().print(words(f"{label}: ", "bold").append(words(told)), soft_wrap=True)
    if page.aliases:
        out().print()
        print_table(_COLUMNS, (_cells(alias) for alias in page.aliases))


def _facts(page: ActorPage) -> Iterator[tuple[str, str]]:
    yield "id", page.id
    yield "kind", page.sort.replace("_", " ")
    for name in page.names:
        role = f"{name.name} ({name.sort.replace('_', ' ')}), {_days(name.since, name.until)}"
        yield "name", f"{role}; {name.source}" if name.source else role
    kin = (
        ("part of", page.parents),
        ("parts", page.children),
        ("came out of (UCDP)", page.came_out_of),
    )
    yield from ((label, _names(actors)) for label, actors in kin if actors)
    if page.countries:
        yield "acts in", ", ".join(page.countries)
    if page.ids:
        yield "ids in other lists", ", ".join(page.ids)


def _names(actors: tuple[Actor, ...]) -> str:
    return ", ".join(f"{actor.name} [{actor.id}]" for actor in actors)


def _cells(alias: Alias) -> tuple[str, ...]:
    looked_for = "yes" if alias.searched else "no"
    who = alias.used_by or "anybody"
    return (alias.alias, who, _days(alias.since, alias.until), looked_for, alias.source or "your own file")


def _days(since: date | None, until: date | None) -> str:
    if since is None and until is None:
        return "always"
    start = f"from {since}" if since else ""
    return f"{start} until {until}".strip() if until else start
