"""Articles in, extractions out: the grammar lane, from parse to accounts, figures and refusals."""

from collections.abc import Iterable, Iterator

from reportedly.claims.figures import figure_in
from reportedly.claims.local.parse.casing import in_newsroom_case
from reportedly.claims.local.parse.reading import Sentence, pipeline_name, read_sentences
from reportedly.claims.local.sentence.looking import look_through
from reportedly.claims.local.sentence.places import people_in
from reportedly.claims.local.sorting.aboutness import not_about_violence
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.sorting.recalling import is_news
from reportedly.claims.local.sorting.sorter import Sorter
from reportedly.claims.local.writing.desk import Desk
from reportedly.claims.local.writing.drafts import account_of
from reportedly.claims.local.writing.memory import Memory
from reportedly.claims.local.writing.printing import as_printed
from reportedly.claims.local.writing.refusals import refusals
from reportedly.model.account import Account, ArticleOutcome, Extraction
from reportedly.model.article import Article
from reportedly.model.record import Record
from reportedly.model.seams import NameBook

VERSION = "local/1"
_STATISTICS = 3  # figures; an article with that many is a round-up of numbers


class GrammarReading(Record, frozen=True):
    """What the grammar lane makes of one article."""

    extraction: Extraction
    sentences: tuple[tuple[int, int], ...]
    """The range of each sentence in the article's text."""


class LocalEngine:
    """The grammar lane by itself: runs on one CPU core, needs no network."""

    def __init__(self, names: NameBook) -> None:
        self._names = names
        other = pipeline_name()
        # What another parser reads is another origin's claim, and overwrites none of the default's.
        self._origin = VERSION if other is None else f"{VERSION}+{other}"

    @property
    def origin(self) -> str:
        """Name and version, as written into each claim."""
        return self._origin

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield one extraction an article, in the same order."""
        for article in articles:
            yield self.read(article).extraction

    def read(self, article: Article) -> GrammarReading:
        """Return what an article tells, and the ranges of its sentences for whoever reads it a second time."""
        shown = in_newsroom_case(article, self._names)
        sentences = read_sentences(shown, self._names)
        extraction = self._extraction(shown, sentences)
        ranges = tuple((sentence.start, sentence.end) for sentence in sentences)
        return GrammarReading(extraction if shown is article else as_printed(extraction, article), ranges)

    def _extraction(self, article: Article, sentences: list[Sentence]) -> Extraction:
        people = people_in(sentences)
        looks = look_through(sentences, self._names, people)
        figures = [figure for seen in looks if (figure := figure_in(seen, self._origin)) is not None]
        counted = {figure.evidence.start for figure in figures}
        elsewhere = not_about_violence(article, looks)
        countries = self._names.countries_of(article)
        sorter = Sorter(article, self._names, countries)
        if elsewhere is None:
            strands = [
                strand
                for seen in looks
                for position, strand in enumerate(seen.strands)
                if seen.sentence.start not in counted or (position and strand.is_told_apart)
            ]
            sorter.sort(strands, is_statistics=len(figures) >= _STATISTICS)
        desk = Desk(article, self._names, Memory(), self._origin, countries, looks)
        accounts = _accounts(desk, sorter.happenings)
        refused = refusals(article, looks, sorter, accounts, figures, elsewhere)
        outcome: ArticleOutcome = "ok" if accounts or figures else "nothing found"
        return Extraction(article.id, self._origin, tuple(accounts), tuple(figures), tuple(refused), outcome)


def _accounts(desk: Desk, happenings: list[Happening]) -> list[Account]:
    """Draft the accounts in order of the text, so that "the group" means who was named before it."""
    for seen in desk.looks:
        desk.memory.note(seen.sentence)
    return [
        account_of(desk, happening, main=position == 0 and is_news(happening), is_only=len(happenings) == 1)
        for position, happening in enumerate(happenings)
    ]
