"""Golden cases and seeds as a corpus: a perfect reading scores one, an empty one nought."""

import json
from pathlib import Path
from typing import Any

import pytest
from evals.contract import UnreadableCorpus
from evals.corpora.golden import Golden, case_of, scoring_of, texts_in

CASE: dict[str, Any] = {
    "accounts": [
        {
            "key": "market", "type": "bombing", "when": ["2021-05-02", "2021-05-02"], "place": "Varo",
            "country": "SO", "perpetrator": [], "killed": {"low": 9, "high": 9}, "injured": None,
            "claimed_by": [], "blamed_on": [], "quotes": {"killed": "Nine people were killed"},
        }
    ]
}  # fmt: skip
RIGHT: dict[str, Any] = {
    "type": "bombing",
    "when": {"earliest": "2021-05-02", "latest": "2021-05-02", "precision": "day"},
    "where": {"name": "Varo", "country": "SO", "precision": 1},
    "perpetrators": [],
    "killed": {"low": 9, "high": 9},
    "injured": None,
    "responsibility": [],
    "claims": [{"field": "killed", "quote": "Nine people were killed"}],
}


def _figures(told: dict[str, Any]) -> dict[str, float | None]:
    return {measure.name: measure.value for measure in scoring_of({"one": CASE}, told).measures}


def test_a_perfect_reading_scores_one() -> None:
    figures = _figures({"one": {"accounts": [RIGHT]}})

    headlines = ("incidents.recall", "incidents.precision", "fields.right")
    assert [figures[name] for name in headlines] == [1.0, 1.0, 1.0]
    assert figures["false_per_article"] == 0.0


def test_an_article_without_a_line_is_one_in_which_nothing_was_found() -> None:
    figures = _figures({})

    assert (figures["incidents.recall"], figures["fields.right"], figures["field.killed"]) == (0.0, 0.0, None)


def test_one_wrong_toll_costs_one_field_of_nine() -> None:
    wrong = {**RIGHT, "killed": {"low": 4, "high": 4}}

    assert _figures({"one": {"accounts": [wrong]}})["fields.right"] == pytest.approx(8 / 9)


def test_an_incident_that_nobody_told_is_false() -> None:
    other = {**RIGHT, "type": "arson", "when": None, "killed": None, "where": None, "claims": []}

    scoring = scoring_of({"one": CASE}, {"one": {"accounts": [RIGHT, other]}})

    assert [mistake.kind for mistake in scoring.mistakes] == ["incident: false"]
    assert {each.name: each.value for each in scoring.measures}["incidents.precision"] == 0.5


def test_a_case_goes_by_its_folder_and_any_other_report_by_its_file() -> None:
    assert (case_of("cases/07-bridge/article.txt"), case_of("reports/a.txt")) == ("07-bridge", "a.txt")


def test_carriage_returns_reach_the_engine_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "article.txt").write_bytes(b"Line.\r\nLine.")
    (tmp_path / "one" / "expected.json").write_text(json.dumps({"published": "2021-05-04"}))

    (text,) = texts_in(tmp_path)

    assert (text.key, text.text, str(text.published)) == ("one", "Line.\r\nLine.", "2021-05-04")


def test_a_folder_without_reports_and_a_line_that_is_no_article_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCorpus, match=r"holds no \.txt file"):
        list(texts_in(tmp_path))
    (tmp_path / "told.jsonl").write_text('{"article": 3}\n')
    with pytest.raises(UnreadableCorpus, match=r"told\.jsonl, line 1"):
        Golden().score(tmp_path / "told.jsonl", Golden().halves(tmp_path)[0].gold)
