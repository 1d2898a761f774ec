"""Tolls by class of victim: parts are taken out of their whole and never added to it."""

from datetime import date

from reportedly.model.values import Count, Period
from reportedly.testing.reports import Happening, a_ledger, a_place_of
from reportedly.views.report.build import Asked, build
from reportedly.views.report.month import Month
from reportedly.views.report.tables import By
from reportedly.views.report.words import cell_words

DAY = Period(date(2031, 8, 2), date(2031, 8, 2), "day")
TOWN = a_place_of("Maruva", "Upper Vale")


def killed_by_class(*happenings: Happening) -> dict[str, str]:
    ledger = a_ledger(happenings)
    report = build(
        ledger.incidents, ledger.articles, (), Asked(Month(2031, 8), "XV", by=(By.victims,), compare=())
    )
    return {row.name: cell_words(row.cells[1]) for row in report.tables[0].rows}


def test_what_the_classes_leave_of_a_toll_has_no_class() -> None:
    told = Happening(1, DAY, TOWN, killed=Count(54, 54), killed_part=Count(14, 14, "civilian"))

    assert killed_by_class(told) == {"Civilians": "14", "Class not told": "40"}


def test_a_hedge_goes_to_what_is_left() -> None:
    told = Happening(1, DAY, TOWN, killed=Count(10, None), killed_part=Count(3, 3, "security_force"))

    assert killed_by_class(told) == {"Security forces": "3", "Class not told": "7+"}


def test_a_vague_part_leaves_a_range() -> None:
    told = Happening(1, DAY, TOWN, killed=Count(10, 10), killed_part=Count(4, None, "civilian"))

    assert killed_by_class(told) == {"Civilians": "4+", "Class not told": "0-6"}


def test_attackers_who_died_have_a_row_and_are_in_no_total() -> None:
    told = Happening(1, DAY, TOWN, killed=Count(8, 8), attackers=Count(2, 2, "militant"))

    assert killed_by_class(told) == {
        "Class not told": "8",
        "Attackers who died in their own attack (in no total)": "2",
    }


def test_militants_killed_in_a_clash_are_victims_of_it() -> None:
    told = Happening(1, DAY, TOWN, "armed_clash", killed=Count(6, 6, "militant"))

    assert killed_by_class(told) == {"Militants": "6"}


def test_parts_that_do_not_fit_their_whole_split_nothing() -> None:
    told = Happening(1, DAY, TOWN, killed=Count(2, 2), killed_part=Count(3, 3, "civilian"))

    assert killed_by_class(told) == {"Class not told": "2"}
