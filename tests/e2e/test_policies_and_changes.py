"""A policy, a day of publication and another reading -> what the commands show of the same ledger."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.values import Count, Term
from reportedly.pipeline import Parts
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver, Says
from reportedly.views.cli import inputs

Run = Callable[..., Any]


def _lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(("policy", "best"), [("lowest", 10), ("highest", 12), ("most-supported", None)])
def test_incidents_and_show_choose_by_the_policy_asked_for(
    run: Run, reports: Path, policy: str, best: int | None
) -> None:
    run("add", str(reports))

    (line,) = [each for each in _lines(run("incidents", "--json", "--policy", policy).out) if each["killed"]]
    (shown,) = _lines(run("show", line["id"], "--json", "--policy", policy).out)

    assert (line["policy"], shown["policy"]) == (policy, policy)
    assert line["estimates"] == shown["estimates"]
    assert line["estimates"]["killed"] | {"best": 0} == {"low": 10, "best": 0, "high": 12}
    assert best in {None, line["estimates"]["killed"]["best"]}


def test_an_unknown_policy_is_told_which_there_are(run: Run, reports: Path) -> None:
    run("add", str(reports))

    ended = run("incidents", "--policy", "loudest")

    assert ended.code == 2
    assert "most-supported, latest, lowest, highest, official, ucdp" in " ".join(ended.err.split())


def test_the_log_of_an_incident_tells_each_step_of_its_toll(run: Run, reports: Path) -> None:
    run("add", str(reports))

    told = [each for each in _lines(run("changes", "--json").out) if each["field"] == "killed"]
    page = run("changes", told[0]["incident"]).out

    assert {(each["before"], each["after"]) for each in told} in (
        {(None, "10+"), ("10+", "12")},
        {(None, "12"), ("12", "10+")},
    )
    assert page.splitlines()[0] == told[0]["incident"]
    assert "killed" in page


def test_lists_hold_the_newest_reading_of_an_article_alone(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.joinpath("1.txt").write_text("Gunmen shot 3 men dead in Lumo, police said.\n")
    kind = Says("1", "type", Term("armed_attack"), "shot 3 men dead")
    toll = Says("1", "killed", Count(3, 3), "shot 3 men dead")
    _reads_with(monkeypatch, "echo/1", [kind, toll])
    run("-q", "add", str(tmp_path), "--no-link")

    _reads_with(monkeypatch, "echo/2", [kind])
    run("-q", "reread")

    (article,) = _lines(run("articles", "--json").out)
    assert (article["outcome"], article["accounts"]) == ("ok", 1)


@pytest.mark.parametrize("command", ["articles", "refused", "figures", "changes", "incidents"])
def test_every_list_can_be_asked_what_had_been_printed(run: Run, reports: Path, command: str) -> None:
    run("add", str(reports))

    ended = run(command, "--json", "--published-until", "1999-12-31")

    assert (ended.code, [each for each in _lines(ended.out) if each.get("kind") != "document"]) == (0, [])


def _reads_with(monkeypatch: pytest.MonkeyPatch, origin: str, script: list[Says]) -> None:
    parts = Parts(EchoExtractor(script, origin=origin), EchoResolver(), ReferenceJudge(), EchoNoticer())
    monkeypatch.setattr(inputs, "parts_for", lambda *_, **__: parts)
