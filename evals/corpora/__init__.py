"""The corpora by name, in the order of the report."""

from importlib import import_module

from evals.contract import Corpus
from reportedly.errors import UnknownName

CLASSES = {
    "golden": "golden:Golden",
    "seeds": "golden:Seeds",
    "muc4": "muc4:Muc4",
    "satp": "satp:Satp",
    "ucdp": "ucdp:Ucdp",
    "gva": "gva:Gva",
    "gvdb": "gvdb:Gvdb",
    "polnear": "polnear:Polnear",
    "geoparsing": "geoparsing:Geoparsing",
    "meantime": "meantime:Meantime",
    "re3d": "re3d:Re3d",
    "plover": "plover:Plover",
    "groups": "groups:Groups",
}


def corpus(name: str) -> Corpus:
    """Return the corpus of this name; its module is imported now and not before.

    Raises:
        UnknownName: there is no such corpus.
    """
    if name not in CLASSES:
        raise UnknownName(f"no corpus named {name!r}; there are {', '.join(CLASSES)}")
    module, _, made = CLASSES[name].partition(":")
    opened: Corpus = getattr(import_module(f"evals.corpora.{module}"), made)()
    return opened
