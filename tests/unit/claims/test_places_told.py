"""Which names of a sentence are places of the happening, and how sure each is."""

import pytest
from msgspec.structs import replace
from tests.unit.claims.newsdesk import NAMES, SmallNames, a_report, account, accounts, best, looks, mentions

from reportedly.claims.local.engine import LocalEngine
from reportedly.model.values import Place


def told(text: str) -> list[str]:
    """Return the places of the first sentence, each chain by its most particular name."""
    return [mention.text for mention in looks(text)[0].places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen killed two farmers in the Ombrava district on Monday.", ["Ombrava district"]),
        ("Shells fell on a market in Dolvec's Ombada district and killed three people.", ["Ombada district"]),
        ("Men threw a grenade into a bar of the Kanyosa quarter of Dolvec on Sunday.", ["Kanyosa quarter"]),
        ("Two soldiers were killed in an attack in neighbouring Ilaga on Monday.", ["Ilaga"]),
        ("Fifteen people were killed when a gang attacked Tarsk on Monday, the mayor said.", ["Tarsk"]),
        ("A bomb killed three soldiers near Vila da Praia on Monday.", ["Vila da Praia"]),
        ("A bomb killed four people on Monday in Sel To village, Orlu Province.", ["Sel To village"]),
        ("Two bombs killed nine people on Monday night in Chel-U township.", ["Chel-U township"]),
        ("Raiders killed six in Sel Obo, a village in East Ombra zone of Orlu Province.", ["Sel Obo"]),
        ("A bomb killed four people in Majdal Selvi in southern Karsan on Monday.", ["Majdal Selvi"]),
    ],
)
def test_a_name_told_as_a_place_is_one_whatever_the_parse_takes_it_for(text: str, places: list[str]) -> None:
    assert told(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Two people died in a hospital in Sarvelo after the attack in Dolvec.",
        "Gunmen shot dead a resident of Sarvelo in Dolvec on Monday.",
        "Gunmen shot dead a Sarvelo resident in Dolvec on Monday.",
        "A bomb killed two men in Dolvec, the group said in a message sent to media houses in Sarvelo.",
    ],
)
def test_where_the_hurt_were_treated_or_lived_is_not_where_it_happened(text: str) -> None:
    assert told(text) == ["Dolvec"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Four people were killed in a Karsani drone strike near Dolvec.", ["Dolvec"]),
        ("Three Farmers Killed in Karsani Shelling.", []),
        ("Three farmers were killed in Karsan shelling on Monday.", ["Karsan"]),
        ("Five killed in raid near Dolvec: Karsan", ["Dolvec"]),
    ],
)
def test_a_state_that_strikes_from_afar_or_speaks_is_not_where_it_happened(
    text: str, places: list[str]
) -> None:
    assert told(text) == places


def test_an_unlisted_village_is_surer_than_the_province_it_lies_in() -> None:
    found = account(
        "Gunmen attacked a village in Orlu Province on Monday."
        " The gunmen killed six people in the village of Ombrava."
    )

    surest = best(found, "where")
    assert surest is not None
    assert surest.evidence.quote == "Ombrava"


def test_where_a_suspect_comes_from_is_no_place() -> None:
    found = account("Gunmen shot a priest in Dolvec on Sunday. Police held two suspects, one from Tarsk.")

    assert mentions(found, "where") == ["Dolvec"]


def test_a_street_is_told_with_the_town_that_it_lies_in() -> None:
    found = account("A man was shot dead at a house on Orchard Street in Dolvec on Monday.")

    surest = best(found, "where")
    assert surest is not None
    assert surest.evidence.quote == "Dolvec"


def test_a_place_is_understood_from_a_sentence_of_violence_before_one_told_in_passing() -> None:
    first, second = accounts(
        "Gunmen killed two farmers in Dolvec on Monday.\nA peace deal was signed in Tarsk in 2019.\n"
        "On 3 May five herders were killed by raiders on camels."
    )

    assert mentions(first, "where") == ["Dolvec"]
    assert mentions(second, "where") == ["Dolvec"]


def test_the_town_whose_police_speak_is_understood_when_no_place_is_told() -> None:
    found = account("A man was shot dead outside a shop on Monday, Dolvec police said.")

    assert mentions(found, "where") == ["Dolvec"]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("A man was shot dead on Monday in one of the worst years of the city.", ["Dolvec"]),
        ("A bomb hit a convoy on its way from the palace to the airport on Monday.", ["Dolvec"]),
        ("A man was shot dead at the airport in Ombrava on Monday.", ["Ombrava"]),
        ("A man was shot dead on Monday, officials said.", []),
        ("A man was shot dead at the university here on Monday, officials said.", ["Dolvec"]),
    ],
)
def test_the_dateline_is_the_place_only_of_a_report_of_its_own_town(words: str, places: list[str]) -> None:
    article = replace(a_report(f"DOLVEC: {words}"), dateline="DOLVEC")

    (only,) = next(LocalEngine(NAMES).extract([article])).accounts

    assert mentions(only, "where") == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Air strikes on two houses in Dolvec killed at least 19 people on Monday.", "Dolvec"),
        ("Shelling hit the outskirts of Dolvec on Monday, wounding two medics.", "Dolvec"),
        ("A man was shot dead by gunmen in Heerpora village of Tarsk on Monday.", "Heerpora village"),
    ],
)
def test_houses_outskirts_and_villages_are_where_it_was(text: str, place: str) -> None:
    assert told(text)[0] == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two militiamen were killed as Tarsk troops shelled Dolvec on Monday.", ["Dolvec"]),
        ("Tarsk forces killed four farmers near Dolvec on Monday.", ["Dolvec"]),
        ("Dozens were killed in Dolvec ahead of the Tarsk peace summit, doctors said.", ["Dolvec"]),
        ("A bomb killed two men in Dolvec despite the Tarsk agreement.", ["Dolvec"]),
        ("Gunmen killed two men at a Tarsk market on Monday.", ["Tarsk"]),
    ],
)
def test_a_capital_that_commands_or_a_summit_is_no_place_of_the_act(text: str, places: list[str]) -> None:
    assert told(text) == places


def test_where_the_hurt_were_taken_stands_only_where_no_other_place_is_told() -> None:
    alone = (
        "A suicide bomber attacked a checkpoint. Six officers died and 29 were taken to hospital in Dolvec."
    )
    beside = "A suicide bomber killed six officers near Tarsk, and 29 were taken to hospital in Dolvec."

    assert mentions(account(alone), "where") == ["Dolvec"]
    assert mentions(account(beside), "where") == ["Tarsk"]


def test_a_place_at_sea_is_read_as_any_other() -> None:
    class Seas(SmallNames):
        def place(
            self, mention: str, *, context: tuple[str, ...], countries: tuple[str, ...]
        ) -> Place | None:
            return Place("Red Sea", None, None, 20.0, 38.0, 7, None)

    article = a_report("A missile hit a ship in the Red Sea on Monday, killing two sailors.")
    (found,) = next(LocalEngine(Seas()).extract([article])).accounts

    assert mentions(found, "where") == ["Red Sea"]


def test_a_strike_does_not_speak() -> None:
    text = "In Tarsk, a strike on a camp in Muwasi, near Dolvec, killed 11 people, doctors said."

    assert "Muwasi" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb struck the convoy of Karsani President Ilan Sheikh Torvald in Dolvec on Tuesday.",
        "A bomb struck the convoy of Ilan Torvald in Dolvec on Tuesday.",
        "Gunmen attacked the house of Governor Tarsk Ilan in Dolvec on Monday.",
        "The bomb in Dolvec killed three people, the worst attack in the fragile Horn of Karsan nation.",
    ],
)
def test_a_name_behind_an_office_and_the_word_for_a_nation_are_no_places(text: str) -> None:
    assert told(text) == ["Dolvec"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Soldiers killed nine men in the occupied Sarvelo city of Dolvec on Monday.", ["Dolvec"]),
        ("Rockets killed two in the rebel-held Orlu Province town of Tarsk.", ["Tarsk"]),
        ("Gunmen raided offices of aid groups in the capital Dolvec on Sunday and seized ten.", ["Dolvec"]),
        ("Gunmen killed two in the village Sel Obo on Monday.", ["Sel Obo"]),
        ("A bomb killed two in the capital Tuesday.", []),
        ("Gunmen killed two in the village Governor Ilan Torvald comes from.", []),
    ],
)
def test_a_town_told_with_the_word_for_what_it_is_stands_before_what_holds_it(
    text: str, places: list[str]
) -> None:
    assert told(text) == places


@pytest.mark.parametrize(
    "words",
    [
        "in Orlu Province south of Dolvec",
        "20 kilometres (12 miles) from Dolvec",
        "about 5 km north-east of Dolvec",
    ],
)
def test_a_town_from_which_a_direction_is_told_is_not_where_it_was(words: str) -> None:
    found = account(f"Gunmen shot dead two farmers near the village of Ombrava, {words}, on Monday.")

    surest = best(found, "where")
    assert surest is not None
    assert surest.evidence.quote == "Ombrava"


def test_a_town_from_which_a_direction_is_told_is_surer_than_its_province() -> None:
    found = account("Gunmen killed two farmers in Orlu Province on Monday, at a home just west of Dolvec.")

    surest = best(found, "where")
    assert surest is not None
    assert surest.evidence.quote == "Dolvec"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("in the same province", "Orlu Province"),
        ("in the same village", "Ombrava"),
    ],
)
def test_the_same_province_is_the_one_told_before(words: str, place: str) -> None:
    _, second = accounts(
        "Gunmen shot dead two farmers in the village of Ombrava, in Orlu Province, on Monday.\n"
        f"Last week a roadside bomb killed a shepherd {words}."
    )

    assert mentions(second, "where") == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Police shot dead nine people in Dolvec on Friday, Mira Dolvec of the league said.", ["Dolvec"]),
        ("Gunmen shot dead Ilan Dolvec on Friday. Two men had faith in Dolvec.", []),
    ],
)
def test_a_town_stays_one_where_somebody_bears_its_name(text: str, places: list[str]) -> None:
    assert [mention.text for look in looks(text) for mention in look.places] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Men rammed a lorry into the perimeter wall of Dolvec Cantonment, killing nine.",
            ["Dolvec Cantonment"],
        ),
        ("A suicide bomber killed nine at Dolvec University on Monday.", ["Dolvec University"]),
        ("Raiders stormed the Tarsk police station in Orlu Province on Friday, killing two.", ["Tarsk"]),
        ("Gunmen killed two students of Dolvec University in Tarsk.", ["Tarsk"]),
    ],
)
def test_what_is_called_after_its_town_lies_there(text: str, places: list[str]) -> None:
    assert told(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The assault had been orchestrated by ringleaders operating from Karsan.", []),
        ("The attack in Dolvec, which killed nine, was planned in Tarsk.", ["Dolvec"]),
        ("Rockets fired from Tarsk killed two in Dolvec.", ["Dolvec"]),
        ("Militants planned an attack in Dolvec and killed two guards.", ["Dolvec"]),
    ],
)
def test_where_the_planners_sit_is_not_where_it_was(text: str, places: list[str]) -> None:
    assert told(text) == places


def test_both_towns_at_the_ends_of_a_road_are_told() -> None:
    text = "A drone hit a car on the road between Ombrava and Majdal Selvi on Monday, killing two."

    assert told(text) == ["Ombrava", "Majdal Selvi"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "The mission in the Democratic Republic of the Vale condemned attacks which killed six.",
            ["Democratic Republic of the Vale"],
        ),
        ("Gunmen killed six at a party for the feast of Saint Peter in Dolvec.", ["Dolvec"]),
        ("Gunmen killed six in Saint Peter on Monday.", ["Saint Peter"]),
        ("In neighboring Orlu Province, two soldiers died on Monday in an ambush.", ["Orlu Province"]),
    ],
)
def test_a_state_goes_by_its_whole_name_and_a_saint_by_none(text: str, where: list[str]) -> None:
    assert mentions(account(text), "where") == where


def test_a_quarter_of_this_town_is_told_by_the_town_of_the_dateline() -> None:
    words = "Gunmen killed six at a wedding in the Tarsk neighbourhood of this city on Monday."
    article = replace(a_report(f"DOLVEC: {words}"), dateline="DOLVEC")

    (only,) = next(LocalEngine(NAMES).extract([article])).accounts
    surest = best(only, "where")

    assert surest is not None
    assert surest.evidence.quote == "DOLVEC"


def test_where_and_when_a_suspect_was_arrested_is_not_where_and_when_it_was() -> None:
    found = account(
        "Gunmen shot dead a judge in Dolvec on Monday. The suspect was arrested in Mora eight hours later."
    )

    assert (mentions(found, "where"), mentions(found, "when")) == (["Dolvec"], ["on Monday"])


def test_an_arrest_that_is_all_that_is_told_was_where_it_says() -> None:
    found = account("Police arrested two suspected rebels with bombs in Tarsk on Tuesday.")

    assert mentions(found, "where") == ["Tarsk"]


def test_the_place_of_an_act_told_later_is_not_understood_for_the_one_before() -> None:
    first, second = accounts(
        "Gunmen shot dead a judge on Monday.\n\nSeparately, a bomb killed two traders in Tarsk on Tuesday."
    )

    assert (mentions(first, "where"), mentions(second, "where")) == ([], ["Tarsk"])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two NGO staff were abducted by gunmen in Dolvec on Monday.", ["Dolvec"]),
        ("Rebels shot two people after a rally of the National Valley Party in Tarsk.", ["Tarsk"]),
        (
            "Rebels shot two people at the gate of the Sarvelo University on Monday.",
            ["Sarvelo University"] * 2,
        ),
        ("A mob demanding the withdrawal of forces from Tarsk killed a guard in Dolvec.", ["Dolvec"]),
        ("Gunmen killed a guard on the Mora road in Orlu Province.", ["Mora road", "Orlu Province"]),
    ],
)
def test_a_body_of_people_is_no_place(text: str, places: list[str]) -> None:
    assert mentions(account(text), "where") == places


@pytest.mark.parametrize(("country", "places"), [("AL", []), ("XK", ["Sarvelo", "Sarvelo checkpoint"])])
def test_a_post_called_like_a_foreign_town_is_not_there(country: str, places: list[str]) -> None:
    class Abroad(SmallNames):
        def place(
            self, mention: str, *, context: tuple[str, ...], countries: tuple[str, ...]
        ) -> Place | None:
            return Place("Sarvelo", None, country, 46.0, 78.0, 1, None) if "Sarvelo" in mention else None

    article = a_report("Two guards were killed at the Sarvelo checkpoint on Monday.")
    (found,) = next(LocalEngine(Abroad()).extract([article])).accounts

    assert mentions(found, "where") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two bombs went off near a school in Muang district on Monday.", []),
        ("Two traders were shot dead in Sadar upazila of Dolvec on Monday.", ["Sadar upazila"]),
        ("Two traders were shot dead in Tarsk district on Monday.", ["Tarsk district"]),
    ],
)
def test_a_district_that_every_province_has_means_nothing_alone(text: str, places: list[str]) -> None:
    assert told(text) == places
