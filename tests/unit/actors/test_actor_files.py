"""Registry files: the shipped ones hold together, users' own are checked."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from reportedly.entities.actors.book import open_book
from reportedly.entities.actors.registry import ActorRegistry
from reportedly.entities.actors.words import REGISTRY, word_list
from reportedly.errors import InputError, UnknownName
from reportedly.model.ids import ActorId

ROOT = Path(__file__).parents[3]
ACTOR_DATA = ROOT.parent / "shared/data/actors"


def test_a_users_own_actor_is_found_and_linked(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("id\tname\tsince\nmine:1\tDelta Falcons of Orvat\t2020-01-01\n", encoding="utf-8")

    registry = ActorRegistry.open([own])

    assert [name.actor_id for name in registry.names_in("the Delta Falcons of Orvat fled")] == ["mine:1"]
    assert (
        registry.link("Delta Falcons of Orvat", on=date(2021, 1, 1))[0].entity.name
        == "Delta Falcons of Orvat"
    )


def test_a_users_own_alias_in_json_lines_goes_before_ours(tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text('{"actor_id": "ucdp:356", "alias": "The Hill Men"}\n', encoding="utf-8")

    assert ActorRegistry.open([own]).link("the Hill Men")[0].entity.name == "Tehrik-i-Taliban Pakistan"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.tsv", "id\tname\tsince\nx\tY\tsoon\n", "row 2: column since: 'soon' cannot be used"),
        ("a.tsv", "id\tnam\nx\tY\n", "row 2: Object contains unknown field `nam`"),
        ("a.tsv", "actor_id\talias\tused_by\nx\t\tany\n", "row 2: Object missing required field `alias`"),
        ("a.tsv", "id\tname\tsort\nx\tY\tpirates\n", "row 2: column sort: 'pirates' cannot be used"),
        ("a.jsonl", '{"id": "x"\n', "row 1: not JSON"),
        ("a.jsonl", "[1]\n", "row 1: '[1]' is not an object"),
        ("a.tsv", "actor_id\talias\nnobody:1\tX\n", "alias 'X' is for no actor 'nobody:1'"),
    ],
)
def test_a_bad_file_is_refused_with_its_name_row_and_column(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        ActorRegistry.open([path])

    assert str(path) in str(caught.value)
    assert message in str(caught.value)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.tsv"):
        ActorRegistry.open([tmp_path / "gone.tsv"])


def test_an_unknown_id_is_refused_by_name() -> None:
    with pytest.raises(UnknownName, match="'r:nobody'"):
        ActorRegistry.open().get(ActorId("r:nobody"))


def test_every_shipped_alias_has_a_source_and_every_file_is_sorted_once() -> None:
    lines = REGISTRY.joinpath("aliases.tsv").read_text(encoding="utf-8").splitlines()[1:]

    assert all(line.split("\t")[-1] for line in lines)
    assert len(lines) == len(set(lines))
    assert len(lines) > 2000


def test_no_shipped_name_of_an_actor_is_a_kind() -> None:
    names = {use.name.lower() for uses in open_book(()).uses.values() for use in uses if use.curated}

    assert names & word_list("kinds.txt") == set()


def test_the_registry_opens_within_a_second_of_work() -> None:
    ActorRegistry.open()

    start = process_time()
    ActorRegistry.open()

    # 0.17 s on an idle core; a loaded or slower one needs room.
    assert process_time() - start < 1.0


@pytest.mark.skipif(not ACTOR_DATA.exists(), reason="the lists of UCDP and the UN are not on this machine")
def test_the_build_script_makes_the_shipped_lists_again(tmp_path: Path) -> None:
    script = [sys.executable, str(ROOT / "scripts/build_registry.py"), "--out", str(tmp_path)]
    ucdp, un = next(ACTOR_DATA.glob("ucdp-actor-*.csv")), next(ACTOR_DATA.glob("un_sc_entities_*.json"))

    subprocess.run([*script, "--ucdp", str(ucdp), "--un", str(un)], check=True)

    for name in ("ucdp.tsv", "un.tsv"):
        assert (tmp_path / name).read_bytes() == REGISTRY.joinpath(name).read_bytes()
