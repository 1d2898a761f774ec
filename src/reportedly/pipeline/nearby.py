"""Some accounts of a ledger -> the incidents that hold them, without reading the rest of the ledger.

Accounts come together only by way of judgements that say "same" and of decisions. So whatever is reached
from an account over these makes the same incidents as in the whole ledger.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from reportedly.incidents.standing import in_force
from reportedly.model.account import Extraction
from reportedly.model.decision import Decision
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.judgement import Judgement
from reportedly.model.record import Record
from reportedly.model.seams import KeptArticle
from reportedly.pipeline.assembling import Incidents
from reportedly.store.part import LedgerPart

ArticlesOf = Callable[[Iterable[AccountId]], dict[AccountId, ArticleId]]
DecisionsOf = Callable[[Iterable[AccountId]], tuple[int, ...]]


class Neighbours(Record, frozen=True):
    """How accounts lead to others: to their articles, and to the numbers of decisions made on them."""

    articles_of: ArticlesOf
    decisions_of: DecisionsOf


class Nearby:
    """The part of a ledger that can be reached from some accounts; its incidents are those of the whole."""

    def __init__(self, part: LedgerPart, start: Iterable[AccountId], neighbours: Neighbours) -> None:
        self._part = part
        self._neighbours = neighbours
        self.accounts: frozenset[AccountId] = frozenset()
        self._extractions: dict[ArticleId, list[Extraction]] = {}
        self._judgements: dict[str, Judgement] = {}
        self._decisions: dict[str, Decision] = {}
        self._reach(set(start))

    def incidents(self) -> Iterator[AssembledIncident]:
        """Yield the incidents of the accounts reached."""
        told = Incidents(self)
        for incident_id, incident in told.clusters.items():
            if self.accounts.issuperset(incident.accounts):
                yield told.assembled(incident_id)

    def judged_by_persons(self) -> set[tuple[AccountId, AccountId]]:
        """Return the pairs that persons decided, the smaller id first."""
        standing = in_force(self._decisions.values())
        return {(pair.left, pair.right) for decision in standing for pair in decision.pairs}

    def kept_articles(self, *, as_of: datetime | None = None) -> Iterator[KeptArticle]:  # noqa: ARG002 - all of it
        """Yield when each article was printed and stored."""
        return iter(self._part.kept_articles(self._extractions))

    def newest_extraction(self, article_id: ArticleId, *, as_of: datetime | None = None) -> Extraction | None:  # noqa: ARG002
        """Return how an article was read last."""
        read = self._extractions.get(article_id)
        return read[-1] if read else None

    def newest_accounts(self, *, as_of: datetime | None = None) -> Iterator[tuple[AccountId, ArticleId]]:  # noqa: ARG002
        """Yield the accounts of the newest readings."""
        for article in sorted(self._extractions):
            for account in sorted(account.id for account in self._extractions[article][-1].accounts):
                yield account, article

    def older_extractions(self, *, as_of: datetime | None = None) -> Iterator[Extraction]:  # noqa: ARG002
        """Yield the readings that are not the newest."""
        return (each for read in self._extractions.values() for each in read[:-1])

    def judgements(self, *, as_of: datetime | None = None) -> Iterator[Judgement]:  # noqa: ARG002
        """Yield the judgements by id."""
        return iter(self._judgements[each] for each in sorted(self._judgements))

    def decisions(self, *, as_of: datetime | None = None) -> Iterator[Decision]:  # noqa: ARG002
        """Yield the decisions by id."""
        return iter(self._decisions[each] for each in sorted(self._decisions))

    def _reach(self, new: set[AccountId]) -> None:
        reached: set[AccountId] = set()
        while new:
            reached |= new
            new = self._beyond(new) - reached
        self.accounts = frozenset(reached)
        copies = self._part.judgements_of(self._extractions)
        self._judgements |= {each.id: each for each in copies if each.subject == "articles"}

    def _beyond(self, accounts: set[AccountId]) -> set[AccountId]:
        """Read what there is of these accounts, and return those that they lead to."""
        found: set[AccountId] = set()
        articles = set(self._neighbours.articles_of(accounts).values()) - set(self._extractions)
        read: dict[ArticleId, list[Extraction]] = {}
        for extraction in self._part.extractions_of(articles):
            read.setdefault(extraction.article_id, []).append(extraction)
        self._extractions |= read
        for readings in read.values():
            # Only where an article was read again do accounts of older readings stand for newer ones.
            if len(readings) > 1:
                found |= {account.id for each in readings for account in each.accounts}
        for judgement in self._part.judgements_of(accounts):
            self._judgements[judgement.id] = judgement
            if judgement.verdict == "same" and judgement.subject == "accounts":
                found |= {AccountId(judgement.left), AccountId(judgement.right)}
        made = self._part.decisions_numbered(self._neighbours.decisions_of(accounts))
        self._decisions |= {each.decision.id: each.decision for each in made}
        for decision in in_force(self._decisions.values()):
            found |= set(decision.accounts)
            found |= {side for pair in decision.pairs for side in (pair.left, pair.right)}
        return found
