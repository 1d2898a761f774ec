"""Headlines that leave out verbs and words of violence -> their tolls all the same."""

import pytest
from tests.unit.claims.newsdesk import account, extract, refusals, toll

from reportedly.claims.local.parse.numbers import number_of


@pytest.mark.parametrize(
    ("headline", "killed"),
    [
        ("Three ferry guards shot dead in Dolvec", (3, 3)),
        ("Karsan command says 16 Taliban killed on ridge", (16, 16)),
        ("Six shot dead by raiders near Tarsk", (6, 6)),
        ("Bomb left beside bakery kills 5, hurts 17 in Tarsk", (5, 5)),
        ("Eleven die in Sarvelo clash - sources", (11, 11)),
        ("Two members of harvest board shot dead in Dolvec", (2, 2)),
        ("Toll reaches 44 in Dolvec bombing", (44, 44)),
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


@pytest.mark.parametrize(
    ("headline", "killed"),
    [
        ("Four farmers shot dead in Dolvec: officials", (4, 4)),
        ("Guard among three killed in Tarsk bombing", (3, 3)),
        ("Eight militants, soldier killed in Tarsk attack", (9, 9)),
        ("Karsan police gun down seven alleged militants", (7, 7)),
        ("Nine shot, one fatally, by gunmen in Dolvec", (1, 1)),
        ("Clashes claim 7 more lives near Sarvelo", (7, 7)),
    ],
)
def test_credits_lists_and_parts_do_not_hide_the_whole(headline: str, killed: tuple[int, int]) -> None:
    assert toll(account(headline)) == killed


def test_a_headline_tells_what_the_text_leaves_out() -> None:
    found = extract(
        "Gunmen stormed a wedding in Dolvec on Monday, police said.", headline="Gunmen kill two in Dolvec"
    )

    assert toll(found.accounts[0]) == (2, 2)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Karsan says Tarski shelling kills three.", (3, 3)),
        ("Karsan: Shelling kills 4 in Dolvec", (4, 4)),
        ("Gunmen kill one polio worker in Dolvec", (1, 1)),
    ],
)
def test_a_headline_by_itself_tells_in_the_present_whoever_says_it(
    text: str, killed: tuple[int, int]
) -> None:
    assert toll(account(text)) == killed
