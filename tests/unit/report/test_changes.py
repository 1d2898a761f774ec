"""The change from one tally to another is no surer than the two are."""

import pytest

from reportedly.views.report.changes import change, change_words
from reportedly.views.report.tally import Tally


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (Tally(25, 25, 9), Tally(20, 20, 9), "+5 (+25 %)"),
        (Tally(20, 20, 9), Tally(25, 25, 9), "−5 (−20 %)"),
        (Tally(7, 7, 1), Tally(0, 0, 0), "+7"),
        (Tally(4, 4, 1), Tally(4, 4, 1), "0 (0 %)"),
        (Tally(1005, 1005, 1), Tally(1000, 1000, 1), "+5 (+0.5 %)"),
        (Tally(10, 12, 2), Tally(9, 13, 2), "−3 to +3"),
        (Tally(57, None, 2), Tally(60, 62, 2), "−5 or more"),
        (Tally(10, 10, 2), Tally(9, None, 2), "+1 or less"),
        (Tally(10, None, 2), Tally(3, None, 2), "lows +7"),
    ],
)
def test_a_change_is_the_least_and_the_greatest_difference(now: Tally, before: Tally, words: str) -> None:
    assert change_words(change(now, before)) == words
