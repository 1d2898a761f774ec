"""What the grammar made of an article -> the sentences that the second lane is asked about.

Reading every sentence a second time would cost as much as the parse. Only two kinds can change anything:
those that an account quotes, and those that were refused for saying too little.
"""

from collections.abc import Iterator, Sequence

from reportedly.claims.combining.promoting import WEAK
from reportedly.model.account import Extraction
from reportedly.model.claim import Evidence

Range = tuple[int, int]


def worth_reading(first: Extraction, sentences: Sequence[Range]) -> tuple[Range, ...]:
    """Return the sentences that a second reading may add to, in order."""
    told = list(_told(first))
    return tuple(
        (start, end)
        for start, end in sentences
        if any(each.start < end and start < each.end for each in told)
    )


def _told(first: Extraction) -> Iterator[Evidence]:
    for account in first.accounts:
        yield from (claim.evidence for claim in account.claims)
    yield from (refusal.evidence for refusal in first.refused if refusal.reason in WEAK)
