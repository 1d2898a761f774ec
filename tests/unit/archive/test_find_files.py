"""Files and folders become documents, byte for byte, and what cannot be taken is refused with a reason."""

import os
import tempfile
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reportedly.archive import Columns, Found, RefusedInput, find
from reportedly.model.document import Hints

REPORT = b"MARUVA: Gunmen killed four farmers near Maruva on Sunday, police said.\r\n"


def took(*paths: Path, hints: Hints = Hints()) -> list[Found | RefusedInput]:  # noqa: B008 - frozen
    return list(find(paths, hints=hints, columns=Columns()))


def documents(*paths: Path, hints: Hints = Hints()) -> list[Found]:  # noqa: B008 - frozen
    return [found for found in took(*paths, hints=hints) if isinstance(found, Found)]


def refusals(*paths: Path) -> list[tuple[str, str]]:
    return [(Path(it.path).name, it.reason) for it in took(*paths) if isinstance(it, RefusedInput)]


def only_reason(path: Path) -> str:
    ((_, reason),) = refusals(path)
    return reason


def test_a_text_is_kept_byte_for_byte(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_bytes(REPORT)

    (found,) = documents(report)

    assert found.content == REPORT
    assert (found.document.path, found.document.media_type, found.document.size) == (
        str(report),
        "text/plain",
        len(REPORT),
    )


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.xhtml"])
def test_a_page_is_html_by_its_ending(tmp_path: Path, name: str) -> None:
    page = tmp_path / name
    page.write_bytes(b"<p>Gunmen killed four farmers near Maruva.</p>")

    (found,) = documents(page)

    assert found.document.media_type == "text/html"


def test_a_folder_is_read_whole_and_in_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y/deep.html", "c.text"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(REPORT + name.encode())

    found = documents(tmp_path)

    assert [str(Path(it.document.path).relative_to(tmp_path)) for it in found] == [
        "a/y/deep.html",
        "a/z.txt",
        "b.txt",
        "c.text",
    ]


def test_hidden_files_and_sidecars_of_a_folder_are_no_documents(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "note.txt").write_bytes(REPORT)
    (tmp_path / ".hidden.txt").write_bytes(REPORT)
    (tmp_path / "report.txt").write_bytes(REPORT)
    (tmp_path / "report.txt.meta.json").write_text('{"outlet": "The Maruva Herald"}')

    found = took(tmp_path)

    assert [Path(it.document.path).name for it in found if isinstance(it, Found)] == ["report.txt"]
    assert len(found) == 1


def test_an_unknown_ending_is_refused_in_a_folder_and_read_when_named(tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_bytes(REPORT)

    assert refusals(tmp_path) == [
        (
            "notes.md",
            (
                "ends in none of .txt .text .html .htm .xhtml .csv .tsv .jsonl .ndjson .parquet; "
                "name the file itself to have it read as text or HTML"
            ),
        )
    ]
    assert [it.document.media_type for it in documents(notes)] == ["text/plain"]


def test_a_named_file_that_opens_like_a_page_is_html(tmp_path: Path) -> None:
    page = tmp_path / "saved-page"
    page.write_bytes(b"\n<!DOCTYPE html>\n<html><body>Gunmen killed four.</body></html>")

    (found,) = documents(page)

    assert found.document.media_type == "text/html"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "holds only white space"),
        (b"\xef\xbb\xbf \n", "holds only white space"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "holds NUL bytes"),
        (bytes(range(128, 256)) * 20, "is binary"),
        (b"\xff\xfe\x00\xd8", "opens with the mark of UTF-16, but is not UTF-16"),
    ],
)
def test_bytes_that_are_no_report_are_refused(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_bytes(REPORT)

    found = took(tmp_path)

    assert isinstance(found[0], RefusedInput)
    assert found[0].path == str(tmp_path / "bad.txt")
    assert found[0].reason.startswith(words)
    assert isinstance(found[1], Found)


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16", "utf-8-sig"])
def test_text_in_other_encodings_is_kept_as_received(tmp_path: Path, encoding: str) -> None:
    content = "Señor Núñez said “four” were killed.".encode(encoding)
    (tmp_path / "report.txt").write_bytes(content)

    (found,) = documents(tmp_path)

    assert found.content == content


def test_a_file_of_50_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()

    reason = only_reason(huge)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reason == "has 50.0 MB; a document may have 20 MB, so split it into one file a report"
    assert peak < 1_000_000


def test_a_missing_path_is_refused_and_the_rest_is_taken(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(REPORT)

    found = took(tmp_path / "repotr.txt", tmp_path / "report.txt")

    assert found[0] == RefusedInput(str(tmp_path / "repotr.txt"), "is not there; check the name")
    assert isinstance(found[1], Found)


def test_links_that_lead_nowhere_or_round_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone.txt")
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "report.txt").write_bytes(REPORT)
    (tmp_path / "c" / "round").symlink_to(tmp_path)

    found = took(tmp_path)

    assert refusals(tmp_path) == [
        ("a.txt", "is a link that leads to no file: gone.txt"),
        ("b.txt", "is a link that leads to no file: b.txt"),
        ("round", "leads back to a folder whose files were taken already"),
    ]
    assert len([it for it in found if isinstance(it, Found)]) == 1


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert only_reason(tmp_path) == "is a folder without files; put reports in it, or name another"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert only_reason(tmp_path).startswith("is no regular file")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed.txt").write_bytes(REPORT)
    (tmp_path / "open.txt").write_bytes(REPORT)
    whole_open = Path.open

    def guarded_open(path: Path, *args: str, **options: str) -> object:
        if path.name == "closed.txt":
            raise PermissionError(13, "Permission denied")
        return whole_open(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", guarded_open)

    assert refusals(tmp_path) == [("closed.txt", "may not be read by this user; grant the right to read it")]
    assert [Path(it.document.path).name for it in documents(tmp_path)] == ["open.txt"]


def test_a_folder_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "report.txt").write_bytes(REPORT)
    whole_iterdir = Path.iterdir

    def guarded_iterdir(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return whole_iterdir(path)

    monkeypatch.setattr(Path, "iterdir", guarded_iterdir)

    assert refusals(tmp_path) == [("closed", "may not be read by this user; grant the right to read it")]
    assert len(documents(tmp_path)) == 1


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder that others may enter, while this process is nobody rather than root."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        if os.geteuid() != 0:
            yield Path(folder)
            return
        os.seteuid(65534)
        yield Path(folder)
        os.seteuid(0)


def test_what_the_system_keeps_closed_is_refused_and_the_rest_is_taken(nobody: Path) -> None:
    (nobody / "a.txt").write_bytes(REPORT)
    (nobody / "a.txt").chmod(0o000)
    (nobody / "b").mkdir(mode=0o000)
    (nobody / "c.txt").write_bytes(REPORT)

    closed = "may not be read by this user; grant the right to read it"
    assert refusals(nobody) == [("a.txt", closed), ("b", closed)]
    assert refusals(nobody / "b" / "report.txt") == [("report.txt", closed)]
    assert len(documents(nobody)) == 1


def test_a_broken_disk_is_one_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report.txt").write_bytes(REPORT)

    def failing_open(path: Path, *args: str) -> object:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", failing_open)

    assert refusals(tmp_path) == [("report.txt", "cannot be read: Input/output error")]


def test_json_named_as_a_report_is_refused(tmp_path: Path) -> None:
    (tmp_path / "reports.json").write_text('[{"text": "Gunmen killed four."}]')

    reason = only_reason(tmp_path / "reports.json")

    assert reason == "is JSON; a table of reports is a .jsonl file, with one object a line"


def test_a_sidecar_named_as_a_report_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report.meta.json").write_text("{}")

    assert only_reason(tmp_path / "report.meta.json").startswith("is a sidecar")


def test_a_name_that_is_not_utf_8_has_a_path_that_can_be_printed(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(REPORT)

    (found,) = documents(tmp_path)

    assert found.document.path == f"{tmp_path}/caf\\xe9.txt"


def test_hints_of_the_user_reach_the_document(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(REPORT)
    hints = Hints(published=date(2019, 5, 6), outlet="The Maruva Herald")

    (found,) = documents(tmp_path, hints=hints)

    assert found.document.hints == hints


def test_a_folder_is_never_loaded_whole(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(REPORT)
    found = find([tmp_path], hints=Hints(), columns=Columns())

    next(found)
    (tmp_path / "1.txt").unlink()

    assert [type(it) for it in found] == [RefusedInput, Found]
