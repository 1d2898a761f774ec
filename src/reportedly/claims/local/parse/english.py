"""A word in small letters -> whether it is plain English, by the dictionary that the lemmatiser brings."""

from functools import cache

from spacy.lang.en.stop_words import STOP_WORDS

from reportedly.claims.local.parse.reading import pipeline
from reportedly.claims.local.parse.tokens import Token

_CLITICS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
_SHORTEST_STEM = 3


@cache
def is_english(word: str) -> bool:
    """Return whether a word, or the word that it is a form of, stands in the dictionary.

    The dictionary is WordNet's, so that well-known names ("bogota") stand in it too.
    """
    plain, _, tail = word.replace("’", "'").partition("'")
    if tail and tail not in _CLITICS:
        return False
    return plain in STOP_WORDS or any(_is_form(plain, kind) for kind in _table("lemma_index"))


def _is_form(word: str, kind: str) -> bool:
    """Return whether a word is a noun, verb, adjective or adverb, or a regular or listed form of one."""
    index = _table("lemma_index")[kind]
    if word in index or word in _table("lemma_exc").get(kind, {}):
        return True
    return any(
        word.endswith(old)
        and len(word) >= len(old) + _SHORTEST_STEM
        and word.removesuffix(old) + new in index
        for old, new in _table("lemma_rules").get(kind, ())
    )


def _table(name: str) -> Token:
    return pipeline().get_pipe("lemmatizer").lookups.get_table(name)
