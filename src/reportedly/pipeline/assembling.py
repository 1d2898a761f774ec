"""A ledger's claims and judgements -> its incidents, as of any day."""

from collections.abc import Iterable
from datetime import date, datetime

from reportedly.incidents.assemble import assemble
from reportedly.incidents.cluster import cluster
from reportedly.incidents.ruled import Decided
from reportedly.incidents.standing import by_incident, in_force, judged_pairs, moved
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident, Incident
from reportedly.model.judgement import Judgement
from reportedly.model.seams import Store
from reportedly.model.values import Period
from reportedly.pipeline.readings import Readings


def incidents(
    store: Store, *, as_of: datetime | None = None, published_until: date | None = None
) -> tuple[AssembledIncident, ...]:
    """Return the incidents that follow from the ledger's claims and judgements, by earliest day and id.

    `published_until` leaves out later articles, and those without a date, which may be later.
    """
    articles = {
        article.id: article
        for article in store.articles(as_of=as_of)
        if published_until is None or (article.published and article.published <= published_until)
    }
    read = Readings(store, articles, as_of=as_of)
    decided = moved(in_force(store.decisions(as_of=as_of)), read.successors)
    said = _Judged((*store.judgements(as_of=as_of), *judged_pairs(decided)))
    article_of = {account.id: account.article_id for account in read.accounts.values()}
    known_at = store.known_at(articles)
    clusters = cluster(read.accounts, said.of_accounts(), articles_of=article_of)
    decisions, _ = by_incident(decided, clusters)
    assembled = (
        assemble(
            incident,
            accounts=read.accounts,
            articles=articles,
            copies=said.copies_among({article_of[account] for account in incident.accounts}),
            known_at=known_at,
            judgements=said.within(incident),
            decided=Decided(decisions.get(incident.id, ()), read.preceding(incident.accounts)),
        )
        for incident in clusters
    )
    return tuple(sorted(assembled, key=_earliest_first))


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
