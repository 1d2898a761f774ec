"""An incident is found by the start of its id."""

import msgspec
import pytest

from reportedly.errors import UnknownName
from reportedly.model.ids import IncidentId
from reportedly.model.incident import AssembledIncident
from reportedly.views.queries.find_incident import find_incident


def _named(incident: AssembledIncident, id_: str) -> AssembledIncident:
    named = msgspec.structs.replace(incident.incident, id=IncidentId(id_))
    return msgspec.structs.replace(incident, incident=named)


def test_a_unique_start_is_enough_with_or_without_its_letter(
    market: AssembledIncident, road: AssembledIncident
) -> None:
    incidents = [_named(market, "iab12"), _named(road, "iac34")]

    assert find_incident(incidents, "iab") == incidents[0]
    assert find_incident(incidents, "AC3") == incidents[1]


def test_a_start_of_two_ids_names_both(market: AssembledIncident, road: AssembledIncident) -> None:
    incidents = [_named(market, "iab12"), _named(road, "iac34")]

    with pytest.raises(UnknownName) as told:
        find_incident(incidents, "ia")

    assert str(told.value) == (
        "'ia' begins the ids of 2 incidents; write more of it: "
        "iab12 (bombing; Lumo, North Vale, KE; 2031-05-07), iac34 (armed attack; Tibo Bend; –)"
    )


def test_a_whole_id_that_begins_another_is_that_one(
    market: AssembledIncident, road: AssembledIncident
) -> None:
    incidents = [_named(market, "iab"), _named(road, "iab1")]

    assert find_incident(incidents, "iab") == incidents[0]


def test_an_unknown_start_shows_what_is_near(market: AssembledIncident) -> None:
    with pytest.raises(UnknownName, match=r"no incident's id begins with 'iab3'; near it: iab12 \(bombing"):
        find_incident([_named(market, "iab12")], "iab3")


def test_an_empty_ledger_says_so() -> None:
    with pytest.raises(UnknownName, match="the ledger holds no incident"):
        find_incident([], "iab")


def test_no_sign_at_all_finds_nothing(market: AssembledIncident) -> None:
    with pytest.raises(UnknownName, match="`reportedly incidents` lists all 1"):
        find_incident([market], " ")
