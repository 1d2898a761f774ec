"""One thing in which two accounts agree or differ."""

from reportedly.model.record import Record

_HARD = frozenset({"days", "places", "counts"})
_CONFLICT = -1.5
"""From here down a feature says that one account is wrong or tells of something else."""


class Feature(Record, frozen=True):
    """An agreement (weight above 0) or a conflict (below 0), and the words that explain it."""

    name: str
    weight: float
    """Log-odds that the two accounts tell of one happening."""
    words: str

    @property
    def is_hard_conflict(self) -> bool:
        """Whether the accounts cannot both be right of one happening: so of days, places and tolls alone."""
        return self.name in _HARD and self.weight <= _CONFLICT
