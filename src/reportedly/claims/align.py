"""What an engine proposes -> what the quoted words bear out, and why the rest is refused.

A rule finds its value in the words; a model may say anything. Whoever proposes comes through here.
"""

import re
from collections import Counter
from collections.abc import Iterable

from reportedly.claims.local.parse.numbers import number_of
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import Attribution, Claim, Evidence, make_claim
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Referent, Value

_WORD = re.compile(r"\d+(?:,\d{3})*|[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_NUMERAL = 6  # words: "one thousand two hundred and five"
_SINGLE = frozenset({"a", "an", "another"})
_NEGATED = re.compile(r"\b(?:no|not|never|nobody|none|without|denied|denies|n't)\b", re.IGNORECASE)
_SLACK = 1  # "more than ten" is at least eleven, "fewer than ten" at most nine


class Proposal(Record, frozen=True):
    """A value that somebody reads in a quote."""

    field: Field
    value: Value
    evidence: Evidence
    confidence: float


class Aligned(Record, frozen=True):
    """The proposals that their quotes bear out, and how many were refused for which reason."""

    admitted: tuple[Proposal, ...]
    refused: dict[str, int]


def align(proposals: Iterable[Proposal], article: Article) -> Aligned:
    """Hold each proposal against its quote."""
    admitted: list[Proposal] = []
    refused: Counter[str] = Counter()
    for proposal in proposals:
        reason = why_refused(proposal, article)
        if reason is None:
            admitted.append(proposal)
        else:
            refused[reason] += 1
    return Aligned(tuple(admitted), dict(refused))


def why_refused(proposal: Proposal, article: Article) -> str | None:
    """Return why a quote does not bear a value out, or None when it does."""
    told = proposal.evidence
    if not told.quote or article.text[told.start : told.end] != told.quote:
        return "the quote is not what the article says there"
    if not any(
        section.start <= told.start and told.end <= section.end
        for section in article.sections
        if section.kind in READ_SECTIONS
    ):
        return "the quote stands in a part of the page that is not read"
    if isinstance(proposal.value, Count):
        return _why_not_counted(proposal.value, told.quote)
    if isinstance(proposal.value, Referent) and _plain(proposal.value.mention) not in _plain(told.quote):
        return "the name does not stand in the quote"
    return None


def as_claim(
    proposal: Proposal, article: Article, *, attribution: Attribution, confidence: float, origin: str
) -> Claim:
    """Return an admitted proposal as a claim."""
    return make_claim(
        article.id,
        proposal.field,
        proposal.value,
        proposal.evidence,
        attribution=attribution,
        confidence=confidence,
        origin=origin,
    )


def numbers_in(text: str) -> frozenset[int]:
    """Return every whole number that words or digits of a text spell, compound ones and their parts."""
    words = _WORD.findall(text)
    found = {
        number
        for first in range(len(words))
        for last in range(first + 1, min(first + _LONGEST_NUMERAL, len(words)) + 1)
        if (number := number_of(words[first:last])) is not None
    }
    return frozenset(found | ({1} if _SINGLE & {word.lower() for word in words} else set()))


def _why_not_counted(count: Count, quote: str) -> str | None:
    numbers = numbers_in(quote)
    for number in (count.low, count.high):
        if number is not None and not any(abs(number - told) <= _slack(count) for told in numbers):
            return "the number does not stand in the quote"
    if (count.low or count.high) and _NEGATED.search(quote):
        return "the quote says that it did not happen"
    return None


def _slack(count: Count) -> int:
    return 0 if count.low == count.high else _SLACK


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
