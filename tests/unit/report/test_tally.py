"""Sums of counts keep every bound that a source leaves open."""

import pytest

from reportedly.model.values import Count
from reportedly.views.report.tally import Tally, tally, tally_words


@pytest.mark.parametrize(
    ("counts", "expected", "words"),
    [
        ([Count(3, 3), Count(4, 4)], Tally(7, 7, 2), "7"),
        ([Count(10, None), Count(3, 3)], Tally(13, None, 2), "13+"),
        ([Count(None, None), Count(3, 3)], Tally(3, None, 2), "3+"),
        ([Count(None, None)], Tally(0, None, 1), "?"),
        ([Count(2, 4), Count(1, 1)], Tally(3, 5, 2), "3-5"),
        ([Count(None, 20), Count(1, 1)], Tally(1, 21, 2), "1-21"),
        ([Count(0, 0)], Tally(0, 0, 1), "0"),
        ([], Tally(0, 0, 0), "–"),
    ],
)
def test_a_sum_is_a_range(counts: list[Count], expected: Tally, words: str) -> None:
    told = tally(counts)

    assert told == expected
    assert tally_words(told) == words
