"""Two thousand made requests -> each JSON twin holds to its schema, and none fails on our side."""

import random
from functools import cache
from typing import Any
from urllib.parse import quote

import jsonschema
import msgspec
import pytest
from starlette.testclient import TestClient

from reportedly.views.web.app import Refused
from reportedly.views.web.refusals import OvertakenPage
from reportedly.views.web.route import Route
from reportedly.views.web.routes import ROUTES

PAGES = [route for route in ROUTES if route.method == "GET"]
FORMS = [route for route in ROUTES if route.method == "POST"]
ODD = (
    "", "0", "-1", "9" * 30, "1e9", "nan", "inf", "~", "~5", "x~y", "2031-05-07", "2031-13-99",
    "0001-01-01", "9999-12-31",
    "none", "' or 1=1 --", '"*"', "%", "\x00", "\u202eevil", "é", "😀", "<script>", "../../etc/passwd",
    "a" * 5_000,
    "kabul AND NOT (", "NEAR(a b)", "bombing", "AF", "extracted", "published", "٣", "1.4~j", "null",
    "[]", "killed",
)  # fmt: skip
KEYS = (
    "q", "country", "admin1", "type", "grade", "state", "since", "until", "month", "min_killed", "actor",
    "cell", "sort", "after", "before", "kind", "words", "profile", "done", "to",
)  # fmt: skip
FIELDS = (
    "field", "rank", "value", "seen", "reason", "account", "state", "decision", "to", "other", "article",
    "start",
    "end", "words", "on_screen", "theme", "month", "country", "profile", "name", "password", "from",
)  # fmt: skip


@cache
def checker(answers: Any) -> Any:
    return jsonschema.Draft202012Validator(msgspec.json.schema(answers))


def check_answer(route: Route, status: int, told: Any) -> None:
    assert status < 500, (route.path, status, told)
    kinds = [route.answers] if status == 200 else [Refused, OvertakenPage]
    assert any(checker(kind).is_valid(told) for kind in kinds), (route.path, status, told)


def known_ids(client: TestClient) -> list[str]:
    incidents = [row["id"] for row in client.get("/incidents.json").json()["rows"]]
    articles = [row["id"] for row in client.get("/inbox.json").json()["articles"]]
    actors = [row["actor"] for row in client.get("/actors.json").json()["rows"]]
    return [*incidents, *articles[:20], *actors[:5]]


@pytest.mark.parametrize("seed", range(4))
def test_twins_hold_to_their_schema_whatever_is_asked(client: TestClient, seed: int) -> None:
    chance = random.Random(seed)
    ids = known_ids(client)
    for _ in range(400):
        route = chance.choice(PAGES)
        told = chance.choice(ids) if chance.random() < 0.7 else chance.choice(ODD).replace("/", "") or "x"
        query = {key: chance.choice(ODD) for key in chance.sample(KEYS, chance.randrange(4))}
        path = (route.twin or "").replace("{id}", quote(told.replace("\x00", "")[:200], safe=""))

        answered = client.get(path, params=query)

        if answered.status_code != 303:
            check_answer(route, answered.status_code, answered.json())


def test_forms_refuse_what_they_cannot_use_in_words(client: TestClient) -> None:
    chance = random.Random(9)
    ids = known_ids(client)
    client.headers["accept"] = "application/json"
    csrf = client.get("/settings", headers={"accept": "text/html"}).text.partition('name="csrf" value="')[2][
        :40
    ]
    for _ in range(400):
        route = chance.choice([form for form in FORMS if form.path not in {"/report/make", "/add", "/login"}])
        fields = {key: chance.choice(ODD) for key in chance.sample(FIELDS, chance.randrange(6))}
        fields |= {"field": chance.choice(("killed", "type", "when", "status")), "seen": "0", "csrf": csrf}

        answered = client.post(route.path.replace("{id}", chance.choice(ids)), data=fields)

        check_answer(route, answered.status_code, answered.json())
