"""Sentences of one article -> happenings: what tells of the same, what of another, what of a total."""

import pytest
from tests.unit.claims.newsdesk import accounts, extract, kind, mentions, toll

from reportedly.model.values import Count

MARKET = "A bomb killed nine shoppers at a market in Dolvec on Monday.\n\n"


def tolls(text: str) -> list[tuple[int | None, int | None] | None]:
    """Return the killed of each account."""
    return [toll(account) for account in accounts(text)]


def test_two_attacks_a_day_apart_in_one_town_are_two() -> None:
    text = (
        "Gunmen attacked a police post in Dolvec on Monday and killed three officers.\n\n"
        "On Tuesday, a bomb killed nine shoppers at a market in Dolvec."
    )

    assert tolls(text) == [(3, 3), (9, 9)]
    assert [kind(account) for account in accounts(text)] == ["armed_attack", "bombing"]


def test_the_attack_points_back_to_the_one_told_before() -> None:
    (found,) = accounts(MARKET + "The attack also wounded 14 people, the mayor said.")

    assert (toll(found), toll(found, "injured")) == ((9, 9), (14, 14))


@pytest.mark.parametrize(
    "text",
    [
        "Separately, gunmen killed two soldiers in Tarsk.",
        "Six days later, gunmen killed two soldiers in Dolvec.",
        "In a separate incident, gunmen killed two soldiers in Tarsk on Monday.",
        "In another attack, gunmen killed two soldiers in Tarsk on Monday.",
        "Elsewhere, gunmen killed two soldiers in Tarsk.",
        "Gunmen killed two soldiers in Tarsk last month.",
    ],
)
def test_words_that_set_apart_open_another_happening(text: str) -> None:
    assert tolls(MARKET + text) == [(9, 9), (2, 2)]


def test_each_happening_keeps_its_own_day_and_place() -> None:
    first, second = accounts(MARKET + "Gunmen killed two soldiers in Tarsk last month.")

    assert (mentions(first, "when"), mentions(first, "where")) == (["on Monday"], ["Dolvec"])
    assert (mentions(second, "when"), mentions(second, "where")) == (["last month"], ["Tarsk"])


def test_the_first_happening_is_the_main_one() -> None:
    found = accounts(MARKET + "Gunmen killed two soldiers in Tarsk last month.")

    assert [account.main for account in found] == [True, False]


def test_a_headline_of_what_the_text_tells_is_no_happening_of_its_own() -> None:
    extraction = extract(MARKET.strip(), headline="Nine killed in Dolvec bombing")

    assert [toll(account) for account in extraction.accounts] == [(9, 9)]
    assert [refusal.reason for refusal in extraction.refused] == ["a heading of what the text below tells"]


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        (
            "The institute recorded 194 fatalities in militant attacks in August.",
            "fatalities",
            Count(194, 194),
        ),
        (
            "More than 3,000 people have been killed in the conflict since 2019.",
            "fatalities",
            Count(3001, None),
        ),
        ("The institute recorded 99 attacks in August.", "attacks", Count(99, 99)),
    ],
)
def test_a_total_of_a_period_is_a_figure(text: str, measure: str, value: Count) -> None:
    extraction = extract(text)

    (figure,) = extraction.figures
    assert (figure.measure, figure.value, figure.change_percent) == (measure, value, None)
    assert extraction.accounts == ()


@pytest.mark.parametrize(
    ("text", "percent", "other"),
    [
        (
            "Militant attacks rose by 74 per cent in August compared with July, the institute said.",
            74.0,
            "July",
        ),
        ("Militant attacks fell by 12% in August compared with July, the institute said.", -12.0, "July"),
    ],
)
def test_a_change_is_a_figure_with_its_sign(text: str, percent: float, other: str) -> None:
    (figure,) = extract(text).figures

    assert (figure.change_percent, figure.compared_with) == (percent, other)


def test_a_happening_beside_a_total_keeps_its_own_toll() -> None:
    extraction = extract(MARKET + "The institute recorded 194 fatalities in militant attacks in August.")

    assert [toll(account) for account in extraction.accounts] == [(9, 9)]
    assert [figure.value for figure in extraction.figures] == [Count(194, 194)]


@pytest.mark.parametrize(
    "text", ["A wave of attacks has shaken Karsan.", "Attacks on farmers have increased."]
)
def test_violence_at_large_is_no_happening(text: str) -> None:
    assert accounts(text) == ()


def test_a_sentence_that_tells_too_little_leads_in_the_next() -> None:
    (found,) = accounts("A bomb went off outside a market. Four people were killed in Dolvec on Monday.")

    assert (kind(found), toll(found)) == ("bombing", (4, 4))


def test_a_sentence_about_another_town_does_not_lead_in_the_next() -> None:
    (found,) = accounts("There was a bombing in Tarsk. Gunmen killed four people in Dolvec on Monday.")

    assert (mentions(found, "where"), kind(found)) == (["Dolvec"], "armed_attack")
