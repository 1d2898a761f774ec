"""Spellings of one name meet in one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.entities.places.keys import code_key, name_key, sound_key, without_article


@pytest.mark.parametrize(
    "spelling", ["Mazar-i-Sharif", "Mazar-e Sharif", "Mazār-e Sharīf", "MAZAR I SHARIF", " mazar-e-sharif "]
)
def test_spellings_of_one_city_share_a_key(spelling: str) -> None:
    assert name_key(spelling) == "mazar e sharif"


def test_marks_articles_and_short_forms_do_not_matter() -> None:
    assert name_key("Ta‘izz") == name_key("Ta'izz") == "taizz"
    assert name_key("The Hague") == "hague"
    assert name_key("St. Petersburg") == "saint petersburg"
    assert name_key("Łódź") == "lodz"
    assert without_article("al bab", arabic=False) == "bab"
    assert without_article("ar raqqah", arabic=True) == "raqqah"
    assert without_article("ar raqqah", arabic=False) is None


def test_abbreviations_keep_their_capitals() -> None:
    assert code_key("U.S.") == "US"
    assert code_key("us") is None
    assert code_key("KABUL") is None


def test_transliterations_share_their_consonants() -> None:
    assert sound_key("kunduz") == sound_key("qondoz") == "kndz"
    assert sound_key("aa") is None


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)
