"""The page of quality: every figure with its floor, its baselines, its definition and what it compares to."""

from pathlib import Path

import msgspec
import pytest
from evals import pipelines, quality
from evals.contract import Measure, Table
from evals.corpora import CLASSES
from evals.gate import Floor, Floors
from evals.results import Result, kept_all, path_of, results_folder

PARTS = (
    Measure("incidents.recall", 0.5, 226, "incidents found", headline=True, abstained=0.25),
    Measure("false_per_article", None, 0, "one | two"),
)
BASE: dict[str, tuple[Measure, ...]] = {
    "always empty": (Measure("incidents.recall", 0.0, 226, "incidents found"),)
}
TABLES = (Table("By country", ("country", "wrong"), tuple((f"C{n}", "1 of 2") for n in range(20))),)


def _result(name: str = "golden") -> Result:
    kinds = {"field: doer": 3, "incident: false": 1}
    return Result(name, "cases", 141, 7.0, "hash", "sm", "e", "s", "abc1234", PARTS, BASE, TABLES, kinds)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    floors = Floors({"golden.cases.incidents.recall": Floor(0.497, 0.5, 226, "hash", "abc1234")}, {})
    measured = (pipelines.Pipeline("sm", "sm", 21.3, 269.0), pipelines.Pipeline("md", "md", 19.0, 480.0))
    monkeypatch.setattr(quality, "kept_all", lambda _pipeline, _corpora: [_result()])
    monkeypatch.setattr(quality, "read_floors", lambda: floors)
    monkeypatch.setattr(pipelines, "kept", lambda: measured)
    written = tmp_path / "quality.md"
    quality.write(written)
    return written


def test_a_headline_figure_stands_beside_its_floor_and_its_baselines(page: Path) -> None:
    text = page.read_text("utf-8")

    name = "[golden](quality/golden.md).cases.incidents.recall"
    assert f"| {name} | 0.500 | 226 | 25% | 0.497 | always empty 0.000 |" in text.splitlines()
    assert "141 documents, commit abc1234" in text


def test_pipelines_stand_side_by_side(page: Path) -> None:
    lines = page.read_text("utf-8").splitlines()

    assert "|  | sm | md |" in lines
    assert "| articles per second and core | 21.3 | 19.0 |" in lines
    assert "| golden.cases.incidents.recall | 0.500 | 0.500 |" in lines


def test_a_corpus_has_a_page_with_definitions_mistakes_and_the_first_rows_of_breakdowns(page: Path) -> None:
    lines = (page.parent / "quality" / "golden.md").read_text("utf-8").splitlines()

    assert "| **incidents.recall** | 0.500 | 226 | 25% | 0.000 | incidents found |" in lines
    assert "| false_per_article | – | 0 |  | – | one \\| two |" in lines
    assert "| field: doer | 3 |" in lines
    assert [line for line in lines if line.startswith("| C")][-1] == "| C14 | 1 of 2 |"


def test_published_figures_name_corpora_that_are_here() -> None:
    rows = quality.published()

    assert {row.corpus for row in rows} <= set(CLASSES)
    assert [row.value for row in rows if row.system == "GTT, BERT-base"] == [".502"]


def test_a_result_of_another_engine_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.results.WORK", tmp_path)
    folder = results_folder("sm")
    folder.mkdir(parents=True)
    path_of(folder, "golden", "cases").write_bytes(msgspec.json.encode(_result()))

    assert kept_all("sm", CLASSES) == []
