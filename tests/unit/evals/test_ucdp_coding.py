"""What headlines tell becomes one coding: by support, by the finest place, in GED's own words."""

from pathlib import Path

import pytest
from evals.corpora.ucdp import Ucdp
from evals.corpora.ucdp.adapter import Heard, Telling, chosen_account
from evals.corpora.ucdp.coding import coding_of
from evals.corpora.ucdp.events import NOTHING_SAID, Coding, Point, Side
from evals.corpora.ucdp.ged import codings_in
from evals.corpora.ucdp.parties import Opposed, Parties, violence_of
from tests.unit.evals.ucdp_records import (
    BANNU,
    GOVERNMENT,
    PAKISTAN,
    TALIBAN,
    THE_COUNTRY,
    TTP,
    ToldEngine,
    a_line,
    a_registry,
    an_account,
    write_ged,
)

from reportedly.model.ids import ActorId
from reportedly.views.public.records import PublicAccount

CIVILIANS = Side("Civilians")


def _coding(*accounts: PublicAccount) -> Coding:
    heard = Heard(tuple(Telling(None, account) for account in accounts), ())
    return coding_of(heard, Parties(a_registry))


def test_one_headline_in_full_becomes_one_row() -> None:
    account = an_account(where=BANNU, by=[TTP], on=[("police", PAKISTAN)], killed=(3, 3))

    assert _coding(account) == Coding(
        violence=1,
        side_a=GOVERNMENT,
        side_b=TALIBAN,
        place="Bannu",
        precision=1,
        admin1="Khyber Pakhtunkhwa",
        country="Pakistan",
        point=Point(33.0, 70.6),
        low=3,
        best=3,
        high=3,
    )


def test_no_account_and_no_place_say_nothing() -> None:
    assert _coding() == NOTHING_SAID


def test_the_toll_of_most_headlines_is_best_between_the_lowest_and_the_highest() -> None:
    tolls = [(3, 3), (5, 5), (3, 3), (9, None)]

    coding = _coding(*(an_account(killed=toll) for toll in tolls))

    assert (coding.low, coding.best, coding.high) == (3, 3, 9)


def test_at_least_ten_has_no_highest_and_dozens_say_no_number() -> None:
    at_least, dozens = _coding(an_account(killed=(10, None))), _coding(an_account(killed=(None, None)))

    assert (at_least.low, at_least.best, at_least.high) == (10, 10, None)
    assert (dozens.low, dozens.best, dozens.high) == (None, None, None)


def test_the_finest_place_wins_over_the_one_told_more_often() -> None:
    coding = _coding(an_account(where=THE_COUNTRY), an_account(where=THE_COUNTRY), an_account(where=BANNU))

    assert (coding.place, coding.admin1) == ("Bannu", "Khyber Pakhtunkhwa")


def test_a_country_alone_gives_no_point() -> None:
    coding = _coding(an_account(where=THE_COUNTRY))

    assert (coding.country, coding.precision, coding.admin1, coding.point) == ("Pakistan", 6, None, None)


def test_a_place_merely_named_stands_in_where_no_account_has_one() -> None:
    account = an_account(killed=(1, 1))

    named = coding_of(Heard((Telling(None, account),), (BANNU,)), Parties(a_registry))

    assert named.place == "Bannu"


def test_police_of_no_named_state_are_the_countrys() -> None:
    coding = _coding(an_account(where=THE_COUNTRY, by=[TTP], on=[("police", None)]))

    assert coding.sides == (GOVERNMENT, TALIBAN)
    assert _coding(an_account(on=[("police", None)])).sides == ()


def test_one_sided_violence_has_civilians_for_its_second_side() -> None:
    coding = _coding(an_account(by=[TTP], on=[("civilians", None)], type_="bombing"))

    assert (coding.violence, coding.side_a, coding.side_b) == (3, TALIBAN, CIVILIANS)


@pytest.mark.parametrize(
    ("account", "sides", "violence"),
    [
        (an_account(on=[("worshippers", None)]), (), 3),
        (an_account(on=[("civilians", None)], type_="shelling"), (), None),
        (an_account(on=[("civilians", None)], type_="airstrike_drone"), (), 1),
        (an_account(on=[("civilians", None), ("military", None)]), (), 1),
        (an_account(on=[("militants", None)]), (GOVERNMENT, TALIBAN), 1),
        (an_account(on=[("militants", None)]), (TALIBAN, Side("BLA", "287")), 2),
        (an_account(on=[("militants", None)]), (TALIBAN,), None),
    ],
)
def test_sides_tell_the_type_of_violence(
    account: PublicAccount, sides: tuple[Side, ...], violence: int | None
) -> None:
    assert violence_of(account, Opposed(sides, ())) == violence


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        ("ucdp:356", TALIBAN),
        ("state:PK", GOVERNMENT),
        ("r:scouts", GOVERNMENT),
        ("un:QDe.161", Side("IS", "234")),
        ("r:varo", Side("Varo Brigade")),
    ],
)
def test_actors_bear_the_names_that_ged_gives_them(actor: str, side: Side) -> None:
    assert Parties(a_registry).side(ActorId(actor)) == side


def test_an_account_with_deaths_is_taken_before_the_main_one_and_a_plan_never() -> None:
    main, deaths = an_account(), an_account(main=False, killed=(2, 2))
    plan = an_account(status="planned", killed=(9, 9))

    assert chosen_account(a_line(main, plan, deaths)) == deaths
    assert chosen_account(a_line(plan)) is None
    assert chosen_account(None) is None


def test_the_same_headline_of_two_outlets_counts_once(tmp_path: Path) -> None:
    threes = '"Herald,2014-08-29,Three die";"Post,2014-08-29,Three die"'
    article = f'{threes};"Post,2014-08-30,Five die";"Post,2014-08-31,Five dead"'
    source = write_ged(tmp_path / "in.csv", {"id": "7", "source_article": article, "source_headline": "x"})
    lines = {"Three die": (3, 3), "Five die": (5, 5), "Five dead": (5, 5)}
    engine = ToldEngine({text: a_line(an_account(killed=toll)) for text, toll in lines.items()})

    Ucdp().predict(source, tmp_path / "out.csv", engine)

    assert codings_in(tmp_path / "out.csv")["7"].coding == Coding(low=3, best=5, high=5)


def test_a_prediction_needs_no_answers_and_has_a_row_for_each_event(tmp_path: Path) -> None:
    source = write_ged(
        tmp_path / "in.csv",
        {
            "id": "1",
            "source_article": '"Herald,2014-08-29,Blast in Bannu"',
            "source_headline": "Blast in Bannu",
        },
        {"id": "2", "source_article": "Herald in English"},
    )
    engine = ToldEngine({}, {"Blast in Bannu": BANNU})

    Ucdp().predict(source, tmp_path / "out.csv", engine)

    told = codings_in(tmp_path / "out.csv")
    assert (told["1"].coding.admin1, told["2"].coding) == ("Khyber Pakhtunkhwa", NOTHING_SAID)
    assert engine.asked == ["Blast in Bannu"]
