"""Spans with gaps -> trimmed at their edges, compared and counted in characters."""

import unicodedata
from collections.abc import Iterable

from evals.corpora.polnear.brat import PARTS, Link, Words
from evals.measures import Span, overlap

Parts = tuple[Words | None, ...]
"""Source, cue and content."""


def parts_of(link: Link) -> Parts:
    """Return the parts in the order of `PARTS`."""
    return (link.source, link.cue, link.content)


def part(link: Link, name: str) -> Words | None:
    """Return one part by its brat name."""
    return parts_of(link)[PARTS.index(name)]


def trimmed(words: Words) -> Words:
    """Return a span without the blanks, quote marks and punctuation at its two edges, gaps closed if empty.

    A span of such signs alone, or one whose text does not fit its offsets, stays as it is.
    """
    places = [at for start, end in words.pieces for at in range(start, end)]
    signs = _signs(words)
    if len(signs) != len(places):
        return words
    kept = [index for index, sign in enumerate(signs) if not _is_edge(sign)]
    if not kept:
        return words
    first, last = kept[0], kept[-1] + 1
    return Words(_runs(places[first:last]), signs[first:last])


def _signs(words: Words) -> str:
    """Return the characters without the blanks that brat puts between pieces."""
    signs, at = "", 0
    for start, end in words.pieces:
        signs += words.text[at : at + end - start]
        at += end - start + 1
    return signs if at == len(words.text) + 1 else ""


def _is_edge(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign).startswith(("P", "Z")) or sign == "`"


def _runs(places: list[int]) -> tuple[Span, ...]:
    runs: list[Span] = []
    for at in places:
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return tuple(runs)


def trimmed_link(link: Link) -> Link:
    """Return an attribution with all its parts trimmed."""
    return Link(*(words and trimmed(words) for words in parts_of(link)))


def meet(left: Words | None, right: Words | None) -> bool:
    """Whether two spans share a character; two that are not told agree."""
    if left is None or right is None:
        return left is right
    return any(overlap(one, other) for one in left.pieces for other in right.pieces)


def same(left: Words | None, right: Words | None) -> bool:
    """Whether two spans have the same characters; two that are not told agree."""
    if left is None or right is None:
        return left is right
    return left.pieces == right.pieces


def characters(words: Iterable[Words | None]) -> frozenset[int]:
    """Return the offsets of all characters of some spans."""
    return frozenset(
        at for each in words if each is not None for start, end in each.pieces for at in range(start, end)
    )
