"""Articles in, extractions out: the learned lane alone, with no rule about what a sentence means."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reportedly.claims.align import Proposal, align, as_claim
from reportedly.claims.learned.files import model_files
from reportedly.claims.learned.grouping import groups_of
from reportedly.claims.learned.network import Network
from reportedly.claims.learned.proposing import proposals_in, type_proposal
from reportedly.claims.learned.reader import LearnedReader
from reportedly.claims.learned.readings import SentenceReading
from reportedly.claims.local.parse.casing import in_newsroom_case
from reportedly.claims.local.parse.reading import read_sentences
from reportedly.config import learned_model
from reportedly.model.account import Account, Extraction, Refusal, make_account
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import REPORTER, quote_at
from reportedly.model.seams import NameBook

VERSION = "learned/1"
_SPAN = 0.5  # from here on a span is likelier than not
_NO_INCIDENT = "reads as no incident"


class LearnedEngine:
    """The learned lane by itself: to be measured beside the grammar lane."""

    def __init__(self, names: NameBook) -> None:
        self._names = names
        self._reader = open_reader()

    @property
    def origin(self) -> str:
        """Name and version, as written into each claim."""
        return VERSION

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield one extraction an article, in the same order."""
        for article in articles:
            shown = in_newsroom_case(article, self._names)
            sentences = [(each.start, each.end) for each in read_sentences(shown, self._names)]
            yield extraction_of(self._reader.read(article, sentences), article)


@cache
def open_reader() -> LearnedReader:
    """Return what reads with the model that the settings name, opened once a process.

    Raises:
        MissingPart: the model is not there, or damaged.
    """
    return LearnedReader(Network(model_files(learned_model())))


def extraction_of(readings: Sequence[SentenceReading], article: Article) -> Extraction:
    """Return the accounts that sentences tell, and the sentences that tell of none."""
    groups = groups_of(readings)
    accounts = tuple(_account(group, article, main=position == 0) for position, group in enumerate(groups))
    told = {reading.start for group in groups for reading in group}
    silent = [
        Refusal(quote_at(article, reading.start, reading.end), _NO_INCIDENT)
        for reading in readings
        if reading.start not in told
    ]
    cut = [
        Refusal(quote_at(article, section.start, section.end), section.reason or section.kind)
        for section in article.sections
        if section.kind not in READ_SECTIONS
    ]
    refused = tuple(sorted([*silent, *cut], key=lambda each: each.evidence.start))
    return Extraction(article.id, VERSION, accounts, (), refused, "ok" if accounts else "nothing found")


def _account(group: Sequence[SentenceReading], article: Article, *, main: bool) -> Account:
    proposals: list[Proposal] = [type_proposal(group[0], article)]
    for reading in group:
        proposals += [each for each in proposals_in(reading, article) if each.confidence >= _SPAN]
    claims = (
        as_claim(each, article, attribution=REPORTER, confidence=each.confidence, origin=VERSION)
        for each in align(proposals, article).admitted
    )
    return make_account(article.id, claims, main=main)
