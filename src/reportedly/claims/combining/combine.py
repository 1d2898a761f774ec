"""What the grammar made of an article, and the readings of its sentences -> one extraction."""

from collections.abc import Sequence

import msgspec

from reportedly.claims.combining.doubting import why_doubted
from reportedly.claims.combining.filling import filling
from reportedly.claims.combining.promoting import promoted
from reportedly.claims.combining.thresholds import Thresholds
from reportedly.claims.learned.readings import SentenceReading
from reportedly.model.account import Account, Extraction, Refusal, make_account
from reportedly.model.article import Article
from reportedly.model.claim import Claim, Evidence
from reportedly.model.record import Record
from reportedly.model.seams import NameBook


class Second(Record, frozen=True):
    """What the second lane reads in an article, and how far it is believed."""

    readings: tuple[SentenceReading, ...]
    least: Thresholds
    origin: str


def combine(first: Extraction, second: Second, article: Article, names: NameBook) -> Extraction:
    """Return the first lane's extraction with what the second adds to it and speaks against."""
    kept: list[Account] = []
    refused = list(first.refused)
    for account in first.accounts:
        reason = why_doubted(account, second.readings, least=second.least)
        if reason is None:
            kept.append(_filled(account, second, article, names))
        else:
            refused.append(Refusal(_words(account), reason))
    told, refused = _promoted(kept, refused, second, article)
    accounts = (*kept, *told)
    outcome = "ok" if accounts or first.figures else "nothing found"
    return msgspec.structs.replace(
        first,
        origin=f"{first.origin} & {second.origin}",
        accounts=accounts,
        refused=tuple(sorted(refused, key=lambda each: (each.evidence.start, each.evidence.end))),
        outcome=outcome if first.outcome in {"ok", "nothing found"} else first.outcome,
    )


def _filled(account: Account, second: Second, article: Article, names: NameBook) -> Account:
    added: tuple[Claim, ...] = tuple(
        filling(account, second.readings, article, names, least=second.least, origin=second.origin)
    )
    if not added:
        return account
    return make_account(article.id, (*account.claims, *added), main=account.main)


def _promoted(
    kept: Sequence[Account], refused: Sequence[Refusal], second: Second, article: Article
) -> tuple[list[Account], list[Refusal]]:
    accounts: list[Account] = []
    left: list[Refusal] = []
    for refusal in refused:
        is_main = not kept and not accounts
        account = promoted(
            refusal, second.readings, article, least=second.least, main=is_main, origin=second.origin
        )
        if account is None:
            left.append(refusal)
        else:
            accounts.append(account)
    return accounts, left


def _words(account: Account) -> Evidence:
    types = account.of("type") or account.claims
    return max(types, key=lambda claim: claim.confidence).evidence
