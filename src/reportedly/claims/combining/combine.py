"""What the grammar made of an article, and the readings of its sentences -> one extraction."""

import msgspec

from reportedly.claims.combining.filling import Second, filling
from reportedly.model.account import Account, Extraction, make_account
from reportedly.model.article import Article
from reportedly.model.seams import NameBook


def combine(first: Extraction, second: Second, article: Article, names: NameBook) -> Extraction:
    """Return the first lane's extraction with the claims that the second adds to its accounts."""
    return msgspec.structs.replace(
        first,
        origin=f"{first.origin} & {second.origin}",
        accounts=tuple(_filled(account, first, second, article, names) for account in first.accounts),
    )


def _filled(
    account: Account, first: Extraction, second: Second, article: Article, names: NameBook
) -> Account:
    others = [other for other in first.accounts if other.id != account.id]
    added = tuple(filling(account, second, article, names, others))
    if not added:
        return account
    return make_account(article.id, (*account.claims, *added), main=account.main)
