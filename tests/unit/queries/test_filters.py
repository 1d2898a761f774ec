"""A filter holds when any value told for an incident fits it."""

from datetime import date

import pytest

from reportedly.model.incident import AssembledIncident
from reportedly.views.queries.filters import Filters, matching, without_day


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(since=date(2031, 5, 7), until=date(2031, 5, 7)),
        Filters(country="KE"),
        Filters(place="north vale"),
        Filters(actor="dawn"),
        Filters(type="bombing"),
        Filters(min_killed=12),
        Filters(grade="corroborated"),
    ],
)
def test_the_market_bombing_passes(
    filters: Filters, market: AssembledIncident, road: AssembledIncident
) -> None:
    assert matching([market], filters) == (market,)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(since=date(2031, 5, 8)),
        Filters(until=date(2031, 5, 6)),
        Filters(country="UG"),
        Filters(place="Tibo"),
        Filters(actor="gunmen"),
        Filters(type="shelling"),
        Filters(min_killed=13),
        Filters(grade="contested"),
        Filters(articles=frozenset()),
    ],
)
def test_the_market_bombing_does_not_pass(filters: Filters, market: AssembledIncident) -> None:
    assert matching([market], filters) == ()


def test_a_rival_toll_is_enough(market: AssembledIncident) -> None:
    assert matching([market], Filters(min_killed=11)) == (market,)


def test_the_words_of_an_unlinked_place_are_searched(road: AssembledIncident) -> None:
    assert matching([road], Filters(place="tibo")) == (road,)


def test_dozens_are_not_a_number(road: AssembledIncident) -> None:
    assert matching([road], Filters(min_killed=0)) == ()


def test_an_incident_of_unknown_day_is_left_out_by_days_and_named_as_such(
    market: AssembledIncident, road: AssembledIncident
) -> None:
    assert matching([market, road], Filters(since=date(2000, 1, 1))) == (market,)
    assert without_day([market, road]) == (road,)


def test_a_text_search_keeps_incidents_of_its_articles(
    market: AssembledIncident, road: AssembledIncident
) -> None:
    assert matching([market, road], Filters(articles=frozenset(road.articles))) == (road,)
