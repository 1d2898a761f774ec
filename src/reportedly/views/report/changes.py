"""The tallies of two months -> the change from the one to the other, as a range where either is one."""

from reportedly.model.record import Record
from reportedly.views.report.tally import Tally

MINUS = "−"


class Change(Record, frozen=True):
    """How many more; None on both sides means that the words of the sources allow no bound."""

    lows: int
    """The change of the low sums alone, which is all that can be said where both months are open."""

    low: int | None
    high: int | None
    percent: float | None
    """Only of two exact numbers, the earlier one above zero."""


def change(now: Tally, before: Tally) -> Change:
    """Return the least and the greatest difference that both tallies allow."""
    exact = now.is_exact and before.is_exact and before.low > 0
    return Change(
        lows=now.low - before.low,
        low=None if before.high is None else now.low - before.high,
        high=None if now.high is None else now.high - before.low,
        percent=100 * (now.low - before.low) / before.low if exact else None,
    )


def change_words(told: Change) -> str:
    """Return a change as a reader sees it: "+5 (+25 %)", "−3 to +2", "−5 or more", "lows +7"."""
    if told.low is None and told.high is None:
        return f"lows {signed(told.lows)}"
    if told.high is None:
        return f"{signed(told.low)} or more"
    if told.low is None:
        return f"{signed(told.high)} or less"
    if told.low != told.high:
        return f"{signed(told.low)} to {signed(told.high)}"
    return signed(told.low) + ("" if told.percent is None else f" ({percent_words(told.percent)})")


def signed(number: int | None) -> str:
    """Return a number with its sign; zero has none."""
    return "0" if not number else f"{'+' if number > 0 else MINUS}{abs(number)}"


def percent_words(percent: float) -> str:
    """Return a change in percent with its sign: whole from 10 on, with one decimal below."""
    shown = f"{abs(percent):.0f}" if abs(percent) >= 10 else f"{abs(percent):.1f}".removesuffix(".0")
    return f"{'' if shown == '0' else '+' if percent > 0 else MINUS}{shown} %"
