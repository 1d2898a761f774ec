"""Sentences -> lengths and rhythms of time, and times that settle no day, as `mentions` shows them."""

import pytest
from tests.unit.claims.newsdesk import NAMES, a_report

from reportedly.claims.local.mentions import LocalMentions
from reportedly.model.mention import MentionSort
from reportedly.model.values import Duration


def durations(text: str) -> list[Duration]:
    """Return the values of the durations."""
    (found,) = LocalMentions(NAMES).find([a_report(text)])
    return [each.value for each in found.mentions if isinstance(each.value, Duration)]


def told(text: str, sort: MentionSort) -> list[str]:
    """Return the words of the mentions of one sort; of a duration with its value."""
    (found,) = LocalMentions(NAMES).find([a_report(text)])
    return [
        f"{each.evidence.quote}: {each.value.iso}{' again' if each.value.repeats else ''}"
        if isinstance(each.value, Duration)
        else each.evidence.quote
        for each in found.mentions
        if each.sort == sort
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege of Dolvec lasted nearly twelve weeks.", "nearly twelve weeks: P12W"),
        ("The road to Tarsk stays closed for the next 36 hours.", "the next 36 hours: PT36H"),
        ("A court in Tarsk gave him a 27-year sentence.", "27-year: P27Y"),
        ("They waited two and a half years for a trial.", "two and a half years: P2.5Y"),
        ("The toll was the highest in a decade.", "a decade: P10Y"),
        ("Tarsk has been without power for months.", "months: PXM"),
        ("The decades-long conflict has displaced thousands.", "decades-long: PXY"),
        ("The council of Dolvec meets every month.", "every month: P1M again"),
        ("Dolvec held its annual fair.", "annual: P1Y again"),
    ],
)
def test_a_length_of_time_has_its_iso_value(text: str, expected: str) -> None:
    assert told(text, "duration") == [expected]


def test_an_age_is_no_length_of_time() -> None:
    assert told("A 27-year-old farmer and a boy who is nine years old were hurt in Tarsk.", "duration") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege of Dolvec lasted nearly twelve weeks.", Duration("P12W", hedge="about")),
        ("The siege of Dolvec lasted more than twelve weeks.", Duration("P12W", hedge="at_least")),
        ("The truce in Tarsk held for less than a day.", Duration("P1D", hedge="at_most")),
        ("The truce in Tarsk held for exactly two days.", Duration("P2D")),
        ("They waited two and a half decades for a trial.", Duration("P25Y")),
    ],
)
def test_a_length_keeps_its_hedge_and_its_half(text: str, expected: Duration) -> None:
    assert durations(text) == [expected]


@pytest.mark.parametrize(
    ("word", "iso"),
    [
        ("hourly", "PT1H"),
        ("nightly", "P1D"),
        ("fortnightly", "P2W"),
        ("monthly", "P1M"),
        ("quarterly", "P3M"),
        ("yearly", "P1Y"),
    ],
)
def test_a_rhythm_repeats_its_unit(word: str, iso: str) -> None:
    assert durations(f"The council of Dolvec held its {word} meeting.") == [Duration(iso, repeats=True)]


def test_an_age_told_by_its_decade_is_no_period() -> None:
    text = "A man in his 80s, a woman in her early 60s and a guard in his mid-20s were hurt in Tarsk."

    assert told(text, "period") == []


def test_a_fraction_is_no_length_of_time() -> None:
    text = "About a quarter of the victims were children, and three quarters were women."

    assert told(text, "duration") == []


def test_a_newspaper_keeps_its_name() -> None:
    text = "The Daily Herald reported that Tarsk was quiet."

    assert told(text, "duration") == []
    assert "Daily Herald" in " ".join(told(text, "organisation"))


def test_a_time_that_lies_back_is_a_period_and_no_length() -> None:
    assert told("The mayor left Dolvec three weeks ago.", "duration") == []
    assert told("The mayor left Dolvec three weeks ago.", "period") == ["three weeks ago"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siren sounded at 16:08 UTC over Tarsk.", ["16:08 UTC"]),
        ("The gates of Dolvec closed at 6:40 p.m. local time.", ["6:40 p.m. local time"]),
        ("The mayor of Tarsk recently resigned.", ["recently"]),
        ("The mill was built in the 1970s.", ["the 1970s"]),
        ("Shops in Tarsk reopened later in the day.", ["later in the day"]),
        ("No bus has run since October 2019.", ["October 2019"]),
        ("The mayor spoke earlier today in Dolvec.", ["earlier today"]),
    ],
)
def test_words_for_a_time_are_a_period(text: str, expected: list[str]) -> None:
    assert told(text, "period") == expected


def test_a_price_and_a_score_are_no_clock_times() -> None:
    assert told("Tarsk beat Dolvec 3:1 and paid $12.50 a ticket.", "period") == []
