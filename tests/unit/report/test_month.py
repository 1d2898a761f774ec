"""Words of a month -> its days and its neighbours."""

from datetime import date

import pytest

from reportedly.errors import InputError
from reportedly.views.report.month import Month, parse_month


def test_a_month_knows_its_days_and_neighbours() -> None:
    month = parse_month("2024-02")

    assert (month.first, month.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (month.previous, month.year_before) == (Month(2024, 1), Month(2023, 2))
    assert month.words == "February 2024"


def test_the_month_before_january_is_december() -> None:
    assert Month(2025, 1).previous == Month(2024, 12)


def test_thirteen_months_begin_a_year_before() -> None:
    months = Month(2025, 8).up_to_here(13)

    assert (months[0], months[-1], len(months)) == (Month(2024, 8), Month(2025, 8), 13)


@pytest.mark.parametrize("words", ["2025", "2025-13", "August 2025", "25-08", "2025-8", "0001-01", ""])
def test_other_words_are_refused_with_what_would_be_right(words: str) -> None:
    with pytest.raises(InputError, match="write it as YYYY-MM"):
        parse_month(words)
