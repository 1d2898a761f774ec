"""Searching, showing, taking in and checking actors on the command line, good input and bad."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.config import Settings

Run = Callable[..., Any]

FALCONS = "id\tname\tactive_in\tparent\nmine:1\tFalcons of Orvat\tKE\tucdp:717\n"
WRONG = "id\tname\tparent\nmine:1\tFalcons of Orvat\tmine:2\nmine:2\tHawks of Orvat\tmine:1\n"


@pytest.fixture(autouse=True)
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "registry"
    monkeypatch.setenv("REPORTEDLY_REGISTRY", str(folder))
    return folder


@pytest.fixture
def falcons(tmp_path: Path) -> Path:
    path = tmp_path / "falcons.tsv"
    path.write_text(FALCONS, encoding="utf-8")
    return path


def _lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_candidates_are_printed_best_first_with_their_reasons(run: Run) -> None:
    ended = run("actors", "search", "IS", "--country", "afghanistan", "--json")

    assert ended.code == 0
    assert _lines(ended.out) == [
        {
            "actor_id": "ucdp:234",
            "name": "Islamic State",
            "country": None,
            "score": 0.97,
            "reason": "acronym 'IS': acronym",
        },
        {
            "actor_id": "un:QDe.161",
            "name": "Islamic State Khorasan Province",
            "country": None,
            "score": 0.582,
            "reason": "part of the first that acts in AF",
        },
    ]


def test_a_name_is_that_of_the_day(run: Run) -> None:
    (before,) = _lines(run("actors", "search", "Taliban", "--on", "2021-08-14", "--json").out)
    (after,) = _lines(run("actors", "search", "Taliban", "--on", "2021-08-15", "--json").out)

    assert (before["name"], after["name"]) == ("Taliban", "Taliban (de facto government of Afghanistan)")


def test_what_is_nobodys_name_ends_with_one_and_says_so(run: Run) -> None:
    ended = run("actors", "search", "Zarvan Brotherhood of Tal")

    assert (ended.code, ended.out) == (1, "")
    assert "no actor of the registry is called 'Zarvan Brotherhood of Tal'" in ended.err


def test_an_unknown_country_is_named(run: Run) -> None:
    ended = run("actors", "search", "IS", "--country", "QQ")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        "error: 'QQ' is no country; give two letters of ISO 3166, such as PK, or a name\n"
    )  # fmt: skip


def test_the_page_of_an_actor_shows_kin_and_aliases_with_their_source(run: Run) -> None:
    told = run("actors", "show", "ucdp:356").out

    assert told.startswith("Tehrik-i-Taliban Pakistan\nid: ucdp:356\nkind: group\n")
    assert "Fitna al-Khawarij" in told
    assert "Government of Pakistan" in told
    assert "label one party uses" in told


def test_the_page_as_json_has_roles_and_ids(run: Run) -> None:
    (page,) = _lines(run("actors", "show", "ucdp:303", "--json").out)

    assert [name["sort"] for name in page["names"]] == ["group", "state"]
    assert page["ids"] == ["wikidata:Q42418"]


def test_an_unknown_id_is_refused(run: Run) -> None:
    ended = run("actors", "show", "r:nobody")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        "error: no actor 'r:nobody' in the registry; ids look like 'ucdp:234' or 'state:PK'\n"
    )  # fmt: skip


def test_an_own_file_is_taken_and_every_command_reads_it(run: Run, falcons: Path, registry: Path) -> None:
    ended = run("actors", "add", str(falcons))

    assert (ended.code, ended.out) == (0, f"1 rows taken into {registry / 'falcons.tsv'}\n")
    assert (registry / "falcons.tsv").read_text(encoding="utf-8") == FALCONS
    assert Settings().actor_files == (registry / "falcons.tsv",)
    (found,) = _lines(run("actors", "search", "Falcons of Orvat", "--json").out)
    assert (found["actor_id"], found["reason"]) == ("mine:1", "name 'Falcons of Orvat': own list")
    (page,) = _lines(run("actors", "show", "mine:1", "--json").out)
    assert [parent["name"] for parent in page["parents"]] == ["Al-Shabaab"]
    (whole,) = _lines(run("actors", "show", "ucdp:717", "--json").out)
    assert "Falcons of Orvat" in {child["name"] for child in whole["children"]}


def test_taking_the_same_file_twice_changes_nothing(run: Run, falcons: Path, registry: Path) -> None:
    run("actors", "add", str(falcons))

    assert run("actors", "add", str(falcons)).code == 0
    assert [path.name for path in registry.iterdir()] == ["falcons.tsv"]


def test_a_cyclic_file_is_not_taken(run: Run, tmp_path: Path, registry: Path) -> None:
    path = tmp_path / "wrong.tsv"
    path.write_text(WRONG, encoding="utf-8")

    ended = run("actors", "add", str(path))

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"error: nothing was taken: {path}, line 2: 'mine:1' would be a part of itself: "
        "mine:1 -> mine:2 -> mine:1; take one of these parents out\n"
    )
    assert not registry.exists()


def test_another_file_of_the_same_name_is_not_overwritten(run: Run, falcons: Path, registry: Path) -> None:
    run("actors", "add", str(falcons))
    falcons.write_text(FALCONS.replace("KE", "SO"), encoding="utf-8")

    ended = run("actors", "add", str(falcons))

    assert ended.code == 1
    assert "is there with other rows; give the new file another name" in ended.err
    assert (registry / "falcons.tsv").read_text(encoding="utf-8") == FALCONS


@pytest.mark.parametrize(
    ("name", "says"), [("gone.tsv", "gone.tsv cannot be read"), ("list.xlsx", "ends in .tsv or .jsonl")]
)
def test_what_is_no_registry_file_is_named(run: Run, name: str, says: str) -> None:
    ended = run("actors", "add", name)

    assert (ended.code, ended.out) == (1, "")
    assert says in ended.err


def test_a_check_tells_each_wrong_line_and_ends_with_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "wrong.tsv"
    path.write_text(WRONG + "mine:3\tKites\tmine:9\n", encoding="utf-8")

    ended = run("actors", "check", str(path), "--json")

    assert ended.code == 1
    assert [(problem["line"], problem["stops"]) for problem in _lines(ended.out)] == [(4, True), (2, True)]


def test_a_name_of_two_groups_is_told_and_does_not_stop_the_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "two.tsv"
    path.write_text("id\tname\nmine:1\tArakan Army\n", encoding="utf-8")

    checked, taken = run("actors", "check", str(path)), run("actors", "add", str(path))

    assert (checked.code, taken.code) == (1, 0)
    assert f"{path}, line 2: 'Arakan Army' is also a name of 'ucdp:3051' (" in checked.out
    assert "'Arakan Army' is also a name of" in taken.err


def test_a_check_of_good_files_ends_with_zero(run: Run, falcons: Path, registry: Path) -> None:
    assert run("actors", "check").err == (
        f"no registry files in {registry}; `reportedly actors add FILE` takes one\n"
    )  # fmt: skip
    run("actors", "add", str(falcons))

    ended = run("actors", "check")

    assert (ended.code, ended.err) == (0, f"nothing is wrong in 1 files of {registry}\n")


def test_a_file_that_went_wrong_in_the_folder_stops_other_commands_and_names_its_line(
    run: Run, registry: Path
) -> None:
    registry.mkdir()
    (registry / "wrong.tsv").write_text(WRONG, encoding="utf-8")

    ended = run("actors", "search", "Taliban")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(
        f"error: {registry / 'wrong.tsv'}, line 2: 'mine:1' would be a part of itself"
    )


def test_a_folder_can_be_named_for_one_run(run: Run, falcons: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    run("--registry", str(other), "actors", "add", str(falcons))

    ended = run("--registry", str(other), "actors", "search", "Falcons of Orvat", "--json")

    assert [line["actor_id"] for line in _lines(ended.out)] == ["mine:1"]
    assert run("actors", "search", "Falcons of Orvat", "--json").code == 1
    missing = run("--registry", "nowhere", "actors", "search", "IS")
    assert missing.err == "error: there is no folder nowhere of registry files; make it first\n"


def test_the_group_lists_its_commands(run: Run) -> None:
    ended = run("actors", "--help")

    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.split("Commands:\n")[1].splitlines()] == [
        "search", "show", "add", "check",
    ]  # fmt: skip
    assert "--country CC" in run("actors", "search", "--help").out
