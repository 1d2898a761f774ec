"""A ledger that grew -> its read index brought up to date; the same as one built anew."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from msgspec.structs import astuple

from reportedly import pipeline
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.judgement import Judgement
from reportedly.pipeline.assembling import Incidents
from reportedly.pipeline.nearby import Nearby, Neighbours
from reportedly.runners.lots import in_lots
from reportedly.store import open_store
from reportedly.store.index import ReadIndex, index_path
from reportedly.store.part import LedgerPart, Marks, Numbered
from reportedly.views.queries.index_entries import index_entry

Progress = Callable[[str, float], None]
MANY = 3_000
"""Accounts that changed, from which on it is quicker to build anew (4 ms an account here, 2026-11)."""
_BATCH = 500


def refresh(ledger: Path, progress: Progress | None = None) -> bool:
    """Bring the index of a ledger up to date; return whether anything was new.

    Raises:
        LedgerError: the ledger or the index cannot be read or written.
    """
    with closing(LedgerPart(ledger)) as part, closing(ReadIndex(index_path(ledger))) as index:
        if _is_current(part, index):
            return False
        with index.changing():
            now = part.marks()
            touched = _touched(part, index, index.marks()) if _is_of(part, index) else None
            if touched is None or len(touched) > MANY:
                _build(ledger, part, index, progress or _silent)
            else:
                _update(part, index, touched)
            index.mark(now, part.rows_at(now))
        return True


def rows_behind(ledger: Path) -> int | None:
    """Return how many rows of a ledger its index has not seen; None where it must be built anew.

    Raises:
        LedgerError: the ledger or the index cannot be read.
    """
    with closing(LedgerPart(ledger)) as part, closing(ReadIndex(index_path(ledger))) as index:
        now, before = part.marks(), index.marks()
        if before == Marks() or not _is_of(part, index):
            return None if now != Marks() else 0
        return int(sum(astuple(now)) - sum(astuple(before)))


def _is_current(part: LedgerPart, index: ReadIndex) -> bool:
    return part.marks() == index.marks() and _is_of(part, index)


def _is_of(part: LedgerPart, index: ReadIndex) -> bool:
    """Return whether the index was made of this ledger, rather than of one that it replaced."""
    return part.rows_at(index.marks()) == index.rows_at()


def neighbours(index: ReadIndex) -> Neighbours:
    """Return how the index leads from accounts to their articles and decisions."""

    def articles_of(accounts: Iterable[AccountId]) -> dict[AccountId, ArticleId]:
        rows = index.all(_ARTICLES_OF, _list(accounts))
        return {AccountId(account): ArticleId(article) for account, article in rows}

    def decisions_of(accounts: Iterable[AccountId]) -> tuple[int, ...]:
        return tuple(row[0] for row in index.all(_DECISIONS_OF, _list(accounts)))

    return Neighbours(articles_of, decisions_of)


_ARTICLES_OF = """
select account, article
from members
where account in (select value from json_each(?))
"""
_DECISIONS_OF = """
select distinct decision
from decided
where account in (select value from json_each(?))
"""
_NUMBERS_OF = """
select distinct incident
from members
where incident is not null
and account in (select value from json_each(?))
"""


def _touched(part: LedgerPart, index: ReadIndex, before: Marks) -> set[AccountId] | None:
    """Return the accounts of which something new is known; None where all is new."""
    if before == Marks():
        return None
    articles = part.articles_read_since(before.extractions)
    if len(articles) > MANY:
        return None
    accounts = part.accounts_of(articles)
    index.note_articles(part.article_facts(articles))
    judgements = part.judgements_since(before.judgements)
    decisions = part.decisions_since(before.decisions)
    copied = {ArticleId(side) for side in _sides(judgements, "articles")}
    touched = set(accounts) | set(part.accounts_of(copied))
    touched |= {AccountId(side) for side in _sides(judgements, "accounts")}
    touched |= {account for each in decisions for account in _decided_on(each)}
    index.note_decisions(decisions)
    removed = [row[0] for row in index.all(_NUMBERS_OF, _list(accounts))]
    index.remove(removed)
    index.note_accounts(accounts)
    return touched


def _sides(judgements: Iterable[Judgement], subject: str) -> Iterator[str]:
    return (side for each in judgements if each.subject == subject for side in (each.left, each.right))


def _decided_on(numbered: Numbered) -> Iterator[AccountId]:
    yield from numbered.decision.accounts
    for pair in numbered.decision.pairs:
        yield from (pair.left, pair.right)


def _update(part: LedgerPart, index: ReadIndex, touched: set[AccountId]) -> None:
    if not touched:
        return
    # Whoever was with them in an incident is looked at again, since a split leaves it behind.
    together = {AccountId(row[0]) for row in index.all(_TOGETHER, _list(touched))}
    nearby = Nearby(part, touched | together, neighbours(index))
    index.remove(row[0] for row in index.all(_NUMBERS_OF, _list(nearby.accounts)))
    for batch in in_lots(nearby.incidents(), _BATCH):
        _put(part, index, batch)
    _put_pairs(index, part.judgements_of(nearby.accounts), nearby.judged_by_persons())


_TOGETHER = """
select others.account
from members
join members as others using (incident)
where members.account in (select value from json_each(?))
"""


def _build(ledger: Path, part: LedgerPart, index: ReadIndex, progress: Progress) -> None:
    index.clear()
    index.note_decisions(part.decisions_since(0))
    before: int | None = None
    while page := part.newest_articles(before=before, most=_BATCH):
        index.note_articles(page)
        before = page[-1].number
    with closing(open_store(ledger, must_exist=True)) as store:
        progress("reading the ledger", 0.0)
        told = Incidents(store)
        done = 0
        for batch in in_lots(told, _BATCH):
            _put(part, index, batch)
            done += len(batch)
            progress("indexing", done / len(told))
        older = (each.article_id for each in store.older_extractions())
        known = {account for account, _ in store.newest_accounts()}
        former = part.accounts_of(older)
        index.note_accounts({each: article for each, article in former.items() if each not in known})
        settled = {
            (pair.left, pair.right) for each in pipeline.standing(store) for pair in each.pairs
        }  # fmt: skip
        _put_pairs(index, store.judgements(), settled)


def _put(part: LedgerPart, index: ReadIndex, batch: tuple[AssembledIncident, ...]) -> None:
    articles = part.articles({article for incident in batch for article in incident.articles})
    for incident in batch:
        index.put(index_entry(incident, articles))


def _put_pairs(
    index: ReadIndex, judgements: Iterable[Judgement], settled: set[tuple[AccountId, AccountId]]
) -> None:
    index.put_pairs(
        (each.id, AccountId(each.left), AccountId(each.right), each.score)
        for each in judgements
        if each.subject == "accounts"
        and each.verdict == "unsure"
        and (AccountId(each.left), AccountId(each.right)) not in settled
    )


def _list(accounts: Iterable[str]) -> str:
    return "[" + ",".join(f'"{account}"' for account in sorted(accounts)) + "]"


def _silent(_step: str, _share: float) -> None:
    """Show nothing."""
