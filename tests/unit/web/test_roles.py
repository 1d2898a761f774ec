"""Each route, each role, own and others' work -> only what the route table allows is done."""

import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.web.forms import CSRF, post

from reportedly.store.people import PeopleFile, people_path
from reportedly.views.web.app import make_app
from reportedly.views.web.desk import Desk
from reportedly.views.web.logins import hashed
from reportedly.views.web.people import ROLES
from reportedly.views.web.route import Route
from reportedly.views.web.routes import ROUTES

PASSWORD = "a long password"
HASHED = hashed(PASSWORD)
NOW = datetime(2032, 1, 1, tzinfo=UTC)
NAMES = {role: f"{role}-one" for role in ROLES}


@pytest.fixture
def team(ledger: Path) -> Desk:
    with closing(PeopleFile(people_path(ledger))) as people:
        for role, name in NAMES.items():
            people.add(name, role, HASHED, at=NOW)
        people.add("coder-two", "coder", HASHED, at=NOW)
        people.add("reviewer-two", "reviewer", HASHED, at=NOW)
    return Desk(ledger, None)


def logged_in(desk: Desk, name: str) -> TestClient:
    client = TestClient(make_app(desk), follow_redirects=False)
    answered = client.post("/login", data={"name": name, "password": PASSWORD, "to": "/inbox"})
    assert answered.status_code == 303
    return client


def test_each_role_may_do_what_the_table_says_and_no_more(team: Desk) -> None:
    unexpected: list[str] = []
    for role in (None, *ROLES):
        client = logged_in(team, NAMES[role]) if role else TestClient(make_app(team), follow_redirects=False)
        csrf = CSRF.search(client.get("/settings").text) if role else None
        for route in ROUTES:
            if route.path in {"/logout", "/login"}:
                continue
            status = _asked(client, route, csrf[1] if csrf else "")
            refused = status in {401, 403} or (role is None and status == 303)
            if refused == (role in route.roles):
                unexpected.append(f"{role} {route.method} {route.path}: {status}")

    assert unexpected == []


def _asked(client: TestClient, route: Route, csrf: str) -> int:
    path = re.sub(r"\{id\}", "i0000", route.path)
    if route.method == "GET":
        statuses = {client.get(path).status_code, client.get(f"{path}.json").status_code}
        return max(statuses) if 401 in statuses else min(statuses)
    return client.post(path, data={"csrf": csrf, "seen": "0"}).status_code


def test_every_form_needs_the_secret_of_the_session(team: Desk) -> None:
    client = logged_in(team, NAMES["admin"])
    forms = [route for route in ROUTES if route.needs_csrf and not route.is_open]

    statuses = {
        client.post(re.sub(r"\{id\}", "i0000", route.path), data={"csrf": csrf, "seen": "0"}).status_code
        for route in forms
        for csrf in ("", "0" * 40)
    }

    assert statuses == {403}


def test_a_coder_undoes_only_their_own_decisions_and_a_reviewer_any(team: Desk) -> None:
    one, two, reviewer = (logged_in(team, name) for name in ("coder-one", "coder-two", "reviewer-one"))
    incident = one.get("/incidents.json").json()["rows"][0]["id"]
    made = post(one, f"/incidents/{incident}/accept", f"/review/{incident}", field="type", rank="1")
    decision = made.headers["location"].partition("done=")[2].partition("#")[0]

    assert post(two, "/undo", f"/review/{incident}", decision=decision).status_code == 403
    assert post(reviewer, "/undo", f"/review/{incident}", decision=decision).status_code == 303


def test_nobody_reviews_what_they_coded(team: Desk) -> None:
    one, two = logged_in(team, "reviewer-one"), logged_in(team, "reviewer-two")
    incident = one.get("/incidents.json").json()["rows"][0]["id"]
    page = f"/review/{incident}"

    assert post(one, f"/incidents/{incident}/state", page, state="reviewed").status_code == 403
    assert post(one, f"/incidents/{incident}/accept", page, field="type", rank="1").status_code == 303
    assert post(one, f"/incidents/{incident}/state", page, state="reviewed").status_code == 403
    assert post(two, f"/incidents/{incident}/state", page, state="published").status_code == 403
    assert post(two, f"/incidents/{incident}/state", page, state="reviewed").status_code == 303
    assert post(two, f"/incidents/{incident}/state", page, state="published").status_code == 303


def test_a_coder_neither_publishes_nor_reopens_what_is_published(team: Desk) -> None:
    coder, reviewer = logged_in(team, "coder-one"), logged_in(team, "reviewer-one")
    incident = coder.get("/incidents.json").json()["rows"][0]["id"]
    page = f"/review/{incident}"
    post(coder, f"/incidents/{incident}/finish", page)

    assert post(coder, f"/incidents/{incident}/state", page, state="published").status_code == 403
    for state in ("reviewed", "published"):
        assert post(reviewer, f"/incidents/{incident}/state", page, state=state).status_code == 303
    assert post(coder, f"/incidents/{incident}/state", page, state="extracted").status_code == 403
    assert post(coder, f"/incidents/{incident}/correct", page, field="killed", value="3").status_code == 403
    assert post(coder, f"/incidents/{incident}/exclude", page, reason="no").status_code == 403


def test_a_session_ends_with_its_password_and_its_person(team: Desk, ledger: Path) -> None:
    client = logged_in(team, "coder-one")
    assert client.get("/inbox").status_code == 200

    with closing(PeopleFile(people_path(ledger))) as people:
        people.remove("coder-one")

    assert client.get("/inbox").status_code == 303
    assert client.get("/inbox.json").status_code == 401


def test_a_token_reads_and_decides_without_a_cookie(team: Desk, ledger: Path) -> None:
    with closing(PeopleFile(people_path(ledger))) as people:
        token = people.make_token("coder-one", at=NOW)
    client = TestClient(make_app(team), follow_redirects=False)
    headers = {"authorization": f"Bearer {token}", "accept": "application/json"}
    incident = client.get("/incidents.json", headers=headers).json()["rows"][0]["id"]

    made = client.post(
        f"/incidents/{incident}/accept", headers=headers, data={"field": "type", "rank": "1", "seen": "0"}
    )

    assert (made.status_code, len(made.json()["decisions"])) == (200, 1)
    wrong = {"authorization": "Bearer rptd_wrong"}
    assert client.get("/incidents.json", headers=wrong).status_code == 401


def test_who_tries_too_often_waits(team: Desk) -> None:
    client = TestClient(make_app(team), follow_redirects=False)
    statuses = [
        client.post("/login", data={"name": "coder-one", "password": f"wrong {number}"}).status_code
        for number in range(11)
    ]

    assert statuses == [403] * 10 + [429]
    assert client.post("/login", data={"name": "coder-one", "password": PASSWORD}).status_code == 429
