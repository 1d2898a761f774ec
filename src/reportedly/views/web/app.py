"""The route table and a desk -> the web application; each page also answers as JSON."""

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Literal, TypedDict
from urllib.parse import quote, urlencode

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.routing import Route as Address
from starlette.staticfiles import StaticFiles

from reportedly.errors import InputError, LedgerError, UnknownName
from reportedly.model.record import Record
from reportedly.views.web.asking import Ask
from reportedly.views.web.desk import Desk
from reportedly.views.web.guard import App, Guard, TooLarge
from reportedly.views.web.people import Person
from reportedly.views.web.refusals import Forbidden, Overtaken, Shown
from reportedly.views.web.rendering import Frame, html, static_folder
from reportedly.views.web.route import Done, Route
from reportedly.views.web.routes import ROUTES
from reportedly.views.web.sessions import COOKIE, LASTS, Session, alone, new_session, of_bearer, session_of

Endpoint = Callable[[Request], Awaitable[Response]]
_MOST_FILES = 1_000


class Refused(Record, frozen=True):
    """Why a request was not done."""

    status: int
    error: str


def make_app(desk: Desk) -> App:
    """Return the application that serves one ledger."""
    addresses: list[BaseRoute] = []
    for route in ROUTES:
        if route.twin:
            addresses.append(Address(route.twin, _endpoint(desk, route, is_json=True), methods=["GET"]))
        addresses.append(Address(route.path, _endpoint(desk, route, is_json=False), methods=[route.method]))
    addresses.append(Mount("/static", StaticFiles(directory=static_folder()), name="static"))
    app = Starlette(
        routes=addresses, exception_handlers={HTTPException: _not_found(desk), TooLarge: _not_found(desk)}
    )
    return Guard(app, hosts=desk.hosts)


def _endpoint(desk: Desk, route: Route, *, is_json: bool) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        form = await _form(request) if route.method == "POST" else FormData()
        try:
            return await run_in_threadpool(_answer, desk, route, request, form, is_json=is_json)
        finally:
            await form.close()

    return endpoint


async def _form(request: Request) -> FormData:
    return await request.form(max_files=_MOST_FILES, max_fields=_MOST_FILES)


def _answer(desk: Desk, route: Route, request: Request, form: FormData, *, is_json: bool) -> Response:
    """Find who asks, check that they may, and answer."""
    who, session, is_new = _who(desk, request)
    is_twin = is_json or request.url.path.endswith(".json")
    wants_json = is_twin or "application/json" in request.headers.get("accept", "")
    frame = Frame(
        who, session.csrf if session else "", request.url.path, desk.single_user is not None, _theme(request)
    )
    if who is None and not route.is_open:
        return _refuse(frame, 401, "log in first", wants_json=wants_json, to=_login(request))
    ask = _ask(desk, who or Person("", "viewer"), request, form)
    try:
        _check(route, ask, session, form)
        answered = _do(route, ask, frame, wants_json=wants_json, request=request)
    except Overtaken as overtaken:
        answered = _shown(frame, overtaken.page, "overtaken.html.j2", overtaken.status, wants_json=wants_json)
    except (Shown, UnknownName, InputError, LedgerError) as error:
        status = getattr(error, "status", 404 if isinstance(error, UnknownName) else 422)
        answered = _refuse(
            frame, 503 if isinstance(error, LedgerError) else status, str(error), wants_json=wants_json
        )
    finally:
        ask.close()
    if session and is_new:
        _set_cookie(answered, desk, session)
    return answered


def _do(route: Route, ask: Ask, frame: Frame, *, wants_json: bool, request: Request) -> Response:
    if route.act is not None:
        done = route.act(ask)
        if wants_json:
            return _json(msgspec.structs.replace(done, cookie=None), 200)
        sent = RedirectResponse(_with_done(done), status_code=303)
        if done.cookie is not None:
            settings = _cookie_settings(ask.desk, seconds=done.cookie.seconds)
            sent.set_cookie(done.cookie.name, done.cookie.value, **settings)
        return sent
    if route.show is None:
        raise UnknownName(f"nothing answers at {route.path}")
    page = route.show(ask)
    if isinstance(page, Done):
        return RedirectResponse(
            f"{page.to}.json" if request.url.path.endswith(".json") else page.to, status_code=303
        )
    answered = _shown(frame, page, route.template or "", 200, wants_json=wants_json, done=ask)
    if route.policy and not wants_json:
        answered.headers["content-security-policy"] = route.policy
        answered.headers["x-frame-options"] = "SAMEORIGIN"
    return answered


def _shown(
    frame: Frame, page: Record, template: str, status: int, *, wants_json: bool, done: Ask | None = None
) -> Response:
    if wants_json:
        return _json(page, status)
    return Response(html(template, page, replace(frame, ask=done)), status, media_type="text/html")


def _json(record: Record, status: int) -> Response:
    return Response(msgspec.json.encode(record), status, media_type="application/json")


def _refuse(frame: Frame, status: int, words: str, *, wants_json: bool, to: str | None = None) -> Response:
    if to and not wants_json:
        return RedirectResponse(to, status_code=303)
    return _shown(frame, Refused(status, words), "refused_request.html.j2", status, wants_json=wants_json)


def _who(desk: Desk, request: Request) -> tuple[Person | None, Session | None, bool]:
    bearer = of_bearer(desk, request.headers.get("authorization", ""))
    if bearer is not None:
        return bearer, None, False
    session = session_of(desk, request.cookies.get(COOKIE, ""), now=desk.clock())
    if session is not None:
        return session.who, session, False
    single = alone(desk)
    if single is None:
        return None, None, False
    made = new_session(desk, single, "", now=desk.clock())
    return single, made, True


def _check(route: Route, ask: Ask, session: Session | None, form: FormData) -> None:
    if not route.is_open and not ask.who.may(route.role):
        raise Forbidden(f"this needs the role {route.role}; {ask.who.name} is {ask.who.role}")
    # Programs with a token have no cookie that another page could borrow.
    if route.needs_csrf and session is not None:
        given = str(form.get("csrf", ""))
        if not hmac.compare_digest(given.encode(), session.csrf.encode()):
            raise Forbidden(
                "this form is of an older session; go back, load the page again and send it again"
            )


def _ask(desk: Desk, who: Person, request: Request, form: FormData) -> Ask:
    fields: dict[str, list[str]] = {}
    files: list[UploadFile] = []
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            files.append(value)
        elif not name.startswith("_"):
            fields.setdefault(name, []).append(value)
    query = dict(request.query_params)
    client = request.client.host if request.client else ""
    return Ask(desk, who, request.path_params, query, fields, files, _address(request), client)


def _address(request: Request) -> str:
    told = [(key, value) for key, value in request.query_params.multi_items() if key not in {"done", "said"}]
    path = quote(request.url.path)
    return f"{path}?{urlencode(told)}" if told else path


def _with_done(done: Done) -> str:
    if not done.decisions:
        return done.to
    path, mark, fragment = done.to.partition("#")
    joint = "&" if "?" in path else "?"
    return f"{path}{joint}done={','.join(done.decisions)}{mark}{fragment}"


def _login(request: Request) -> str:
    return f"/login?to={quote(request.url.path)}" if request.method == "GET" else "/login"


def _theme(request: Request) -> str:
    theme = request.cookies.get("theme", "")
    return theme if theme in {"light", "dark"} else ""


def _set_cookie(answered: Response, desk: Desk, session: Session) -> None:
    answered.set_cookie(COOKIE, session.token, **_cookie_settings(desk))


class _CookieSettings(TypedDict):
    max_age: int
    httponly: bool
    samesite: Literal["strict"]
    secure: bool
    path: str


def _cookie_settings(desk: Desk, *, seconds: int | None = None) -> _CookieSettings:
    lasts = int(LASTS.total_seconds()) if seconds is None else seconds
    return {"max_age": lasts, "httponly": True, "samesite": "strict", "secure": desk.is_https, "path": "/"}


def _not_found(desk: Desk) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def answer(request: Request, error: Exception) -> Response:
        frame = Frame(None, "", request.url.path, desk.single_user is not None, _theme(request))
        wants_json = request.url.path.endswith(".json")
        status = error.status_code if isinstance(error, HTTPException) else 413
        words = "there is no such page" if status == 404 else getattr(error, "detail", str(error))
        return _refuse(frame, status, words, wants_json=wants_json)

    return answer
