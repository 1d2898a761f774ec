"""Pictures are sound SVG of the numbers they show, and lands are cut at the edge of the map."""

import re
from datetime import date
from xml.etree import ElementTree as ET

from reportedly.model.values import Count, Period
from reportedly.testing.reports import Happening, Ledger, a_ledger, a_place_of
from reportedly.views.report.build import Asked, Report, build
from reportedly.views.report.month import Month
from reportedly.views.report.pictures.charts import bars_picture, tolls_picture
from reportedly.views.report.pictures.map import HEIGHT, WIDTH, map_note, map_picture
from reportedly.views.report.pictures.outlines import box_of, outlines

AUGUST = Month(2031, 8)
SVG = "{http://www.w3.org/2000/svg}"


def the_report(ledger: Ledger, country: str = "XV") -> Report:
    return build(ledger.incidents, ledger.articles, (), Asked(AUGUST, country))


def test_the_bars_are_the_incidents_of_the_months(small: Ledger) -> None:
    picture = ET.fromstring(bars_picture(the_report(small)))

    numbers = [
        each.text
        for each in picture.iter(f"{SVG}text")
        if each.get("font-size") == "10" and each.get("fill") == "#1d2733"
    ]

    # August 2030, July 2031, August 2031; of the months between the ledger holds nothing.
    assert numbers == ["1", "2", "3"]
    assert bars_picture(the_report(small)).count("no article") == 10


def test_an_open_toll_has_an_arrow_and_an_exact_one_has_none() -> None:
    day = Period(date(2031, 8, 2), date(2031, 8, 2), "day")
    exact = the_report(a_ledger([Happening(1, day, a_place_of("x", "y"), killed=Count(3, 3))]))
    vague = the_report(a_ledger([Happening(1, day, a_place_of("x", "y"), killed=Count(None, None))]))

    # One arrow belongs to the key.
    assert tolls_picture(exact).count("<path") == 1
    assert tolls_picture(vague).count("<path") == 2


def test_a_country_without_outline_still_has_a_map(small: Ledger) -> None:
    ET.fromstring(map_picture(the_report(small)))

    assert "Natural Earth" in map_note(the_report(small))


def test_no_land_is_drawn_far_beyond_the_map() -> None:
    picture = map_picture(the_report(a_ledger([]), "PK"))

    numbers = [
        float(each) for path in re.findall(r' d="([^"]+)"', picture) for each in re.findall(r"-?[\d.]+", path)
    ]

    assert len(numbers) > 500
    assert (min(numbers) >= -4.01, max(numbers) <= max(WIDTH, HEIGHT) + 4.01) == (True, True)


def test_the_outlines_hold_known_countries_where_they_are() -> None:
    pakistan = next(each for each in outlines() if each.country == "PK")
    box = box_of(point for ring in pakistan.rings for point in ring)

    assert (round(box.west), round(box.south), round(box.east), round(box.north)) == (61, 24, 77, 37)
