"""Settings -> the parts that read, resolve and judge; costly to open, so opened once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reportedly import plugins
from reportedly.config import BATCH_SIZE, Settings, cache_folder
from reportedly.entities.actors import ActorRegistry
from reportedly.entities.lookups import Lookups
from reportedly.entities.places import Gazetteer
from reportedly.entities.resolve import Resolver
from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.seams import Extractor, Judge

Progress = Callable[[str, float], None]
"""Called with the name of a step and how far it is, from 0 to 1."""


class Resolving(Protocol):
    """Gives the mentions of an extraction their actors, places and periods."""

    def resolve(self, extraction: Extraction, article: Article) -> Extraction:
        """Return the extraction with every referent resolved as far as it can be."""
        ...


@dataclass(frozen=True)
class Parts:
    """What the way needs: costly to open, so opened once."""

    extractor: Extractor
    resolver: Resolving
    judge: Judge
    batch_size: int = BATCH_SIZE
    crew: Settings | None = None
    """The settings by which several workers open parts of their own; None to read in this process."""


def open_parts(settings: Settings, *, progress: Progress | None = None) -> Parts:
    """Return the parts that the settings name; the first call on a machine builds the gazetteer."""
    registry = ActorRegistry.open(settings.actor_files)
    gazetteer = Gazetteer.open(folder=settings.cache or cache_folder(), progress=progress)
    open_extractor = plugins.load("reportedly.extractors", settings.extractor)
    return Parts(
        open_extractor(Lookups(registry, gazetteer)),
        Resolver(registry, gazetteer),
        ReferenceJudge(),
        settings.batch_size,
        settings if settings.workers > 1 else None,
    )
