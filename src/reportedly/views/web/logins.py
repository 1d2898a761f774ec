"""Name and password -> a session; who tries too often waits."""

from contextlib import closing

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from reportedly.model.record import Record
from reportedly.store.people import Known
from reportedly.views.web.asking import Ask
from reportedly.views.web.refusals import Forbidden
from reportedly.views.web.route import Cookie, Done
from reportedly.views.web.sessions import COOKIE, LASTS, new_session, person_of, proof_of

_HASHER = PasswordHasher()
# Somebody unknown costs as much time as somebody known, so that names cannot be found out.
_NOBODY = _HASHER.hash("nobody has this password")


class LoginPage(Record, frozen=True):
    """The form that asks who somebody is."""

    to: str


def login_page(ask: Ask) -> LoginPage:
    """Return the form."""
    return LoginPage(_safe(ask.query.get("to", "/")))


def login(ask: Ask) -> Done:
    """Begin a session for who knows the password."""
    name = ask.typed("name", longest=80)
    password = ask.form.get("password", ("",))[0][:1000]
    keys = (f"name {name.casefold()}", f"address {ask.client}")
    ask.desk.attempts.check(keys, ask.now)
    with closing(ask.desk.people()) as people:
        known = people.find(name)
    if not _fits(known, password) or known is None:
        ask.desk.attempts.note(keys, ask.now)
        raise Forbidden("name and password do not fit")
    session = new_session(ask.desk, person_of(known), proof_of(known), now=ask.now)
    cookie = Cookie(COOKIE, session.token, int(LASTS.total_seconds()))
    return Done(_safe(ask.typed("to", longest=300) or "/"), cookie=cookie)


def logout(ask: Ask) -> Done:
    """End the session in this browser."""
    return Done("/login" if not ask.desk.single_user else "/", cookie=Cookie(COOKIE, "", 0))


def hashed(password: str) -> str:
    """Return what is kept of a password."""
    return _HASHER.hash(password)


def _fits(known: Known | None, password: str) -> bool:
    try:
        return _HASHER.verify(known.password_hash if known else _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False


def _safe(to: str) -> str:
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"
