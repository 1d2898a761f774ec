"""A telling of time in its sentence -> whether it tells of what was still to come: "will resume on Friday"."""

from collections.abc import Iterator

from reportedly.claims.local.parse.grammar import children
from reportedly.claims.local.parse.tokens import Token

_MODALS = frozenset(
    {"will", "shall", "’ll", "'ll", "wo", "would", "’d", "'d", "could", "may", "might", "should", "must"}
)
_AWAITED = frozenset(
    {"due", "set", "schedule", "slate", "plan", "expect", "await", "likely", "intend", "propose", "postpone"}
)
"""“Is due on Friday”, “is scheduled for June”."""
_HAPPENED = frozenset(
    {"use", "manage", "begin", "start", "continue", "come", "fail", "happen", "appear", "seem", "help", "go"}
)
"""Verbs whose infinitive tells what was done: "managed to flee on Friday"."""
_CLIMBED = frozenset({"ADP", "ADV", "SCONJ", "PART", "NUM"})


def is_ahead(time: Token) -> bool:
    """Return whether what a time tells of is told as still to come."""
    *between, word = _climb(time)
    opening = between[-1].lower_ if between else ""
    if opening in {"until", "till"} and _goes_on(word):
        return True
    return any(_is_to_come(each) for each in _governors(word, opening))


def _climb(time: Token) -> list[Token]:
    """Return the words from a time up to the one that it tells of, prepositions between them."""
    above: list[Token] = []
    word = time
    while word.head.i != word.i:
        word = word.head
        above.append(word)
        if word.pos_ not in _CLIMBED:
            break
    return above or [time]


def _governors(word: Token, opening: str) -> Iterator[Token]:
    """Yield what the time tells of, and what awaits it: "due for release in June", "the hearing is set"."""
    yield word
    if word.pos_ in {"NOUN", "PROPN"}:
        if word.dep_ == "pobj" and word.head.lower_ in {"for", "on"}:
            yield word.head.head
        elif word.dep_ == "nsubjpass" or opening == "by":
            yield word.head
    elif word.dep_ in {"xcomp", "conj", "advcl"} and word.head.pos_ == "VERB":
        yield word.head


def _goes_on(verb: Token) -> bool:
    """Return whether a verb tells of what had not ended: "has been closed", but not "was closed"."""
    auxiliaries = {child.lower_ for child in children(verb, "aux", "auxpass")}
    return verb.tag_ in {"VB", "VBZ", "VBP"} or bool(auxiliaries & {"has", "have", "is", "are", "’s", "'s"})


def _is_to_come(word: Token) -> bool:
    auxiliaries = {child.lower_ for child in children(word, "aux")}
    if auxiliaries & _MODALS:
        return "have" not in auxiliaries
    lemma = word.lemma_.lower()
    if lemma == "deadline" or (lemma in _AWAITED and word.tag_ in {"VBN", "VBD", "JJ"}):
        return True
    if "to" not in auxiliaries or "have" in auxiliaries or word.tag_ != "VB":
        return False
    return word.dep_ not in {"xcomp", "advcl"} or word.head.lemma_.lower() not in _HAPPENED
