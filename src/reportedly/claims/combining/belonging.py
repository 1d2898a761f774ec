"""An account and its article's sentences -> those that it quotes, those beside them, and what it leaves empty."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from reportedly.model.account import Account
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count

_UNDERSTOOD = 0.35  # under this confidence a place is understood from elsewhere and not told


class Placed(Protocol):
    """Anything with a range in the article's text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""
        ...

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        ...


Sentence = TypeVar("Sentence", bound=Placed)


class Range(Record, frozen=True):
    """The place of a sentence in the article's text."""

    start: int
    end: int


def quoted(account: Account, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences that an account's claims quote."""
    told = [
        claim.evidence for claim in account.claims if claim.field != "where" or claim.confidence > _UNDERSTOOD
    ]
    return [
        sentence
        for sentence in sentences
        if any(each.start < sentence.end and sentence.start < each.end for each in told)
    ]


def beside(own: Sequence[Placed], sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences right before or behind an account's own that are none of them."""
    starts = {sentence.start for sentence in own}
    near = {
        place + step
        for place, sentence in enumerate(sentences)
        if sentence.start in starts
        for step in (-1, 1)
        if 0 <= place + step < len(sentences)
    }
    return [sentences[place] for place in sorted(near) if sentences[place].start not in starts]


def empty_fields(account: Account, fields: Iterable[Field]) -> Iterator[Field]:
    """Yield those of the fields that an account does not tell; part of a toll tells no toll."""
    return (field for field in fields if not _is_told(account, field))


def _is_told(account: Account, field: Field) -> bool:
    return any(
        not (isinstance(claim.value, Count) and claim.value.part_of is not None)
        and (field != "where" or claim.confidence > _UNDERSTOOD)
        for claim in account.of(field)
    )
