"""Registry files: the shipped ones hold together, users' own are checked."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from reportedly.entities.actors.checking import problems_in
from reportedly.entities.actors.opening import open_book, problems_of, shipped_lines
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
        ("a.tsv", "id\tname\tsince\nx\tY\tsoon\n", "line 2: column since: 'soon' cannot be used"),
        ("a.tsv", "id\tnam\nx\tY\n", "line 1: the header names 'id\\tnam'"),
        ("a.tsv", "actor_id\talias\tused_by\nx\t\tany\n", "line 2: Object missing required field `alias`"),
        ("a.tsv", "id\tname\tsort\nx\tY\tpirates\n", "line 2: column sort: 'pirates' cannot be used"),
        ("a.jsonl", '{"id": "x"\n', "line 1: not JSON"),
        ("a.jsonl", "[1]\n", "line 1: '[1]' is not an object"),
        ("a.tsv", "actor_id\talias\nnobody:1\tX\n", "alias 'X' is for no actor 'nobody:1'"),
    ],
)
def test_a_bad_file_is_refused_with_its_name_and_line(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        ActorRegistry.open([path])

    assert str(path) in str(caught.value)
    assert message in str(caught.value)


ACTORS = "id\tname\tactive_in\tparent\tsince\tuntil\n"
ALIASES = "actor_id\talias\tsince\tuntil\n"


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        (ACTORS + "m:1\tOrvat Falcons\t\tm:2\n", 2, "parent 'm:2' of 'm:1' is no actor of any list"),
        (
            ACTORS + "m:1\tOrvat Falcons\t\tm:2\nm:2\tOrvat Hawks\t\tm:1\n",
            2,
            "'m:1' would be a part of itself: m:1 -> m:2 -> m:1; take one of these parents out",
        ),
        (ACTORS + "m:1\tOrvat Falcons\t\tm:1\n", 2, "'m:1' would be a part of itself: m:1 -> m:1"),
        (
            ACTORS + "\nm:1\tOrvat Falcons\t\t\t2021-05-01\t2020-05-01\n",
            3,
            "until 2020-05-01 is not after since 2021-05-01; `until` is the first day without the name",
        ),
        (
            ACTORS + "m:1\tOrvat Falcons\tPK;QQ\n",
            2,
            "active_in 'QQ' is no country; give two letters of ISO 3166, such as PK",
        ),
        (ACTORS + "m:1\tOrvat Falcons\nm:1\tOrvat Hawks\n", 3, "id 'm:1' has a row for the same time at"),
        (ALIASES + "m:9\tOrvat Boys\n", 2, "alias 'Orvat Boys' is for no actor 'm:9' of any list"),
        ("", 1, "the header names ''; a table of actors needs the columns id and name"),
        ("id\tname\nm:1\tOrvat\tKE\tm:2\n", 2, "4 cells under 2 columns; the header names id, name"),
    ],
)  # fmt: skip
def test_what_stops_a_file_names_its_line_and_what_would_be_right(
    tmp_path: Path, content: str, line: int, says: str
) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(content, encoding="utf-8")

    (problem,) = problems_of([path])

    assert (problem.path, problem.line, problem.stops) == (path, line, True)
    assert says in problem.says
    with pytest.raises(InputError, match=re.escape(f"{path}, line {line}: {problem.says}")):
        ActorRegistry.open([path])


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(ACTORS + "m:1\tOrvat\tQQ\nm:2\tHawks\t\tm:7\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"line 2: .* \(and 1 more; `reportedly actors check` lists all\)$"):
        ActorRegistry.open([path])


def test_one_name_of_two_actors_names_both_lines_and_can_be_used(tmp_path: Path) -> None:
    actors, aliases = tmp_path / "actors.tsv", tmp_path / "aliases.tsv"
    actors.write_text("id\tname\nm:1\tOrvat Falcons\nm:2\tOrvat Hawks\n", encoding="utf-8")
    aliases.write_text(ALIASES + "m:1\tThe Birds\nm:2\tthe birds\nm:1\tTTP\n", encoding="utf-8")

    birds, ttp = problems_of([actors, aliases])

    assert (birds.line, birds.stops) == (3, False)
    assert f"'the birds' is also a name of 'm:1' ({aliases}, line 2) in the same time" in birds.says
    assert "'TTP' is also a name of 'ucdp:356' (" in ttp.says
    assert re.search(r"aliases\.tsv, line \d+\)", ttp.says)
    found = ActorRegistry.open([actors, aliases]).link("the Birds")
    assert [candidate.entity.name for candidate in found] == ["Orvat Falcons", "Orvat Hawks"]


def test_one_name_of_two_actors_in_turn_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    rows = "m:1\tThe Birds\t\t\t\t2020-01-01\nm:2\tThe Birds\t\t\t2020-01-01\n"
    path.write_text(ACTORS + rows, encoding="utf-8")

    assert problems_of([path]) == ()


def test_an_actor_that_changed_its_name_has_a_row_for_each_time(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    rows = "m:1\tOrvat Falcons\t\t\t\t2020-01-01\nm:1\tOrvat Army\t\t\t2020-01-01\n"
    path.write_text(ACTORS + rows, encoding="utf-8")

    registry = ActorRegistry.open([path])

    assert registry.display_name(ActorId("m:1"), date(2019, 5, 1)) == "Orvat Falcons"
    assert registry.display_name(ActorId("m:1"), date(2021, 5, 1)) == "Orvat Army"


def test_the_shipped_files_hold_together() -> None:
    lines = tuple(shipped_lines())

    stopping = [problem for problem in problems_in(lines, open_book(), lambda: ()) if problem.stops]

    assert stopping == []


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
