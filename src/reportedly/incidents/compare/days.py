"""When two accounts say it happened, or at the latest can have happened -> a feature."""

from datetime import date
from itertools import product

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts
from reportedly.model.values import Period

_BY_LENGTH = ((1, 2.5), (3, 2.0), (8, 1.5), (31, 1.0), (100, 0.6), (366, 0.4))
"""Days of the longer period, and what an overlap weighs: one day in common says more than one year."""
_NEXT_DAY = -3.0
"""Reports of one attack at night, or of a toll that rose, give the next day often enough to ask a person."""
_OTHER_DAYS = -6.0
_ABOUT_THEN = -0.5
_BEFORE_IT_HAPPENED = -6.0
_SAME_NEWS = 1.2
_SAME_NEWS_DAYS = 3
"""Two main reports printed within so many days tell the same news."""


def compare_days(left: Facts, right: Facts) -> Feature | None:
    """Return how the days agree: an overlap weighs by its length, a conflict almost always decides."""
    if left.periods and right.periods:
        features = (_two_periods(one, other) for one, other in product(left.periods, right.periods))
        return max(features, key=lambda feature: feature.weight)
    if left.periods:
        return _one_dated(left, right)
    return _one_dated(right, left) if right.periods else _both_undated(left, right)


def _two_periods(one: Period, other: Period) -> Feature:
    earliest, latest = _latest_start(one, other), _earliest_end(one, other)
    if earliest is None or latest is None or earliest <= latest:
        length = max(_length(one), _length(other))
        weight = next((weight for most, weight in _BY_LENGTH if length <= most), 0.1)
        return Feature("days", weight, f"days agree: {_told(one)} and {_told(other)}")
    gap = (earliest - latest).days
    words = f"days differ: {_told(one)} and {_told(other)}"
    if gap <= max(_slack(one), _slack(other)):
        return Feature("days", _ABOUT_THEN, words)
    return Feature("days", _NEXT_DAY if gap == 1 else _OTHER_DAYS, words)


def _latest_start(one: Period, other: Period) -> date | None:
    return max((day for day in (one.earliest, other.earliest) if day), default=None)


def _earliest_end(one: Period, other: Period) -> date | None:
    return min((day for day in (one.latest, other.latest) if day), default=None)


def _length(period: Period) -> int:
    if period.earliest is None or period.latest is None:
        return 10_000
    return (period.latest - period.earliest).days + 1


def _slack(period: Period) -> int:
    """Return by how many days the ends of a vague telling ("early March") may be off."""
    vague = period.precision in {"days", "week", "season", "bounds"} and _length(period) > 3
    return min(_length(period) // 3, 15) if vague else 0


def _one_dated(dated: Facts, undated: Facts) -> Feature | None:
    if undated.published is None:
        return None
    starts = [period.earliest for period in dated.periods if period.earliest]
    if starts and min(starts) > undated.published:
        words = f"one was published on {undated.published}, before the other happened"
        return Feature("days", _BEFORE_IT_HAPPENED, words)
    ends = [period.latest for period in dated.periods if period.latest and _length(period) <= _SAME_NEWS_DAYS]
    fresh = any(0 <= (undated.published - day).days <= _SAME_NEWS_DAYS for day in ends)
    if undated.main and fresh:
        return Feature("days", _SAME_NEWS, f"one gives no day, but was published on {undated.published}")
    return None


def _both_undated(left: Facts, right: Facts) -> Feature | None:
    if left.published is None or right.published is None or not (left.main and right.main):
        return None
    if abs((left.published - right.published).days) > _SAME_NEWS_DAYS:
        return None
    words = f"neither gives a day; published on {left.published} and {right.published}"
    return Feature("days", _SAME_NEWS, words)


def _told(period: Period) -> str:
    if period.earliest == period.latest:
        return str(period.earliest)
    return f"{period.earliest or 'any day'} to {period.latest or 'any day'}"
