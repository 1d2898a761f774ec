"""The commands `export` and `release` as a user types them."""

import csv
import io
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.testing.synthetic import write_ledger
from reportedly.views.exports.csv_lines import csv_line
from reportedly.views.exports.format_list import Format


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "ledger.db"
    write_ledger(path, 80)
    return path


def run(ledger: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from reportedly.views.cli import main; main()", "--ledger", str(ledger)]
    return subprocess.run([*command, *words], capture_output=True, text=True, check=False)


def test_filters_choose_what_is_exported(ledger: Path) -> None:
    done = run(ledger, "export", "csv", "--out", "-", "--country", "PK", "--min-killed", "3")

    lines = list(csv.DictReader(io.StringIO(done.stdout)))
    assert done.returncode == 0, done.stderr
    assert {line["country"] for line in lines} == {"PK"}
    assert (
        0
        < len(lines)
        < len(list(csv.DictReader(io.StringIO(run(ledger, "export", "csv", "--out", "-").stdout))))
    )


def test_a_public_file_holds_back_the_last_days_and_says_so(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "public.csv"

    done = run(
        ledger,
        "export",
        "csv",
        "--out",
        str(out),
        "--profile",
        "public",
        "--as-of",
        "2031-06-15",
        "--delay",
        "60",
    )

    assert done.returncode == 0, done.stderr
    assert "of the last 60 days" in done.stderr
    lines = list(csv.DictReader(io.StringIO(out.read_text())))
    assert max(line["latest"] for line in lines) <= "2031-04-16"
    assert {line["place"] for line in lines if line["country"] == "PK"} <= {
        "Khyber Pakhtunkhwa", "Balochistan", "Sindh", "Punjab",
    }  # fmt: skip


def test_what_a_format_cannot_hold_is_told(ledger: Path, tmp_path: Path) -> None:
    done = run(ledger, "export", "ged", "--out", str(tmp_path / "ged.csv"))

    assert "left out: " in done.stderr
    assert "in which no number of killed is told" in done.stderr


def test_an_unknown_format_names_those_there_are(ledger: Path) -> None:
    done = run(ledger, "export", "shapefile", "--out", "x")

    assert done.returncode == 2
    assert all(each.value in done.stderr.replace("\n", " ") for each in (Format.acled, Format.gpkg))


def test_a_release_and_the_one_after_it(ledger: Path, tmp_path: Path) -> None:
    first = run(ledger, "release", "--out", str(tmp_path / "all"), "--date", "2031-09-01")
    second = run(ledger, "release", "--out", str(tmp_path / "all"), "--date", "2032-03-01")
    third = run(ledger, "release", "--out", str(tmp_path / "all"), "--date", "2032-03-01")

    assert (first.returncode, second.returncode, third.returncode) == (0, 0, 1), third.stderr
    assert "since 2031-09-01: " in second.stderr
    assert "a release is never changed" in third.stderr


def test_a_file_is_there_whole_or_not_at_all_after_a_kill(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "incidents.jsonl"
    out.write_text("the old file")
    slow = (
        "import time; from reportedly.views.exports import json_lines; told = json_lines.incident_line\n"
        "def slowly(incident):\n time.sleep(0.05); return told(incident)\n"
        "json_lines.incident_line = slowly\nfrom reportedly.views.cli import main; main()"
    )
    words = ["--ledger", str(ledger), "export", "jsonl", "--out", str(out)]
    with subprocess.Popen([sys.executable, "-c", slow, *words]) as writing:
        deadline = time.monotonic() + 60
        while not list(tmp_path.glob(".incidents.jsonl.*.part")) and time.monotonic() < deadline:
            time.sleep(0.05)
        os.kill(writing.pid, signal.SIGKILL)

    assert out.read_text() == "the old file"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_no_cell_runs_in_libreoffice_and_longitudes_are_numbers(tmp_path: Path) -> None:
    source = tmp_path / "cells.csv"
    texts = ["=1+1", "+1+1", "-1+1", "@SUM(1;1)", "\t=1+1", "\r=1+1", "＝1+1", " =1+1", "a; =1+1", -36.25, 12]
    source.write_text(csv_line(texts), newline="")

    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "fods",
         "--outdir", str(tmp_path), str(source)], capture_output=True, check=True, timeout=120,
    )  # fmt: skip

    sheet = (tmp_path / "cells.fods").read_text()
    table = sheet[sheet.index("<table:table ") :]
    assert "table:formula" not in table
    assert 'office:value="-36.25"' in table
    assert 'office:value="12"' in table
    assert 'office:value="2"' not in table
