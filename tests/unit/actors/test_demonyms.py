"""Words for states and their people -> ISO codes."""

import pytest

from reportedly.entities.demonyms import nation_of, nations


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Pakistani", "PK"),
        ("Pakistan", "PK"),
        ("Iraqis", "IQ"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("US", "US"),
        ("U.S.", "US"),
        ("UK", "GB"),
        ("Northern Irish", "GB"),
        ("Filipino", "PH"),
        ("Burkinabé", "BF"),
        ("DR Congo", "CD"),
        ("Congolese", "CD"),
        ("South Sudanese", "SS"),
        ("IRAQI", "IQ"),
        ("Yemen’s", "YE"),
        ("the Netherlands", "NL"),
        ("Kosovar", "XK"),
    ],
)
def test_a_demonym_or_country_name_tells_the_state(word: str, code: str) -> None:
    assert nation_of(word) == code


@pytest.mark.parametrize("word", ["us", "drc", "Kurdish", "Taliban", "", "s", "Islamic State"])
def test_other_words_tell_no_state(word: str) -> None:
    assert nation_of(word) is None


def test_states_stand_once_each_in_order_of_their_codes() -> None:
    codes = [nation.iso2 for nation in nations()]

    assert codes == sorted(set(codes))
    assert len(codes) == 212
