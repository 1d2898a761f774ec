"""Dates of columns and sidecars are read as written, and what is no day is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.archive.days import read_day
from reportedly.errors import InputError


@pytest.mark.parametrize(
    "words",
    [
        "2019-05-06", "2019/05/06", "20190506", "2019-05-06T23:30:00+05:00", "2019-05-06 23:30", "6 May 2019",
        "May 6, 2019", "May 6th, 2019", "Monday, 6 May 2019", "Mon, 06 May 2019 10:00:00 GMT",
    ],
)  # fmt: skip
def test_the_usual_forms_name_the_day_as_written(words: str) -> None:
    assert read_day(words) == date(2019, 5, 6)


@pytest.mark.parametrize(
    "words", ["Sunday", "2019", "May 2019", "06/05/2019", "2019-13-01", "201905061", "n/a", "0"]
)
def test_what_is_no_day_is_refused_with_the_right_form(words: str) -> None:
    with pytest.raises(InputError, match=r"is no date; write it as YYYY-MM-DD"):
        read_day(words)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_written_as_iso_is_read_back(day: date) -> None:
    assert read_day(day.isoformat()) == day


@given(st.text(max_size=40))
def test_any_words_are_a_day_or_refused(words: str) -> None:
    try:
        day = read_day(words)
    except InputError:
        return
    assert isinstance(day, date)
