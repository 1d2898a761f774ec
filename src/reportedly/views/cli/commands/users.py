"""A name and a role -> somebody who may log in to the workbench, or the list of all who may."""

import sys
from contextlib import closing
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from reportedly.errors import InputError
from reportedly.store.people import PeopleFile, people_path
from reportedly.views.cli.options import AsJson
from reportedly.views.cli.screen import json_lines, note, out, words
from reportedly.views.cli.session import Session, session_of
from reportedly.views.web.logins import hashed
from reportedly.views.web.people import ROLES

_SHORTEST = 10


class Action(StrEnum):
    """What to do."""

    add = "add"
    list = "list"
    remove = "remove"
    token = "token"  # noqa: S105 - the name of an act


_Who = Annotated[str | None, typer.Argument(metavar="[NAME]", help="Whom; not needed to list.")]


def command(
    ctx: typer.Context,
    action: Annotated[Action, typer.Argument(help="add, list, remove, or make a token for programs.")],
    name: _Who = None,
    *,
    role: Annotated[str, typer.Option(help=f"One of {', '.join(ROLES)}.")] = "coder",
    as_json: AsJson = False,
) -> None:
    """Add, list or remove who may log in to the workbench.

    The password is asked for, or read from the first line of stdin where that is no screen.
    """
    session = session_of(ctx)
    with closing(PeopleFile(people_path(session.ledger.resolve()))) as people:
        if action is Action.list:
            _list(people, as_json=as_json)
            return
        who = (name or "").strip()
        if not who or len(who) > 80:
            raise InputError(f"{action} needs a name of at most 80 signs")
        now = datetime.now(UTC)
        if action is Action.add:
            if role not in ROLES:
                raise InputError(f"{role!r} is no role; known are {', '.join(ROLES)}")
            people.add(who, role, hashed(_password()), at=now)
            _say(session, f"{who} may log in as {role}")
        elif action is Action.remove:
            people.remove(who)
            _say(session, f"{who} may no longer log in; what they decided stays")
        else:
            out().print(words(people.make_token(who, at=now)), soft_wrap=True)
            _say(session, "the token is shown this once; send it as Authorization: Bearer TOKEN")


def _list(people: PeopleFile, *, as_json: bool) -> None:
    told = people.everybody()
    if as_json:
        json_lines({"name": each.name, "role": each.role, "added_at": each.added_at} for each in told)
        return
    for each in told:
        out().print(words(f"{each.name}  {each.role}  since {each.added_at[:10]}"), soft_wrap=True)
    if not told:
        note("nobody may log in yet; `reportedly users add NAME --role admin` adds the first")


def _password() -> str:
    """Return the password that was typed.

    Raises:
        InputError: it is too short.
    """
    if sys.stdin.isatty():
        password = str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if len(password) < _SHORTEST:
        raise InputError(f"a password has at least {_SHORTEST} signs")
    return password


def _say(session: Session, what: str) -> None:
    if not session.quiet:
        note(what)
