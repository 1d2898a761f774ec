"""Days and countries are read from words, or refused with what would be right."""

from datetime import UTC, date, datetime

import pytest

from reportedly.errors import InputError, UnknownName
from reportedly.views.queries.countries import country_code
from reportedly.views.queries.days import end_of, parse_day


def test_a_day_is_read() -> None:
    assert parse_day(" 2031-05-07 ") == date(2031, 5, 7)


@pytest.mark.parametrize("words", ["7 May", "2031-13-01", "", "2031-02-30", "yesterday"])
def test_what_is_no_day_is_named(words: str) -> None:
    with pytest.raises(InputError, match="is not a date; write it as YYYY-MM-DD"):
        parse_day(words)


def test_as_of_a_day_holds_the_whole_day() -> None:
    assert end_of(date(2031, 5, 7)) == datetime(2031, 5, 7, 23, 59, 59, 999999, tzinfo=UTC)
    assert end_of(None) is None


@pytest.mark.parametrize(
    ("words", "code"), [("ke", "KE"), ("Kenya", "KE"), ("KEN", "KE"), ("Viet Nam", "VN"), ("Kosovo", "XK")]
)
def test_a_country_is_known_by_name_or_code(words: str, code: str) -> None:
    assert country_code(words) == code


def test_a_country_that_is_none_shows_what_is_near() -> None:
    with pytest.raises(UnknownName, match=r"'Kenia' is not a country; near it: .*Kenya"):
        country_code("Kenia")
