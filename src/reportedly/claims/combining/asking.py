"""What the grammar made of an article -> the sentences that the second lane is asked about.

Reading every sentence a second time would cost as much as the parse. Only the sentences of an account that
leaves something empty can change anything, and those beside them where they may fill it too.
"""

from collections.abc import Iterator, Sequence

from reportedly.claims.combining.belonging import Range, beside, empty_fields, quoted
from reportedly.claims.combining.thresholds import Thresholds
from reportedly.model.account import Account, Extraction


def worth_reading(first: Extraction, sentences: Sequence[Range], least: Thresholds) -> tuple[Range, ...]:
    """Return the sentences that a second reading may take something from, in order."""
    asked = {each.start for account in first.accounts for each in _of(account, sentences, least)}
    return tuple(each for each in sentences if each.start in asked)


def _of(account: Account, sentences: Sequence[Range], least: Thresholds) -> Iterator[Range]:
    empty = list(empty_fields(account, least.own))
    if not empty:
        return
    own = quoted(account, sentences)
    yield from own
    if any(field in least.beside for field in empty):
        yield from beside(own, sentences)
