"""Pairs of accounts that were compared -> those that another account of the same article fits better."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.incidents.compare import Feature
from reportedly.incidents.facts import Facts
from reportedly.incidents.weights import learned, weighed
from reportedly.model.ids import ArticleId

OUTDONE = "another happening told in the same report agrees better"
_OF_WORDS = frozenset({"texts", "wording"})
"""Likeness of whole texts speaks for all that they tell, and chooses between none of it."""
_BETTER = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Two accounts and what was compared of them."""

    left: Facts
    right: Facts
    features: tuple[Feature, ...]

    @property
    def fit(self) -> float:
        """How well what the two accounts tell agrees, their wording aside."""
        return sum(weighed(each, learned()) for each in self.features if each.name not in _OF_WORDS)


def outdone(pairs: Iterable[Compared]) -> frozenset[Compared]:
    """Return the pairs of which one account fits another account of the other's article better.

    An article tells of a happening once: a round-up of two attacks of one day names each by its place.
    """
    between: defaultdict[tuple[ArticleId, ArticleId], list[Compared]] = defaultdict(list)
    for pair in pairs:
        between[articles_of(pair.left, pair.right)].append(pair)
    return frozenset(pair for some in between.values() if len(some) > 1 for pair in _outdone_among(some))


def articles_of(left: Facts, right: Facts) -> tuple[ArticleId, ArticleId]:
    """Return the articles of two accounts, the smaller first: pairs between the same two may be rivals."""
    return min(left.article_id, right.article_id), max(left.article_id, right.article_id)


def _outdone_among(pairs: Sequence[Compared]) -> Iterable[Compared]:
    fits = [pair.fit for pair in pairs]
    for pair, fit in zip(pairs, fits, strict=True):
        rivals = (
            other
            for other, better in zip(pairs, fits, strict=True)
            if better > fit + _BETTER and other is not pair
        )
        if any(_share_account(pair, other) for other in rivals):
            yield pair


def _share_account(one: Compared, other: Compared) -> bool:
    accounts = {one.left.account_id, one.right.account_id}
    return not accounts.isdisjoint((other.left.account_id, other.right.account_id))
