"""How sure the learned lane must be before it is believed, as measured; nothing in."""

from collections.abc import Mapping
from types import MappingProxyType

from reportedly.model.record import Record
from reportedly.model.taxonomy import Field

NEVER = 2.0


class Thresholds(Record, frozen=True):
    """Least probabilities; one above 1 is never reached."""

    fill: Mapping[Field, float]
    """Of a span that fills a field which the grammar left empty, in a sentence of the account."""
    beside: float
    """Added to it in a sentence beside the account's own."""
    doubt: float
    """Of an incident in the surest sentence of an account; under it, an account that the grammar is unsure of is refused."""
    promote: float
    """Of an incident in a sentence that the grammar refused for saying too little; from it on, it is told."""
    promoted_span: float
    """Of the doer, target, place or count that such a sentence must name."""


MEASURED = Thresholds(
    MappingProxyType(
        {
            "perpetrator": 0.8,
            "target": 0.8,
            "weapon": 0.8,
            "where": 0.8,
            "when": 0.8,
            "killed": 0.8,
            "injured": 0.8,
        }
    ),
    beside=NEVER,
    doubt=0.1,
    promote=0.95,
    promoted_span=0.8,
)
