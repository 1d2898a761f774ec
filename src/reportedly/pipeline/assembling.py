"""A ledger's claims and judgements -> its incidents, as of any day."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from reportedly.incidents.assemble import assemble
from reportedly.incidents.cluster import cluster
from reportedly.incidents.ruled import Decided
from reportedly.incidents.standing import by_incident, in_force, judged_pairs, moved
from reportedly.model.account import Extraction
from reportedly.model.ids import ArticleId, IncidentId
from reportedly.model.incident import AssembledIncident, Incident
from reportedly.model.judgement import Judgement
from reportedly.model.record import Record
from reportedly.model.seams import KeptArticle, Store, Told
from reportedly.model.values import Period
from reportedly.pipeline.readings import Readings


def incidents(
    store: Store, *, as_of: datetime | None = None, published_until: date | None = None
) -> tuple[AssembledIncident, ...]:
    """Return the incidents that follow from the ledger's claims and judgements, by earliest day and id.

    `published_until` leaves out later articles, and those without a date, which may be later.
    """
    told = Incidents(store, as_of=as_of, published_until=published_until)
    return tuple(sorted(told, key=_earliest_first))


class Gathered(Record, frozen=True):
    """All that an incident follows from but its accounts themselves: small, so that it passes to a worker."""

    incident: Incident
    kept: tuple[KeptArticle, ...]
    """The articles that tell of it."""
    copies: tuple[Judgement, ...]
    judgements: tuple[Judgement, ...]
    decided: Decided


def assembled(gathered: Gathered, read: Callable[[ArticleId], Extraction | None]) -> AssembledIncident:
    """Return an incident; `read` gives the extraction of an article that was stored last.

    Raises:
        UnknownName: one of its accounts is not in what is read.
    """
    wanted = set(gathered.incident.accounts)
    found = (read(article.id) for article in gathered.kept)
    accounts = (account for extraction in found if extraction for account in extraction.accounts)
    return assemble(
        gathered.incident,
        accounts={account.id: account for account in accounts if account.id in wanted},
        kept={article.id: article for article in gathered.kept},
        copies=gathered.copies,
        judgements=gathered.judgements,
        decided=gathered.decided,
    )


class Incidents:
    """The incidents of a ledger by id, each assembled when it is asked for: for ledgers of any size."""

    def __init__(
        self, store: Told, *, as_of: datetime | None = None, published_until: date | None = None
    ) -> None:
        self._kept = {
            article.id: article
            for article in store.kept_articles(as_of=as_of)
            if published_until is None or (article.published and article.published <= published_until)
        }
        self._read = Readings(store, self._kept, as_of=as_of)
        decided = moved(in_force(store.decisions(as_of=as_of)), self._read.successors())
        self._said = _Judged((*store.judgements(as_of=as_of), *judged_pairs(decided)))
        clusters = cluster(self._read.article_of, self._said.of_accounts(), articles_of=self._read.article_of)
        self.clusters: dict[IncidentId, Incident] = {incident.id: incident for incident in clusters}
        """Which accounts make each incident, by id."""
        self._decisions, _ = by_incident(decided, clusters)

    def __len__(self) -> int:
        return len(self.clusters)

    def __iter__(self) -> Iterator[AssembledIncident]:
        return map(self.assembled, self.clusters)

    def gathered(self) -> Iterator[Gathered]:
        """Yield what each incident follows from, by id."""
        return map(self._gathered, self.clusters)

    def assembled(self, incident_id: IncidentId) -> AssembledIncident:
        """Return one incident.

        Raises:
            KeyError: the ledger holds no incident with that id.
        """
        return assembled(self._gathered(incident_id), self._read.newest)

    def _gathered(self, incident_id: IncidentId) -> Gathered:
        incident = self.clusters[incident_id]
        articles = {self._read.article_of[account] for account in incident.accounts}
        return Gathered(
            incident,
            kept=tuple(self._kept[article] for article in sorted(articles)),
            copies=self._said.copies_among(articles) if len(articles) > 1 else (),
            judgements=self._said.within(incident) if len(incident.accounts) > 1 else (),
            decided=Decided(self._decisions.get(incident.id, ()), self._read.preceding(incident.accounts)),
        )


def _earliest_first(assembled: AssembledIncident) -> tuple[date, str]:
    days = (variant.value for variant in assembled.of("when"))
    earliest = (day.earliest for day in days if isinstance(day, Period) and day.earliest)
    return next(earliest, date.max), assembled.incident.id


class _Judged:
    """The ledger's judgements, found by what they are about."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._accounts: list[Judgement] = []
        self._by_account: dict[str, list[Judgement]] = {}
        self._copies: dict[str, list[Judgement]] = {}
        for judgement in judgements:
            if judgement.subject == "accounts":
                self._accounts.append(judgement)
                self._by_account.setdefault(judgement.left, []).append(judgement)
            elif judgement.verdict == "same":
                self._copies.setdefault(judgement.left, []).append(judgement)

    def of_accounts(self) -> tuple[Judgement, ...]:
        """Return all judgements about accounts."""
        return tuple(self._accounts)

    def within(self, incident: Incident) -> tuple[Judgement, ...]:
        """Return the judgements between two accounts of one incident."""
        members = set(incident.accounts)
        return tuple(
            judgement
            for left in incident.accounts
            for judgement in self._by_account.get(left, ())
            if judgement.right in members
        )

    def copies_among(self, articles: set[ArticleId]) -> tuple[Judgement, ...]:
        """Return the judgements that one of these articles is a copy of another."""
        return tuple(
            judgement
            for left in sorted(articles)
            for judgement in self._copies.get(left, ())
            if judgement.right in articles
        )
