"""Requests from anywhere -> only those to our own name and of a sane size, answered with strict headers."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.responses import PlainTextResponse

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST_REQUEST = 64 * 1024 * 1024
"""Bytes of one request: fifty files of a megabyte, and some."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; manifest-src 'self'"
)
FRAME_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups"
)
"""Of the report, which is a page with its own style and no script at all."""
_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """The outermost layer of the workbench."""

    def __init__(self, app: App, *, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        refused = self._why_not(headers)
        answer = _with_headers(send, is_static=scope["path"].startswith("/static/"))
        if refused is not None:
            await refused(scope, receive, answer)
            return
        await self._app(scope, _limited(receive), answer)

    def _why_not(self, headers: dict[str, str]) -> PlainTextResponse | None:
        # A page elsewhere may give its own name our address; then the browser still tells its name.
        host = headers.get("host", "").rsplit("@")[-1]
        name = host.rpartition(":")[0] if ":" in host.rpartition("]")[2] else host
        if self._hosts and name.lower() not in self._hosts:
            return PlainTextResponse(f"this workbench is not called {name[:80]!r}", 421)
        size = headers.get("content-length", "0")
        if not size.isdigit() or int(size) > LARGEST_REQUEST:
            return PlainTextResponse(f"at most {LARGEST_REQUEST} bytes are taken at once", 413)
        return None


class TooLarge(Exception):
    """More bytes came than were announced."""


def _limited(receive: Receive) -> Receive:
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_REQUEST:
            raise TooLarge(f"at most {LARGEST_REQUEST} bytes are taken at once")
        return message

    return limited


def _with_headers(send: Send, *, is_static: bool) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            told = dict(message.get("headers", ()))
            for name, value in {**_HEADERS, "content-security-policy": POLICY}.items():
                told.setdefault(name.encode(), value.encode())
            told.setdefault(b"cache-control", b"max-age=600" if is_static else b"no-store")
            cookies = [pair for pair in message.get("headers", ()) if pair[0] == b"set-cookie"]
            others = [pair for pair in told.items() if pair[0] != b"set-cookie"]
            message["headers"] = [*others, *cookies]
        await send(message)

    return answer
