"""From a ledger to the files of a monthly report, and what is said when it cannot be made."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
STARTS = {
    "html": b"<!doctype html>",
    "md": b"# Political",
    "pdf": b"%PDF",
    "xlsx": b"PK",
    "csv": b"table,row",
}


@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_of_the_file_chooses_the_format(
    run: Run, reports: Path, tmp_path: Path, ending: str
) -> None:
    run("add", str(reports))

    ended = run("report", "--month", "2031-05", "--country", "Kenya", "--out", f"kenya.{ending}")

    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith(
        f"Political violence in Kenya, May 2031: 1 incident, written to kenya.{ending}"
    )
    assert (tmp_path / f"kenya.{ending}").read_bytes().startswith(STARTS[ending])


def test_lines_of_json_hold_the_numbers_and_their_incidents(run: Run, reports: Path) -> None:
    run("add", str(reports))

    ended = run("--quiet", "report", "--month", "2031-05", "--country", "KE", "--by", "type", "--json")

    lines = [json.loads(line) for line in ended.out.splitlines()]
    killed = next(line for line in lines if line["table"] == "type" and line["measure"] == "killed")
    assert (killed["row"], killed["low"], killed["high"]) == ("Bombing", 12, 12)
    assert len(killed["incidents"]) == 1
    assert {line["table"] for line in lines} == {"total", "type", "aside", "rule"}


def test_an_empty_month_is_written_and_said_to_be_empty(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", str(reports))

    ended = run("report", "--month", "2029-01", "--country", "KE", "--out", "r.md")

    assert ended.code == 0
    assert "No incident found is not no violence" in " ".join(ended.err.split())
    assert (tmp_path / "r.md").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--month", "2031", "--out", "r.md"), "write it as YYYY-MM"),
        (("--month", "2031-05", "--by", "village", "--out", "r.md"), "known are admin1, class, actor, type"),
        (("--month", "2031-05", "--compare", "decade", "--out", "r.md"), "known are previous, year"),
        (("--month", "2031-05"), "--out FILE"),
        (("--month", "2031-05", "--out", "r.doc"), "--format"),
        (("--month", "2031-05", "--country", "Ruritania", "--out", "r.md"), "is not a country"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_would_be_right(
    run: Run, reports: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    run("add", str(reports))

    ended = run("report", *words)

    assert ended.code != 0
    assert said in " ".join(ended.err.replace("│", " ").split())
    assert not (tmp_path / "r.md").exists()
