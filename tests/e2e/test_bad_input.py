"""Bad input: each is named with its reason, the exit code is not 0, and the rest of the batch is done."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly import pipeline
from reportedly.model.article import Article
from reportedly.testing.echo import EchoExtractor

Run = Callable[..., Any]
MEGABYTES = 1_000_000


def _empty(folder: Path) -> str:
    (folder / "empty.txt").touch()
    return "empty.txt"


def _binary(folder: Path) -> str:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    return "binary.txt"


def _too_large(folder: Path) -> str:
    with (folder / "large.txt").open("wb") as file:
        file.truncate(50 * MEGABYTES)
    return "large.txt"


def _wrong_encoding(folder: Path) -> str:
    (folder / "encoding.txt").write_bytes(b"\x81\x8d\x8f\x90\x9d\xfe\xff" * 40)
    return "encoding.txt"


def _no_text_column(folder: Path) -> str:
    (folder / "table.csv").write_text("id,colour\n1,red\n", encoding="utf-8")
    return "table.csv"


def _broken_table(folder: Path) -> str:
    (folder / "broken.jsonl").write_text('{"text": "unfinished\n', encoding="utf-8")
    return "broken.jsonl"


def _bad_sidecar(folder: Path) -> str:
    (folder / "dated.txt").write_text("A bomb went off.\n", encoding="utf-8")
    (folder / "dated.meta.json").write_text('{"published": "soon"}', encoding="utf-8")
    return "dated"


def _dangling_link(folder: Path) -> str:
    (folder / "dangling.txt").symlink_to(folder / "gone.txt")
    return "dangling.txt"


BAD = (
    _empty,
    _binary,
    _too_large,
    _wrong_encoding,
    _no_text_column,
    _broken_table,
    _bad_sidecar,
    _dangling_link,
)


@pytest.mark.parametrize("make_bad", BAD, ids=lambda make_bad: make_bad.__name__)
def test_one_bad_input_is_named_and_the_rest_is_taken(
    make_bad: Callable[[Path], str], run: Run, reports: Path
) -> None:
    name = make_bad(reports)

    ended = run("add", str(reports))

    assert ended.code == 1
    refused = [line for line in ended.err.splitlines() if line.startswith("refused ")]
    assert len(refused) == 1
    assert name in refused[0]
    assert ended.out.startswith("3 taken, 0 known already, 1 refused; 3 accounts read; 2 incidents")


def test_many_bad_inputs_end_in_one_ledger(run: Run, reports: Path) -> None:
    for make_bad in BAD:
        make_bad(reports)

    ended = run("add", str(reports), str(reports / "missing.txt"))

    assert ended.code == 1
    assert ended.out.startswith("3 taken, 0 known already, 9 refused")
    assert "Traceback" not in ended.err
    assert run("doctor", "--json").out.count('"fine":false') == 0


def test_broken_html_is_read_as_far_as_it_goes_or_refused_by_name(run: Run, reports: Path) -> None:
    (reports / "broken.html").write_text("<html><body><p>A bomb went off<div></p><<a href=", encoding="utf-8")

    ended = run("add", str(reports))

    assert ended.out.startswith(
        ("4 taken, 0 known already, 0 refused", "3 taken, 0 known already, 1 refused")
    )
    assert ended.code == 0 or "broken.html" in ended.err


def test_a_folder_that_may_not_be_read_is_named(
    run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = reports / "closed"
    closed.mkdir()
    iterdir = Path.iterdir

    def _guarded(path: Path) -> Iterator[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", _guarded)

    ended = run("add", str(reports))

    assert ended.code == 1
    assert f"refused {closed}: may not be read" in ended.err
    assert ended.out.startswith("3 taken, 0 known already, 1 refused")


@pytest.mark.parametrize(
    "command", [("incidents", "--since"), ("incidents", "--as-of"), ("add", "x", "--published")]
)
def test_a_date_that_is_no_date_is_a_wrong_use(command: tuple[str, ...], run: Run) -> None:
    ended = run(*command, "next week")

    assert ended.code == 2
    assert "'next week' is not a date; write it as YYYY-MM-DD, such as 2023-03-01" in " ".join(
        ended.err.split()
    )


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("incidents", "--type", "party"), "'party' is no type of incident; known are bombing"),
        (("incidents", "--grade", "good"), "'good' is no grade; known are single-source"),
        (("why", "iab", "colour"), "'colour' is no field; known are type, when"),
        (("export", "shapefile", "--out", "x"), "'shapefile' is not one of"),
        (("add",), "Missing argument"),
        (("ad",), "Did you mean 'add'?"),
    ],
)
def test_a_wrong_use_names_what_would_be_right(args: tuple[str, ...], words: str, run: Run) -> None:
    ended = run(*args)

    assert ended.code == 2
    assert words in " ".join(ended.err.split())


def test_a_missing_ledger_says_how_to_make_one(run: Run) -> None:
    ended = run("incidents")

    assert ended.code == 1
    assert ended.err.startswith("error: there is no ledger at ledger.db; `reportedly add FOLDER` makes one")


def test_an_empty_ledger_says_so_and_is_no_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    added = run("add", "none")

    assert added.code == 1
    assert "refused none: is a folder without files" in added.err
    assert run("incidents") == (
        0,
        "",
        "no incidents: no article taken so far tells of one; `reportedly articles` lists them\n",
    )
    assert run("articles").err == "no articles; `reportedly add FOLDER` takes them in\n"


def test_a_ledger_of_a_newer_version_is_left_alone(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", str(reports))
    with sqlite3.connect(tmp_path / "ledger.db") as ledger:
        ledger.execute("pragma user_version = 999")
    ledger.close()

    ended = run("incidents")

    assert ended.code == 1
    assert "ledger.db" in ended.err
    assert "999" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_file_that_is_no_ledger_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_text("dear diary " * 200, encoding="utf-8")

    ended = run("incidents")

    assert ended.code == 1
    assert ended.err.startswith("error: ")
    assert "ledger.db" in ended.err


def test_lines_that_are_not_of_extract_are_named_by_number(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text('{"a": 1}\n', encoding="utf-8")

    ended = run("link", "lines.jsonl")

    assert ended.code == 1
    assert "line 1 is no line of `reportedly extract --json`" in ended.err


def test_an_article_that_makes_the_extractor_fail_spoils_no_other(
    run: Run, reports: Path, parts: pipeline.Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = EchoExtractor((), fails_at="bus")
    monkeypatch.setattr(parts.extractor, "extract", failing.extract)

    ended = run("add", str(reports))

    assert ended.code == 1
    assert "road.txt" in ended.err
    assert ended.out.startswith("2 taken, 0 known already, 1 refused")


def test_a_stopped_run_goes_on_where_it_was(
    run: Run, reports: Path, parts: pipeline.Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = parts.extractor.extract

    def _stopped(articles: list[Article]) -> Iterator[Any]:
        yield from extract(articles[:1])
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(parts.extractor, "extract", _stopped)
        stopped = run("add", str(reports))

    assert (stopped.code, stopped.err) == (130, "stopped; run the same command again to go on\n")
    assert run("add", str(reports)).out.startswith("2 taken, 1 known already, 0 refused")


def test_a_reader_that_goes_away_is_no_error(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", str(reports))
    command = [sys.executable, "-c", "from reportedly.views.cli import main; main()", "incidents", "--json"]

    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=os.environ
    )
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, b"")


def test_an_export_into_a_folder_that_is_not_there_leaves_nothing(
    run: Run, reports: Path, tmp_path: Path
) -> None:
    run("add", str(reports))

    ended = run("export", "csv", "--out", "nowhere/out.csv")

    assert ended.code == 1
    assert ended.err.startswith("error: cannot write nowhere/out.csv: No such file or directory")
    assert list(tmp_path.rglob("*.part")) == []
