"""The desk of one article: what every draft of its accounts needs, and how a claim is made on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.local.sentence.strands import Look, Strand
from reportedly.claims.local.sentence.voices import voice_of
from reportedly.claims.local.writing.memory import Memory
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim, make_claim, quote_at
from reportedly.model.seams import NameBook
from reportedly.model.taxonomy import Field
from reportedly.model.values import Value


@dataclass(frozen=True, slots=True)
class Desk:
    """What every draft needs: the article, the name book, what the article has named, and the origin."""

    article: Article
    names: NameBook
    memory: Memory
    origin: str
    countries: tuple[str, ...]
    looks: Sequence[Look]


def claim(
    desk: Desk, field: Field, value: Value, span: tuple[int, int], attribution: Attribution, confidence: float
) -> Claim:
    """Return a claim of the article on the desk, its quote taken from these offsets."""
    return make_claim(
        desk.article.id,
        field,
        value,
        quote_at(desk.article, *span),
        attribution=attribution,
        confidence=confidence,
        origin=desk.origin,
    )


def strand_voice(strand: Strand) -> Attribution:
    """Return who tells the strand."""
    if not strand.triggers:
        root = next(token for token in strand.sentence.tokens if token.head.i == token.i)
        return voice_of(root, strand.tellings)
    return voice_of(strand.triggers[0].token, strand.tellings)
