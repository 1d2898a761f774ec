"""The file behind the gazetteer: built once, whole or not at all."""

import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.entities.places import Gazetteer
from reportedly.entities.places import build as build_file
from reportedly.entities.places.build import build, file_in
from reportedly.entities.places.tables import country_rows, supplement_rows
from reportedly.errors import MissingPart, ReportedlyError


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")

    with pytest.raises(ReportedlyError, match=r"cannot be written to .*file.*writable folder"):
        build(file / "places.db", progress=lambda _step, _done: None)


def test_a_file_that_is_no_index_is_named(tmp_path: Path) -> None:
    path = tmp_path / "places.db"
    path.write_text("something else entirely, long enough to be read as a page")

    with pytest.raises(MissingPart, match=r"places\.db is not a place index.*delete it.*builds it anew"):
        Gazetteer(path)


def test_a_sqlite_file_of_another_program_is_named_in_the_cache(tmp_path: Path) -> None:
    with closing(sqlite3.connect(file_in(tmp_path))) as other:
        other.execute("create table bookmarks (url text)")

    with pytest.raises(MissingPart, match=r"gazetteer-v.*no such table.*delete it"):
        Gazetteer.open(folder=tmp_path)


def test_damage_in_the_middle_of_the_file_is_named_where_a_name_meets_it(
    gazetteer: Gazetteer, tmp_path: Path
) -> None:
    whole = gazetteer.path.read_bytes()
    path = tmp_path / "places.db"
    # The first page, with the tables' names, stays: the file opens well.
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    with pytest.raises(MissingPart, match=r"places\.db is not a place index, or damaged"):
        Gazetteer(path).locate("Kabul")


def test_indexes_of_earlier_versions_go_when_a_new_one_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_file, "_fill", lambda path, **_: path.write_text("new"))
    for name in ("gazetteer-v0123abcd-2.1.0-3.0.2.db", "gazetteer-of-mine.db", "ledger.db"):
        (tmp_path / name).write_text("old")

    build(file_in(tmp_path), progress=lambda _step, _done: None)

    assert {file.name for file in tmp_path.iterdir()} == {
        file_in(tmp_path).name,
        "gazetteer-of-mine.db",
        "ledger.db",
    }


def test_a_gazetteer_travels_to_another_process_as_its_path(gazetteer: Gazetteer) -> None:
    copy = pickle.loads(pickle.dumps(gazetteer))

    assert copy.locate("Kabul") == gazetteer.locate("Kabul")


def test_every_row_of_our_own_says_where_it_comes_from() -> None:
    rows = supplement_rows()

    assert len(rows) > 700
    assert [row.name for row in rows if not row.provenance] == []
    assert {row.precision for row in rows} == {1, 3, 4, 5, 7}
    assert [row.name for row in rows if row.lat is not None and not -60 < row.lat < 75] == []


def test_every_place_of_our_own_has_an_id_of_its_own() -> None:
    added = [(row.country, row.name) for row in supplement_rows() if row.geonames_id is None]

    assert len(added) == len(set(added))


def test_all_states_of_the_united_nations_are_listed() -> None:
    codes = {row.iso2 for row in country_rows()}

    assert len(codes) >= 193
    assert {"AF", "SS", "PS", "XK", "VA", "TL", "ME"} <= codes
