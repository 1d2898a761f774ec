"""A script -> an extractor that answers by it: no model, no rules, the same every time."""

from collections.abc import Iterable, Iterator

from reportedly.errors import ReportedlyError
from reportedly.model.account import Account, ArticleOutcome, Extraction, Refusal, make_account
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import REPORTER, Attribution, Claim, Evidence, make_claim, quote_at
from reportedly.model.mention import Mention, Mentions, MentionSort, Saying
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Period, Referent, Value

ORIGIN = "echo/1"


class Says(Record, frozen=True):
    """Wherever a read section has `quote`, the happening has this value."""

    happening: str
    field: Field
    value: Value
    quote: str
    said: Attribution = REPORTER
    confidence: float = 0.9
    main: bool = True


class Refuses(Record, frozen=True):
    """Wherever a read section has `quote`, it is refused for this reason."""

    quote: str
    reason: str


class Names(Record, frozen=True):
    """Wherever a read section has `quote`, it is a mention of this sort and meaning."""

    quote: str
    sort: MentionSort
    value: Referent | Period


class Tells(Record, frozen=True):
    """Wherever a read section has all these words, somebody says something."""

    source: str
    cue: str
    content: tuple[str, ...]
    said: Attribution


class EchoExtractor:
    """Finds the scripted quotes in an article and claims what the script says they mean."""

    def __init__(
        self,
        says: Iterable[Says] = (),
        *,
        refuses: Iterable[Refuses] = (),
        fails_at: str | None = None,
        origin: str = ORIGIN,
    ) -> None:
        self.origin = origin
        self._says = tuple(says)
        self._refuses = tuple(refuses)
        self._fails_at = fails_at

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield one extraction an article, in the same order.

        Raises:
            ReportedlyError: the article has the words at which the script fails.
        """
        return map(self._extract, articles)

    def _extract(self, article: Article) -> Extraction:
        if self._fails_at is not None and self._fails_at in article.text:
            raise ReportedlyError(f"the script fails at {self._fails_at!r} in article {article.id}")
        happenings = dict.fromkeys(each.happening for each in self._says)
        accounts = tuple(
            account for happening in happenings if (account := self._account(article, happening))
        )
        refused = tuple(self._refused(article))
        outcome: ArticleOutcome = "ok" if accounts else "nothing found"
        return Extraction(article.id, self.origin, accounts, (), refused, outcome)

    def _account(self, article: Article, happening: str) -> Account | None:
        lines = [line for line in self._says if line.happening == happening]
        claims = tuple(claim for line in lines if (claim := _claim(article, line, self.origin)))
        return make_account(article.id, claims, main=lines[0].main) if claims else None

    def _refused(self, article: Article) -> Iterator[Refusal]:
        for line in self._refuses:
            start = _start_of(article, line.quote)
            if start is not None:
                yield Refusal(quote_at(article, start, start + len(line.quote)), line.reason)


class EchoResolver:
    """Leaves every mention as the script has it."""

    def resolve(self, extraction: Extraction, article: Article) -> Extraction:  # noqa: ARG002
        """Return the extraction unchanged."""
        return extraction

    def resolve_mentions(self, mentions: Mentions, article: Article) -> Mentions:  # noqa: ARG002
        """Return the mentions unchanged."""
        return mentions


class EchoNoticer:
    """Finds the scripted names and sayings in an article."""

    def __init__(self, names: Iterable[Names] = (), *, tells: Iterable[Tells] = ()) -> None:
        self._names = tuple(names)
        self._tells = tuple(tells)

    def find(self, articles: Iterable[Article]) -> Iterator[Mentions]:
        """Yield the mentions of each article, in the same order."""
        return map(self._find, articles)

    def _find(self, article: Article) -> Mentions:
        named = [mention for line in self._names if (mention := _mention(article, line))]
        told = [saying for line in self._tells if (saying := _saying(article, line))]
        return Mentions(
            article.id,
            tuple(sorted(named, key=lambda mention: mention.evidence.start)),
            tuple(sorted(told, key=lambda saying: saying.cue.start)),
        )


def _mention(article: Article, line: Names) -> Mention | None:
    evidence = _evidence_of(article, line.quote)
    return None if evidence is None else Mention(line.sort, evidence, line.value)


def _saying(article: Article, line: Tells) -> Saying | None:
    source, cue = _evidence_of(article, line.source), _evidence_of(article, line.cue)
    content = tuple(piece for words in line.content if (piece := _evidence_of(article, words)))
    if source is None or cue is None or len(content) < len(line.content):
        return None
    return Saying(source, cue, content, line.said)


def _claim(article: Article, line: Says, origin: str) -> Claim | None:
    evidence = _evidence_of(article, line.quote)
    if evidence is None:
        return None
    return make_claim(
        article.id,
        line.field,
        line.value,
        evidence,
        attribution=line.said,
        confidence=line.confidence,
        origin=origin,
    )


def _evidence_of(article: Article, quote: str) -> Evidence | None:
    start = _start_of(article, quote)
    return None if start is None else quote_at(article, start, start + len(quote))


def _start_of(article: Article, quote: str) -> int | None:
    for section in article.sections:
        start = article.text.find(quote, section.start, section.end)
        if section.kind in READ_SECTIONS and start >= 0:
            return start
    return None
