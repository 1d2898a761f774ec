"""Places that share a name: people, context and the article's countries decide between them."""

import pytest

from reportedly.entities.places import Gazetteer
from reportedly.model.values import Candidate, Place

HOMONYMS = [
    ("Tripoli", (), (), "LY", 1),
    ("Tripoli", (), ("LB",), "LB", 1),
    ("Tripoli", ("Lebanon",), (), "LB", 1),
    ("Hyderabad", (), (), "IN", 1),
    ("Hyderabad", (), ("PK",), "PK", 1),
    ("Hyderabad", ("Sindh",), (), "PK", 1),
    ("Paris", (), (), "FR", 1),
    ("Paris", (), ("US",), "FR", 1),
    ("Paris", ("Texas",), (), "US", 1),
    ("Paris, Texas", (), (), "US", 1),
    ("Georgia", (), (), "GE", 6),
    ("Georgia", (), ("US",), "US", 4),
    ("Georgia", ("Atlanta",), ("US",), "US", 4),
    ("Niger", (), (), "NE", 6),
    ("Niger", (), ("ML",), "NE", 6),
    ("Niger state", (), (), "NG", 4),
    ("Punjab", (), ("IN",), "IN", 4),
    ("Punjab", (), ("PK",), "PK", 4),
    ("San José", (), (), "CR", 1),
    ("San Jose", ("California",), (), "US", 1),
    ("Córdoba", (), ("ES",), "ES", 1),
    ("Córdoba", (), ("AR",), "AR", 1),
    ("Victoria", (), ("AU",), "AU", 4),
    ("Victoria", (), ("SC",), "SC", 1),
    ("Victoria", ("British Columbia",), (), "CA", 1),
    ("Valencia", (), ("VE",), "VE", 1),
    ("Santiago", (), (), "CL", 1),
    ("Birmingham", (), (), "GB", 1),
    ("Birmingham, Alabama", (), (), "US", 1),
    ("Jalalabad", (), ("AF",), "AF", 1),
    ("Jalal-Abad", (), ("KG",), "KG", 4),
    ("Beni", (), ("CD",), "CD", 1),
    ("Bari", (), ("SO",), "SO", 4),
    ("Gaza", (), ("MZ",), "MZ", 4),
    ("Al-Bab", ("Aleppo",), (), "SY", 1),
    ("Salahuddin", ("Iraq",), (), "IQ", 4),
    ("Mexico", (), ("US",), "MX", 6),
    ("Lebanon", (), ("US",), "LB", 6),
]


def place(candidate: Candidate) -> Place:
    assert isinstance(candidate.entity, Place)
    return candidate.entity


@pytest.mark.parametrize(("mention", "context", "countries", "country", "precision"), HOMONYMS)
def test_the_meaning_that_fits_the_article_stands_first(
    gazetteer: Gazetteer,
    mention: str,
    context: tuple[str, ...],
    countries: tuple[str, ...],
    country: str,
    precision: int,
) -> None:
    first = place(gazetteer.locate(mention, context=context, countries=countries)[0])

    assert (first.country, first.precision) == (country, precision)


@pytest.mark.parametrize(
    ("mention", "admin1"),
    [("Long Beach, CA", "California"), ("Springfield, Illinois", "Illinois"), ("Portland, Ore.", "Oregon")],
)
def test_a_state_after_the_comma_decides(gazetteer: Gazetteer, mention: str, admin1: str) -> None:
    assert place(gazetteer.locate(mention)[0]).admin1 == admin1


def test_the_other_meanings_stay_as_rivals(gazetteer: Gazetteer) -> None:
    candidates = gazetteer.locate("Tripoli", countries=("LB",))

    assert [place(one).country for one in candidates if place(one).precision == 1][:2] == ["LB", "LY"]
    assert candidates[0].score > candidates[1].score


def test_a_score_says_why(gazetteer: Gazetteer) -> None:
    first = gazetteer.locate("Hyderabad", countries=("PK",))[0]

    assert first.reason == "usual name; the article speaks of PK; large city"


def test_a_bare_name_shared_by_city_and_province_is_the_city(gazetteer: Gazetteer) -> None:
    for name in ("Kabul", "Kandahar", "Homs", "Idlib", "Aleppo", "Gao", "Donetsk", "Latakia"):
        assert place(gazetteer.locate(name)[0]).precision == 1, name
        assert place(gazetteer.locate(f"{name} province")[0]).precision == 4, name
