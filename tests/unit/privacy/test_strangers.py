"""Names that nothing explains are taken out of what anybody reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.views.privacy.names import NAME
from reportedly.views.privacy.strangers import without_strangers

KNOWN = frozenset({"lumo", "red", "band"})


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "Gunmen killed Mirsa Telk in Lumo’s market on Friday",
            "Gunmen killed [name] in Lumo’s market on Friday",
        ),
        ("the Red Band said", "the Red Band said"),
        ("Karim Daudzai said", "[name] said"),
        ("the U.S. and Pakistani forces", "the U.S. and Pakistani forces"),
        ("Bombs fell. Three died, said Ana.", "Bombs fell. Three died, said [name]."),
        ("Prime Minister Davan Orul and [name]", "Prime Minister [name] and [name]"),
        ("eleven people", "eleven people"),
    ],
)
def test_a_sentence_keeps_what_is_no_private_name(words: str, shown: str) -> None:
    assert without_strangers(words, KNOWN, is_sentence=True) == shown


def test_a_mention_has_no_first_word_that_is_let_pass() -> None:
    assert without_strangers("Orul’s gun", KNOWN, is_sentence=False) == "[name] gun"


@given(st.text(), st.booleans())
def test_masking_twice_is_masking_once(words: str, is_sentence: bool) -> None:  # noqa: FBT001 - drawn
    once = without_strangers(words, KNOWN, is_sentence=is_sentence)

    assert without_strangers(once, KNOWN, is_sentence=is_sentence).count(NAME) >= once.count(NAME)
