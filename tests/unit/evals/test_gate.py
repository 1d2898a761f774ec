"""The gate: a figure under its floor fails, and no floor is lowered without a reason."""

from pathlib import Path

import msgspec
import pytest
from evals.contract import Measure, UnreadableCorpus
from evals.gate import Floors, hold, pin, read_floors
from evals.results import Result

NAME = "invented.dev.found"


def _result(value: float | None, *, files: str = "f1") -> Result:
    measures = (
        Measure("found", value, 100, "found by told", headline=True),
        Measure("beside", 0.1, 100, "no headline"),
    )
    return Result("invented", "dev", 10, 1.0, files, "sm", "e1", "s1", "c1", measures, {}, (), {})


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    assert pin([_result(0.75)], fast=False, reason=None, path=path) == 0
    return path


def test_a_new_figure_is_pinned_a_little_under_what_was_measured(floors: Path) -> None:
    floor = read_floors(floors).whole[NAME]

    assert (floor.least, floor.measured, floor.corpus, floor.commit) == (0.747, 0.75, "f1", "c1")


def test_figures_that_are_no_headline_get_no_floor(floors: Path) -> None:
    assert list(read_floors(floors).whole) == [NAME]


@pytest.mark.parametrize(("value", "code"), [(0.75, 0), (0.747, 0), (0.7469, 1), (None, 1)])
def test_the_gate_fails_under_a_floor(floors: Path, value: float | None, code: int) -> None:
    assert hold([_result(value)], fast=False, path=floors) == code


def test_the_gate_names_the_figure_its_value_and_its_floor(
    floors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hold([_result(0.5)], fast=False, path=floors)

    assert "invented.dev.found: 0.5000 is under its floor 0.7470" in capsys.readouterr().err


def test_a_figure_on_other_files_is_not_held_against_the_floor(
    floors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hold([_result(0.9, files="f2")], fast=False, path=floors) == 1
    assert "measured on other files" in capsys.readouterr().err


def test_the_fast_sample_has_floors_of_its_own(floors: Path) -> None:
    pin([_result(0.5)], fast=True, reason=None, path=floors)

    assert (read_floors(floors).fast[NAME].least, read_floors(floors).whole[NAME].least) == (0.49, 0.747)


def test_pinning_raises_a_floor_and_never_lowers_it_in_silence(floors: Path) -> None:
    assert pin([_result(0.8)], fast=False, reason=None, path=floors) == 0
    assert read_floors(floors).whole[NAME].least == 0.797

    assert pin([_result(0.6)], fast=False, reason=None, path=floors) == 1
    assert read_floors(floors).whole[NAME].least == 0.797


def test_a_floor_inside_the_slack_stays_where_it_is(floors: Path) -> None:
    pin([_result(0.748)], fast=False, reason=None, path=floors)

    assert read_floors(floors).whole[NAME].least == 0.747


def test_a_floor_is_lowered_with_a_reason_that_is_kept(floors: Path) -> None:
    assert pin([_result(0.6)], fast=False, reason="the scorer was wrong", path=floors) == 0

    kept = read_floors(floors)
    assert kept.whole[NAME].least == 0.597
    assert [(each.name, each.before, each.after, each.reason) for each in kept.lowered] == [
        (NAME, 0.747, 0.597, "the scorer was wrong")
    ]


def test_a_figure_without_a_floor_is_named_and_does_not_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hold([_result(0.2)], fast=False, path=tmp_path / "none.json") == 0
    assert f"no floor yet: {NAME}" in capsys.readouterr().err


def test_a_damaged_file_of_floors_is_named(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"whole": 3}', "utf-8")

    with pytest.raises(UnreadableCorpus, match=r"floors.json does not hold floors"):
        read_floors(path)


def test_the_shipped_floors_can_be_read_and_lie_between_nought_and_one() -> None:
    floors = read_floors()

    outside = [name for name, floor in {**floors.whole, **floors.fast}.items() if not 0 <= floor.least <= 1]
    assert (msgspec.convert(msgspec.to_builtins(floors), Floors), outside) == (floors, [])
