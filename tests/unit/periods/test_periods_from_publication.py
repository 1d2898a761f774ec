"""Tellings that count from the day of publication."""

from datetime import date

import pytest

from reportedly.entities.periods import resolve_period
from reportedly.model.values import Period, PeriodPrecision

WEDNESDAY = date(2023, 3, 1)
SUNDAY = date(2025, 9, 21)
SATURDAY = date(2019, 6, 15)
LEAP_DAY = date(2024, 2, 29)

Row = tuple[str, date, str, str, PeriodPrecision]

DAYS: list[Row] = [
    ("Sunday night", WEDNESDAY, "2023-02-26", "2023-02-26", "day"),
    ("on Monday", WEDNESDAY, "2023-02-27", "2023-02-27", "day"),
    ("early Tuesday", WEDNESDAY, "2023-02-28", "2023-02-28", "day"),
    ("on Wednesday", WEDNESDAY, "2023-03-01", "2023-03-01", "day"),
    ("Thursday", WEDNESDAY, "2023-02-23", "2023-02-23", "day"),
    ("on Sunday", SUNDAY, "2025-09-21", "2025-09-21", "day"),
    ("late on Saturday", SUNDAY, "2025-09-20", "2025-09-20", "day"),
    ("earlier on Friday", WEDNESDAY, "2023-02-24", "2023-02-24", "day"),
    ("Friday's", WEDNESDAY, "2023-02-24", "2023-02-24", "day"),
    ("in the early hours of Tuesday", WEDNESDAY, "2023-02-28", "2023-02-28", "day"),
    ("around 8:30 pm local time on Sunday", WEDNESDAY, "2023-02-26", "2023-02-26", "day"),
    ("at about 5 a.m. on Monday", WEDNESDAY, "2023-02-27", "2023-02-27", "day"),
    ("last Tuesday", WEDNESDAY, "2023-02-28", "2023-02-28", "day"),
    ("last Wednesday", WEDNESDAY, "2023-02-22", "2023-02-22", "day"),
    ("this past Friday", WEDNESDAY, "2023-02-24", "2023-02-24", "day"),
    ("Tuesday last week", WEDNESDAY, "2023-02-21", "2023-02-21", "day"),
    ("Friday of last week", WEDNESDAY, "2023-02-24", "2023-02-24", "day"),
    ("Friday before last", WEDNESDAY, "2023-02-17", "2023-02-17", "day"),
    ("next Friday", WEDNESDAY, "2023-03-03", "2023-03-03", "day"),
    ("next Wednesday", WEDNESDAY, "2023-03-08", "2023-03-08", "day"),
    ("today", WEDNESDAY, "2023-03-01", "2023-03-01", "day"),
    ("tonight", WEDNESDAY, "2023-03-01", "2023-03-01", "day"),
    ("this morning", WEDNESDAY, "2023-03-01", "2023-03-01", "day"),
    ("earlier today", WEDNESDAY, "2023-03-01", "2023-03-01", "day"),
    ("yesterday", WEDNESDAY, "2023-02-28", "2023-02-28", "day"),
    ("yesterday evening", WEDNESDAY, "2023-02-28", "2023-02-28", "day"),
    ("late yesterday", LEAP_DAY, "2024-02-28", "2024-02-28", "day"),
    ("last night", WEDNESDAY, "2023-02-28", "2023-02-28", "day"),
    ("the night before last", WEDNESDAY, "2023-02-27", "2023-02-27", "day"),
    ("the day before yesterday", WEDNESDAY, "2023-02-27", "2023-02-27", "day"),
    ("tomorrow", WEDNESDAY, "2023-03-02", "2023-03-02", "day"),
    ("overnight", WEDNESDAY, "2023-02-28", "2023-03-01", "days"),
    ("overnight into Tuesday", WEDNESDAY, "2023-02-27", "2023-02-28", "days"),
    ("overnight Monday", WEDNESDAY, "2023-02-27", "2023-02-28", "days"),
    ("three days ago", WEDNESDAY, "2023-02-26", "2023-02-26", "day"),
    ("a couple of days ago", WEDNESDAY, "2023-02-27", "2023-02-27", "day"),
    ("several days ago", WEDNESDAY, "2023-02-23", "2023-02-27", "days"),
    ("a few hours ago", WEDNESDAY, "2023-02-28", "2023-03-01", "days"),
    ("the weekend", WEDNESDAY, "2023-02-25", "2023-02-26", "days"),
    ("over the weekend", SATURDAY, "2019-06-15", "2019-06-15", "days"),
    ("last weekend", WEDNESDAY, "2023-02-25", "2023-02-26", "days"),
    ("last weekend", SUNDAY, "2025-09-13", "2025-09-14", "days"),
    ("this weekend", SUNDAY, "2025-09-20", "2025-09-21", "days"),
]  # fmt: skip

CALENDAR: list[Row] = [
    ("March 14", WEDNESDAY, "2022-03-14", "2022-03-14", "day"),
    ("14 March", WEDNESDAY, "2022-03-14", "2022-03-14", "day"),
    ("March 1", WEDNESDAY, "2023-03-01", "2023-03-01", "day"),
    ("the 14th of February", WEDNESDAY, "2023-02-14", "2023-02-14", "day"),
    ("Feb. 3", WEDNESDAY, "2023-02-03", "2023-02-03", "day"),
    ("Sept. 30", WEDNESDAY, "2022-09-30", "2022-09-30", "day"),
    ("Monday, June 3", date(2019, 6, 5), "2019-06-03", "2019-06-03", "day"),
    ("Monday 3 June", date(2024, 6, 5), "2024-06-03", "2024-06-03", "day"),
    ("Monday, June 3", WEDNESDAY, "2019-06-03", "2019-06-03", "day"),
    ("29 February", WEDNESDAY, "2020-02-29", "2020-02-29", "day"),
    ("14/3", WEDNESDAY, "2022-03-14", "2022-03-14", "day"),
    ("3/3", WEDNESDAY, "2022-03-03", "2022-03-03", "day"),
    ("on the 14th", SUNDAY, "2025-09-14", "2025-09-14", "day"),
    ("on the 25th", SUNDAY, "2025-08-25", "2025-08-25", "day"),
    ("Christmas Eve", WEDNESDAY, "2022-12-24", "2022-12-24", "day"),
    ("All Souls' Day", WEDNESDAY, "2022-11-02", "2022-11-02", "day"),
    ("on Christmas\nEve", WEDNESDAY, "2022-12-24", "2022-12-24", "day"),
    ("New Year's Eve", WEDNESDAY, "2022-12-31", "2022-12-31", "day"),
    ("New Year’s Day", WEDNESDAY, "2023-01-01", "2023-01-01", "day"),
    ("Easter Sunday", WEDNESDAY, "2022-04-17", "2022-04-17", "day"),
    ("Easter Sunday last year", SATURDAY, "2018-04-01", "2018-04-01", "day"),
    ("Easter Sunday", SATURDAY, "2019-04-21", "2019-04-21", "day"),
    ("last Good Friday", SATURDAY, "2019-04-19", "2019-04-19", "day"),
    ("on the night of 3 to 4 May", WEDNESDAY, "2022-05-03", "2022-05-04", "days"),
    ("between June 3 and June 7", WEDNESDAY, "2022-06-03", "2022-06-07", "days"),
    ("June 3-7", WEDNESDAY, "2022-06-03", "2022-06-07", "days"),
    ("from 7 to 9 January", WEDNESDAY, "2023-01-07", "2023-01-09", "days"),
    ("June 28 – July 3", WEDNESDAY, "2022-06-28", "2022-07-03", "days"),
    ("the night between Saturday and Sunday", WEDNESDAY, "2023-02-25", "2023-02-26", "days"),
    ("Sunday-Monday night", WEDNESDAY, "2023-02-26", "2023-02-27", "days"),
    ("Saturday and Sunday", WEDNESDAY, "2023-02-25", "2023-02-26", "days"),
]  # fmt: skip

LONGER: list[Row] = [
    ("last week", WEDNESDAY, "2023-02-20", "2023-02-26", "week"),
    ("this week", WEDNESDAY, "2023-02-27", "2023-03-01", "week"),
    ("earlier this week", SUNDAY, "2025-09-15", "2025-09-21", "week"),
    ("a week ago", WEDNESDAY, "2023-02-19", "2023-02-25", "week"),
    ("a fortnight ago", SUNDAY, "2025-09-04", "2025-09-10", "week"),
    ("this month", SUNDAY, "2025-09-01", "2025-09-21", "month"),
    ("earlier this month", SUNDAY, "2025-09-01", "2025-09-21", "month"),
    ("last month", WEDNESDAY, "2023-02-01", "2023-02-28", "month"),
    ("late last month", WEDNESDAY, "2023-02-21", "2023-02-28", "days"),
    ("early last month", SUNDAY, "2025-08-01", "2025-08-10", "days"),
    ("in August", SUNDAY, "2025-08-01", "2025-08-31", "month"),
    ("In August alone", SUNDAY, "2025-08-01", "2025-08-31", "month"),
    ("in September", SUNDAY, "2025-09-01", "2025-09-21", "month"),
    ("December", WEDNESDAY, "2022-12-01", "2022-12-31", "month"),
    ("a December gun raid", WEDNESDAY, "2022-12-01", "2022-12-31", "month"),
    ("last September", WEDNESDAY, "2022-09-01", "2022-09-30", "month"),
    ("last September", SUNDAY, "2024-09-01", "2024-09-30", "month"),
    ("September last year", WEDNESDAY, "2022-09-01", "2022-09-30", "month"),
    ("last year's September offensive", WEDNESDAY, "2022-09-01", "2022-09-30", "month"),
    ("in May", WEDNESDAY, "2022-05-01", "2022-05-31", "month"),
    ("mid-June", date(2019, 6, 1), "2018-06-11", "2018-06-20", "days"),
    ("mid-June", WEDNESDAY, "2022-06-11", "2022-06-20", "days"),
    ("early March", SATURDAY, "2019-03-01", "2019-03-10", "days"),
    ("the end of February", LEAP_DAY, "2024-02-21", "2024-02-29", "days"),
    ("two months ago", WEDNESDAY, "2023-01-01", "2023-01-31", "month"),
    ("last summer", WEDNESDAY, "2022-06-01", "2022-08-31", "season"),
    ("in the spring", SATURDAY, "2019-03-01", "2019-05-31", "season"),
    ("winter", WEDNESDAY, "2022-12-01", "2023-02-28", "season"),
    ("last year", WEDNESDAY, "2022-01-01", "2022-12-31", "year"),
    ("so far this year", SUNDAY, "2025-01-01", "2025-09-21", "year"),
    ("earlier this year", SUNDAY, "2025-01-01", "2025-09-21", "year"),
    ("three years ago", WEDNESDAY, "2020-01-01", "2020-12-31", "year"),
    ("a decade ago", WEDNESDAY, "2013-01-01", "2013-12-31", "year"),
    ("the past year", WEDNESDAY, "2022-03-01", "2023-03-01", "bounds"),
    ("in the last 24 hours", WEDNESDAY, "2023-02-28", "2023-03-01", "bounds"),
    ("over the past two weeks", WEDNESDAY, "2023-02-15", "2023-03-01", "bounds"),
    ("since Friday", WEDNESDAY, "2023-02-24", "2023-03-01", "bounds"),
    ("since January", WEDNESDAY, "2023-01-01", "2023-03-01", "bounds"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("mention", "published", "earliest", "latest", "precision"), DAYS + CALENDAR + LONGER
)
def test_tellings_count_back_from_the_day_of_publication(
    mention: str, published: date, earliest: str, latest: str, precision: PeriodPrecision
) -> None:
    period = resolve_period(mention, published=published)

    told = (period.earliest, period.latest, period.precision)
    assert told == (date.fromisoformat(earliest), date.fromisoformat(latest), precision)


@pytest.mark.parametrize("mention", sorted({row[0] for row in DAYS + CALENDAR + LONGER}))
def test_without_a_day_of_publication_nothing_is_guessed(mention: str) -> None:
    assert resolve_period(mention, published=None) == Period(None, None, "unresolved")


@pytest.mark.parametrize(
    ("mention", "latest"),
    [
        ("in recent weeks", date(2023, 3, 1)),
        ("more than a decade ago", date(2013, 3, 1)),
        ("recently", date(2023, 3, 1)),
    ],
)
def test_open_tellings_keep_their_open_side(mention: str, latest: date) -> None:
    assert resolve_period(mention, published=WEDNESDAY) == Period(None, latest, "bounds")
