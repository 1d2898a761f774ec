"""The strands of a happening -> its harms in order of the text, each with who tells it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.voices import voice_of
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim, make_claim, quote_at
from reportedly.model.values import Count

_CLOCK = re.compile(r"\d{1,2}:\d\d")
_SAID_BEHIND = re.compile(
    r"^[^:;.]*:\s[^:;]*\b(?:says?|said|reports?|reported|confirms?|confirmed|tells?|told|announce[sd]?|puts?)\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A harm in its strand."""

    harm: Harm
    strand: Strand
    position: int


def told_in(strands: Sequence[Strand]) -> list[Told]:
    """Return the harms of the strands in order."""
    return [Told(harm, strand, position) for position, strand in enumerate(strands) for harm in strand.harms]


def by_sentence(told: Sequence[Told]) -> list[list[Told]]:
    """Return the harms in groups, a group a sentence, in order of the text."""
    groups: dict[int, list[Told]] = {}
    for item in told:
        groups.setdefault(item.strand.sentence.index, []).append(item)
    return [groups[index] for index in sorted(groups)]


def once(told: Sequence[Told]) -> list[Told]:
    """Keep one of two strands' tellings of the same number in the same words."""
    kept: list[Told] = []
    for item in told:
        if not any(_is_twin(other, item) or _tells_again(other, item) for other in kept):
            kept.append(item)
    return kept


def voice(item: Told) -> Attribution:
    """Return who tells a harm."""
    return voice_of(item.harm.noun, item.strand.tellings)


def count_claim(
    article: Article, item: Told, effect: Effect, count: Count, confidence: float, *, origin: str
) -> Claim:
    """Return the claim that a count of people suffered an effect, in the words of a harm."""
    evidence = quote_at(article, item.harm.start, item.harm.end)
    return make_claim(
        article.id, effect, count, evidence, attribution=voice(item), confidence=confidence, origin=origin
    )


def wholes_of(claims: Iterator[Claim] | Sequence[Claim]) -> list[Count]:
    """Return the counts of the claims that are no part of another, the surest first."""
    ranked = sorted(claims, key=lambda claim: -claim.confidence)
    return [claim.value for claim in ranked if isinstance(claim.value, Count) and claim.value.part_of is None]


def _tells_again(first: Told, again: Told) -> bool:
    """Return whether somebody gives the number that the sentence opens with: "Five killed: the mayor said five died"."""
    sentence = first.strand.sentence
    if sentence is not again.strand.sentence or first.harm.count != again.harm.count:
        return False
    text = sentence.article.text
    before = text[sentence.start : first.harm.start]
    return ":" not in _CLOCK.sub("", before) and bool(
        _SAID_BEHIND.search(text[first.harm.end : again.harm.start])
    )


def _is_twin(left: Told, right: Told) -> bool:
    if left.strand is right.strand or left.strand.sentence is not right.strand.sentence:
        return False
    overlap = left.harm.start < right.harm.end and right.harm.start < left.harm.end
    same = (left.harm.count.low, left.harm.count.high) == (right.harm.count.low, right.harm.count.high)
    return same and (overlap or left.harm.noun.i == right.harm.noun.i)
