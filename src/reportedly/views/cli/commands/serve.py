"""A ledger -> the workbench in the browser."""

from typing import Annotated

import typer

from reportedly.store import open_store
from reportedly.views.cli.deciding import author
from reportedly.views.cli.progress import reporting
from reportedly.views.cli.screen import note
from reportedly.views.cli.session import session_of
from reportedly.views.web.serving import open_desk, serve

_Host = Annotated[str, typer.Option(help="Others than this machine need people who log in.")]
_Port = Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")]
_User = Annotated[
    str | None,
    typer.Option("--user", metavar="NAME", help="Who decides; else $REPORTEDLY_BY, else the user here."),
]
_Names = Annotated[
    list[str] | None, typer.Option("--name", metavar="HOST", help="A name by which browsers may call it.")
]


def command(
    ctx: typer.Context,
    *,
    host: _Host = "127.0.0.1",
    port: _Port = 8360,
    user: _User = None,
    name: _Names = None,
    https: Annotated[bool, typer.Option("--https", help="A proxy before it speaks HTTPS.")] = False,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser.")] = False,
) -> None:
    """Open the workbench in the browser, where people read and review."""
    session = session_of(ctx)
    open_store(session.ledger).close()
    desk = open_desk(
        session.ledger.resolve(),
        host=host,
        user=author(user),
        names=tuple(name or ()),
        is_https=https,
        registry=session.registry and session.registry.resolve(),
    )
    with reporting(quiet=session.quiet, beside_data=True) as reports:
        serve(desk, host=host, port=port, browse=not no_browser, say=note, progress=reports.step)
