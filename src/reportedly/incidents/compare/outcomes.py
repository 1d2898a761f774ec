"""Whether two accounts say it was done, failed or was foiled -> a feature."""

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts

_CONFLICT = -2.0


def compare_outcomes(left: Facts, right: Facts) -> Feature | None:
    """Return a conflict when one was completed and the other was not; agreement says nothing."""
    if not left.outcomes or not right.outcomes or left.outcomes & right.outcomes:
        return None
    return Feature("outcomes", _CONFLICT, f"other outcomes: {min(left.outcomes)} and {min(right.outcomes)}")
