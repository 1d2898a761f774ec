"""The part of a day and the hour that a telling of time names."""

from datetime import date

import pytest

from reportedly.entities.periods import resolve_period
from reportedly.model.values import Period

WEDNESDAY = date(2023, 3, 1)

TOLD: list[tuple[str, str | None, str | None]] = [
    ("on Sunday", None, None),
    ("Sunday night", "night", None),
    ("in the early hours of Tuesday", "night", None),
    ("at dawn on Monday", "morning", None),
    ("yesterday evening", "evening", None),
    ("last night", "night", None),
    ("tonight", "night", None),
    ("this afternoon", "afternoon", None),
    ("at noon on Friday", "midday", None),
    ("around 8:30 pm on Sunday", None, "20:30"),
    ("at about 5 a.m. on Monday", None, "05:00"),
    ("12 am on Monday", None, "00:00"),
    ("12:00 UTC on Monday", None, "12:00Z"),
    ("0800 GMT on Monday", None, "08:00Z"),
    ("6:40 p.m. (GMT +8) on Monday", None, "18:40+08:00"),
    ("14:30 local time on Sunday", None, "14:30"),
    ("2019-03-14T21:40:00Z", None, "21:40Z"),
    ("5 o'clock on Monday morning", "morning", None),
    ("31:70 on Monday", None, None),
]


@pytest.mark.parametrize(("mention", "part", "clock"), TOLD)
def test_a_day_keeps_the_part_and_the_hour_that_are_told(
    mention: str, part: str | None, clock: str | None
) -> None:
    period = resolve_period(mention, published=WEDNESDAY)

    assert (period.precision, period.part, period.clock) == ("day", part, clock)


def test_what_is_coarser_than_a_day_has_no_part_of_one() -> None:
    assert resolve_period("in the nights of May", published=WEDNESDAY).part is None


def test_the_same_day_as_a_night_is_not_that_night() -> None:
    night = Period(date(2023, 2, 26), date(2023, 2, 26), "day", part="night", clock="22:00")

    assert resolve_period("the same day", published=WEDNESDAY, anchor=night) == Period(
        date(2023, 2, 26), date(2023, 2, 26), "day"
    )


AHEAD: list[tuple[str, str, str]] = [
    ("Friday", "2023-03-03", "2023-03-03"),
    ("on Wednesday", "2023-03-01", "2023-03-01"),
    ("June 3", "2023-06-03", "2023-06-03"),
    ("February 2", "2024-02-02", "2024-02-02"),
    ("early June", "2023-06-01", "2023-06-10"),
    ("in January", "2024-01-01", "2024-01-31"),
    ("March 2022", "2022-03-01", "2022-03-31"),
    ("last Friday", "2023-02-24", "2023-02-24"),
]


@pytest.mark.parametrize(("mention", "earliest", "latest"), AHEAD)
def test_what_is_still_to_come_is_the_next_one_unless_the_words_say_otherwise(
    mention: str, earliest: str, latest: str
) -> None:
    period = resolve_period(mention, published=WEDNESDAY, ahead=True)

    assert (period.earliest, period.latest) == (date.fromisoformat(earliest), date.fromisoformat(latest))


REFERENCES: list[tuple[str, date | None, date | None]] = [
    ("recently", None, WEDNESDAY),
    ("now", WEDNESDAY, WEDNESDAY),
    ("currently", WEDNESDAY, WEDNESDAY),
    ("soon", WEDNESDAY, None),
    ("the future", WEDNESDAY, None),
]


@pytest.mark.parametrize(("mention", "earliest", "latest"), REFERENCES)
def test_now_and_soon_are_bounds_about_the_day_of_publication(
    mention: str, earliest: date | None, latest: date | None
) -> None:
    assert resolve_period(mention, published=WEDNESDAY) == Period(earliest, latest, "bounds")


@pytest.mark.parametrize(
    ("mention", "opening"),
    [
        ("the fourth quarter", date(2022, 10, 1)),
        ("first-quarter", date(2023, 1, 1)),
        ("the last quarter", date(2022, 10, 1)),
    ],
)
def test_a_quarter_without_a_year_is_the_latest_one(mention: str, opening: date) -> None:
    assert resolve_period(mention, published=WEDNESDAY).earliest == opening
