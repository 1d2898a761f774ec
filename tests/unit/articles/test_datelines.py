"""The place that a report opens with is parted from the report, in the styles of many outlets."""

from datetime import date

import pytest

from reportedly.articles.dateline import read_dateline

REPORT = "Gunmen killed twelve traders at a market on Friday, the police said in the town."


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("KABUL: ", "KABUL"),
        ("ISLAMABAD/PESHAWAR: ", "ISLAMABAD/PESHAWAR"),
        ("DERA ISMAIL KHAN: ", "DERA ISMAIL KHAN"),
        ("MOGADISHU, Somalia (AP) — ", "MOGADISHU, Somalia"),
        ("PARIS, Nov 14 (Reuters) - ", "PARIS"),
        ("PARIS, Nov. 14, 2015 (Reuters) -- ", "PARIS"),
        ("Kano, Nigeria – ", "Kano, Nigeria"),
        ("Srinagar: ", "Srinagar"),
        ("New Delhi: ", "New Delhi"),
        ("ST. LOUIS • ", "ST. LOUIS"),
        ("STOCKTON- ", "STOCKTON"),
        ("UNITED NATIONS (AFP) _ ", "UNITED NATIONS"),
        ("SÃO PAULO, Brazil — ", "SÃO PAULO, Brazil"),
        ("N'DJAMENA, Chad (AFP) - ", "N'DJAMENA, Chad"),
        ("Kabul, Afghanistan (CNN) ", "Kabul, Afghanistan"),
        ("SAN SALVADOR, 3 JAN 90 (ACAN) -- [REPORT] [TEXT] ", "SAN SALVADOR"),
        ("al-Hasakah, Syria — ", "al-Hasakah, Syria"),
        ("(Nairobi) – ", "Nairobi"),
        ("(Bangkok, May 3, 2024) – ", "Bangkok"),
    ],
)
def test_the_place_is_read_and_the_report_goes_on_after_it(opening: str, place: str) -> None:
    found = read_dateline(opening + REPORT, is_capitals=False)

    assert found is not None
    assert (found.place, (opening + REPORT)[found.end :]) == (place, REPORT)


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        "Police: two men were held after the raid, and four more are sought in the hills of the north.",
        "Mayor: Two held after raid on the market.",
        "UPDATE: The toll has risen to fourteen since the morning, the hospital in the capital said today.",
        "Kabul — the capital — was quiet on Friday after the attack, the police chief said.",
        "The town of Kano: twelve dead in one night, and no help came until the morning.",
        "Musa Bello (the governor) said that the market would open again next week.",
        "“We saw it all: the flames, the smoke,” she said of the night of the attack.",
    ],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert read_dateline(text, is_capitals=False) is None


def test_a_dateline_gives_its_day_and_agency() -> None:
    found = read_dateline(f"PARIS, Nov. 14, 2015 (Reuters) - {REPORT}", is_capitals=False)

    assert found is not None
    assert (found.day, found.agency) == (date(2015, 11, 14), "Reuters")


def test_an_agency_alone_is_no_place() -> None:
    found = read_dateline(f"(CNN){REPORT}", is_capitals=False)

    assert found is not None
    assert (found.place, found.agency) == (None, "CNN")


def test_in_a_text_of_capitals_a_colon_marks_no_place() -> None:
    assert read_dateline("THE GENERAL STATED: WE WILL FIGHT ON UNTIL PEACE COMES", is_capitals=True) is None
