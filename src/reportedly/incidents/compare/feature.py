"""One thing in which two accounts agree or differ."""

from reportedly.model.record import Record


class Feature(Record, frozen=True):
    """An agreement (weight above 0) or a conflict (below 0), and the words that explain it."""

    name: str
    weight: float
    """Log-odds that the two accounts tell of one happening."""
    words: str
