"""Headlines that leave out verbs and words of violence -> their tolls all the same."""

import pytest
from tests.unit.claims.newsdesk import account, extract, refusals, toll

from reportedly.claims.local.parse.numbers import number_of


@pytest.mark.parametrize(
    ("headline", "killed"),
    [
        ("Two traffic policemen shot dead in Dolvec", (2, 2)),
        ("Karsan sources say 18 Taliban killed in hill area", (18, 18)),
        ("Four shot dead by gunmen in Tarsk", (4, 4)),
        ("Bomb planted outside store kills 4, wounds 21 in Tarsk", (4, 4)),
        ("Twelve die in Sarvelo clash - sources", (12, 12)),
        ("Two members of local peace council shot dead in Dolvec", (2, 2)),
        ("Death toll reaches 39 in Dolvec bombing", (39, 39)),
    ],
)
def test_a_headline_tells_its_toll(headline: str, killed: tuple[int, int]) -> None:
    assert toll(account(headline)) == killed


@pytest.mark.parametrize(
    "headline",
    [
        "Three policemen killed in Dolvec",
        "Blast kills four in Tarsk market",
        "Karsan fire kills 2 civilians near Sarvelo",
        "Two killed in ceasefire violation near Tarsk",
    ],
)
def test_whom_it_befell_or_what_hit_them_shows_an_act_of_arms(headline: str) -> None:
    assert len(extract(headline).accounts) == 1


@pytest.mark.parametrize(
    "text",
    ["Two people were killed in Dolvec on Monday.", "Five soldiers were killed in a helicopter crash."],
)
def test_deaths_alone_and_accidents_show_none(text: str) -> None:
    assert refusals(text)


@pytest.mark.parametrize("word", ["1-Nine", "2-0", "12-year-old"])
def test_digits_joined_to_something_else_are_no_number(word: str) -> None:
    assert number_of([word]) is None
