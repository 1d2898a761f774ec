"""The golden cases and the seeds, read by the engine: scores keep their floors, named values stay right."""

import json
from pathlib import Path

import pytest
from evals.corpora.golden_scoring import Json, Score, case_names, expected, score, seeds_as_cases
from tests.golden.conftest import SHARED

FLOORS: dict[str, int] = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def scores(lines: dict[str, Json]) -> list[Score]:
    return [score(name, expected(name), lines[name]) for name in case_names()]


@pytest.fixture(scope="session")
def seed_scores(seed_lines: dict[str, Json]) -> list[Score]:
    gold = SHARED / "gold" / "seeds.json"
    return [score(name, wanted, seed_lines[name]) for name, wanted in seeds_as_cases(gold)]


def test_fields_right_do_not_fall(scores: list[Score]) -> None:
    assert sum(sum(case.right.values()) for case in scores) >= FLOORS["fields_right"]


def test_incidents_found_do_not_fall(scores: list[Score]) -> None:
    assert sum(case.expected - len(case.missed) for case in scores) >= FLOORS["accounts_matched"]


def test_false_incidents_do_not_rise(scores: list[Score]) -> None:
    assert sum(len(case.false) for case in scores) <= FLOORS["false_accounts"]


def test_false_incidents_in_traps_do_not_rise(scores: list[Score]) -> None:
    assert sum(len(case.false) for case in scores if case.expected == 0) <= FLOORS["false_in_traps"]


def test_all_seed_incidents_are_found_and_no_other(seed_scores: list[Score]) -> None:
    found = [(case.expected, case.missed, case.false) for case in seed_scores]

    assert found == [(6, [], []), (3, [], [])]


def test_seed_fields_are_right_but_for_one(seed_scores: list[Score]) -> None:
    wrong = [note for case in seed_scores for note in case.wrong]

    # The gold leaves the toll of A5 open above; the sentence says "Two ... were killed".
    assert [note.split(":")[0].partition("/")[2] for note in wrong] == ["A5 killed"]


def test_seed_refusals_have_reasons(seed_lines: dict[str, Json]) -> None:
    gold = json.loads((SHARED / "gold" / "seeds.json").read_text("utf-8"))["articles"]

    silent = [
        quote
        for name, article in gold.items()
        for quote in article["refused"]
        if not any(quote in refusal["quote"] and refusal["reason"] for refusal in seed_lines[name]["refused"])
    ]

    assert silent == []


def test_seed_figures_are_the_change_and_the_total(seed_lines: dict[str, Json]) -> None:
    figures = [figure for line in seed_lines.values() for figure in line["figures"]]

    assert [(figure["change_percent"], (figure["value"] or {}).get("low")) for figure in figures] == [
        (74.0, None),
        (None, 194),
    ]


def test_the_seed_raid_is_told_on_monday_about_sunday_by_the_spokesman(seed_lines: dict[str, Json]) -> None:
    raid = next(line for name, line in seed_lines.items() if name.startswith("000"))["accounts"][0]
    told = next(claim for claim in raid["claims"] if claim["field"] == "person" and "Fateh" in claim["quote"])

    assert raid["killed"] == {"low": 2, "high": 2}
    assert raid["when"]["earliest"] == raid["when"]["latest"] == "2023-02-26"
    assert told["attribution"]["speakers"][0]["text"] == "Zabihullah Mujahid"
    assert told["attribution"]["medium"] == "statement"
    assert told["attribution"]["said_on"]["earliest"] == "2023-02-27"


def test_the_seed_killing_has_no_doer_no_day_and_an_unnamed_voice(seed_lines: dict[str, Json]) -> None:
    killing = next(line for name, line in seed_lines.items() if name.startswith("004"))["accounts"][0]
    voices = {
        (claim["attribution"]["voice"], claim["attribution"]["speakers"][0]["text"])
        for claim in killing["claims"]
        if claim["field"] == "killed"
    }

    assert (killing["perpetrators"], killing["when"]) == ([], None)
    assert ("unnamed", "security sources") in voices
