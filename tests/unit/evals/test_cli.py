"""The command line of the evals: what it writes, what it refuses, and with which exit code."""

import json
from pathlib import Path

import pytest
from evals.cli import main

from reportedly.testing.parts import echo_parts

REPORT = "Nine people were killed by gunmen in Varo on Sunday, the mayor said. The bridge is closed."


@pytest.fixture(autouse=True)
def scripted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("evals.engine.pipeline.open_parts", lambda _settings: echo_parts())
    monkeypatch.setattr("evals.cli.WORK", tmp_path / "work")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_predict_writes_a_line_a_report(tmp_path: Path, report: Path) -> None:
    out = tmp_path / "new" / "told.jsonl"

    assert main(["golden", "predict", str(report), "--out", str(out), "--quiet"]) == 0

    (line,) = [json.loads(each) for each in out.read_text("utf-8").splitlines()]
    assert (line["article"]["path"], line["accounts"]) == ("report.txt", [])


def test_what_the_engine_refuses_is_told_with_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    french = "Le maire de la ville a ouvert le nouveau pont dimanche devant une grande foule. " * 3
    (tmp_path / "pont.txt").write_text(french, "utf-8")

    code = main(["golden", "predict", str(tmp_path / "pont.txt"), "--out", str(tmp_path / "x"), "--quiet"])

    assert code == 0
    assert "1 texts refused: written in French; only English is read" in capsys.readouterr().err


def test_a_baseline_predicts_in_the_same_format(tmp_path: Path, report: Path) -> None:
    out = tmp_path / "told.jsonl"

    words = ["golden", "predict", str(report), "--out", str(out), "--baseline", "always empty", "--quiet"]

    assert main(words) == 0
    assert json.loads(out.read_text("utf-8"))["article"]["path"] == "report.txt"


def test_score_prints_each_figure(tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "told.jsonl"
    main(["golden", "predict", str(report), "--out", str(out), "--quiet"])
    cases = Path(__file__).parents[2] / "golden" / "cases"

    assert main(["golden", "score", str(out), str(cases)]) == 0
    assert "incidents.recall" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["golden", "predict", "nowhere.txt", "--out", "x"], "nowhere.txt: no such file or folder"),
        (["golden", "score", "nowhere.jsonl", "x"], "nowhere.jsonl: no such file or folder"),
        (["seeds", "report", "--data", "nowhere"], "seeds: nothing to measure under nowhere"),
        (["gate", "--allow-regression", "because"], "--allow-regression goes with --pin"),
        (["all", "--corpora", "golden,acled"], "no corpus named 'acled'"),
    ],
)
def test_a_wrong_word_is_named_and_ends_with_one(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 1
    assert said in capsys.readouterr().err


def test_an_unknown_baseline_is_named_with_those_that_are(
    tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["golden", "predict", str(report), "--out", str(tmp_path / "x"), "--baseline", "guess"]

    assert main(words) == 1
    assert "golden has no baseline 'guess'; there are always empty" in capsys.readouterr().err
