"""Parsed tokens -> noun phrases, also where the parse hangs everything on a mark of punctuation."""

import spacy
from spacy.tokens import Doc

from reportedly.claims.local.parse.grammar import phrase


def _parsed(words: list[str], heads: list[int], deps: list[str]) -> Doc:
    return Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps)


def test_a_phrase_begins_behind_its_opening_marks() -> None:
    doc = _parsed(["“", "the", "mayor"], heads=[2, 2, 2], deps=["punct", "det", "ROOT"])

    assert [token.text for token in phrase(doc[2])] == ["the", "mayor"]


def test_a_phrase_of_nothing_but_marks_keeps_its_head() -> None:
    doc = _parsed(["—", "—"], heads=[1, 1], deps=["punct", "ROOT"])

    assert [token.i for token in phrase(doc[1])] == [1]
