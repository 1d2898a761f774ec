"""A ledger's readings of its articles -> the accounts of the newest, and what became of older ones."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from datetime import datetime

from reportedly.incidents.standing import successors
from reportedly.model.account import Account, Extraction
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.seams import KeptArticle, Told


class Readings:
    """Each article as it was read last; what was decided of older readings stands.

    Only ids are held, so that a ledger of any size fits; accounts are fetched for the incident at hand.
    """

    def __init__(
        self, store: Told, articles: Mapping[ArticleId, KeptArticle], *, as_of: datetime | None
    ) -> None:
        self._store = store
        self._as_of = as_of
        self.article_of: dict[AccountId, ArticleId] = {
            # The id that is held already, and not another one like it.
            account: articles[article].id
            for account, article in store.newest_accounts(as_of=as_of)
            if article in articles
        }
        self._older = self._of_older_readings(articles)
        self._before: defaultdict[AccountId, list[AccountId]] = defaultdict(list)
        for former, now in self._older.items():
            self._before[now].append(former)

    def successors(self) -> dict[AccountId, AccountId]:
        """Return for each account, of whichever reading, the newest one that tells the same happening."""
        return {account: account for account in self.article_of} | self._older

    def preceding(self, accounts: Iterable[AccountId]) -> tuple[AccountId, ...]:
        """Return the accounts of older readings that these succeed."""
        return tuple(former for account in accounts for former in self._before.get(account, ()))

    def newest(self, article: ArticleId) -> Extraction | None:
        """Return how an article was read last."""
        return self._store.newest_extraction(article, as_of=self._as_of)

    def _read(self, article: ArticleId) -> tuple[Account, ...]:
        extraction = self.newest(article)
        return extraction.accounts if extraction else ()

    def _of_older_readings(self, articles: Container[ArticleId]) -> dict[AccountId, AccountId]:
        older = [
            extraction
            for extraction in self._store.older_extractions(as_of=self._as_of)
            if extraction.article_id in articles
        ]
        former = [
            account
            for extraction in older
            for account in extraction.accounts
            if account.id not in self.article_of
        ]
        again = sorted({extraction.article_id for extraction in older})
        newest = [account for article in again for account in self._read(article)]
        return successors(former, newest)
