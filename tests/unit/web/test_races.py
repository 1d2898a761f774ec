"""Two editors who decide of one incident at the same time -> one is stored, the other is told."""

import threading
from pathlib import Path

from starlette.testclient import TestClient
from tests.unit.web.forms import CSRF

from reportedly.views.web.app import make_app
from reportedly.views.web.desk import Desk

RACES = 60
"""In each of them two editors start from the same page; benchmarks/workbench.py runs a thousand."""


def test_of_two_editors_one_wins_and_no_update_is_lost(ledger: Path) -> None:
    desk = Desk(ledger, "ana")
    editors = [TestClient(make_app(desk), follow_redirects=False) for _ in range(2)]
    csrfs = [CSRF.search(client.get("/settings").text) for client in editors]
    incident = editors[0].get("/incidents.json").json()["rows"][0]["id"]
    stored: list[str] = []
    for race in range(RACES):
        seen = editors[0].get(f"/review/{incident}.json").json()["seen"]
        start = threading.Barrier(2)
        statuses: dict[int, int] = {}

        def edit(
            who: int,
            race: int = race,
            seen: int = seen,
            start: threading.Barrier = start,
            results: dict[int, int] = statuses,
        ) -> None:
            found = csrfs[who]
            told = {"csrf": found[1] if found else "", "seen": str(seen), "field": "killed"}
            start.wait()
            answered = editors[who].post(
                f"/incidents/{incident}/correct", data={**told, "value": str(1000 * (who + 1) + race)}
            )
            results[who] = answered.status_code

        threads = [threading.Thread(target=edit, args=(who,)) for who in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        winners = [who for who, status in statuses.items() if status == 303]
        assert sorted(statuses.values()) == [303, 409]
        stored.append(str(1000 * (winners[0] + 1) + race))

    rows = editors[0].get("/changes.json").json()["rows"]
    assert [row["value"]["low"] for row in rows] == [int(value) for value in reversed(stored[-50:])]
