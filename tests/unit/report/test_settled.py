"""What persons settled in review is what a report counts, and says that it was settled."""

from datetime import date

import pytest

from reportedly.model.values import Count, Period, Referent
from reportedly.testing.factories import an_actor
from reportedly.testing.reports import Happening, a_ledger, a_place_of
from reportedly.views.privacy.profiles import Profile
from reportedly.views.report.build import Asked, Report, build
from reportedly.views.report.formats import Format, written
from reportedly.views.report.month import Month
from reportedly.views.report.words import cell_words, settled_words

DAY = Period(date(2031, 8, 2), date(2031, 8, 2), "day")
TOWN = a_place_of("Maruva", "Upper Vale")


def the_report(told: Happening, profile: Profile = Profile.public) -> Report:
    ledger = a_ledger([told])
    return build(ledger.incidents, ledger.articles, (), Asked(Month(2031, 8), "XV", profile=profile))


def row_names(report: Report, key: str) -> list[str]:
    return [row.name for table in report.tables if table.key == key for row in table.rows]


def test_a_corrected_toll_is_counted_and_the_telling_stays_beside_it() -> None:
    told = Happening(1, DAY, TOWN, killed=Count(10, None), settled=(("killed", Count(12, 12, "civilian")),))

    report = the_report(told)

    assert cell_words(report.total.cells[1]) == "12"
    assert row_names(report, "class") == ["Civilians"]
    # The lowest and the highest that anybody tells are 10 and more.
    assert (report.spread[0].low, report.spread[0].high) == (10, None)


def test_a_toll_settled_as_not_known_is_not_told() -> None:
    report = the_report(Happening(1, DAY, TOWN, killed=Count(10, 10), settled=(("killed", None),)))

    assert cell_words(report.total.cells[1]) == "–"


def test_a_day_settled_as_not_known_puts_the_incident_in_its_own_row() -> None:
    told = Happening(1, DAY, TOWN, settled=(("when", None),))

    report = the_report(told)

    assert cell_words(report.total.cells[0]) != "1"
    assert [row.name for row in report.aside.rows] == ["Another telling puts it in this month"]


def test_a_corrected_doer_has_the_row() -> None:
    band, guard = an_actor("Red Band"), an_actor("Vale Guard")
    settled = Referent("the guard", "actor", entity=guard)

    report = the_report(Happening(1, DAY, TOWN, by=band, settled=(("perpetrator", settled),)))

    assert row_names(report, "actor") == ["Vale Guard"]


def test_a_rejected_incident_is_set_aside() -> None:
    report = the_report(Happening(1, DAY, TOWN, is_rejected=True))

    assert [row.cells[0].tally.low for row in report.aside.rows] == [1]
    assert "rejected in review" in report.aside.rows[0].name


def test_who_settled_it_and_why_stands_in_an_internal_report_alone() -> None:
    told = Happening(1, DAY, TOWN, settled=(("killed", Count(12, 12)),))
    (public,) = the_report(told).entries.values()
    (internal,) = the_report(told, Profile.internal).entries.values()

    assert settled_words(public) == "Settled in review: killed: 12"
    assert settled_words(internal) == "Settled in review: killed: 12 (ana: saw the list)"


@pytest.mark.parametrize("chosen", [Format.html, Format.md])
def test_what_was_settled_stands_with_the_incident(chosen: Format) -> None:
    report = the_report(Happening(1, DAY, TOWN, settled=(("killed", Count(12, 12)),)))

    page = "".join(str(piece) for piece in written(report, chosen))

    assert "Settled in review: killed: 12" in page
    assert "saw the list" not in page
