"""Settings -> an extractor and a resolver that open themselves at their first article."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly import plugins
from reportedly.config import Settings
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.mention import Mentions
from reportedly.pipeline.seams import Progress

if TYPE_CHECKING:
    from reportedly.pipeline.tools import Tools

_TOOLS = "reportedly.pipeline.tools:open_tools"


class LateTools:
    """The extractor and the resolver that the settings name; a run that reads nothing never loads them."""

    def __init__(self, settings: Settings, *, progress: Progress | None) -> None:
        self._settings = settings
        self._progress = progress

    def open(self) -> None:
        """Open the tools now, so that workers find built what is built once."""
        _ = self._tools

    @property
    def origin(self) -> str:
        """Name and version of the extractor."""
        return self._tools.extractor.origin

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield one extraction an article, in the same order."""
        return self._tools.extractor.extract(articles)

    def resolve(self, extraction: Extraction, article: Article) -> Extraction:
        """Return the extraction with every referent resolved as far as it can be."""
        return self._tools.resolver.resolve(extraction, article)

    def find(self, articles: Iterable[Article]) -> Iterator[Mentions]:
        """Yield what each article names and quotes, in the same order."""
        return self._tools.noticer.find(articles)

    def resolve_mentions(self, mentions: Mentions, article: Article) -> Mentions:
        """Return the mentions with every referent resolved as far as it can be."""
        return self._tools.resolver.resolve_mentions(mentions, article)

    @cached_property
    def _tools(self) -> "Tools":
        # By name: loading the file alone takes longer than a whole run in which nothing is new.
        opened: Tools = plugins.load_object(_TOOLS)(self._settings, progress=self._progress)
        return opened
