"""Words around a name -> the place and how precisely it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.entities.places import Gazetteer
from reportedly.entities.places.phrases import readings
from reportedly.model.values import Place

MENTIONS = [
    ("the Iraqi city of Mosul", "Mosul", "Nineveh", "IQ", 1),
    ("the town of Spin Boldak", "Spin Boldak", "Kandahar", "AF", 1),
    ("Kabul's Khair Khana area", "Khair Khana", "Kabul", "AF", 1),
    ("Karrada district of Baghdad", "Karrada", "Baghdad", "IQ", 1),
    ("central Baghdad", "Baghdad", "Baghdad", "IQ", 1),
    ("the outskirts of Quetta", "Quetta", "Balochistan", "PK", 2),
    ("near Mosul", "Mosul", "Nineveh", "IQ", 2),
    ("25 km north of Kandahar", "Kandahar", "Kandahar", "AF", 2),
    ("Kabul airport", "Kabul", "Kabul", "AF", 2),
    ("Kabul international airport", "Kabul", "Kabul", "AF", 2),
    ("Quetta-Karachi highway", "Quetta", "Balochistan", "PK", 2),
    ("Bajaur district", "Bajaur", "Khyber Pakhtunkhwa", "PK", 3),
    ("Pulwama district of Indian-administered Kashmir", "Pulwama", "Jammu and Kashmir", "IN", 3),
    ("Nangarhar province", "Nangarhar", "Nangarhar", "AF", 4),
    ("Pakistan's Khyber Pakhtunkhwa province", "Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", "PK", 4),
    ("the southwestern Pakistani province of Balochistan", "Balochistan", "Balochistan", "PK", 4),
    ("eastern Nangarhar", "Nangarhar", "Nangarhar", "AF", 4),
    ("northern Mali", "northern Mali", None, "ML", 5),
    ("NW Pakistan", "NW Pakistan", None, "PK", 5),
    ("Upper Orakzai", "Orakzai", "Khyber Pakhtunkhwa", "PK", 3),
    ("the Iranian consulate in Peshawar", "Iranian consulate", "Khyber Pakhtunkhwa", "PK", 2),
    ("the US embassy in Kabul", "US embassy", "Kabul", "AF", 2),
    ("eastern Afghanistan", "eastern Afghanistan", None, "AF", 5),
    ("Pakistan", "Pakistan", None, "PK", 6),
    ("the US", "United States", None, "US", 6),
    ("the Congo", "Democratic Republic of the Congo", None, "CD", 6),
    ("the Afghan capital", "Kabul", "Kabul", "AF", 1),
    ("the Afghan capital, Kabul", "Kabul", "Kabul", "AF", 1),
    ("the South Korean port city of Busan", "Busan", "Busan", "KR", 1),
    ("West Bank city of Jenin", "Jenin", "Jenin", "PS", 1),
    ("Turbat in Balochistan", "Turbat", "Balochistan", "PK", 1),
    ("Mosul (Iraq)", "Mosul", "Nineveh", "IQ", 1),
    ("rebel-held Idlib", "Idlib", "Idlib", "SY", 1),
    ("the Shia-majority Dasht-e-Barchi area of western Kabul", "Dasht-e-Barchi", "Kabul", "AF", 1),
    ("a mosque in Kunduz city", "Kunduz", "Kunduz", "AF", 1),
    ("Zaporizhzhia nuclear power plant", "Zaporizhzhia", "Zaporizhzhia", "UA", 2),
    ("eastern Democratic Republic of Congo", "eastern Democratic Republic of Congo", None, "CD", 5),
    ("Balkh's capital, Mazar-i-Sharif", "Mazar-i-Sharif", "Balkh", "AF", 1),
    ("Niger Republic", "Niger", None, "NE", 6),
    ("KABUL", "Kabul", "Kabul", "AF", 1),
    ("North Kivu", "North Kivu", "North Kivu", "CD", 4),
    ("South Sudan", "South Sudan", None, "SS", 6),
    ("Northern Ireland", "Northern Ireland", "Northern Ireland", "GB", 4),
]


def best(gazetteer: Gazetteer, mention: str, *context: str) -> Place:
    entity = gazetteer.locate(mention, context=context)[0].entity
    assert isinstance(entity, Place)
    return entity


@pytest.mark.parametrize(("mention", "name", "admin1", "country", "precision"), MENTIONS)
def test_feature_words_set_the_precision(
    gazetteer: Gazetteer, mention: str, name: str, admin1: str | None, country: str, precision: int
) -> None:
    place = best(gazetteer, mention)

    assert (place.name, place.admin1, place.country, place.precision) == (name, admin1, country, precision)


def test_an_unlisted_place_lies_near_the_city_it_is_told_with(gazetteer: Gazetteer) -> None:
    place = best(gazetteer, "Kocha Risaldar mosque", "Peshawar")

    assert place == Place(
        "Kocha Risaldar mosque", "Khyber Pakhtunkhwa", "PK", 34.008, 71.57849, 2, place.gazetteer_id
    )


def test_an_unlisted_place_of_a_province_is_as_vague_as_the_province(gazetteer: Gazetteer) -> None:
    place = best(gazetteer, "Deh Rawod Kalay", "Uruzgan province", "Afghanistan")

    assert (place.name, place.admin1, place.country, place.precision) == (
        "Deh Rawod Kalay",
        "Uruzgan",
        "AF",
        4,
    )


def test_a_hamlet_of_a_country_the_article_never_names_is_no_answer(gazetteer: Gazetteer) -> None:
    assert gazetteer.locate("Inata", countries=("BF",)) == ()


def test_an_unknown_name_without_context_is_an_empty_answer(gazetteer: Gazetteer) -> None:
    assert gazetteer.locate("Kocha Risaldar mosque") == ()
    assert gazetteer.locate("") == ()
    assert gazetteer.locate("  ,. ") == ()


def test_a_spelling_that_only_sounds_alike_is_found_within_the_country(gazetteer: Gazetteer) -> None:
    candidate = gazetteer.locate("Qundooz", countries=("AF",))[0]

    assert isinstance(candidate.entity, Place)
    assert candidate.entity.name == "Kunduz"
    assert candidate.reason.startswith("name sounds alike")
    assert gazetteer.locate("Qundooz") == ()


@given(st.text(max_size=60))
def test_any_text_has_a_reading_and_raises_nothing(mention: str) -> None:
    found = readings(mention)

    assert len(found) >= 1
    assert all(phrase.core == phrase.core.strip() for phrase in found)


def test_an_embassy_told_alone_stands_in_no_known_country(gazetteer: Gazetteer) -> None:
    assert gazetteer.locate("the Iranian embassy") == ()


def test_a_district_of_which_no_town_is_listed_is_a_place_by_its_name(gazetteer: Gazetteer) -> None:
    assert gazetteer.is_place("Orakzai")


def test_another_name_of_a_city_abroad_is_no_answer_in_an_article_of_one_country(
    gazetteer: Gazetteer,
) -> None:
    found = gazetteer.locate("Bon", countries=("MM",))

    assert [candidate.entity.country for candidate in found if isinstance(candidate.entity, Place)] == []
    assert best(gazetteer, "Bon").country == "DE"


@pytest.mark.parametrize(
    ("mention", "context", "admin1", "precision"),
    [
        ("Gedeb", ("East Gojjam zone", "Ethiopia", "Amhara region"), "Amhara", 3),
        ("Gedeb", ("Ethiopia", "Amhara region"), "Amhara", 4),
        ("Gedeb", ("Somali region",), "Somali", 1),
        ("Gedeb", ("East Gojjam zone",), "Amhara", 3),
        ("Bint Jbeil", ("south Lebanon",), "Nabatieh", 1),
    ],
)
def test_a_namesake_outside_the_province_that_is_stated_is_no_answer(
    gazetteer: Gazetteer, mention: str, context: tuple[str, ...], admin1: str, precision: int
) -> None:
    place = best(gazetteer, mention, *context)

    assert (place.admin1, place.precision) == (admin1, precision)


def test_a_province_told_elsewhere_contradicts_no_place(gazetteer: Gazetteer) -> None:
    found = gazetteer.locate("Gedeb", countries=("ET",), elsewhere=("Amhara region",))[0]

    assert isinstance(found.entity, Place)
    assert (found.entity.admin1, found.entity.precision) == ("Somali", 1)
