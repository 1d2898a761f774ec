"""Accounts and judgements -> incidents, each account in exactly one, whatever the order they come in."""

from collections.abc import Iterable, Mapping

from reportedly.incidents.decisions import PairKey, holding, is_by_person, pair_key
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.incident import Incident, make_incident
from reportedly.model.judgement import Judgement

_NOT_COMPARED = -4.0
"""The score of a pair too far apart to be compared; it outweighs what a vague account shares with each."""
_LINKED = 1.0
"""Added to each pair compared across two groups of which one pair was judged the same: the others are
likelier to be than any two reports (pair F1 .551 to .571 on the Gun Violence Archive, precision .947)."""
_BY_PERSON = 10.0
"""The score of a pair that a person joined: more than any sum of a program."""


def cluster(
    account_ids: Iterable[AccountId],
    judgements: Iterable[Judgement],
    *,
    articles_of: Mapping[AccountId, ArticleId],
) -> tuple[Incident, ...]:
    """Return the incidents, by id: persons' judgements first, then programs', the surest first.

    Never joined are accounts that a person judged different, and two accounts of one article unless a
    person judged them the same. Judgements of accounts that are not given are passed over.
    """
    groups = _Groups(account_ids, holding(judgements, subject="accounts"), articles_of)
    for judgement in groups.by_persons():
        if not groups.person_separates(judgement):
            groups.join(judgement)
    for judgement in groups.by_programs():
        if groups.may_join(judgement):
            groups.join(judgement)
    return tuple(sorted(map(make_incident, groups.members()), key=lambda incident: incident.id))


class _Groups:
    """Accounts joined so far, and what forbids joining more."""

    def __init__(
        self,
        account_ids: Iterable[AccountId],
        held: Mapping[PairKey, Judgement],
        articles_of: Mapping[AccountId, ArticleId],
    ) -> None:
        self._group_of = {account: frozenset({account}) for account in account_ids}
        self._articles_of = articles_of
        self._held = {
            key: each
            for key, each in held.items()
            if key.left in self._group_of and key.right in self._group_of
        }

    def by_persons(self) -> list[Judgement]:
        """Return what persons judged the same, the latest first."""
        same = [each for each in self._held.values() if each.verdict == "same" and is_by_person(each)]
        return sorted(same, key=lambda each: (-each.decided_at.timestamp(), each.left, each.right))

    def by_programs(self) -> list[Judgement]:
        """Return what programs judged the same, the surest first."""
        same = [each for each in self._held.values() if each.verdict == "same" and not is_by_person(each)]
        return sorted(same, key=lambda each: (-each.score, each.left, each.right))

    def join(self, judgement: Judgement) -> None:
        """Make one group of the two that hold the pair."""
        joined = self._of(judgement.left) | self._of(judgement.right)
        for account in joined:
            self._group_of[account] = joined

    def person_separates(self, judgement: Judgement) -> bool:
        """Return whether a person judged some pair across the two groups different."""
        return any(self._is_parted(key) for key in self._across(judgement))

    def may_join(self, judgement: Judgement) -> bool:
        """Return whether nothing forbids the join and all pairs across speak for it together."""
        across = self._across(judgement)
        if not across or any(self._is_parted(key) or self._share_article(key) for key in across):
            return False
        # Chains stay apart: a vague account may agree with two happenings that disagree with each other.
        return sum(map(self._score, across)) > 0

    def members(self) -> set[frozenset[AccountId]]:
        """Return the accounts of each group."""
        return set(self._group_of.values())

    def _of(self, account: str) -> frozenset[AccountId]:
        return self._group_of[AccountId(account)]

    def _across(self, judgement: Judgement) -> list[PairKey]:
        left, right = self._of(judgement.left), self._of(judgement.right)
        return [] if left == right else [pair_key(one, other) for one in left for other in right]

    def _is_parted(self, key: PairKey) -> bool:
        judgement = self._held.get(key)
        return judgement is not None and judgement.verdict == "different" and is_by_person(judgement)

    def _share_article(self, key: PairKey) -> bool:
        judgement = self._held.get(key)
        if judgement and judgement.verdict == "same" and is_by_person(judgement):
            return False
        left = self._articles_of.get(AccountId(key.left))
        return left is not None and left == self._articles_of.get(AccountId(key.right))

    def _score(self, key: PairKey) -> float:
        judgement = self._held.get(key)
        if judgement is None:
            return _NOT_COMPARED
        if is_by_person(judgement):
            return _BY_PERSON if judgement.verdict == "same" else 0.0
        return judgement.score + _LINKED
