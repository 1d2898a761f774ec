"""How sure the learned lane must be before it is believed, as measured; nothing in."""

from collections.abc import Mapping
from types import MappingProxyType

from reportedly.model.record import Record
from reportedly.model.taxonomy import Field


class Thresholds(Record, frozen=True):
    """Least probabilities of a span that fills a field which the grammar left empty."""

    own: Mapping[Field, float]
    """In a sentence that the account quotes; a field that is not here is never filled."""
    beside: Mapping[Field, float]
    """In the sentence before or behind one of those, where none of them has such a span."""


# Golden cases, invented reports of 2019-25, SATP rows and MUC-4 tst1 that no training saw: decision 9 has the
# figures. Places, tolls and weapons were not better for it, nor were whole accounts told or refused by it.
MEASURED = Thresholds(
    own=MappingProxyType({"perpetrator": 0.6, "target": 0.6, "when": 0.6}),
    beside=MappingProxyType({"when": 0.6}),
)
