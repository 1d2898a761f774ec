"""Days and places that are not known exactly are set aside, never dropped and never guessed."""

from datetime import date

import pytest

from reportedly.model.values import Count, Period, Place
from reportedly.testing.reports import Happening, a_ledger, a_place_of
from reportedly.views.report.build import Asked, Report, build
from reportedly.views.report.month import Month

AUGUST = Month(2031, 8)
TOWN = a_place_of("Maruva", "Upper Vale")


def days(first: str | None, last: str | None) -> Period:
    return Period(
        date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None, "days"
    )


def the_report(*happenings: Happening) -> Report:
    ledger = a_ledger(happenings)
    return build(ledger.incidents, ledger.articles, ledger.figures, Asked(AUGUST, "XV"))


def counted(report: Report) -> int:
    return report.total.cells[0].tally.low


def aside(report: Report) -> dict[str, int]:
    return {row.name.split(":")[0].split(",")[0]: row.cells[0].tally.low for row in report.aside.rows}


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (days("2031-08-01", "2031-08-31"), 1),
        (days("2031-08-31", "2031-08-31"), 1),
        (days("2031-07-31", "2031-08-01"), 0),
        (days("2031-01-01", "2031-12-31"), 0),
        (days(None, "2031-08-10"), 0),
        (days("2031-08-10", None), 0),
    ],
)
def test_an_incident_counts_where_all_its_days_lie_in_the_month(period: Period, expected: int) -> None:
    report = the_report(Happening(1, period, TOWN))

    assert counted(report) == expected
    assert aside(report) == ({} if expected else {"Perhaps in this month": 1})


@pytest.mark.parametrize(
    "period", [days("2031-07-01", "2031-07-31"), days("2031-09-01", None), days(None, "2031-07-31")]
)
def test_days_that_cannot_be_in_the_month_are_another_months(period: Period) -> None:
    report = the_report(Happening(1, period, TOWN))

    assert (counted(report), aside(report)) == (0, {})


def test_an_incident_without_a_day_has_a_row_of_its_own() -> None:
    report = the_report(Happening(1, None, TOWN, killed=Count(9, 9)))

    assert (counted(report), aside(report)) == (0, {"No day told": 1})
    assert report.aside.rows[0].cells[1].tally.low == 9


def test_a_rival_day_is_shown_where_it_lies() -> None:
    report = the_report(
        Happening(1, days("2031-07-30", "2031-07-30"), TOWN, rival_when=days("2031-08-01", "2031-08-01"))
    )

    assert aside(report) == {"Another telling puts it in this month": 1}


def test_a_place_without_a_country_is_set_aside_and_one_elsewhere_is_not() -> None:
    lost = Place("the frontier", None, None, None, None, 5, None)
    report = the_report(
        Happening(1, days("2031-08-02", "2031-08-02"), None),
        Happening(2, days("2031-08-02", "2031-08-02"), lost),
        Happening(3, days("2031-08-02", "2031-08-02"), a_place_of("Ostrel", "Lower Vale", "XW")),
    )

    assert (counted(report), aside(report)) == (0, {"In this month": 2})


def test_a_place_without_a_province_has_its_own_row_in_the_table() -> None:
    report = the_report(Happening(1, days("2031-08-02", "2031-08-02"), a_place_of("Vale", None)))

    assert [row.name for row in report.tables[0].rows] == ["Province not known"]


@pytest.mark.parametrize("status", ["planned", "denied", "hypothetical"])
def test_what_is_not_told_as_having_happened_is_not_counted(status: str) -> None:
    report = the_report(Happening(1, days("2031-08-02", "2031-08-02"), TOWN, status=status))

    assert (counted(report), list(aside(report).values())) == (0, [1])


def test_an_allegation_is_counted() -> None:
    report = the_report(Happening(1, days("2031-08-02", "2031-08-02"), TOWN, status="alleged"))

    assert counted(report) == 1


def test_what_was_told_before_the_month_began_is_not_perhaps_in_it() -> None:
    report = the_report(Happening(1, days(None, None), TOWN, published=date(2031, 7, 31)))

    assert (counted(report), aside(report)) == (0, {})
