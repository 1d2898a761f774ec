"""Published totals beside the ledger's own counts, of any period that is told in days."""

from datetime import date

from reportedly.model.account import Figure
from reportedly.model.article import Article
from reportedly.model.values import Count, Period
from reportedly.testing.factories import a_place
from reportedly.testing.reports import Ledger, a_figure, a_ledger
from reportedly.views.report.compared import ComparedFigure, figures_compared
from reportedly.views.report.facts import facts_of

AUGUST = Period(date(2031, 8, 1), date(2031, 8, 31), "month")
SUMMER = Period(date(2031, 7, 1), date(2031, 8, 31), "days")


def compared(small: Ledger, *told: tuple[Article, Figure]) -> list[ComparedFigure]:
    more = a_ledger([], figures=told)
    facts = map(facts_of, small.incidents)
    return list(figures_compared(more.figures, {**small.articles, **more.articles}, facts))


def test_a_total_of_a_month_stands_beside_ours_with_its_incidents(small: Ledger) -> None:
    (figure,) = compared(small, a_figure("fatalities", value=Count(15, 15), period=AUGUST))

    assert (figure.told, figure.period, figure.ours, figure.difference) == (
        "15 fatalities",
        "2031-08",
        "13+",
        "−2 or more",
    )
    assert len(figure.incidents) == 2
    assert set(figure.incidents) <= {each.incident.id for each in small.incidents}


def test_a_total_of_other_days_is_counted_too(small: Ledger) -> None:
    (figure,) = compared(small, a_figure("fatalities", value=Count(30, 30), period=SUMMER))

    # July: 6 + (2 to 4) killed; August: 10 or more and 3.
    assert (figure.ours, figure.difference, len(figure.incidents)) == ("21+", "−9 or more", 4)


def test_a_change_is_compared_with_the_month_that_it_names(small: Ledger) -> None:
    told = a_figure("incidents, change", percent=40.0, compared="July", period=AUGUST)

    (figure,) = compared(small, told)

    assert (figure.ours, figure.difference) == ("+50 %", "+10 points")


def test_where_the_ledger_holds_nothing_of_the_days_there_is_no_zero(small: Ledger) -> None:
    long_ago = Period(date(1958, 1, 1), date(1958, 12, 31), "year")

    (figure,) = compared(small, a_figure("fatalities", value=Count(220_000, 220_000), period=long_ago))

    assert (figure.ours, figure.difference) == (None, None)
    assert figure.why == "the ledger holds nothing of these days"


def test_a_period_without_days_has_no_count_and_says_why(small: Ledger) -> None:
    (figure,) = compared(small, a_figure("fatalities", value=Count(9, 9)))

    assert (figure.ours, figure.why) == (None, "no days are told on which its period begins and ends")


def test_another_country_is_another_count(small: Ledger) -> None:
    elsewhere = a_place("Lumo", country="KE")

    told = a_figure("attacks", value=Count(4, 4), period=AUGUST, place=elsewhere, published=date(2031, 8, 30))

    (figure,) = compared(small, told)

    assert (figure.ours, figure.difference, figure.incidents) == ("0", "−4 (−100 %)", ())
