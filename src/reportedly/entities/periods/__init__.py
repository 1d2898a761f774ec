"""Words for a time ("Sunday night", "last September") -> the days they mean, as vaguely as they are told."""

from reportedly.entities.periods.resolve import resolve_period

__all__ = ["resolve_period"]
