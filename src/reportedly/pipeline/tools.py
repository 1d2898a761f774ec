"""Settings -> the model, registry and gazetteer that read articles; costly to load and to open."""

from dataclasses import dataclass

from reportedly import plugins
from reportedly.claims.confidence import Calibrated
from reportedly.claims.local.mentions import LocalMentions
from reportedly.config import Settings, cache_folder
from reportedly.entities.actors import ActorRegistry
from reportedly.entities.lookups import Lookups
from reportedly.entities.places import Gazetteer
from reportedly.entities.resolve import Resolver
from reportedly.model.seams import Extractor, Noticer
from reportedly.pipeline.seams import Progress, Resolving


@dataclass(frozen=True)
class Tools:
    """What reads one article after the other."""

    extractor: Extractor
    resolver: Resolving
    noticer: Noticer


def open_tools(settings: Settings, *, progress: Progress | None) -> Tools:
    """Open what the settings name; the first call on a machine builds the gazetteer."""
    registry = ActorRegistry.open(settings.actor_files)
    gazetteer = Gazetteer.open(folder=settings.cache or cache_folder(), progress=progress)
    open_extractor = plugins.load("reportedly.extractors", settings.extractor)
    lookups = Lookups(registry, gazetteer)
    extractor: Extractor = open_extractor(lookups)
    if settings.confidence == "measured":
        extractor = Calibrated(extractor)
    return Tools(extractor, Resolver(registry, gazetteer), LocalMentions(lookups))
