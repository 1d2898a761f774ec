"""What a sidecar says of its report outranks the table and the user; a wrong sidecar refuses the report."""

from datetime import date
from pathlib import Path

import pytest

from reportedly.archive import Columns, Found, RefusedInput, find
from reportedly.model.document import Hints

REPORT = b"Gunmen killed four farmers near Maruva on Sunday, police said."


def take_one(path: Path, hints: Hints) -> Found | RefusedInput:
    (taken,) = find([path], hints=hints, columns=Columns())
    return taken


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(REPORT)
    return path


@pytest.mark.parametrize("name", ["report.txt.meta.json", "report.meta.json"])
def test_a_sidecar_outranks_the_user(report: Path, name: str) -> None:
    report.with_name(name).write_text(
        '{"published": "2019-05-06", "outlet": "The Maruva Herald", "title": "Four killed", "url": "http://a.example"}'
    )

    taken = take_one(report, Hints(published=date(2001, 1, 1), outlet="Nobody"))

    assert isinstance(taken, Found)
    assert taken.document.hints == Hints(
        date(2019, 5, 6), "The Maruva Herald", "Four killed", "http://a.example"
    )


def test_what_a_sidecar_leaves_out_is_the_users(report: Path) -> None:
    report.with_name("report.meta.json").write_text('{"title": "Four killed"}')

    taken = take_one(report, Hints(published=date(2001, 1, 1), outlet="The Maruva Herald"))

    assert isinstance(taken, Found)
    assert taken.document.hints == Hints(date(2001, 1, 1), "The Maruva Herald", "Four killed")


def test_the_longer_name_goes_first(report: Path) -> None:
    report.with_name("report.txt.meta.json").write_text('{"outlet": "The Maruva Herald"}')
    report.with_name("report.meta.json").write_text('{"outlet": "Somebody Else"}')

    taken = take_one(report, Hints())

    assert isinstance(taken, Found)
    assert taken.document.hints.outlet == "The Maruva Herald"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"publisher": "The Maruva Herald"}', "unknown field `publisher`"),
        ('{"published": "Sunday"}', "has a wrong `published`: 'Sunday' is no date; write it as YYYY-MM-DD"),
        ('{"published": "2019-02-30"}', "'2019-02-30' is no date"),
        ('{"published": 20190506}', "$.published"),
        ("[]", "it is a JSON object with any of published, outlet, title and url"),
        ("{", "it is a JSON object with any of published, outlet, title and url"),
        ("", "it is a JSON object with any of published, outlet, title and url"),
    ],
)
def test_a_wrong_sidecar_refuses_its_report_and_names_the_key(report: Path, content: str, words: str) -> None:
    sidecar = report.with_name("report.txt.meta.json")
    sidecar.write_text(content)

    taken = take_one(report, Hints())

    assert isinstance(taken, RefusedInput)
    assert taken.path == str(report)
    assert str(sidecar) in taken.reason
    assert words in taken.reason


def test_a_sidecar_of_a_table_outranks_its_columns(tmp_path: Path) -> None:
    table = tmp_path / "reports.csv"
    table.write_text("text,outlet\nGunmen killed four.,Row Outlet\n")
    (tmp_path / "reports.csv.meta.json").write_text('{"outlet": "The Maruva Herald"}')

    taken = take_one(table, Hints(outlet="Nobody"))

    assert isinstance(taken, Found)
    assert taken.document.hints.outlet == "The Maruva Herald"
