"""Counts, days and places side by side -> their sums, and whether they can be of one happening."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.local.sorting.nearness import are_near, days_apart, far_apart
from reportedly.claims.local.writing.sums import larger_of, size_of, sum_of
from reportedly.model.values import Count, Period, Place

COUNTS = st.integers(0, 500).flatmap(
    lambda low: st.sampled_from([Count(low, low), Count(low, None), Count(None, low), Count(low, low + 5)])
)


def place(name: str, *, latitude: float, precision: int = 1, country: str = "XK") -> Place:
    return Place(name, None, country, latitude, 70.0, precision, None)


def day(number: int) -> Period:
    return Period(date(2021, 6, number), date(2021, 6, number), "day")


@pytest.mark.parametrize(
    ("counts", "whole"),
    [
        ([Count(3, 3), Count(4, 4)], Count(7, 7)),
        ([Count(3, None), Count(4, 4)], Count(7, None)),
        ([Count(None, None), Count(4, 4)], Count(4, None)),
        ([Count(None, None)], Count(None, None)),
        ([Count(2, 2, "civilian"), Count(1, 1, "civilian")], Count(3, 3, "civilian")),
        ([Count(2, 2, "civilian"), Count(1, 1, "militant")], Count(3, 3)),
    ],
)
def test_a_sum_is_as_open_as_its_counts(counts: list[Count], whole: Count) -> None:
    assert sum_of(counts) == whole


@given(st.lists(COUNTS, min_size=1, max_size=4))
def test_a_sum_is_the_same_in_any_order(counts: list[Count]) -> None:
    assert sum_of(counts) == sum_of(list(reversed(counts)))


@given(COUNTS, COUNTS)
def test_the_larger_count_is_no_smaller_than_either(left: Count, right: Count) -> None:
    assert size_of(larger_of(left, right)) == max(size_of(left), size_of(right))


def test_days_that_differ_are_apart_and_unknown_days_are_not() -> None:
    assert days_apart([day(6)], [day(7)]) is True
    assert days_apart([day(6)], [day(7), day(6)]) is False
    assert days_apart([], [day(7)]) is False


def test_a_month_holds_its_days() -> None:
    june = Period(date(2021, 6, 1), date(2021, 6, 30), "month")

    assert days_apart([june], [day(7)]) is False


@pytest.mark.parametrize(
    ("left", "right", "is_near"),
    [
        (place("Dolvec", latitude=41.0), place("Dolvec", latitude=41.0), True),
        (place("Dolvec", latitude=41.0), place("Tarsk", latitude=43.5), False),
        (place("Dolvec", latitude=41.0), place("Old Bridge", latitude=41.05), True),
        (place("Dolvec", latitude=41.0), place("Karsan", latitude=43.0, precision=6), True),
        (place("Dolvec", latitude=41.0), place("Dolvec", latitude=41.0, country="XL"), False),
    ],
)
def test_places_are_near_when_one_can_be_the_other(left: Place, right: Place, *, is_near: bool) -> None:
    assert are_near(left, right) is is_near
    assert are_near(right, left) is is_near


def test_a_telling_without_a_place_is_far_from_none() -> None:
    assert far_apart([], [place("Dolvec", latitude=41.0)]) is False
