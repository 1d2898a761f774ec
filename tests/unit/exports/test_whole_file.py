"""An export is there whole or not at all."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.views.exports.whole_file import write_whole


def _breaks_off() -> Iterator[str]:
    yield "id,type\n"
    raise RuntimeError("the machine stops here")


def test_the_pieces_stand_in_the_file_in_order(tmp_path: Path) -> None:
    size = write_whole(["id\n", "i1é\n"], tmp_path / "out.csv")

    assert (tmp_path / "out.csv").read_bytes() == "id\ni1é\n".encode()
    assert size == 8


def test_a_write_that_breaks_off_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")

    with pytest.raises(RuntimeError):
        write_whole(_breaks_off(), out)

    assert out.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "out.csv"

    with pytest.raises(InputError, match=r"cannot write .*nowhere/out\.csv: No such file"):
        write_whole(["x"], out)


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="it is a folder"):
        write_whole(["x"], tmp_path)


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as beside:
        reading = beside.submit(pipe.read_bytes)

        size = write_whole(["id\n", "i1é\n"], pipe)

    assert (size, reading.result(), pipe.is_fifo()) == (8, "id\ni1é\n".encode(), True)


def test_a_link_leads_to_the_file_that_is_written(tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "out.csv")

    write_whole(["new"], link)

    assert (link.is_symlink(), (tmp_path / "out.csv").read_text()) == (True, "new")


def test_the_rights_of_the_old_file_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    out.chmod(0o640)

    write_whole(["new"], out)

    assert out.stat().st_mode & 0o777 == 0o640
