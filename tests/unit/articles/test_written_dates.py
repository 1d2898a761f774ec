"""Full dates are read in every usual writing; what could be two days is none."""

from datetime import date

import pytest

from reportedly.articles.dates import first_date, written_dates


@pytest.mark.parametrize(
    "writing",
    [
        "March 1st, 2023", "1 March 2023", "1st of March, 2023", "Mar. 1, 2023", "2023-03-01", "2023/03/01",
        "01-Mar-2023", "1 MAR 23", "2023-03-01T08:15:00Z", "Wednesday, March 01, 2023",
        "1.3.2023 or 1 March 2023",
    ],
)  # fmt: skip
def test_the_first_of_march_is_read_however_it_is_written(writing: str) -> None:
    assert first_date(f"Published {writing}") == date(2023, 3, 1)


@pytest.mark.parametrize(
    ("writing", "day"),
    [
        ("5/29/2016", date(2016, 5, 29)),
        ("29/5/2016", date(2016, 5, 29)),
        ("4/4/2019", date(2019, 4, 4)),
        ("3 JAN 90", date(1990, 1, 3)),
    ],
)
def test_numbers_that_fit_one_day_only_are_read(writing: str, day: date) -> None:
    assert first_date(writing) == day


@pytest.mark.parametrize(
    "writing",
    ["03/04/2019", "March 2015", "31 February 2019", "14 November", "room 12, 2019", "version 1.2.3"],
)
def test_what_names_no_day_or_two_days_is_none(writing: str) -> None:
    assert first_date(writing) is None


def test_an_ambiguous_date_is_still_found_as_a_date() -> None:
    (found,) = written_dates("on 03/04/2019 at noon")

    assert (found.start, found.end, found.day) == (3, 13, None)
