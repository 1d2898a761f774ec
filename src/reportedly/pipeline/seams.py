"""What the way asks of those around it: a progress hook, and somebody who resolves mentions."""

from collections.abc import Callable
from typing import Protocol

from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.mention import Mentions

Progress = Callable[[str, float], None]
"""Called with the name of a step and how far it is, from 0 to 1."""


class Resolving(Protocol):
    """Gives the mentions of an extraction their actors, places and periods."""

    def resolve(self, extraction: Extraction, article: Article) -> Extraction:
        """Return the extraction with every referent resolved as far as it can be."""
        ...

    def resolve_mentions(self, mentions: Mentions, article: Article) -> Mentions:
        """Return the mentions with every referent resolved as far as it can be."""
        ...
