"""Six incidents of three months, added up by hand."""

from datetime import date

from reportedly.model.values import Count, Period
from reportedly.testing.reports import Ledger, a_figure, a_ledger
from reportedly.views.report.build import Asked, Report, build
from reportedly.views.report.month import Month
from reportedly.views.report.tables import Row, Side
from reportedly.views.report.words import cell_words, changed_words

AUGUST = Month(2031, 8)


def the_report(ledger: Ledger, month: Month = AUGUST) -> Report:
    return build(ledger.incidents, ledger.articles, ledger.figures, Asked(month, "XV"))


def shown(row: Row) -> list[str]:
    return [cell_words(cell) for cell in row.cells]


def changed(report: Report, row: Row, side: Side) -> list[str]:
    return [changed_words(change) for change in report.changes(row, side)]


def rows(report: Report, key: str) -> dict[str, Row]:
    return {row.name: row for table in report.tables if table.key == key for row in table.rows}


def test_the_total_keeps_the_hedge_and_leaves_untold_tolls_out(small: Ledger) -> None:
    report = the_report(small)

    # 10 or more, and 3; one incident tells of 4 injured; none of abducted; one of 5 arrested.
    assert shown(report.total) == ["3", "13+", "4", "–", "5"]


def test_the_changes_are_those_found_by_hand(small: Ledger) -> None:
    report = the_report(small)

    # July: 2 incidents, 6 + (2 to 4) = 8 to 10 killed. 13+ less 8 to 10 is 3 or more.
    assert changed(report, report.total, "previous") == ["+1 (+50 %)", "+3 or more", "–", "–", "–"]
    # August 2030: 1 incident, 20 killed. 13+ less 20 is -7 or more.
    assert changed(report, report.total, "year") == ["+2 (+200 %)", "−7 or more", "–", "–", "–"]


def test_provinces_have_their_own_changes(small: Ledger) -> None:
    report = the_report(small)
    upper, lower = rows(report, "admin1")["Upper Vale"], rows(report, "admin1")["Lower Vale"]

    assert (shown(upper), shown(lower)) == (["2", "13+", "4", "–", "–"], ["1", "–", "–", "–", "5"])
    assert changed(report, upper, "previous")[:2] == ["+1 (+100 %)", "+7 or more"]
    # Nothing in Upper Vale a year before: zero incidents, so zero killed.
    assert changed(report, upper, "year")[:2] == ["+2", "+13 or more"]
    # One incident now tells no number of killed: what changed cannot be said.
    assert changed(report, lower, "year")[:2] == ["0 (0 %)", "–"]


def test_types_and_doers_have_a_row_each(small: Ledger) -> None:
    report = the_report(small)

    assert {name: shown(row)[0] for name, row in rows(report, "type").items()} == {
        "Armed attack": "1",
        "Arrest": "1",
        "Bombing": "1",
    }
    assert {name: shown(row)[:2] for name, row in rows(report, "actor").items()} == {
        "Red Band": ["2", "13+"],
        "Vale Guard": ["1", "–"],
        "Not told": ["0", "0"],
    }


def test_a_month_of_which_the_ledger_knows_nothing_is_no_zero(small: Ledger) -> None:
    report = the_report(small, Month(2031, 7))

    # June 2031 and July 2030 hold nothing.
    assert changed(report, report.total, "previous") == ["–"] * 5
    assert changed(report, report.total, "year") == ["–"] * 5


def test_a_published_figure_stands_beside_ours_with_the_difference(small: Ledger) -> None:
    period = Period(date(2031, 8, 1), date(2031, 8, 31), "month")
    figures = [
        a_figure("fatalities", value=Count(15, 15), period=period),
        a_figure("attacks", value=Count(2, 2), period=period),
        a_figure("incidents, change", percent=40.0, compared="July", period=period),
    ]
    more = a_ledger([], figures=figures)
    ledger = Ledger(small.incidents, {**small.articles, **more.articles}, more.figures)

    beside = {figure.told: figure for figure in the_report(ledger).figures}

    fatalities, attacks = beside["15 fatalities"], beside["2 attacks"]
    assert (fatalities.ours, fatalities.difference) == ("13+", "−2 or more")
    # The arrest is no attack.
    assert (attacks.ours, attacks.difference) == ("2", "0 (0 %)")
    growth = beside["incidents +40 % on July"]
    assert (growth.ours, growth.difference) == ("+50 %", "+10 points")


def test_a_figure_of_another_period_is_shown_without_ours(small: Ledger) -> None:
    half = Period(date(2031, 7, 1), date(2031, 12, 31), "days")
    more = a_ledger([], figures=[a_figure("fatalities", value=Count(99, 99), period=half)])
    ledger = Ledger(small.incidents, {**small.articles, **more.articles}, more.figures)

    (figure,) = the_report(ledger).figures

    assert (figure.ours, figure.why) == (None, "its period is not this month")


def test_a_month_of_which_the_ledger_knows_nothing_shows_no_numbers(small: Ledger) -> None:
    report = the_report(small, Month(2031, 7))

    assert [cell_words(cell) for cell in report.total.sides["previous"]] == ["–"] * 5
    assert [each.is_covered for each in report.sides] == [True, False, False]


def test_an_article_makes_a_month_known_and_its_zero_a_zero(small: Ledger) -> None:
    more = a_ledger([], figures=[a_figure("fatalities", published=date(2031, 6, 9))])
    ledger = Ledger(small.incidents, {**small.articles, **more.articles})

    report = the_report(ledger, Month(2031, 7))

    assert [cell_words(cell) for cell in report.total.sides["previous"]] == ["0"] * 5
    assert changed(report, report.total, "previous")[:2] == ["+2", "+8 to +10"]
