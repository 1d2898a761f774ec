"""A ledger's readings of its articles -> the accounts of the newest, and what became of older ones."""

from collections import defaultdict
from collections.abc import Container, Iterable
from datetime import datetime

from reportedly.incidents.standing import successors
from reportedly.model.account import Account
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.seams import Store


class Readings:
    """Each article as it was read last; what was decided of older readings stands."""

    def __init__(self, store: Store, articles: Container[ArticleId], *, as_of: datetime | None) -> None:
        self.accounts: dict[AccountId, Account] = {
            account.id: account
            for extraction in store.newest_extractions(as_of=as_of)
            if extraction.article_id in articles
            for account in extraction.accounts
        }
        older = (
            account
            for extraction in store.older_extractions(as_of=as_of)
            if extraction.article_id in articles
            for account in extraction.accounts
            if account.id not in self.accounts
        )
        self.successors: dict[AccountId, AccountId] = {account: account for account in self.accounts}
        self.successors |= successors(older, self.accounts.values())
        self._before: defaultdict[AccountId, list[AccountId]] = defaultdict(list)
        for former, now in self.successors.items():
            if former != now:
                self._before[now].append(former)

    def preceding(self, accounts: Iterable[AccountId]) -> tuple[AccountId, ...]:
        """Return the accounts of older readings that these succeed."""
        return tuple(former for account in accounts for former in self._before.get(account, ()))
