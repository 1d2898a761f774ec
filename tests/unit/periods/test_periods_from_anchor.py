"""Tellings that count from the time told before them."""

from datetime import date

import pytest

from reportedly.entities.periods import resolve_period
from reportedly.model.values import Period, PeriodPrecision

PUBLISHED = date(2023, 3, 1)
MONDAY_BEFORE = Period(date(2022, 12, 12), date(2022, 12, 12), "day")

ANCHORED: list[tuple[str, str, str, PeriodPrecision]] = [
    ("the same day", "2022-12-12", "2022-12-12", "day"),
    ("later that day", "2022-12-12", "2022-12-12", "day"),
    ("that night", "2022-12-12", "2022-12-12", "day"),
    ("at dawn", "2022-12-12", "2022-12-12", "day"),
    ("minutes later", "2022-12-12", "2022-12-12", "day"),
    ("shortly afterwards", "2022-12-12", "2022-12-12", "day"),
    ("hours later", "2022-12-12", "2022-12-13", "days"),
    ("the following day", "2022-12-13", "2022-12-13", "day"),
    ("the next morning", "2022-12-13", "2022-12-13", "day"),
    ("a day later", "2022-12-13", "2022-12-13", "day"),
    ("the previous day", "2022-12-11", "2022-12-11", "day"),
    ("a day earlier", "2022-12-11", "2022-12-11", "day"),
    ("the day before", "2022-12-11", "2022-12-11", "day"),
    ("the night before", "2022-12-11", "2022-12-11", "day"),
    ("two days later", "2022-12-14", "2022-12-14", "day"),
    ("two weeks earlier", "2022-11-25", "2022-12-01", "week"),
    ("a month later", "2023-01-01", "2023-01-31", "month"),
    ("a year earlier", "2021-01-01", "2021-12-31", "year"),
    ("days later", "2022-12-14", "2022-12-18", "days"),
    ("the same week", "2022-12-12", "2022-12-18", "week"),
    ("later that month", "2022-12-13", "2022-12-31", "month"),
    ("the following month", "2023-01-01", "2023-01-31", "month"),
    ("in March that year", "2022-03-01", "2022-03-31", "month"),
    ("that same spring", "2022-03-01", "2022-05-31", "season"),
    ("only ten days after", "2022-12-02", "2022-12-02", "day"),
    ("the previous Friday", "2022-12-09", "2022-12-09", "day"),
    ("the following Friday", "2022-12-16", "2022-12-16", "day"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "earliest", "latest", "precision"), ANCHORED)
def test_tellings_count_from_the_time_told_before(
    mention: str, earliest: str, latest: str, precision: PeriodPrecision
) -> None:
    period = resolve_period(mention, published=PUBLISHED, anchor=MONDAY_BEFORE)

    told = (period.earliest, period.latest, period.precision)
    assert told == (date.fromisoformat(earliest), date.fromisoformat(latest), precision)


@pytest.mark.parametrize("mention", [row[0] for row in ANCHORED if "previous F" not in row[0]])
def test_without_a_time_told_before_publication_is_no_substitute(mention: str) -> None:
    period = resolve_period(mention, published=PUBLISHED, anchor=None)

    assert period == Period(None, None, "unresolved")


def test_a_vague_time_told_before_stays_vague() -> None:
    december = Period(date(2022, 12, 1), date(2022, 12, 31), "month")

    period = resolve_period("two days later", published=PUBLISHED, anchor=december)

    assert period == Period(date(2022, 12, 3), date(2023, 1, 2), "month")


def test_an_unresolved_time_told_before_gives_nothing() -> None:
    nothing = Period(None, None, "unresolved")

    assert resolve_period("the same day", published=PUBLISHED, anchor=nothing) == nothing
