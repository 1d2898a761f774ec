"""Articles in, extractions out: the grammar lane first, then what the learned lane adds to its empty fields."""

from collections.abc import Iterable, Iterator

from reportedly.claims.combining.asking import worth_reading
from reportedly.claims.combining.belonging import Range
from reportedly.claims.combining.combine import combine
from reportedly.claims.combining.filling import Second
from reportedly.claims.combining.thresholds import MEASURED
from reportedly.claims.learned.engine import VERSION, open_reader
from reportedly.claims.local.engine import LocalEngine
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.seams import NameBook


class BothLanes:
    """The grammar lane and the learned lane together; runs on one CPU core, needs no network."""

    def __init__(self, names: NameBook) -> None:
        self._names = names
        self._grammar = LocalEngine(names)
        self._reader = open_reader()

    @property
    def origin(self) -> str:
        """Names and versions of both, as written into their claims."""
        return f"{self._grammar.origin} & {VERSION}"

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield one extraction an article, in the same order."""
        for article in articles:
            first = self._grammar.read(article)
            sentences = tuple(Range(*each) for each in first.sentences)
            asked = worth_reading(first.extraction, sentences, MEASURED)
            readings = self._reader.read(article, [(each.start, each.end) for each in asked])
            second = Second(sentences, readings, MEASURED, VERSION)
            yield combine(first.extraction, second, article, self._names)
