"""Noun phrases with numerals and hedges -> counts that keep the hedge, parts told as parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.claims.newsdesk import account, sentence, toll, word

from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.sentence.counts import quantity
from reportedly.model.values import Count


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-three", 23),
        ("2,000", 2000),
        ("a hundred", 100),
        ("a dozen", 12),
        ("two dozen", 24),
        ("one hundred and four", 104),
        ("three thousand two hundred", 3200),
        ("nine", 9),
    ],
)
def test_words_and_digits_spell_a_number(words: str, value: int) -> None:
    assert number_of(words.split()) == value


@pytest.mark.parametrize("words", ["several", "dozens", "half", "farmers", "2,00"])
def test_words_that_spell_no_number_are_none(words: str) -> None:
    assert number_of([words]) is None


@given(st.integers(0, 10_000_000))
def test_digits_with_and_without_commas_are_one_number(value: int) -> None:
    assert number_of([f"{value:,}"]) == number_of([str(value)]) == value


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("At least ten people", 10, None),
        ("No fewer than 11 people", 11, None),
        ("More than 40 people", 41, None),
        ("Over 40 people", 41, None),
        ("Up to 15 people", None, 15),
        ("As many as 50 people", None, 50),
        ("Fewer than ten people", None, 9),
        ("Between 20 and 25 people", 20, 25),
        ("Twenty-three people", 23, 23),
        ("A dozen people", 12, 12),
        ("1,200 people", 1200, 1200),
        ("Dozens of people", None, None),
        ("Several dozen people", None, None),
        ("A few hundred people", None, None),
        ("Several people", None, None),
    ],
)
def test_a_hedge_is_kept(phrase: str, low: int | None, high: int | None) -> None:
    found = account(f"{phrase} were killed when a bomb exploded in Dolvec on Tuesday.")

    assert toll(found) == (low, high)


def test_three_or_four_is_a_range() -> None:
    found = account("Three or four people were killed when a bomb exploded in Dolvec on Tuesday.")

    assert toll(found) == (3, 4)


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [
        ("Gunmen killed a policeman in Tarsk.", "policeman", Count(1, 1, "security_force")),
        ("Gunmen killed two farmers in Tarsk.", "farmers", Count(2, 2, "civilian")),
        ("Soldiers killed at least six rebels in Tarsk.", "rebels", Count(6, None, "militant")),
        ("Gunmen killed three journalists in Tarsk.", "journalists", Count(3, 3, "journalist")),
    ],
)
def test_a_count_bears_the_class_of_its_noun(text: str, noun: str, count: Count) -> None:
    read = sentence(text)
    told = quantity(read, word(read, noun))

    assert told is not None
    assert told.count == count


def test_an_age_is_no_count() -> None:
    found = account("Villager Anda Prel, 40, was killed when gunmen opened fire in Dolvec on Monday.")

    assert toll(found) == (1, 1)


def test_a_thing_is_not_counted_as_people() -> None:
    found = account("Two houses were destroyed and a farmer was killed in a bombing in Dolvec on Monday.")

    assert toll(found) == (1, 1)


def test_other_says_that_somebody_comes_on_top() -> None:
    read = sentence("One other member was also killed.")
    told = quantity(read, word(read, "member"))

    assert told is not None
    assert told.is_additional is True


def test_nobody_is_no_victim() -> None:
    found = account("Nobody was killed when a bomb exploded in Dolvec on Monday.")

    assert toll(found) is None
