"""From reports on disk to tables, pages, lines and files: what each command shows."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import polars as pl
import pytest

import reportedly
from reportedly.views.public import schema

Run = Callable[..., Any]


def _lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_add_says_what_it_took_and_a_second_run_adds_nothing(run: Run, reports: Path) -> None:
    first = run("add", str(reports))
    second = run("add", str(reports))

    assert (first.code, second.code) == (0, 0)
    assert (
        first.out
        == "3 taken, 0 known already, 0 refused; 3 accounts read; 2 incidents in the ledger ledger.db\n"
    )
    assert (
        second.out
        == "0 taken, 3 known already, 0 refused; 0 accounts read; 2 incidents in the ledger ledger.db\n"
    )


def test_the_ledger_in_the_folder_that_is_added_is_no_report(run: Run, reports: Path) -> None:
    ledger = str(reports / "ledger.db")
    run("--ledger", ledger, "add", str(reports))

    again = run("--ledger", ledger, "add", str(reports))

    assert (again.code, again.err) == (0, "")
    assert again.out.startswith("0 taken, 3 known already, 0 refused;")


def test_add_as_json_keeps_stdout_to_lines(run: Run, reports: Path) -> None:
    ended = run("add", str(reports), "--json")

    assert [(Path(line["path"]).name, line["outcome"]) for line in _lines(ended.out)] == [
        ("first.txt", "added"),
        ("road.txt", "added"),
        ("second.txt", "added"),
    ]
    assert "3 taken" in ended.err


def test_quiet_prints_nothing_when_all_is_well(run: Run, reports: Path) -> None:
    assert run("--quiet", "add", str(reports)) == (0, "", "")


def test_reports_added_without_linking_are_linked_by_the_next_add(run: Run, reports: Path) -> None:
    assert "not linked" in run("add", str(reports), "--no-link").out

    assert "2 incidents" in run("add", str(reports)).out


def test_the_table_shows_rival_tolls_in_one_row(run: Run, reports: Path) -> None:
    run("add", str(reports))

    ended = run("incidents")

    (bombing,) = (row for row in ended.out.splitlines() if "bombing" in row)
    assert ended.code == 0
    assert bombing.split("  ")[1] == "2031-05-07"
    assert "12, 10+" in bombing
    assert bombing.rstrip().endswith("2/2")


def test_incident_lines_keep_the_public_schema(run: Run, reports: Path) -> None:
    run("add", str(reports))

    lines = _lines(run("incidents", "--json").out)

    for line in lines:
        jsonschema.validate(line, schema("incidents"))
    assert sorted(line["type"] for line in lines) == ["armed_attack", "bombing"]
    killed = next(line for line in lines if line["type"] == "bombing")["variants"]["killed"]
    assert sorted(variant["value"]["low"] for variant in killed) == [10, 12]


@pytest.mark.parametrize(
    ("filters", "types"),
    [
        (("--country", "Kenya"), ["bombing"]),
        (("--type", "armed attack"), ["armed_attack"]),
        (("--min-killed", "11"), ["bombing"]),
        (("--text", "bus river"), ["armed_attack"]),
        (("--since", "2031-05-07", "--until", "2031-05-07"), ["bombing"]),
        (("--place", "lumo", "--type", "armed_attack"), []),
        (("--limit", "1"), ["bombing"]),
        (("--as-of", "2001-01-01"), []),
        (("--published-until", "2031-05-08"), []),
    ],
)
def test_filters_leave_what_they_ask_for(
    filters: tuple[str, ...], types: list[str], run: Run, reports: Path
) -> None:
    run("add", str(reports))

    ended = run("incidents", "--json", *filters)

    assert ended.code == 0
    assert [line["type"] for line in _lines(ended.out)] == types


def test_what_a_filter_on_days_cannot_place_is_named(run: Run, reports: Path) -> None:
    run("add", str(reports))

    ended = run("incidents", "--since", "2031-01-01")

    assert ended.err == "1 more fit but for the day, which no article tells\n"


def test_no_result_says_how_many_there_are(run: Run, reports: Path) -> None:
    run("add", str(reports))

    assert run("incidents", "--min-killed", "99").err == (
        "none of 2 incidents passes these filters; leave one out to see more\n"
    )


def test_show_and_why_lead_from_a_table_to_the_words(run: Run, reports: Path) -> None:
    run("add", str(reports))
    (line,) = _lines(run("incidents", "--type", "bombing", "--json").out)

    shown = run("show", line["id"][:8])
    reasons = run("why", line["id"][:8], "killed")

    assert "“Twelve people were killed” told by the reporter" in shown.out
    assert "“At least ten people were killed”" in reasons.out
    assert "found by echo/1, confidence 0.90" in reasons.out
    assert "why these 2 accounts are one incident" in reasons.out


def test_why_as_json_gives_each_claim_with_its_offsets(run: Run, reports: Path) -> None:
    run("add", str(reports))
    (line,) = _lines(run("incidents", "--type", "bombing", "--json").out)

    rows = _lines(run("why", line["id"], "killed", "--json").out)

    texts = {Path(row["path"]): (reports / Path(row["path"]).name).read_text() for row in rows}
    assert [texts[Path(row["path"])][row["start"] : row["end"]] for row in rows] == [
        row["quote"] for row in rows
    ]
    assert sorted(row["value"] for row in rows) == ["10+", "12"]


def test_an_unknown_incident_names_near_ones(run: Run, reports: Path) -> None:
    run("add", str(reports))

    ended = run("show", "zzz")

    assert ended.code == 1
    assert ended.err == "error: no incident's id begins with 'zzz'; `reportedly incidents` lists all 2\n"


def test_articles_figures_and_refusals_are_listed(run: Run, reports: Path) -> None:
    run("add", str(reports))

    articles = _lines(run("articles", "--json").out)

    assert sorted(Path(row["path"]).name for row in articles) == ["first.txt", "road.txt", "second.txt"]
    assert {row["outcome"] for row in articles} == {"ok"}
    assert run("figures").err == "no article gives a total of a period\n"
    refused = run("figures", "--policy", "latest")
    assert (refused.code, "add --compare" in refused.err) == (1, True)
    assert run("refused").code == 0


def test_an_article_in_another_language_and_a_page_without_report_are_refused(
    run: Run, reports: Path
) -> None:
    (reports / "french.txt").write_text(
        "Une bombe a explosé mercredi sur le marché de Lumo et a tué dix personnes, selon la police.\n"
        "Les blessés ont été conduits à l'hôpital de la ville voisine, où les médecins les soignent.\n"
    )
    (reports / "bare.html").write_text("<html><body></body></html>")
    run("add", str(reports))

    rows = _lines(run("refused", "--json").out)

    assert [(row["kind"], Path(row["path"]).name) for row in rows] == [
        ("document", "bare.html"),
        ("article", "french.txt"),
    ]
    assert rows[1]["reason"] == "written in French; only English is read"


def test_two_ledgers_of_the_same_reports_export_the_same_bytes(
    run: Run, reports: Path, tmp_path: Path
) -> None:
    run("--ledger", "one.db", "add", str(reports))
    for name in ("second.txt", "road.txt", "first.txt"):
        run("--ledger", "two.db", "add", str(reports / name))

    for ledger in ("one", "two"):
        for form in ("csv", "jsonl"):
            assert run("--ledger", f"{ledger}.db", "export", form, "--out", f"{ledger}.{form}").code == 0

    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert len((tmp_path / "one.jsonl").read_text().splitlines()) == 2


def test_export_to_stdout_is_the_file(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", str(reports))
    run("export", "csv", "--out", "out.csv")

    assert run("export", "csv", "--out", "-").out == (tmp_path / "out.csv").read_text()


def test_extract_and_link_make_incidents_without_a_ledger(run: Run, reports: Path, tmp_path: Path) -> None:
    told = run("extract", str(reports), "--json")
    (tmp_path / "lines.jsonl").write_text(told.out, encoding="utf-8")

    clusters = _lines(run("link", "lines.jsonl", "--json").out)

    for line in _lines(told.out):
        jsonschema.validate(line, schema("extract"))
    for cluster in clusters:
        jsonschema.validate(cluster, schema("link"))
    assert sorted(len(cluster["accounts"]) for cluster in clusters) == [1, 2]
    assert not (tmp_path / "ledger.db").exists()


def test_doctor_finds_every_quote_where_it_was(run: Run, reports: Path) -> None:
    run("add", str(reports))

    checks = {row["name"]: row for row in _lines(run("doctor", "--json").out)}

    assert checks["ledger"]["fine"] is True
    assert checks["ledger"]["found"].endswith("all bytes and all quotes are as taken in")


def test_python_asks_the_same_ledger_for_frames(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", str(reports))

    with reportedly.open(tmp_path / "ledger.db") as ledger:
        incidents = ledger.incidents()
        killed = ledger.variants().filter(pl.col("field") == "killed")
        claims = ledger.claims()

    assert sorted(incidents["type"]) == ["armed_attack", "bombing"]
    assert sorted(killed["value"]) == ["10+", "12"]
    assert set(claims["origin"]) == {"echo/1"}


def test_frames_of_the_past_are_empty(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", str(reports))

    with reportedly.open(tmp_path / "ledger.db") as ledger:
        heights = [
            made(as_of=date(2001, 1, 1)).height
            for made in (ledger.incidents, ledger.variants, ledger.claims, ledger.articles, ledger.refused)
        ]

    assert heights == [0, 0, 0, 0, 0]


def test_a_copy_of_the_ledger_is_a_ledger(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", str(reports))
    shutil.copy(tmp_path / "ledger.db", tmp_path / "copy.db")

    assert run("--ledger", "copy.db", "incidents", "--json").out == run("incidents", "--json").out
