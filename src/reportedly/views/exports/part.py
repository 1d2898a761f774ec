"""Some incidents and what is asked of them -> the same incidents opened, one by one, and what is left out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

import msgspec

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.seams import Store
from reportedly.views.privacy.opened import opened
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.filters import Filters, passes
from reportedly.views.queries.incident_rows import IncidentRow, incident_row

_NEAR = 32
"""Characters on either side of a quote by which others find it again, as annotation tools keep."""
_ARTICLES_AT_HAND = 64
"""Claims of an incident come from few articles, and those of the next are others."""


class Source(Record, frozen=True):
    """What a file may say of an article; never its text."""

    id: ArticleId
    outlet: str | None
    title: str | None
    """Only for the desk itself: a title may name anybody."""
    published: date | None
    language: str
    url: str | None
    """For anybody its site alone: addresses of articles are made of their titles."""
    path: str | None
    """Only for the desk itself."""


class Around(Record, frozen=True):
    """The few characters before and after a quote."""

    prefix: str
    suffix: str


class HeldBack(Record, frozen=True):
    """A file holds nothing of the days after `last`."""

    last: date
    days: int

    def reason(self, incident: AssembledIncident) -> str | None:
        """Return why an incident is held back; None when it is not.

        It counts by the last day on which it may have happened, one without by its first article.
        """
        told = [getattr(variant.value, "latest", None) for variant in incident.of("when")]
        when = max((day for day in told if day), default=incident.first_published)
        return f"of the last {self.days} days" if when is None or when > self.last else None


def held_back(until: date | None, *, days: int) -> HeldBack | None:
    """Return what holds back incidents of the last so many days before a day; None where nothing does."""
    return HeldBack(until - timedelta(days=days), days) if days and until else None


class Asked(Record, frozen=True):
    """Which incidents a file is to hold and how it shows them; small, so that it passes to a worker."""

    profile: Profile
    policy: Policy = DEFAULT
    filters: Filters | None = None
    """None takes all, also what a person rejected."""
    held: HeldBack | None = None


class Tally(Record, frozen=True):
    """What a part counted; it comes back from a worker without the incidents."""

    written: int
    left_out: dict[str, int]
    """How many incidents the file may not hold, or cannot, by reason."""


class Part:
    """Some of the incidents that a file is made of, as its profile may see them; they are read once."""

    def __init__(self, incidents: Iterable[AssembledIncident], asked: Asked, store: Store) -> None:
        self.profile = asked.profile
        self.policy = asked.policy
        self._left_out: Counter[str] = Counter()
        self._written = 0
        self._incidents = incidents
        self._asked = asked
        self._store = store
        self._article = lru_cache(_ARTICLES_AT_HAND)(store.article)
        self.source = lru_cache(_ARTICLES_AT_HAND)(self._source)

    def incidents(self) -> Iterator[AssembledIncident]:
        """Yield the incidents as the profile may see them."""
        for incident in self._incidents:
            if self._asked.filters and not passes(incident, self._asked.filters):
                continue
            reason = self._why_not(incident)
            if reason is None:
                self._written += 1
                yield opened(incident, self.profile)
            else:
                self._left_out[reason] += 1

    def leave_out(self, reason: str) -> None:
        """Count an incident that the format cannot hold."""
        self._written -= 1
        self._left_out[reason] += 1

    def tally(self) -> Tally:
        """Return what was counted so far."""
        return Tally(self._written, dict(self._left_out))

    def sources(self, incident: AssembledIncident) -> tuple[Source, ...]:
        """Return the articles that tell of an incident."""
        return tuple(self.source(article) for article in incident.articles)

    def around(self, article_id: ArticleId, start: int, end: int) -> Around | None:
        """Return what stands around a quote; None for anybody, who reads no text of articles."""
        if not self.profile.shows_persons:
            return None
        text = self._article(article_id).text
        return Around(text[max(0, start - _NEAR) : start], text[end : end + _NEAR])

    def _source(self, article_id: ArticleId) -> Source:
        article = self._article(article_id)
        url = self._store.document(article.document_id).hints.url
        is_ours = self.profile.shows_persons
        return Source(
            id=article.id,
            outlet=article.outlet,
            title=article.title if is_ours else None,
            published=article.published,
            language=article.language,
            url=site_of(url) if url and self.profile.is_coarse else url,
            path=article.path if is_ours else None,
        )

    def _why_not(self, incident: AssembledIncident) -> str | None:
        if incident.is_restricted and not self.profile.shows_persons:
            return "restricted"
        return self._asked.held.reason(incident) if self._asked.held else None


def rows_of(part: Part) -> tuple[IncidentRow, ...]:
    """Return one row an incident, with the headline values of the policy asked for."""
    return tuple(incident_row(incident, part.policy) for incident in part.incidents())


def packed_rows(part: Part) -> bytes:
    """Return the rows of a part as one message of msgpack, for a format that takes them up later."""
    return msgspec.msgpack.encode(rows_of(part))


def site_of(url: str) -> str | None:
    """Return the site of an address, without what its page is called."""
    try:
        parts = urlsplit(url)
    except ValueError:
        # An address that cannot be taken apart is not shown at all.
        return None
    return f"{parts.scheme}://{parts.hostname}/" if parts.hostname else None
