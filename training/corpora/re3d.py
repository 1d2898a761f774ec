"""Reports of re3d with their entities -> sentences with weapons, and places and times that may be roles."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from evals.corpora.re3d.rows import Entity, read_documents, read_entities

from training import records
from training.aligning import disjoint
from training.heads import OUTSIDE
from training.records import Example
from training.telling import Told, all_but, examples_of

_LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "Weapon": ("weapon",),
    "Location": ("place", OUTSIDE),
    "Temporal": ("time", OUTSIDE),
})  # fmt: skip
_LIKELY = 0.5


def examples(data: Path) -> Iterator[Example]:
    """Yield the sentences of every report."""
    entities: dict[str, list[Entity]] = {}
    for entity in read_entities(data / "re3d"):
        if entity.confidence >= _LIKELY and entity.type in _LABELS:
            entities.setdefault(entity.key, []).append(entity)
    for document in read_documents(data / "re3d"):
        spans = disjoint(
            records.Span(each.begin, each.end, _LABELS[each.type]) for each in entities.get(document.key, [])
        )
        told = Told("re3d", document.key, document.text, spans, untold=all_but("weapon", "place", "time"))
        yield from examples_of(told)
