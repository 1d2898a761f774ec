"""Over generated ledgers: every number equals its incidents, and every incident stands where it belongs."""

import os
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import pipeline
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count, Period
from reportedly.store import open_store
from reportedly.testing.factories import an_actor
from reportedly.testing.reports import Happening, Ledger, a_ledger, a_place_of
from reportedly.testing.synthetic import happenings as synthetic_happenings
from reportedly.testing.synthetic import tell_all
from reportedly.views.queries.headline import headline
from reportedly.views.report.build import Asked, Report, build
from reportedly.views.report.facts import TOLLS
from reportedly.views.report.month import Month
from reportedly.views.report.tables import Row
from reportedly.views.report.words import all_rows

AUGUST = Month(2031, 8)
PARTITIONS = ("admin1", "actor", "type")
TYPES: tuple[IncidentType, ...] = ("bombing", "armed_clash", "arrest")
FIRST = date(2031, 6, 20)
numbers = st.integers(0, 40)
counts = st.one_of(
    st.builds(lambda low, more: Count(low, low + more), numbers, st.integers(0, 3)),
    st.builds(lambda low: Count(low, None), numbers),
    st.builds(lambda high: Count(None, high), numbers),
    st.just(Count(None, None)),
)
periods = st.builds(
    lambda start, more: Period(FIRST + timedelta(start), FIRST + timedelta(start + more), "days"),
    st.integers(0, 90),
    st.sampled_from([0, 0, 0, 1, 40]),
)
places = st.builds(
    a_place_of,
    st.sampled_from(["Maruva", "Ostrel"]),
    st.sampled_from(["Upper Vale", "Lower Vale", None]),
    st.sampled_from(["XV", "XV", "XW"]),
)
happenings = st.builds(
    Happening,
    number=st.just(0),
    when=st.none() | periods,
    where=st.none() | places,
    type=st.sampled_from(TYPES),
    killed=st.none() | counts,
    killed_part=st.none() | st.builds(lambda low: Count(low, low, "civilian"), st.integers(0, 3)),
    attackers=st.none() | st.builds(lambda low: Count(low, low, "militant"), numbers),
    injured=st.none() | counts,
    arrested=st.none() | counts,
    by=st.none() | st.sampled_from([an_actor("Red Band"), an_actor("Vale Guard")]),
    rival_when=st.none() | periods,
    status=st.sampled_from([None, None, None, "planned"]),
)
ledgers = st.lists(happenings, max_size=12).map(
    lambda told: a_ledger(
        msgspec.structs.replace(each, number=number) for number, each in enumerate(told, start=1)
    )
)


@pytest.fixture(scope="module")
def year() -> Store:
    """A synthetic year; $REPORTEDLY_YEAR sets how many incidents it has."""
    store = open_store(None)
    tell_all(store, synthetic_happenings(int(os.environ.get("REPORTEDLY_YEAR", "1500"))))
    return store


def the_report(ledger: Ledger) -> Report:
    return build(ledger.incidents, ledger.articles, ledger.figures, Asked(AUGUST, "XV"))


def partition_rows(report: Report) -> list[tuple[str, Row]]:
    return [(table.key, row) for table in report.tables if table.key in PARTITIONS for row in table.rows]


def check_numbers(report: Report, incidents: Iterable[AssembledIncident]) -> None:
    """Every number is the sum of what its incidents tell."""
    told = {incident.incident.id: headline(incident) for incident in incidents}
    for row in [report.total, *(row for _, row in partition_rows(report)), *report.aside.rows]:
        for cells in row.sides.values():
            own = [told[share.incident] for share in cells[0].shares]
            assert cells[0].tally.low == cells[0].tally.high == len(own)
            for cell, measure in zip(cells[1:], TOLLS, strict=True):
                tolls = [toll for flat in own if (toll := getattr(flat, measure))]
                assert cell.tally.low == sum(toll.low or 0 for toll in tolls)
                assert cell.tally.telling == len(tolls) == len(cell.shares)
                is_open = any(toll.high is None for toll in tolls)
                assert cell.tally.high == (None if is_open else sum(toll.high for toll in tolls))


def check_rows(report: Report) -> None:
    """Every counted incident stands in one row of each table."""
    for side, total in report.total.sides.items():
        counted = Counter(share.incident for share in total[0].shares)
        for key in PARTITIONS:
            rows = [row for table, row in partition_rows(report) if table == key]
            placed = Counter(share.incident for row in rows for share in row.sides[side][0].shares)
            assert placed == counted
            assert set(counted.values()) <= {1}


def check_none_lost(report: Report, incidents: Iterable[AssembledIncident], month: Month) -> None:
    """What is neither counted nor set aside surely lies in another month or another country."""
    counted = {share.incident for share in report.total.cells[0].shares}
    aside = [share.incident for row in report.aside.rows for share in row.cells[0].shares]
    assert len(aside) == len(set(aside))
    assert counted.isdisjoint(aside)
    left = [each for each in incidents if each.incident.id not in counted | set(aside)]
    for flat in map(headline, left):
        when, where = flat.when, flat.where
        is_other_month = when is not None and (
            (when.earliest or date.min) > month.last or (when.latest or date.max) < month.first
        )
        assert is_other_month or (where is not None and where.country != report.asked.country)


@given(ledgers)
@settings(max_examples=60, deadline=None)
def test_every_number_is_the_sum_of_what_its_incidents_tell(ledger: Ledger) -> None:
    check_numbers(the_report(ledger), ledger.incidents)


@given(ledgers)
@settings(max_examples=60, deadline=None)
def test_every_counted_incident_stands_in_one_row_of_each_table(ledger: Ledger) -> None:
    check_rows(the_report(ledger))


@given(ledgers)
@settings(max_examples=60, deadline=None)
def test_no_incident_is_lost_between_the_months(ledger: Ledger) -> None:
    check_none_lost(the_report(ledger), ledger.incidents, AUGUST)


@pytest.mark.parametrize("month", [1, 8, 12])
def test_a_synthetic_year_adds_up_in_both_directions(month: int, year: Store) -> None:
    incidents = pipeline.incidents(year)
    articles = {article.id: article for article in year.articles()}

    report = build(incidents, articles, (), Asked(Month(2031, month), "PK"))

    assert report.total.cells[0].tally.low > 20
    check_numbers(report, incidents)
    check_rows(report)
    check_none_lost(report, incidents, Month(2031, month))


@given(ledgers)
@settings(max_examples=60, deadline=None)
def test_classes_hold_the_whole_toll_between_them(ledger: Ledger) -> None:
    report = the_report(ledger)
    rows = [row for table in report.tables if table.key == "class" for row in table.rows]
    victims = [row for row in rows if not row.name.startswith("Attackers")]

    for number, total in enumerate(report.total.cells[1:], start=1):
        own = [row.cells[number].tally for row in victims if row.cells[number].shares]
        highs = [told.high for told in own]
        if total.tally.high is not None and None not in highs:
            assert sum(told.low for told in own) <= total.tally.high
        if None not in highs:
            assert sum(high for high in highs if high is not None) >= total.tally.low


@given(ledgers)
@settings(max_examples=30, deadline=None)
def test_every_incident_of_a_number_has_its_quotes(ledger: Ledger) -> None:
    report = the_report(ledger)
    opened = {
        share.incident
        for row in all_rows(report)
        for cells in row.sides.values()
        for cell in cells
        for share in cell.shares
    }

    assert opened == set(report.entries)
    assert all(report.entries[incident].quotes for incident in opened)


@given(ledgers)
@settings(max_examples=20, deadline=None)
def test_the_order_of_incidents_changes_nothing(ledger: Ledger) -> None:
    turned = Ledger(ledger.incidents[::-1], ledger.articles)

    assert [
        (key, row.name, [cell.tally for cell in row.cells]) for key, row in partition_rows(the_report(turned))
    ] == [
        (key, row.name, [cell.tally for cell in row.cells]) for key, row in partition_rows(the_report(ledger))
    ]
