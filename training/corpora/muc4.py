"""The development texts and keys of MUC-4 -> sentences with perpetrators, targets, victims and weapons."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from evals.corpora.muc4 import records as slots
from evals.corpora.muc4.inputs import KEY_LINE, files_of, read_documents, read_text
from evals.corpora.muc4.key_format import read_key
from evals.corpora.muc4.records import Template

from training.aligning import aligned
from training.heads import VIOLENT
from training.records import Example
from training.telling import Told, examples_of

_ROLES = MappingProxyType({
    slots.PERP_IND: "perpetrator",
    slots.PERP_ORG: "perpetrator",
    slots.WEAPON: "weapon",
    slots.THING: "target",
    slots.NAME: "victim",
    slots.DESCRIPTION: "victim",
})  # fmt: skip
_TYPES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "ATTACK": ("armed_attack", "killing", "clash", "strike"),
    "BOMBING": ("bombing", "strike"),
    "KIDNAPPING": ("abduction",),
    "ARSON": ("arson",),
})  # fmt: skip
_UNTOLD = ("place", "time")
"""Places stand in the keys in another spelling, days as numbers."""


def examples(data: Path) -> Iterator[Example]:
    """Yield the sentences of the 1,300 development texts, relevant or not."""
    folder = data / "muc4" / "raw" / "dev"
    templates: dict[str, list[Template]] = {}
    for path in files_of(folder):
        text = read_text(path)
        if KEY_LINE.search(text):
            for template in read_key(text, str(path)).templates:
                templates.setdefault(template.document, []).append(template)
    for document in read_documents(folder):
        yield from _sentences(document, templates.get(document.id, []))


def _sentences(document: slots.Document, templates: list[Template]) -> Iterator[Example]:
    answers = [answer for template in templates for answer in _answers(template)]
    types = [kind for template in templates for kind in _types(template)]
    yield from examples_of(
        Told(
            "muc4",
            document.id,
            document.text,
            aligned(answers, document.text),
            tuple(dict.fromkeys(types)) or VIOLENT,
            _UNTOLD,
        )
    )


def _answers(template: Template) -> Iterator[tuple[str, tuple[str, ...]]]:
    for slot, label in _ROLES.items():
        for fill in template.fills(slot):
            yield from ((value, (label,)) for value in fill.values)
    for fill in template.fills(slots.LOCATION):
        for value in fill.values:
            # "PERU: HUANUCO (DEPARTMENT): AMBO (TOWN)": the country alone is no place of an incident.
            names = re.split(r"[:\-]", value)[1:]
            yield from ((re.sub(r"\(.*", "", name).strip(), ("place",)) for name in names if name.strip())


def _types(template: Template) -> Iterator[str]:
    for fill in template.fills(slots.TYPE):
        for value in fill.values:
            yield from _TYPES.get(value.split()[0], ("other",))
