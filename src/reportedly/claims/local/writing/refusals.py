"""What became no claim -> refusals with reasons, so that nothing of an article vanishes in silence."""

from collections.abc import Iterator, Sequence

from reportedly.claims.local.sentence.strands import Look
from reportedly.claims.local.sorting.sorter import Sorter
from reportedly.model.account import Account, Figure, Refusal
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import quote_at


def refusals(
    article: Article,
    looks: Sequence[Look],
    sorter: Sorter,
    accounts: Sequence[Account],
    figures: Sequence[Figure],
    elsewhere: str | None,
) -> list[Refusal]:
    """Return the refusals of an article in order of the text."""
    found = [
        *_cut_sections(article),
        *_dropped(article, sorter),
        *(Refusal(figure.evidence, "a total of a period, kept as a figure") for figure in figures),
        *_silent(article, looks, sorter, accounts, figures, elsewhere),
    ]
    unique = {(refusal.evidence.start, refusal.evidence.end): refusal for refusal in found}
    return [unique[key] for key in sorted(unique)]


def _cut_sections(article: Article) -> Iterator[Refusal]:
    for section in article.sections:
        if section.kind not in READ_SECTIONS:
            yield Refusal(quote_at(article, section.start, section.end), section.reason or section.kind)


def _dropped(article: Article, sorter: Sorter) -> Iterator[Refusal]:
    for dropped in sorter.dropped:
        sentence = dropped.strand.sentence
        yield Refusal(quote_at(article, sentence.start, sentence.end), dropped.reason)


def _silent(
    article: Article,
    looks: Sequence[Look],
    sorter: Sorter,
    accounts: Sequence[Account],
    figures: Sequence[Figure],
    elsewhere: str | None,
) -> Iterator[Refusal]:
    """Yield the sentences that no claim, figure or drop speaks for."""
    used = [claim.evidence for account in accounts for claim in account.claims]
    used += [figure.evidence for figure in figures]
    dropped = {drop.strand.sentence.start for drop in sorter.dropped}
    for seen in looks:
        sentence = seen.sentence
        if sentence.start in dropped or any(sentence.start < e.end and e.start < sentence.end for e in used):
            continue
        reason = elsewhere if elsewhere and seen.strands else _reason(seen)
        yield Refusal(quote_at(article, sentence.start, sentence.end), reason)


def _reason(seen: Look) -> str:
    if seen.scan.passed_over:
        return seen.scan.passed_over[0]
    if seen.sentence.is_heading:
        return "a heading that tells of no incident"
    if seen.tellings:
        return "a statement that tells of no incident"
    return "tells of no incident"
