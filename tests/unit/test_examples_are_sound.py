"""The bundled demo reports in, a failure that names the file out, when one lacks what the demo promises."""

import csv
import json
import re
from datetime import date
from pathlib import Path

import pytest

REPORTS = Path(__file__).parents[2] / "examples" / "reports"
TEXTS = sorted(REPORTS.glob("*.txt"))
PAGES = sorted(REPORTS.glob("*.html"))
SIDECARS = sorted(REPORTS.glob("*.meta.json"))
TABLES = sorted(REPORTS.glob("*.csv"))
NOTE = "Written for the reportedly demo in our own words; the facts are public history."


def head_of(report: Path) -> dict[str, str]:
    """Return the named lines above the first empty line."""
    head = report.read_text(encoding="utf-8").partition("\n\n")[0]
    return dict(line.split(": ", 1) for line in head.splitlines())


def sidecar_of(report: Path) -> dict[str, str]:
    """Return what the sidecar of a report says; nothing without one."""
    sidecar = report.with_name(f"{report.stem}.meta.json")
    return json.loads(sidecar.read_text(encoding="utf-8")) if sidecar.exists() else {}


def rows_of(table: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_there_are_at_least_twenty_four_reports_of_every_kind_of_file() -> None:
    assert len(TEXTS) >= 24
    assert [len(PAGES), len(SIDECARS), len(TABLES)] == [1, 1, 1]


def test_the_folder_holds_nothing_that_the_tool_would_refuse_to_open() -> None:
    assert set(REPORTS.iterdir()) - {*TEXTS, *PAGES, *SIDECARS, *TABLES} == set()


@pytest.mark.parametrize("report", TEXTS, ids=lambda report: report.stem)
def test_a_report_says_that_it_was_written_for_the_demo(report: Path) -> None:
    assert head_of(report)["Note"] == NOTE


@pytest.mark.parametrize("report", TEXTS, ids=lambda report: report.stem)
def test_a_report_tells_its_outlet_and_its_day(report: Path) -> None:
    beside = sidecar_of(report)
    told = {"Outlet": beside.get("outlet"), "Published": beside.get("published")} | head_of(report)

    assert (told["Outlet"] or "") > ""
    assert date(2014, 1, 1) <= date.fromisoformat(told["Published"] or "") <= date(2023, 12, 31)
    assert report.stem.startswith(told["Published"] or "?")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_says_that_it_was_written_for_the_demo_and_tells_its_day(page: Path) -> None:
    code = page.read_text(encoding="utf-8")
    days = re.findall(r'published_time" content="(\d{4}-\d\d-\d\d)T', code)

    assert NOTE in code
    assert days == [page.stem[:10]]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_every_row_of_a_table_holds_a_text_a_day_and_an_outlet(table: Path) -> None:
    rows = rows_of(table)

    assert len(rows) >= 3
    assert {row["note"] for row in rows} == {NOTE}
    assert [row for row in rows if len(row["text"].split()) < 20 or not row["outlet"]] == []
    assert [date.fromisoformat(row["published"]).isoformat() for row in rows] == [
        row["published"] for row in rows
    ]
