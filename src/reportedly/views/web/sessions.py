"""A cookie or a token of a request -> who asks; the secret that forms must carry comes from the cookie."""

import base64
import binascii
import hashlib
import hmac
import secrets
from contextlib import closing
from datetime import datetime, timedelta
from typing import cast

import msgspec

from reportedly.model.record import Record
from reportedly.store.people import Known
from reportedly.views.web.desk import Desk
from reportedly.views.web.people import Person, Role

COOKIE = "reportedly"
LASTS = timedelta(hours=12)


class _Told(Record, frozen=True):
    name: str
    proof: str
    """Changes with the password, so that a new one ends old sessions."""
    until: float
    nonce: str


class Session(Record, frozen=True):
    """A cookie that holds, and whose it is."""

    token: str
    who: Person
    csrf: str


def new_session(desk: Desk, who: Person, proof: str, *, now: datetime) -> Session:
    """Return a session that begins now."""
    told = _Told(who.name, proof, (now + LASTS).timestamp(), secrets.token_hex(16))
    body = base64.urlsafe_b64encode(msgspec.json.encode(told)).decode()
    token = f"{body}.{_signed(desk, body)}"
    return Session(token, who, _csrf(desk, token))


def session_of(desk: Desk, cookie: str, *, now: datetime) -> Session | None:
    """Return the session of a cookie; None where it does not hold, or no longer."""
    body, _, signature = cookie.partition(".")
    if not hmac.compare_digest(signature.encode(), _signed(desk, body).encode()):
        return None
    try:
        told = msgspec.json.decode(base64.urlsafe_b64decode(body.encode()), type=_Told)
    except (binascii.Error, msgspec.DecodeError):
        return None
    who = _person(desk, told)
    if who is None or told.until < now.timestamp():
        return None
    return Session(cookie, who, _csrf(desk, cookie))


def alone(desk: Desk) -> Person | None:
    """Return the single user of a workbench without log-in."""
    return Person(desk.single_user, "admin", is_alone=True) if desk.single_user else None


def person_of(known: Known) -> Person:
    """Return somebody who may log in as they are at the workbench."""
    return Person(known.name, cast("Role", known.role))


def proof_of(known: Known) -> str:
    """Return what changes with the password and the role."""
    return hashlib.sha256(f"{known.password_hash}{known.role}".encode()).hexdigest()[:16]


def of_bearer(desk: Desk, header: str) -> Person | None:
    """Return whose token a program sent."""
    kind, _, token = header.partition(" ")
    if kind.casefold() != "bearer" or desk.single_user:
        return None
    with closing(desk.people()) as people:
        known = people.of_token(token.strip())
    return person_of(known) if known else None


def _person(desk: Desk, told: _Told) -> Person | None:
    single = alone(desk)
    if single is not None:
        return single if told.name == single.name else None
    with closing(desk.people()) as people:
        known = people.find(told.name)
    if known is None or not hmac.compare_digest(told.proof.encode(), proof_of(known).encode()):
        return None
    return person_of(known)


def _signed(desk: Desk, body: str) -> str:
    return hmac.new(desk.secret, body.encode(), hashlib.sha256).hexdigest()


def _csrf(desk: Desk, token: str) -> str:
    return hmac.new(desk.secret, f"form {token}".encode(), hashlib.sha256).hexdigest()[:40]
