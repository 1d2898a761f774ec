"""A ledger and a profile -> the opened incidents that a file is made of, one by one, and what is left out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.seams import Store
from reportedly.views.privacy.opened import opened
from reportedly.views.privacy.profiles import Profile

_NEAR = 32
"""Characters on either side of a quote by which others find it again, as annotation tools keep."""
_ARTICLES_AT_HAND = 4_096


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


class LeftOut:
    """How many incidents a file could not hold, or may not, by reason."""

    def __init__(self) -> None:
        self._reasons: Counter[str] = Counter()

    def add(self, reason: str) -> None:
        """Count one incident that is left out."""
        self._reasons[reason] += 1

    @property
    def words(self) -> tuple[str, ...]:
        """The reasons with their numbers: "3 without a day"."""
        return tuple(f"{number} {reason}" for reason, number in sorted(self._reasons.items()))


class Export:
    """What one file is made of; its incidents are read once, ordered by id."""

    def __init__(
        self,
        incidents: Iterable[AssembledIncident],
        *,
        profile: Profile,
        store: Store,
        policy: Policy = DEFAULT,
        withheld: Callable[[AssembledIncident], str | None] = lambda _: None,
    ) -> None:
        self.profile = profile
        self.policy = policy
        self.left_out = LeftOut()
        self.written = 0
        self._incidents = incidents
        self._store = store
        self._withheld = withheld
        self.source = lru_cache(_ARTICLES_AT_HAND)(self._source)

    def incidents(self) -> Iterator[AssembledIncident]:
        """Yield the incidents as the profile may see them."""
        for incident in self._incidents:
            is_ours_alone = incident.is_restricted and not self.profile.shows_persons
            reason = "restricted" if is_ours_alone else self._withheld(incident)
            if reason is None:
                self.written += 1
                yield opened(incident, self.profile)
            else:
                self.left_out.add(reason)

    def leave_out(self, reason: str) -> None:
        """Count an incident that the format cannot hold."""
        self.written -= 1
        self.left_out.add(reason)

    def sources(self, incident: AssembledIncident) -> tuple[Source, ...]:
        """Return the articles that tell of an incident."""
        return tuple(self.source(article) for article in incident.articles)

    def around(self, article: ArticleId, start: int, end: int) -> Around | None:
        """Return what stands around a quote; None for anybody, who reads no text of articles."""
        if not self.profile.shows_persons:
            return None
        text = self._store.article(article).text
        return Around(text[max(0, start - _NEAR) : start], text[end : end + _NEAR])

    def _source(self, article_id: ArticleId) -> Source:
        article = self._store.article(article_id)
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


def site_of(url: str) -> str | None:
    """Return the site of an address, without what its page is called."""
    try:
        parts = urlsplit(url)
    except ValueError:
        # An address that cannot be taken apart is not shown at all.
        return None
    return f"{parts.scheme}://{parts.hostname}/" if parts.hostname else None


def held_back(until: date | None, *, days: int) -> Callable[[AssembledIncident], str | None]:
    """Return what holds back incidents of the last so many days before a day.

    An incident counts by the last day on which it may have happened, one without by its first article.
    """
    if not days or until is None:
        return lambda _: None
    last = until - timedelta(days=days)

    def reason(incident: AssembledIncident) -> str | None:
        told = [getattr(variant.value, "latest", None) for variant in incident.of("when")]
        when = max((day for day in told if day), default=incident.first_published)
        return f"of the last {days} days" if when is None or when > last else None

    return reason
