"""Which names alone are places, and which words stand for a country."""

import pytest

from reportedly.entities.places import Gazetteer

PLACES = [
    *("Kabul", "Mazar-i-Sharif", "Khyber Pakhtunkhwa", "Raqqa", "Sanaa", "Maiduguri", "Chibok", "Darfur"),
    *(
        "Donbas",
        "Goma",
        "Rakhine",
        "Pakistan",
        "US",
        "UAE",
        "DRC",
        "Manchester",
        "Nice",
        "Culiacán",
        "West Bank",
    ),
]
NO_PLACES = [
    *("Reading", "Mobile", "Most", "Police", "March", "Martin", "Friday", "General", "East", "us", "in", ""),
    *("Taliban", "Hamas", "Islamic State", "Boko Haram", "IS", "NATO", "Allah", "Red Cross", "White House"),
    *("Mujahid", "Ali", "Hassan", "Khan"),
]


@pytest.mark.parametrize("name", PLACES)
def test_a_name_of_the_gazetteer_is_a_place(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.is_place(name) is True


@pytest.mark.parametrize("name", NO_PLACES)
def test_everyday_words_and_names_of_people_are_no_place_alone(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.is_place(name) is False


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Pakistani", "PK"),
        ("Malian", "ML"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("South Sudanese", "SS"),
        ("U.S.", "US"),
        ("UK", "GB"),
        ("DRC", "CD"),
        ("DR Congo", "CD"),
        ("Zaire", "CD"),
        ("Burma", "MM"),
        ("Upper Volta", "BF"),
        ("PK", "PK"),
        ("Ivory Coast", "CI"),
        ("Türkiye", "TR"),
        ("Atlantis", None),
        ("us", None),
    ],
)
def test_a_word_stands_for_a_country(gazetteer: Gazetteer, word: str, country: str | None) -> None:
    assert gazetteer.country_of(word) == country
