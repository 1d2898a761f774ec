"""A sentence -> whether it names a weapon, or somebody who acts with arms."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.sentence.wordsense import (
    WEAPONS,
)


def has_weapon(sentence: Sentence) -> bool:
    """Return whether the sentence names a weapon."""
    return any(token.lower_ in WEAPONS for token in sentence.tokens)


def has_armed_doer(sentence: Sentence) -> bool:
    """Return whether the sentence names somebody who acts with arms."""
    people = lexicon.people()
    if any(name.sort in {"group", "state_force"} for name in sentence.names):
        return True
    if any(token.lower_ in {"armed", "masked", "gunpoint", "unidentified"} for token in sentence.tokens):
        return True
    return any((entry := people.get(token.lower_)) is not None and entry.armed for token in sentence.tokens)
