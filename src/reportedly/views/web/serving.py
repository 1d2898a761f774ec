"""A ledger, a host and a port -> the workbench, served until it is stopped."""

import ipaddress
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import uvicorn

from reportedly.errors import InputError
from reportedly.store.people import PeopleFile, people_path
from reportedly.views.queries.indexing import Progress, refresh
from reportedly.views.web.app import make_app
from reportedly.views.web.desk import Desk
from reportedly.views.web.warming import warm

_LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})


def open_desk(
    ledger: Path, *, host: str, user: str, names: tuple[str, ...], is_https: bool, registry: Path | None
) -> Desk:
    """Return the desk of a ledger; elsewhere than on this machine people must be able to log in.

    Raises:
        InputError: the host is open to others, and nobody may log in.
    """
    has_people = _has_people(ledger)
    if is_loopback(host):
        single = None if has_people else user
        local = _LOCAL | {name.lower() for name in names}
        return Desk(ledger, single, hosts=local, is_https=is_https, registry=registry)
    if not has_people:
        raise InputError(
            f"{host} can be reached by others, and nobody may log in yet; "
            "add people with `reportedly users add NAME --role ROLE`, or serve on 127.0.0.1"
        )
    hosts = frozenset({host.lower(), *(name.lower() for name in names)}) | _LOCAL
    return Desk(
        ledger,
        None,
        hosts=frozenset() if _is_any(host) and not names else hosts,
        is_https=is_https,
        registry=registry,
    )


def serve(
    desk: Desk, *, host: str, port: int, browse: bool, say: Callable[[str], None], progress: Progress
) -> None:
    """Serve until stopped.

    Raises:
        InputError: the port is taken.
    """
    refresh(desk.ledger, progress)
    # Counts over the whole ledger are made once, before the first reader asks for them.
    threading.Thread(target=warm, args=(desk,), daemon=True).start()
    listening = _listen(host, port)
    address = f"http://{'127.0.0.1' if _is_any(host) else host}:{listening.getsockname()[1]}/inbox"
    say(f"the workbench is at {address} (Ctrl+C ends it)")
    config = uvicorn.Config(
        make_app(desk), log_level="warning", access_log=False, server_header=False,
        timeout_graceful_shutdown=3, http="h11", loop="asyncio", lifespan="off", ws="none",
    )  # fmt: skip
    if browse:
        webbrowser.open(address)
    with closing(listening):
        uvicorn.Server(config).run(sockets=[listening])


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach a host."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _is_any(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_unspecified
    except ValueError:
        return False


def _has_people(ledger: Path) -> bool:
    if not people_path(ledger).exists():
        return False
    with closing(PeopleFile(people_path(ledger))) as people:
        return bool(people.everybody())


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host.strip("[]"), port))
    except OSError as error:
        listening.close()
        raise InputError(
            f"{host}:{port} cannot be listened on ({error.strerror}); choose another --port"
        ) from error
    listening.listen(128)
    return listening
