"""The whole way, one verb a step; each step's file is loaded when its verb is first asked for.

`open_parts` opens what reads (parts.py); `extract` reads inputs, `add` reads and keeps them (way.py);
`mentions` yields all names and quotations (noticing.py);
both open each input (opening.py), a batch at a time and in several workers (batches.py);
`link` judges what belongs together (linking.py); `incidents` follows from claims and judgements
(assembling.py), and needs no model: asking a ledger stays quick; what persons decide of them is kept by
`decide` (deciding.py).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.pipeline.assembling import Incidents, incidents
    from reportedly.pipeline.deciding import (
        decide,
        decisions,
        find_decision,
        person_judgements,
        signed,
        standing,
        undone,
    )
    from reportedly.pipeline.keeping import Taken
    from reportedly.pipeline.linking import link
    from reportedly.pipeline.meaning import meaning
    from reportedly.pipeline.noticing import Noticed, mentions
    from reportedly.pipeline.parts import Parts, open_parts
    from reportedly.pipeline.reading import Reading
    from reportedly.pipeline.rereading import Again, reread
    from reportedly.pipeline.seams import Progress, Resolving
    from reportedly.pipeline.way import add, extract

__all__ = [
    "Again", "Incidents", "Noticed", "Parts", "Progress", "Reading", "Resolving", "Taken", "add", "decide",
    "decisions", "extract", "find_decision", "incidents", "link", "meaning", "mentions", "open_parts",
    "person_judgements", "reread", "signed", "standing", "undone",
]  # fmt: skip

_FILES = {
    "Again": "rereading",
    "Incidents": "assembling",
    "Noticed": "noticing",
    "Parts": "parts",
    "Progress": "seams",
    "Reading": "reading",
    "Resolving": "seams",
    "Taken": "keeping",
    "add": "way",
    "decide": "deciding",
    "decisions": "deciding",
    "extract": "way",
    "find_decision": "deciding",
    "incidents": "assembling",
    "link": "linking",
    "meaning": "meaning",
    "mentions": "noticing",
    "open_parts": "parts",
    "person_judgements": "deciding",
    "reread": "rereading",
    "signed": "deciding",
    "standing": "deciding",
    "undone": "deciding",
}


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(f"module 'reportedly.pipeline' has no attribute {name!r}")
    return getattr(import_module(f"reportedly.pipeline.{_FILES[name]}"), name)
