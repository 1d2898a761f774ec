"""The worked examples of MUC-4's scoring guidelines, slot by slot."""

import pytest
from evals.corpora.muc4 import records
from evals.corpora.muc4.comparing import credit, place_credit
from evals.corpora.muc4.days import day_credit
from evals.corpora.muc4.key_format import read_fill
from evals.corpora.muc4.records import Fill


def _credit(slot: int, response: str, key: str) -> float:
    told, wanted = read_fill(slot, response), read_fill(slot, key)
    assert isinstance(told, Fill)
    assert isinstance(wanted, Fill)
    return credit(slot, told, wanted)


@pytest.mark.parametrize(
    ("response", "key", "expected"),
    [
        ("06 SEP 89", "30 AUG 89 - 15 SEP 89", 0.5),
        ("26 AUG 89", "25 AUG 89 - 26 AUG 89", 0.5),
        ("26 AUG 89", "- 26 AUG 89", 0.5),
        ("25 AUG 89", "- 26 AUG 89", 0.5),
        ("- 26 AUG 89", "25 AUG 89 - 26 AUG 89", 0.5),
        ("- 26 AUG 89", "26 AUG 89", 0.5),
        ("- 26 AUG 89", "16 AUG 89", 0.0),
        ("- 26 AUG 89", "25 AUG 89", 0.0),
        ("- 26 AUG 89", "24 AUG 89 - 25 AUG 89", 0.0),
        ("26 AUG 89", "26 AUG 89", 1.0),
        ("-26 AUG 89", "- 26 AUG 89", 1.0),
        ("27 AUG 89", "26 AUG 89", 0.0),
        ("27 AUG 89", "- 26 AUG 89", 0.0),
    ],
)
def test_dates_get_the_credit_of_the_guidelines(response: str, key: str, expected: float) -> None:
    assert day_credit(response, key) == expected


@pytest.mark.parametrize(
    ("response", "key", "expected"),
    [
        ("COLOMBIA: MEDELLIN (CITY)", "COLOMBIA: MEDELLIN (CITY) - CALI (CITY)", 0.5),
        (
            "BOLIVIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)",
            "COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)",
            0.5,
        ),
        ("COLOMBIA", "COLOMBIA: MEDELLIN (CITY)", 0.5),
        ("COLOMBIA: CALI (CITY)", "COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)", 0.5),
        ("COLOMBIA: CALI (CITY)", "COLOMBIA", 0.5),
        ("COLOMBIA: CALI (TOWN)", "COLOMBIA: CALI (CITY)", 1.0),
        ("BOLIVIA", "COLOMBIA", 0.0),
        ("BOLIVIA: CALI (CITY)", "COLOMBIA", 0.0),
    ],
)
def test_places_get_the_credit_of_the_guidelines(response: str, key: str, expected: float) -> None:
    assert place_credit(response, key) == expected


@pytest.mark.parametrize(
    ("slot", "response", "key", "expected"),
    [
        (records.TYPE, "ATTACK", "BOMBING", 0.5),
        (records.TYPE, "BOMBING", "ATTACK", 0.0),
        (records.STAGE, "ATTEMPTED", "ACCOMPLISHED", 0.0),
        (records.STAGE, "ATTEMPTED", "ACCOMPLISHED / ATTEMPTED", 1.0),
        (records.WEAPON_TYPE, 'GUN: "AK-47"', 'MACHINE GUN: "AK-47"', 0.5),
        (records.WEAPON_TYPE, 'GUN: "BULLET"', 'MACHINE GUN: "-"', 0.5),
        (records.WEAPON_TYPE, 'MACHINE GUN: "AK-47"', 'GUN: "AK-47"', 0.0),
        (records.WEAPON_TYPE, 'BOMB: "CAR"', 'BOMB: "CAR BOMB"', 0.5),
        (records.WEAPON_TYPE, 'BOMB: "-"', 'BOMB: "-"', 1.0),
        (
            records.CONFIDENCE,
            'SUSPECTED OR ACCUSED: "ELN"',
            'SUSPECTED OR ACCUSED BY AUTHORITIES: "ELN"',
            0.5,
        ),
        (records.CONFIDENCE, 'POSSIBLE: "ELN"', 'REPORTED AS FACT: "ELN"', 0.0),
        (
            records.THING_TYPE,
            'POLITICAL FIGURE OFFICE OR RESIDENCE: "HOUSE"',
            'GOVERNMENT OFFICE OR RESIDENCE: "HOUSE"',
            0.5,
        ),
        (records.THING_TYPE, 'ENERGY: "OIL"', 'ENERGY: "OIL PIPELINE" / "PIPELINE"', 0.5),
        (records.THING_NUMBER, '7: "PYLONS"', '5 - 7: "PYLONS"', 0.5),
        (records.THING_NUMBER, '7: "THINGS"', '5 - 7: "PYLONS"', 0.5),
        (records.THING_NUMBER, '7: "PYLONS"', '~7: "PYLONS"', 0.5),
        (records.THING_NUMBER, '7: "PYLONS"', '8: "PYLONS"', 0.0),
        (records.THING_NUMBER, 'PLURAL: "PYLONS"', '1 / PLURAL: "PYLONS"', 1.0),
        (records.THINGS, "7", "5 - 7", 0.5),
        (records.HUMANS, "7", "~7", 0.5),
        (records.THING_EFFECT, 'DESTROYED: "BANK"', 'SOME DAMAGE: "BANK"', 0.5),
        (records.THING_EFFECT, 'SOME DAMAGE: "BANK"', 'DESTROYED: "BANK"', 0.0),
        (records.HUMAN_TYPE, 'GOVERNMENT OFFICIAL: "XYZ"', 'FORMER GOVERNMENT OFFICIAL: "XYZ"', 0.5),
        (records.HUMAN_TYPE, 'ACTIVE MILITARY: "XYZ"', 'FORMER ACTIVE MILITARY: "XYZ"', 0.5),
        (records.HUMAN_TYPE, 'POLITICAL FIGURE: "XYZ"', 'GOVERNMENT OFFICIAL: "XYZ"', 0.5),
        (records.HUMAN_TYPE, 'CIVILIAN: "ABC"', 'CIVILIAN: "XYZ"', 0.5),
        (records.HUMAN_EFFECT, 'NO INJURY: "XYZ"', 'NO INJURY OR DEATH: "XYZ"', 0.5),
        (records.HUMAN_EFFECT, 'NO DEATH: "XYZ"', 'NO INJURY OR DEATH: "XYZ"', 0.5),
    ],
)
def test_set_fills_and_numbers_get_the_credit_of_the_guidelines(
    slot: int, response: str, key: str, expected: float
) -> None:
    assert _credit(slot, response, key) == expected


@pytest.mark.parametrize(
    ("slot", "response", "key", "expected"),
    [
        (records.DESCRIPTION, '"THE 3 PEASANTS"', '"PEASANTS"', 1.0),
        (records.DESCRIPTION, '"SALVADORAN PEASANTS"', '"PEASANTS"', 1.0),
        (records.DESCRIPTION, '"OLD PEASANTS WHO WERE WITNESSES"', '"PEASANTS"', 1.0),
        (records.DESCRIPTION, '"THE 3 PEASANTS, WHICH SOMEBODY DENIED"', '"PEASANTS"', 0.5),
        (records.DESCRIPTION, '"BROTHER OF THE PEASANTS"', '"PEASANTS"', 0.0),
        (records.DESCRIPTION, '"MAYOR": "TORRES"', '"MAYOR OF ACHI": "TORRES"', 1.0),
        (records.DESCRIPTION, '"MAYOR": "SANCHEZ"', '"MAYOR OF ACHI": "TORRES"', 0.5),
        (records.DESCRIPTION, '"MR. XYZ"', '"MR.": "XYZ"', 0.5),
        (records.DESCRIPTION, '"PRIEST": "TORRES"', '"MAYOR OF ACHI": "TORRES"', 0.0),
        (records.NAME, '"TORRES"', '"ALBERTO ROBERTO TORRES"', 0.5),
        (records.NAME, '"MR. XYZ"', '"XYZ"', 1.0),
        (records.NAME, '"PEDRO TORRES"', '"ALBERTO TORRES"', 0.0),
        (records.PERP_ORG, '"BRIGADE"', '"6TH INFANTRY BRIGADE"', 0.5),
        (
            records.PERP_ORG,
            '"ARMY OF NATIONAL LIBERATION (ELN)"',
            '"ARMY OF NATIONAL LIBERATION" / "ELN"',
            1.0,
        ),
        (records.THING, '"OIL"', '"OIL PIPELINE" / "PIPELINE"', 0.5),
        (records.THING, '"POLICE STATION"', '"POLICE"', 0.0),
        (records.WEAPON, '"\\"FOO\\""', '"FOO"', 1.0),
    ],
)
def test_strings_get_the_credit_of_the_guidelines(
    slot: int, response: str, key: str, expected: float
) -> None:
    assert _credit(slot, response, key) == expected
