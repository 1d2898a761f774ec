"""Invented rows of a corpus in; the two sides of the split out."""

import json
from pathlib import Path

import pytest
from training.gathering import AbsentData, Gathered, gather, plain
from training.split import is_held_out

_NEWS = (
    "Gunmen of the LFO shot {number} guards at Port Sel on May 3. A clerk counted chairs in room {number}."
)


@pytest.fixture
def gathered(tmp_path: Path) -> Gathered:
    lines = [
        json.dumps({
            "id": str(number), "news": _NEWS.format(number=number), "is_relevant": "True",
            "source": "['LFO', 'Gunmen']", "target": "['guards']", "location": "['Port Sel']",
            "date": "['May 3']", "action_type": "['Armed Assault']", "country": "nowhere",
        })
        for number in range(2, 60)
    ]  # fmt: skip
    folder = tmp_path / "satp"
    folder.mkdir()
    # A reprint: the same words under another id must not stand on both sides.
    lines.append(lines[0].replace('"id": "2"', '"id": "900"'))
    (folder / "train.jsonl").write_text("\n".join(lines))
    return gather(tmp_path, 7, ["satp"])


def test_no_held_out_row_is_trained_on(gathered: Gathered) -> None:
    assert {is_held_out(f"satp {example.row}") for example in gathered.training} == {False}
    assert {is_held_out(f"satp {example.row}") for example in gathered.held_out} == {True}


def test_no_held_out_words_are_trained_on(gathered: Gathered) -> None:
    kept = {plain(example.text) for example in gathered.held_out}

    assert kept.isdisjoint(plain(example.text) for example in gathered.training)


def test_the_same_seed_gathers_the_same(gathered: Gathered, tmp_path: Path) -> None:
    assert gather(tmp_path, 7, ["satp"]) == gathered


def test_roles_are_told_where_the_answers_stand(gathered: Gathered) -> None:
    example = next(each for each in gathered.training if each.types == ("armed_attack",))
    told = {
        (example.text[span.start : span.end], span.labels)
        for span in (example.roles.spans if example.roles else ())
    }

    assert {
        ("Gunmen", ("perpetrator",)),
        ("LFO", ("perpetrator",)),
        ("guards", ("target", "victim")),
        ("Port Sel", ("place",)),
        ("May 3", ("time",)),
    } <= told
    assert example.roles is not None
    assert example.roles.untold == ("weapon",)


def test_absent_data_are_named(tmp_path: Path) -> None:
    with pytest.raises(AbsentData, match="muc4"):
        gather(tmp_path, 7, ["muc4"])
