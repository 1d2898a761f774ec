"""Tellings that name their year, and need no day of publication."""

from datetime import date

import pytest

from reportedly.entities.periods import resolve_period
from reportedly.model.values import Period, PeriodPrecision

ABSOLUTE: list[tuple[str, str, str, PeriodPrecision]] = [
    ("14th March, 2019", "2019-03-14", "2019-03-14", "day"),
    ("March 14, 2019", "2019-03-14", "2019-03-14", "day"),
    ("Thursday, March 14, 2019", "2019-03-14", "2019-03-14", "day"),
    ("2019-03-14", "2019-03-14", "2019-03-14", "day"),
    ("2019-03-14T21:40:00Z", "2019-03-14", "2019-03-14", "day"),
    ("14.3.2019", "2019-03-14", "2019-03-14", "day"),
    ("03/14/2019", "2019-03-14", "2019-03-14", "day"),
    ("22 Nov, 2024", "2024-11-22", "2024-11-22", "day"),
    ("22-Nov-2024", "2024-11-22", "2024-11-22", "day"),
    ("NOVEMBER 22, 2024", "2024-11-22", "2024-11-22", "day"),
    ("the night of 7 October 2020", "2020-10-07", "2020-10-07", "day"),
    ("at 5 a.m. on 3 June 2014", "2014-06-03", "2014-06-03", "day"),
    ("Christmas Eve 2015", "2015-12-24", "2015-12-24", "day"),
    ("Easter Sunday 2016", "2016-03-27", "2016-03-27", "day"),
    ("June 3-7, 2015", "2015-06-03", "2015-06-07", "days"),
    ("3-7 June 2015", "2015-06-03", "2015-06-07", "days"),
    ("from 28 December to 2 January 2016", "2015-12-28", "2016-01-02", "days"),
    ("in September 2022", "2022-09-01", "2022-09-30", "month"),
    ("September, 2022", "2022-09-01", "2022-09-30", "month"),
    ("a September 2022 suicide attack", "2022-09-01", "2022-09-30", "month"),
    ("February 2024", "2024-02-01", "2024-02-29", "month"),
    ("late September 2019", "2019-09-21", "2019-09-30", "days"),
    ("the first week of June 2014", "2014-06-01", "2014-06-07", "week"),
    ("between March and May 2019", "2019-03-01", "2019-05-31", "bounds"),
    ("from December to February 2020", "2019-12-01", "2020-02-29", "bounds"),
    ("the first half of 2018", "2018-01-01", "2018-06-30", "bounds"),
    ("spring 2016", "2016-03-01", "2016-05-31", "season"),
    ("the winter of 2016", "2016-12-01", "2017-02-28", "season"),
    ("late 2015", "2015-09-01", "2015-12-31", "season"),
    ("early in 2015", "2015-01-01", "2015-04-30", "season"),
    ("2014", "2014-01-01", "2014-12-31", "year"),
    ("the 2022 market hall bombing", "2022-01-01", "2022-12-31", "year"),
    ("in the 1990s", "1990-01-01", "1999-12-31", "years"),
    ("the early 1990s", "1990-01-01", "1992-12-31", "years"),
    ("the late 1990s", "1996-01-01", "1999-12-31", "years"),
    ("2014-2017", "2014-01-01", "2017-12-31", "years"),
    ("from 1998 to 2004", "1998-01-01", "2004-12-31", "years"),
    ("2014-15", "2014-01-01", "2015-12-31", "years"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "earliest", "latest", "precision"), ABSOLUTE)
def test_tellings_with_a_year_need_no_publication(
    mention: str, earliest: str, latest: str, precision: PeriodPrecision
) -> None:
    period = resolve_period(mention, published=None)

    told = (period.earliest, period.latest, period.precision)
    assert told == (date.fromisoformat(earliest), date.fromisoformat(latest), precision)


@pytest.mark.parametrize(
    "mention",
    [
        "54", "by 74%", "3/4", "1,200", "2014 people", "two people may die", "they will march", "", " ", "…",
        "31 February 2019", "13/13/2019", "the town", "0000-00-00", "9999999 years ago", "in two days",
        "the 45th", "sat down", "a mar of blood", "x" * 500,
    ],
)  # fmt: skip
def test_what_tells_no_time_stays_unresolved(mention: str) -> None:
    assert resolve_period(mention, published=date(2023, 3, 1)) == Period(None, None, "unresolved")


def test_the_running_year_ends_at_publication() -> None:
    period = resolve_period("in 2023", published=date(2023, 3, 1))

    assert period == Period(date(2023, 1, 1), date(2023, 3, 1), "year")


def test_before_a_year_has_no_earliest_day() -> None:
    assert resolve_period("before 2014", published=None) == Period(None, date(2013, 12, 31), "bounds")


def test_since_a_day_stays_open_without_publication() -> None:
    period = resolve_period("since 14 March 2019", published=None)

    assert period == Period(date(2019, 3, 14), None, "bounds")


@pytest.mark.parametrize("mention", ["the final quarter of 2009", "the last quarter of 2009"])
def test_the_last_quarter_is_october_to_december(mention: str) -> None:
    period = resolve_period(mention, published=None)

    assert period == Period(date(2009, 10, 1), date(2009, 12, 31), "bounds")
