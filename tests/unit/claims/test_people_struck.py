"""People shot, treated or dead later on -> who was injured and who died, and no more than is told."""

import pytest
from tests.unit.claims.newsdesk import account, accounts, best, toll

from reportedly.model.taxonomy import Field


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Four teenagers were shot by gunmen in Dolvec on Monday.", None, (4, 4)),
        ("A man was fatally shot by gunmen in Dolvec on Monday.", (1, 1), None),
        ("Gunmen shot dead a farmer in Dolvec on Monday.", (1, 1), None),
        ("Five people were shot in Dolvec on Monday. Two of them died.", (2, 2), (3, 3)),
        ("Gunmen opened fire in Dolvec on Monday. Three people were taken to hospital.", None, (3, 3)),
        ("A bomber killed six officers in Tarsk and 29 people were taken to hospital.", (6, 6), (29, 29)),
        ("Gunmen attacked a bus near Tarsk on Monday. Two are in critical condition.", None, (2, 2)),
        ("A bomb killed six in Tarsk on Monday. A boy survived with burns.", (6, 6), (1, 1)),
        ("A teacher was stabbed by militants in Tarsk on Monday. She died on Tuesday.", (1, 1), None),
        (
            "Bombs killed nine people in Tarsk and injured around 2,750, the minister said.",
            (9, 9),
            (2750, 2750),
        ),
        ("Gunmen shot a trader in Tarsk on Monday, killing him instantly.", (1, 1), None),
        ("Gunmen shot a trader in Tarsk on Monday, killing him and wounding two guards.", (1, 1), (2, 2)),
        ("Gunmen shot a trader and his guard in Tarsk on Monday, killing him.", None, (2, 2)),
        ("Gunmen stormed a school in Tarsk on Monday, killing the vice-principal.", (1, 1), None),
        (
            "In Tarsk, Orlu Province, Judge Ana Petrov of Sel was shot dead by men on Monday.",
            (1, 1),
            None,
        ),
        ("A mayor was shot dead together with two bodyguards in Tarsk on Monday.", (3, 3), None),
        ("A general was killed by a bomb in Tarsk on Monday, along with his assistant.", (2, 2), None),
        ("A general was killed by a bomb in Tarsk on Monday, along with his hopes.", (1, 1), None),
    ],
)
def test_those_struck_are_injured_or_dead(
    text: str, killed: tuple[int, int] | None, injured: tuple[int, int] | None
) -> None:
    found = account(text)

    assert (toll(found), toll(found, "injured")) == (killed, injured)


def test_a_told_toll_stands_before_those_shot() -> None:
    text = "Gunmen shot six people in Dolvec on Monday. Two were killed and three were wounded."

    found = account(text)

    assert (toll(found), toll(found, "injured")) == ((2, 2), (3, 3))


def test_an_attacker_shot_by_the_police_is_no_victim() -> None:
    text = "A gunman killed two people in Dolvec on Monday. Police shot the attacker."

    assert best(account(text), "injured") is None


def test_an_age_behind_a_nation_is_no_number_of_dead() -> None:
    (found,) = accounts(
        "A Palestinian, 55, who had a knife with him was killed by soldiers in Tarsk on Monday."
    )

    assert toll(found) == (1, 1)


def test_others_killed_beside_arrested_suspects_are_no_victims() -> None:
    text = (
        "A bomber killed 25 people in a church in Dolvec on Sunday.\n\nThe Karsan army said it had since "
        "arrested six suspects and killed two others during raids in Tarsk."
    )

    assert toll(accounts(text)[0]) == (25, 25)


def test_he_who_died_opens_no_attack_of_his_own() -> None:
    text = "A policeman was stabbed by militants in Tarsk on Saturday. He died on Monday in hospital."

    assert len(accounts(text)) == 1


def test_one_of_whom_tells_a_part() -> None:
    text = "Militants killed six people, one of whom was beheaded, in Dolvec on Monday."

    assert toll(account(text)) == (6, 6)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("On 26 February two brothers were shot dead in Dolvec by militants.", (2, 2)),
        ("A trader, his wife and their son were killed by gunmen near Tarsk on Monday.", (3, 3)),
        ("A mob burned to death at least six men in Tarsk on Monday.", (6, None)),
        ("The death toll of the bombing in Dolvec stands at 17. The first toll was 12.", (17, 17)),
    ],
)
def test_whom_is_counted_by_the_words_beside(text: str, killed: tuple[int, int | None]) -> None:
    assert toll(account(text)) == killed


def test_a_toll_since_a_day_of_a_war_is_none_of_the_attack() -> None:
    since = "The death toll in Karsan since October 7 has passed 30,500."
    text = f"Gunmen shot dead a boy in Dolvec on Monday. {since}"

    assert toll(account(text)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("A soldier was shot dead and another wounded near Tarsk on Monday.", (1, 1)),
        ("A trader was beaten to death and his nephew injured by a mob in Dolvec on Monday.", (1, 1)),
        ("Rebels shelled Tarsk on Monday. There are eight wounded.", (8, 8)),
        (
            "Rebels attacked Tarsk on Monday. Two soldiers were killed and three sustained injuries.",
            (3, 3),
        ),
        ("Rebels attacked Tarsk on Monday. Another 23 people were being treated at the hospital.", (23, 23)),
    ],
)
def test_the_injured_are_counted_in_all_their_wordings(text: str, injured: tuple[int, int]) -> None:
    assert toll(account(text), "injured") == injured


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Soldiers shot and killed a 16-year-old boy during a raid in Dolvec on Monday.", (1, 1)),
        ("Soldiers killed a 16-year-old Palestinian in Dolvec on Monday.", (1, 1)),
        ("Gunmen killed nine people in Tarsk, among them two policemen and a four-year-old girl.", (9, 9)),
    ],
)
def test_an_age_or_those_among_them_lose_no_victim_and_add_none(text: str, killed: tuple[int, int]) -> None:
    assert toll(account(text)) == killed


def test_no_one_is_nobody() -> None:
    found = account("Armed men set fire to two cars in Dolvec on Monday. No one was hurt, the council said.")

    assert (toll(found), toll(found, "injured")) == (None, (0, 0))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The bodies of six men with gunshot wounds were found on Monday near Dolvec.", (6, 6)),
        ("The bodies of five traders were found dumped beside a road near Dolvec on Monday.", (5, 5)),
        ("Nine bodies were discovered in a mass grave near Dolvec on Monday.", (9, 9)),
        ("The charred remains of four people were found in a car near Dolvec on Monday.", (4, 4)),
        ("Two bodies showing signs of torture were left near a school in Dolvec on Monday.", (2, 2)),
    ],
)
def test_bodies_that_somebody_left_are_counted_dead_and_none_as_injured(
    text: str, killed: tuple[int, int]
) -> None:
    found = account(text)

    assert (toll(found, "killed"), toll(found, "injured")) == (killed, None)


@pytest.mark.parametrize(
    "text",
    [
        "The charred remains of four people were found after a fire in Dolvec on Monday.",
        "Archaeologists found nine bodies in a mass grave near Dolvec on Monday.",
        "The bodies of two hikers were found in a gorge near Dolvec on Monday.",
        "The remains of a poet were returned to Dolvec on Monday.",
    ],
)
def test_bodies_are_no_violence_unless_the_words_say_so(text: str) -> None:
    assert accounts(text) == ()


@pytest.mark.parametrize(
    "seized",
    [
        "A flag, two grenades and fuse cord were seized in a flat.",
        "Customs men seized 400kg of hashish on the road.",
    ],
)
def test_goods_that_are_seized_are_no_people_abducted(seized: str) -> None:
    found = account(f"Gunmen killed two traders in Dolvec on Monday. {seized}")

    assert (toll(found), toll(found, "abducted")) == ((2, 2), None)


def test_people_seized_with_goods_are_abducted() -> None:
    found = account("Bandits seized 12 women and 400 kg of rice in a raid on Dolvec on Monday.")

    assert toll(found, "abducted") == (12, 12)


@pytest.mark.parametrize(
    ("text", "field", "count"),
    [
        (
            "Ninety people were killed and 25 taken hostage in a raid on Dolvec on Monday.",
            "abducted",
            (25, 25),
        ),
        ("Raiders took two nurses hostage in Dolvec on Monday.", "abducted", (2, 2)),
        ("A man stabbed six passers-by in Dolvec on Monday.", "injured", (6, 6)),
        (
            "Gunmen opened fire on passers-by in Dolvec on Monday. Four bystanders, 14 wounded.",
            "injured",
            (14, 14),
        ),
    ],
)
def test_each_fate_is_counted_by_its_own_number(text: str, field: Field, count: tuple[int, int]) -> None:
    assert toll(account(text), field) == count
