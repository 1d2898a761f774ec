"""What a rule finds of one saying in a sentence: the words of the cue, of the source and of the content."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.tokens import Token

_IN_CUE = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A saying as tokens of one passage; the source may be missing, and the content stand in marks beside it."""

    head: Token
    cue: tuple[Token, ...]
    source: tuple[Token, ...]
    content: tuple[Token, ...]
    may_be_quoted: bool = False
    """Whether the content may be a quotation beside the sentence's own words."""


def frames_of(token: Token, part: str) -> frozenset[str]:
    """Return what a word governs as a cue; nothing for other words."""
    lemma = token.lemma_.lower()
    # The small pipelines cut one letter too many: "hoped" has the lemma "hop".
    known = lexicon.cues(part)
    return known.get(lemma) or known.get(lemma + "e") or frozenset()


def subtrees(tokens: Iterable[Token]) -> dict[int, Token]:
    """Return all tokens below these, with them, by their place."""
    return {each.i: each for token in tokens for each in token.subtree}


def in_order(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return the tokens once each, in order of the text."""
    by_place = {token.i: token for token in tokens}
    return tuple(by_place[place] for place in sorted(by_place))


def cue_around(head: Token, *others: Token) -> tuple[Token, ...]:
    """Return the unbroken words of a cue: helping verbs, "not", adverbs beside it, and `others`."""
    allowed = {head.i, *(token.i for token in others)}
    allowed |= {child.i for child in head.children if child.dep_ in _IN_CUE}
    adverbs = {child.i for child in head.children if child.dep_ == "advmod" and not list(child.children)}
    first = last = head.i
    while first - 1 in allowed | adverbs:
        first -= 1
    while last + 1 in allowed | adverbs:
        last += 1
    return tuple(head.doc[place] for place in range(first, last + 1))
