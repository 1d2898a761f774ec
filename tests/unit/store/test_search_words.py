"""Words are compared without case, accents and punctuation, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import InputError
from reportedly.store.words import searched_words, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Núñez’s car-bomb, 2 killed.", ("nunez", "s", "car", "bomb", "2", "killed")),
        ("Straße STRASSE", ("strasse", "strasse")),
        ("مروہ میں دھماکہ", ("مروہ", "میں", "دھماکہ")),
        ("snake_case 🙂", ("snake", "case")),
        ("", ()),
    ],
)
def test_words_are_folded(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@given(st.text(max_size=60))
def test_folding_folded_words_changes_nothing(text: str) -> None:
    words = words_of(text)

    assert words_of(" ".join(words)) == words


def test_signs_alone_are_no_search() -> None:
    with pytest.raises(InputError, match="give at least one letter or digit"):
        searched_words("?!")
