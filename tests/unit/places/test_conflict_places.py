"""Places of conflict news -> the right country, province and precision."""

import pytest

from reportedly.entities.places import Gazetteer
from reportedly.model.values import Place

PLACES = [
    ("Kabul", "Kabul", "Kabul", "AF", 1),
    ("Kandahar", "Kandahar", "Kandahar", "AF", 1),
    ("Mazar-i-Sharif", "Mazar-i-Sharif", "Balkh", "AF", 1),
    ("Mazar-e Sharif", "Mazar-i-Sharif", "Balkh", "AF", 1),
    ("Mazār-e Sharīf", "Mazar-i-Sharif", "Balkh", "AF", 1),
    ("Balkh province", "Balkh", "Balkh", "AF", 4),
    ("Kondoz", "Kunduz", "Kunduz", "AF", 1),
    ("Helmand", "Helmand", "Helmand", "AF", 4),
    ("Lashkargah", "Lashkar Gah", "Helmand", "AF", 1),
    ("Laghman", "Laghman", "Laghman", "AF", 4),
    ("Jalalabad, Afghanistan", "Jalalabad", "Nangarhar", "AF", 1),
    ("Khair Khana", "Khair Khana", "Kabul", "AF", 1),
    ("Dasht-e-Barchi", "Dasht-e-Barchi", "Kabul", "AF", 1),
    ("Peshawar", "Peshawar", "Khyber Pakhtunkhwa", "PK", 1),
    ("NWFP", "Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", "PK", 4),
    ("Bajaur", "Bajaur", "Khyber Pakhtunkhwa", "PK", 3),
    ("North Waziristan", "North Waziristan", "Khyber Pakhtunkhwa", "PK", 3),
    ("FATA", "FATA", "Khyber Pakhtunkhwa", "PK", 4),
    ("Quetta", "Quetta", "Balochistan", "PK", 1),
    ("Karachi", "Karachi", "Sindh", "PK", 1),
    ("Parachinar", "Parachinar", "Khyber Pakhtunkhwa", "PK", 1),
    ("Turbat", "Turbat", "Balochistan", "PK", 1),
    ("Srinagar", "Srinagar", "Jammu and Kashmir", "IN", 1),
    ("Pulwama", "Pulwama", "Jammu and Kashmir", "IN", 1),
    ("Indian-administered Kashmir", "Jammu and Kashmir", "Jammu and Kashmir", "IN", 4),
    ("Dantewada district", "Dantewada", "Chhattisgarh", "IN", 3),
    ("Imphal", "Imphal", "Manipur", "IN", 1),
    ("Batticaloa", "Batticaloa", "Eastern Province", "LK", 1),
    ("Cox's Bazar", "Cox's Bazar", "Chattogram", "BD", 1),
    ("Baghdad", "Baghdad", "Baghdad", "IQ", 1),
    ("Sadr City", "Sadr City", "Baghdad", "IQ", 1),
    ("Karrada", "Karrada", "Baghdad", "IQ", 1),
    ("Anbar province", "Anbar", "Anbar", "IQ", 4),
    ("Fallujah", "Fallujah", "Anbar", "IQ", 1),
    ("Mosul", "Mosul", "Nineveh", "IQ", 1),
    ("Tikrit", "Tikrit", "Salah al-Din", "IQ", 1),
    ("Baquba", "Baqubah", "Diyala", "IQ", 1),
    ("Kirkuk", "Kirkuk", "Kirkuk", "IQ", 1),
    ("Homs", "Homs", "Homs", "SY", 1),
    ("Aleppo", "Aleppo", "Aleppo", "SY", 1),
    ("Deir ez-Zor", "Deir ez-Zor", "Deir ez-Zor", "SY", 1),
    ("Deir al-Zour", "Deir ez-Zor", "Deir ez-Zor", "SY", 1),
    ("Raqqa", "Raqqa", "Raqqa", "SY", 1),
    ("Idlib province", "Idlib", "Idlib", "SY", 4),
    ("Khan Sheikhoun", "Khan Sheikhoun", "Idlib", "SY", 1),
    ("Eastern Ghouta", "Eastern Ghouta", "Rif Dimashq", "SY", 3),
    ("Kobani", "Kobani", "Aleppo", "SY", 1),
    ("Dahiyeh", "Dahiyeh", "Beirut", "LB", 1),
    ("Bir Hassan", "Bir Hassan", "Beirut", "LB", 1),
    ("Nabatieh", "Nabatieh", "Nabatieh", "LB", 1),
    ("Gaza Strip", "Gaza Strip", "Gaza Strip", "PS", 4),
    ("Gaza", "Gaza Strip", "Gaza Strip", "PS", 4),
    ("Rafah, Gaza", "Rafah", "Rafah", "PS", 1),
    ("West Bank", "West Bank", "West Bank", "PS", 4),
    ("Sderot", "Sderot", "Southern District", "IL", 1),
    ("Hodeidah", "Hodeidah", "Hodeidah", "YE", 1),
    ("Sana'a", "Sanaa", "Amanat al Asimah", "YE", 1),
    ("Marib", "Marib", "Marib", "YE", 1),
    ("Aden", "Aden", "Aden", "YE", 1),
    ("Sirte", "Sirte", "Sirte", "LY", 1),
    ("Benghazi", "Benghazi", "Benghazi", "LY", 1),
    ("el-Arish", "Arish", "North Sinai", "EG", 1),
    ("Sinai", "Sinai Peninsula", None, "EG", 5),
    ("Khartoum", "Khartoum", "Khartoum", "SD", 1),
    ("Darfur", "Darfur", None, "SD", 5),
    ("El Fasher", "El Fasher", "North Darfur", "SD", 1),
    ("El Geneina", "El Geneina", "West Darfur", "SD", 1),
    ("Malakal", "Malakal", "Upper Nile", "SS", 1),
    ("Mekelle", "Mekelle", "Tigray", "ET", 1),
    ("Tigray", "Tigray", "Tigray", "ET", 4),
    ("Mogadishu", "Mogadishu", "Banaadir", "SO", 1),
    ("Lower Shabelle", "Lower Shabelle", "Lower Shabelle", "SO", 4),
    ("Beledweyne", "Beledweyne", "Hiran", "SO", 1),
    ("Garissa", "Garissa", "Garissa", "KE", 1),
    ("Maiduguri", "Maiduguri", "Borno", "NG", 1),
    ("Borno state", "Borno", "Borno", "NG", 4),
    ("Chibok", "Chibok", "Borno", "NG", 1),
    ("Zamfara", "Zamfara", "Zamfara", "NG", 4),
    ("Diffa", "Diffa", "Diffa", "NE", 1),
    ("Tillaberi region", "Tillaberi", "Tillaberi", "NE", 4),
    ("Liptako", "Liptako-Gourma", None, None, 5),
    ("Sahel", "Sahel", None, None, 5),
    ("Lake Chad", "Lake Chad", None, None, 5),
    ("Gao", "Gao", "Gao", "ML", 1),
    ("Timbuktu", "Timbuktu", "Timbuktu", "ML", 1),
    ("Mopti region", "Mopti", "Mopti", "ML", 4),
    ("Djibo", "Djibo", "Sahel", "BF", 1),
    ("Ouagadougou", "Ouagadougou", "Centre", "BF", 1),
    ("Bangui", "Bangui", "Bangui", "CF", 1),
    ("North Kivu", "North Kivu", "North Kivu", "CD", 4),
    ("Goma", "Goma", "North Kivu", "CD", 1),
    ("Beni, North Kivu", "Beni", "North Kivu", "CD", 1),
    ("Bunia", "Bunia", "Ituri", "CD", 1),
    ("Cabo Delgado", "Cabo Delgado", "Cabo Delgado", "MZ", 4),
    ("Mocimboa da Praia", "Mocimboa da Praia", "Cabo Delgado", "MZ", 1),
    ("Bamenda", "Bamenda", "Northwest", "CM", 1),
    ("Donbas", "Donbas", None, "UA", 5),
    ("Bakhmut", "Bakhmut", "Donetsk", "UA", 1),
    ("Kharkov", "Kharkiv", "Kharkiv", "UA", 1),
    ("Mariupol", "Mariupol", "Donetsk", "UA", 1),
    ("Grozny", "Grozny", "Chechnya", "RU", 1),
    ("Stepanakert", "Stepanakert", None, "AZ", 1),
    ("Rakhine State", "Rakhine", "Rakhine", "MM", 4),
    ("Loikaw", "Loikaw", "Kayah", "MM", 1),
    ("Marawi", "Marawi", "Bangsamoro", "PH", 1),
    ("Jolo", "Jolo", None, "PH", 1),
    ("Narathiwat", "Narathiwat", "Narathiwat", "TH", 1),
    ("Surabaya", "Surabaya", "East Java", "ID", 1),
    ("Culiacán", "Culiacán", "Sinaloa", "MX", 1),
    ("Arauca", "Arauca", "Arauca", "CO", 1),
    ("Cité Soleil", "Cité Soleil", "West", "HT", 1),
    ("Diyarbakir", "Diyarbakır", "Diyarbakır", "TR", 1),
    ("Christchurch", "Christchurch", "Canterbury", "NZ", 1),
]


def best(gazetteer: Gazetteer, mention: str) -> Place:
    entity = gazetteer.locate(mention)[0].entity
    assert isinstance(entity, Place)
    return entity


@pytest.mark.parametrize(("mention", "name", "admin1", "country", "precision"), PLACES)
def test_a_place_of_conflict_news_is_found_with_its_province(
    gazetteer: Gazetteer, mention: str, name: str, admin1: str | None, country: str | None, precision: int
) -> None:
    place = best(gazetteer, mention)

    assert (place.name, place.country, place.precision) == (name, country, precision)
    assert admin1 is None or place.admin1 == admin1


def test_kabul_lies_where_kabul_lies(gazetteer: Gazetteer) -> None:
    place = best(gazetteer, "Kabul")

    assert (place.lat, place.lon, place.gazetteer_id) == (34.52813, 69.17233, "geonames:1138958")


@pytest.mark.parametrize("village", ["Deh Rawod Kalay", "Qala Naw Ulya", "Tongo Tongo crossing"])
def test_villages_that_no_package_lists_are_an_empty_answer(gazetteer: Gazetteer, village: str) -> None:
    assert gazetteer.locate(village) == ()
