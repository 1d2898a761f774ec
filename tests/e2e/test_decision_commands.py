"""What a person decides on the command line, and what is shown of it afterwards."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reportedly import pipeline
from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.values import Count, Term
from reportedly.pipeline import Parts
from reportedly.store import open_store
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver, Says
from reportedly.views.cli import inputs
from reportedly.views.public import schema

Run = Callable[..., Any]


def incidents(run: Run, *options: str) -> dict[str, dict[str, Any]]:
    """Return the incidents by type."""
    lines = [json.loads(line) for line in run("incidents", "--json", *options).out.splitlines()]
    for line in lines:
        jsonschema.validate(line, schema("incidents"))
    return {line["type"]: line for line in lines}


@pytest.fixture
def ids(run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The ids of the incidents of a ledger, by type; ana decides."""
    monkeypatch.setenv("REPORTEDLY_BY", "ana")
    run("add", str(reports))
    return {kind: line["id"] for kind, line in incidents(run).items()}


def test_a_correction_is_shown_first_and_the_rivals_stay(run: Run, ids: dict[str, str]) -> None:
    ended = run("correct", ids["bombing"], "killed", "11", "--reason", "counted by name")

    line = incidents(run)["bombing"]
    assert ended.code == 0
    assert line["killed"] == {"low": 11, "high": 11}
    assert [(each["value"]["low"], each["value"]["high"]) for each in line["variants"]["killed"]] == [
        (10, None),
        (12, 12),
    ]
    assert [(each["act"], each["reason"], each["decided_by"]) for each in line["decisions"]] == [
        ("correct", "counted by name", "person:ana")
    ]
    assert line["review_state"] == "in review"
    assert "ana corrected killed" in run("show", ids["bombing"]).out


def test_accept_takes_the_value_that_is_shown_first(run: Run, ids: dict[str, str]) -> None:
    before = incidents(run)["bombing"]

    run("accept", ids["bombing"])

    after = incidents(run)["bombing"]
    assert {key: after[key] for key in ("type", "when", "where", "killed")} == {
        key: before[key] for key in ("type", "when", "where", "killed")
    }
    assert {each["field"] for each in after["decisions"]} == {"type", "when", "where", "killed"}
    assert run("accept", ids["bombing"]).code == 1


def test_a_value_is_accepted_by_its_rank(run: Run, ids: dict[str, str]) -> None:
    run("accept", ids["bombing"], "killed", "--value", "2")

    assert incidents(run)["bombing"]["killed"] == {"low": 12, "high": 12}
    assert "has 2 values told for killed" in run("accept", ids["bombing"], "killed", "--value", "3").err


def test_a_merge_is_undone_and_each_old_id_finds_the_incident(run: Run, ids: dict[str, str]) -> None:
    run("merge", ids["bombing"], ids["armed_attack"], "--reason", "one night")

    (merged,) = incidents(run).values()
    assert [json.loads(run("show", each, "--json").out)["id"] for each in ids.values()] == [merged["id"]] * 2

    run("undo")
    assert {kind: line["id"] for kind, line in incidents(run).items()} == ids


def test_a_split_takes_an_account_out(run: Run, ids: dict[str, str]) -> None:
    first, second = incidents(run)["bombing"]["accounts"]

    run("split", ids["bombing"], second, "--reason", "another bomb")

    lines = [json.loads(line) for line in run("incidents", "--json").out.splitlines()]
    assert sorted(line["accounts"] for line in lines if first in line["accounts"]) == [[first]]
    run("same", first, second, "--reason", "the same bomb after all")
    assert incidents(run)["bombing"]["accounts"] == [first, second]


def test_a_rejected_incident_is_left_out_until_it_is_asked_for(run: Run, ids: dict[str, str]) -> None:
    run("reject", ids["armed_attack"], "--reason", "a film")

    assert list(incidents(run)) == ["bombing"]
    assert list(incidents(run, "--state", "rejected")) == ["armed_attack"]
    assert b"armed_attack" not in run("export", "csv", "--out", "-").out.encode()


def test_the_log_tells_all_decisions_and_which_are_undone(run: Run, ids: dict[str, str]) -> None:
    run("review", ids["bombing"], "reviewed")
    run("note", ids["bombing"], "call the hospital")
    run("undo")

    rows = [json.loads(line) for line in run("decisions", "--json").out.splitlines()]

    assert [(row["act"], row["is_undone"]) for row in rows] == [
        ("undo", False),
        ("note", True),
        ("review", False),
    ]
    assert incidents(run)["bombing"]["review_state"] == "reviewed"


def test_a_decision_without_a_ledger_or_an_incident_is_refused(run: Run, ids: dict[str, str]) -> None:
    assert "no incident's id begins with 'zzz'" in run("reject", "zzz", "--reason", "x").err
    assert run("--ledger", "no.db", "note", ids["bombing"], "x").code == 1
    assert not Path("no.db").exists()
    assert run("reject", ids["bombing"]).code == 2


def test_decisions_survive_another_reading_of_every_article(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTEDLY_BY", "ana")
    for number in range(100):
        tmp_path.joinpath(f"{number}.txt").write_text(
            f"Gunmen shot {number} men dead in Lumo, police said.\n"
        )
    script = [
        Says(f"{number}", "killed", Count(number, number), f"shot {number} men dead") for number in range(100)
    ]
    kinds = [Says(each.happening, "type", Term("armed_attack"), each.quote) for each in script]
    reads_with(monkeypatch, "echo/1", script + kinds)
    run("-q", "add", str(tmp_path), "--no-link")
    ledger = tmp_path / "ledger.db"
    with closing(open_store(ledger, must_exist=True)) as store:
        told = [each.incident.id for each in pipeline.incidents(store)]
    for place, each in enumerate(told):
        run("-q", "correct", each, "killed", str(1000 + place), "--reason", "counted")
        run("-q", "note", each, f"note {place}")

    reads_with(monkeypatch, "echo/2", kinds)
    run("-q", "reread")

    lines = [json.loads(line) for line in run("incidents", "--json").out.splitlines()]
    assert sorted(line["killed"]["low"] for line in lines) == list(range(1000, 1100))
    assert sum(len(line["decisions"]) for line in lines) == 200
    assert not any("killed" in line["variants"] for line in lines)


def reads_with(monkeypatch: pytest.MonkeyPatch, origin: str, script: list[Says]) -> None:
    parts = Parts(EchoExtractor(script, origin=origin), EchoResolver(), ReferenceJudge(), EchoNoticer())
    monkeypatch.setattr(inputs, "parts_for", lambda *_, **__: parts)
