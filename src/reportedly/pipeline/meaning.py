"""A name that a person gave -> the actor or place that it means, by registry and gazetteer."""

from datetime import date

from reportedly.config import Settings, cache_folder
from reportedly.entities.actors import ActorRegistry
from reportedly.entities.places import Gazetteer
from reportedly.entities.resolve import Resolver
from reportedly.model.values import Referent
from reportedly.pipeline.seams import Progress


def meaning(
    value: Referent,
    settings: Settings,
    *,
    countries: tuple[str, ...] = (),
    on: date | None = None,
    progress: Progress | None = None,
) -> Referent:
    """Return the name with its entity; as it is where neither registry nor gazetteer knows it."""
    gazetteer = Gazetteer.open(folder=settings.cache or cache_folder(), progress=progress)
    try:
        resolver = Resolver(ActorRegistry.open(settings.actor_files), gazetteer)
        return resolver.meaning_of(value, countries=countries, on=on)
    finally:
        gazetteer.close()
