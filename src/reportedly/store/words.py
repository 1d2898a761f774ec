"""Text in; the words that a search compares out: without case, accents and punctuation."""

import re
import unicodedata

from reportedly.errors import InputError

# Every store finds the same articles, because all of them search these words and none splits text itself.
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, folded so that "Núñez’s" holds "nunez" and "s"."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(sign for sign in folded if sign.isascii() or unicodedata.category(sign) != "Mn")
    return tuple(_WORD.findall(plain))


def searched_words(words: str) -> frozenset[str]:
    """Return the words that a user searches for.

    Raises:
        InputError: there is no letter and no digit to search for.
    """
    searched = frozenset(words_of(words))
    if not searched:
        raise InputError(f"there is no word to search for in {words!r}; give at least one letter or digit")
    return searched
