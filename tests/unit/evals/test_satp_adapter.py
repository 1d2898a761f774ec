"""SATP: what the engine's records become in the corpus' answer."""

import json
from pathlib import Path
from typing import cast

import pytest
from evals.corpora.satp import Satp
from evals.corpora.satp.adapter import ACTION_TYPES, answer_of, is_attack
from evals.corpora.satp.rows import Answer
from evals.engine import Engine
from tests.unit.evals.satp_records import (
    GROUP,
    POLICE,
    StubEngine,
    a_claim,
    a_line,
    a_place,
    a_row,
    an_account,
    named,
    written,
)

from reportedly.model.taxonomy import INCIDENT_TYPES
from reportedly.model.values import Period, Term
from reportedly.views.public.records import PublicAccount


def test_every_type_of_ours_has_an_action_type_or_is_no_attack() -> None:
    assert set(ACTION_TYPES) == set(INCIDENT_TYPES)


def test_a_row_without_an_account_is_irrelevant_and_says_no_more() -> None:
    assert answer_of("7", a_line(), None) == Answer("7", is_relevant=False)
    assert answer_of("7", None, None) == Answer("7", is_relevant=False)


@pytest.mark.parametrize(
    ("account", "attack"),
    [
        (an_account(), True),
        (an_account(status="alleged"), True),
        (an_account(status="planned"), False),
        (an_account(main=False), False),
        (an_account(type_="arrest"), False),
        (an_account(doers=[("police", POLICE)]), False),
        (an_account(doers=[("police", POLICE), ("gunmen", None)]), True),
        (an_account(targets=[("two militants", "militants")]), False),
        (an_account(doers=[("gunmen", None)], targets=[("two militants", "militants")]), True),
        (an_account(type_="armed_clash", targets=[("two militants", "militants")]), True),
    ],
)
def test_an_attack_is_main_and_not_by_the_state_alone(account: PublicAccount, *, attack: bool) -> None:
    assert is_attack(account) is attack


def test_a_known_actor_is_told_by_all_its_names_in_the_text() -> None:
    line = a_line(an_account(doers=[("the Hill Front HF cadres", GROUP), ("two masked gunmen", None)]))

    answer = answer_of("7", line, named("Hill Front", "HF", "HF"))

    assert answer.perpetrators == ("Hill Front", "HF", "masked gunmen")


def test_militants_struck_in_a_clash_are_a_side_of_it() -> None:
    struck = [("At least four suspected militants", "militants"), ("one constable", "police")]

    answer = answer_of("7", a_line(an_account(type_="armed_clash", targets=struck)), None)

    assert (answer.perpetrators, answer.targets) == (("suspected militants",), ("constable",))


def test_places_lose_their_class_and_countries_are_left_out() -> None:
    line = a_line(
        an_account(
            a_place("Wexley District", wider=("Orland Province", "Nepal")),
            a_place("Nepal", precision=6), a_place("Orrin", precision=6),
            a_claim("when", "on March 9", Period(None, None, "unresolved")),
            a_claim("type", "blast", Term("bombing")),
        )
    )  # fmt: skip

    answer = answer_of("7", line, None)

    assert answer.places == ("Wexley", "Orland", "Orrin")
    assert answer.dates == ("March 9",)
    assert answer.action_types == ("Armed Assault", "Bombing/Explosion")


def test_predict_writes_a_line_a_row_also_without_answers(tmp_path: Path) -> None:
    source = written(tmp_path / "unseen.txt", a_row("1", "A blast"), a_row("1"), {"news": "Rain"})
    source.write_bytes(b"\xef\xbb\xbf" + source.read_bytes() + b"\n\n")
    engine = StubEngine({"A blast": a_line(an_account(type_="bombing"))})

    Satp().predict(source, tmp_path / "out.jsonl", cast("Engine", engine))

    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert lines[0] == {
        "id": "1", "is_relevant": True, "perpetrators": [], "targets": ["constable"],
        "action_types": ["Bombing/Explosion"], "places": [], "dates": [],
    }  # fmt: skip
    assert [(line["id"], line["is_relevant"]) for line in lines[1:]] == [("1", False), ("3", False)]
