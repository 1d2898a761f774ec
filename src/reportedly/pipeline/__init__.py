"""The whole way: documents found -> articles -> claims -> a ledger -> judgements -> incidents."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from reportedly.archive import Found, RefusedInput
from reportedly.articles.copies import find_copies
from reportedly.incidents.assemble import assemble
from reportedly.incidents.cluster import cluster
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.model.values import Period
from reportedly.pipeline.judged import Judged, copy_judgement
from reportedly.pipeline.keeping import Taken, keep, marked
from reportedly.pipeline.parts import Parts, Progress, Resolving, open_parts
from reportedly.pipeline.reading import Reading, read_all

__all__ = [
    "Parts", "Progress", "Reading", "Resolving", "Taken", "add", "extract", "incidents", "link", "open_parts",
]  # fmt: skip


def extract(found: Iterable[Found | RefusedInput], parts: Parts) -> Iterator[Reading]:
    """Yield what is read from each input, in order; nothing is stored."""
    for _, reading in read_all(found, parts):
        yield reading


def add(
    found: Iterable[Found | RefusedInput], store: Store, parts: Parts, *, now: datetime
) -> Iterator[Taken]:
    """Keep each input with all that is read from it, one durable step a document, and yield what was done.

    Documents that the ledger has are not read again, so that a run that was killed resumes.
    """
    for item, reading in read_all(marked(found, store), parts):
        yield keep(item, reading, store, now=now)


def link(store: Store, parts: Parts, *, now: datetime) -> int:
    """Judge which articles are copies and which accounts tell of one happening; return how many are new."""
    articles = {article.id: article for article in store.articles()}
    accounts = tuple(account for extraction in store.extractions() for account in extraction.accounts)
    copies = (copy_judgement(copy, now=now) for copy in find_copies(articles.values()))
    return store.judge((*copies, *parts.judge.judge(accounts, articles, now=now)), known_at=now)


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
    accounts = {
        account.id: account
        for extraction in store.extractions(as_of=as_of)
        if extraction.article_id in articles
        for account in extraction.accounts
    }
    said = Judged(store.judgements(as_of=as_of))
    article_of = {account.id: account.article_id for account in accounts.values()}
    known_at = store.known_at(articles)
    clusters = cluster(accounts, said.of_accounts(), articles_of=article_of)
    assembled = (
        assemble(
            incident,
            accounts=accounts,
            articles=articles,
            copies=said.copies_among({article_of[account] for account in incident.accounts}),
            known_at=known_at,
            judgements=said.within(incident),
        )
        for incident in clusters
    )
    return tuple(sorted(assembled, key=_earliest_first))


def _earliest_first(assembled: AssembledIncident) -> tuple[date, str]:
    days = (variant.value for variant in assembled.of("when"))
    earliest = (day.earliest for day in days if isinstance(day, Period) and day.earliest)
    return next(earliest, date.max), assembled.incident.id
