"""Pages of the workbench in one process: what they show, what their forms store, how they refuse."""

from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.unit.web.forms import post


def test_the_list_narrows_by_a_facet(client: TestClient) -> None:
    everything = client.get("/incidents.json").json()
    facet = next(each for each in everything["facets"] if each["name"] == "type")["values"][0]

    narrowed = client.get("/incidents.json", params={"type": facet["value"]}).json()

    assert (everything["total"], narrowed["total"]) == (30, facet["number"])
    assert {row["type"] for row in narrowed["rows"]} == {facet["value"]}


def test_pages_of_a_list_hold_each_incident_once(client: TestClient) -> None:
    for sort in ("day", "killed", "known"):
        seen: list[str] = []
        after: str | None = ""
        while after is not None:
            page = client.get("/incidents.json", params={"after": after, "sort": sort}).json()
            seen += [row["id"] for row in page["rows"]]
            after = page["next"]

        assert (len(seen), len(set(seen))) == (30, 30)


def test_a_search_finds_the_words_of_articles(client: TestClient, ids: list[str]) -> None:
    title = client.get(f"/incidents/{ids[0]}.json").json()["articles"][0]["title"]

    found = client.get("/incidents.json", params={"q": title}).json()

    assert ids[0] in [row["id"] for row in found["rows"]]


def test_an_accepted_value_is_settled_and_undone_at_once(client: TestClient, ids: list[str]) -> None:
    answered = post(client, f"/incidents/{ids[0]}/accept", f"/review/{ids[0]}", field="type", rank="1")

    settled = _settled(client, ids[0])
    assert (answered.status_code, settled) == (303, ["type"])
    assert "Undo" in client.get(answered.headers["location"]).text

    post(client, "/undo", f"/review/{ids[0]}")

    assert _settled(client, ids[0]) == []


def test_accept_all_takes_what_is_on_the_screen_and_is_one_step(client: TestClient, ids: list[str]) -> None:
    post(client, f"/incidents/{ids[0]}/accept-all", f"/review/{ids[0]}", on_screen=["type", "where"])

    assert _settled(client, ids[0]) == ["type", "where"]

    post(client, "/undo", f"/review/{ids[0]}")

    assert _settled(client, ids[0]) == []


def test_finishing_opens_the_next_incident(client: TestClient, ids: list[str]) -> None:
    answered = post(client, f"/incidents/{ids[0]}/finish", f"/review/{ids[0]}")

    assert answered.headers["location"].startswith(f"/review/{ids[1]}")
    assert client.get(f"/incidents/{ids[0]}.json").json()["heading"]["state"] == "reviewed"


def test_a_late_decision_is_stopped_and_shows_what_came_first(client: TestClient, ids: list[str]) -> None:
    post(client, f"/incidents/{ids[0]}/correct", f"/review/{ids[0]}", field="killed", value="7", seen="0")

    late = post(
        client, f"/incidents/{ids[0]}/correct", f"/review/{ids[0]}", field="killed", value="8", seen="0"
    )

    assert late.status_code == 409
    assert "corrected killed" in late.text
    assert _first(client, ids[0], "killed")["settled"][0]["value"] == "7"


def test_words_of_an_article_become_the_evidence_of_a_value(client: TestClient, ids: list[str]) -> None:
    article = client.get(f"/review/{ids[0]}.json").json()["articles"][0]
    words = article["pieces"][0]["text"].strip()[:20]

    post(
        client, f"/incidents/{ids[0]}/tell", f"/review/{ids[0]}",
        field="status", value="alleged", article=article["id"], words=words,
    )  # fmt: skip

    assert _first(client, ids[0], "status")["settled"][0]["quote"] == words


def test_a_form_without_the_secret_of_the_session_changes_nothing(client: TestClient, ids: list[str]) -> None:
    client.get("/incidents")

    answered = client.post(f"/incidents/{ids[0]}/accept", data={"field": "type", "rank": "1", "seen": "0"})

    assert answered.status_code == 403
    assert _settled(client, ids[0]) == []


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8360", ""])
def test_a_page_elsewhere_cannot_call_it_by_its_own_name(client: TestClient, host: str) -> None:
    assert client.get("/incidents", headers={"host": host}).status_code == 421


def test_every_answer_forbids_foreign_scripts_and_frames(client: TestClient) -> None:
    for path in ("/incidents", "/incidents.json", "/nowhere", "/static/workbench.js"):
        headers = client.get(path).headers

        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"


def test_an_unknown_incident_is_not_here(client: TestClient) -> None:
    assert client.get("/incidents/i0000000.json").status_code == 404


def _settled(client: TestClient, incident: str) -> list[str]:
    fields = client.get(f"/incidents/{incident}.json").json()["fields"]
    return [each["field"] for each in fields if each["settled"]]


def _first(client: TestClient, incident: str, field: str) -> dict[str, Any]:
    fields = client.get(f"/incidents/{incident}.json").json()["fields"]
    return next(each for each in fields if each["field"] == field)
