"""Publication stamps give day and outlet; sentences with a date in them are no stamps."""

from datetime import date

import pytest

from reportedly.articles.stamps import read_stamp


@pytest.mark.parametrize(
    ("text", "day", "outlet"),
    [
        ("Published in The Hill Tribune, June 9th, 2014.", date(2014, 6, 9), "The Hill Tribune"),
        ("Published in Daybreak, March 1st, 2023", date(2023, 3, 1), "Daybreak"),
        ("This article first appeared in The Lagoon Post on 3 May 2014", date(2014, 5, 3), "The Lagoon Post"),
        ("Published: 12 May 2019 14:03 GMT", date(2019, 5, 12), None),
        ("Posted 3:57 AM, May 26, 2015, by Jane Doe and John Roe", date(2015, 5, 26), None),
        ("Updated 22 Nov, 2024", date(2024, 11, 22), None),
        ("Last modified on Fri 3 May 2019 09.14 BST", date(2019, 5, 3), None),
        ("November 14, 2015 / 10:03 PM / AFP", date(2015, 11, 14), None),
        ("2015-11-14T22:03:00+01:00", date(2015, 11, 14), None),
        ("Friday, January 4, 2019", date(2019, 1, 4), None),
        ("Updated: 2 hours ago - Published: Sunday, 5/29/2016", date(2016, 5, 29), None),
        ("The Lagoon Post, 3 May 2014", date(2014, 5, 3), None),
        ("Published: 03/04/2019", None, None),
        ("3 hours ago", None, None),
        ("14 November", None, None),
    ],
)
def test_a_stamp_gives_day_and_outlet(text: str, day: date | None, outlet: str | None) -> None:
    stamp = read_stamp(text)

    assert stamp is not None
    assert (stamp.day, stamp.outlet) == (day, outlet)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed on 3 May 2014.",
        "Published reports said that ten had died on March 1, 2023, in the raid.",
        "The 2014 attack on the school",
        "May Day marchers shot",
        "Ten killed in 2015 attack",
        "The group was created in 2014 by defectors.",
        "At 10:30 a.m. the second bomb went off.",
        "Update",
    ],
)
def test_a_sentence_or_headline_is_no_stamp(text: str) -> None:
    assert read_stamp(text) is None


def test_an_update_is_told_from_the_first_publication() -> None:
    updated, published = read_stamp("Updated 22 Nov, 2024"), read_stamp("Published 22 Nov, 2024")

    assert updated is not None
    assert published is not None
    assert (updated.is_update, published.is_update) == (True, False)
