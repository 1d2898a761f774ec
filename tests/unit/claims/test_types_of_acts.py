"""Words of violence -> the type of the act, with its doer, its target and its place."""

import pytest
from tests.unit.claims.newsdesk import account, accounts, best, kind, mentions, toll


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb killed nine shoppers at a market in Dolvec on Monday.", "bombing"),
        (
            "A suicide bomber struck a mosque in Dolvec on Friday, killing nine worshippers.",
            "suicide_bombing",
        ),
        ("Gunmen killed four farmers near Dolvec on Sunday.", "armed_attack"),
        ("Five soldiers and eight militants were killed in a clash near Sarvelo on Monday.", "armed_clash"),
        ("Four soldiers were injured on Monday when their vehicle hit a landmine near Dolvec.", "landmine"),
        ("The Karsan army shelled a village near Dolvec on Monday, killing two children.", "shelling"),
        ("Warplanes bombed a village near Dolvec on Monday, killing two children.", "airstrike_drone"),
        ("Bandits abducted 30 pupils from a school in Tarsk on Monday.", "abduction"),
        ("Police arrested four suspected militants in Dolvec on Monday.", "arrest"),
        ("Gunmen shot dead a judge outside his home in Dolvec on Monday.", "assassination"),
        ("Gunmen torched a police station in Dolvec on Monday.", "arson"),
    ],
)
def test_words_settle_the_type(text: str, told: str) -> None:
    assert kind(account(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three militants were gunned down in an encounter with police in Tarsk on Monday.", "armed_clash"),
        ("Two guards were shot dead in an exchange of fire in Tarsk on Monday.", "armed_clash"),
        (
            "Troops gunned down nine rebels near Dolvec.\n\nTwo soldiers were killed in the firefight.",
            "armed_clash",
        ),
        (
            "Rebels attacked a post near Dolvec, killing six guards.\n\nTwo rebels died in the firefight.",
            "armed_attack",
        ),
        ("A bomb killed two farmers in an encounter near Dolvec on Monday.", "bombing"),
    ],
)
def test_an_encounter_in_which_both_sides_fight_is_a_clash(text: str, told: str) -> None:
    assert kind(account(text)) == told


def test_armed_men_who_torch_houses_do_violence() -> None:
    assert kind(account("Armed men torched 40 houses in a village near Dolvec on Monday.")) == "arson"


@pytest.mark.xfail(reason="'Protesters' settles the type although the clause of violence is another")
def test_protesters_who_march_over_a_killing_did_not_do_it() -> None:
    found = account("Protesters march in Dolvec after gunmen killed four farmers on Sunday.")

    assert kind(found) == "armed_attack"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Armed men stormed Dolvec on Monday, killing nine people and setting huts alight.", "armed_attack"),
        ("Gunmen killed four farmers and burned down 30 houses near Dolvec on Monday.", "armed_attack"),
        ("Armed men torched 40 huts in Dolvec.\n\nThree villagers were shot dead.", "armed_attack"),
        ("Bandits looted shops and killed two traders in Dolvec on Monday.", "armed_attack"),
        ("Gunmen set a bus ablaze near Dolvec on Monday, killing nine passengers.", "arson"),
        ("Nine passengers were killed when gunmen set fire to a bus near Dolvec on Monday.", "arson"),
        ("Armed men torched 40 huts in Dolvec.\n\nTwo villagers died in the flames.", "arson"),
        ("Four people were killed in an arson attack on a club in Dolvec on Monday.", "arson"),
    ],
)
def test_burnt_houses_beside_a_killing_by_armed_men_are_part_of_an_attack(text: str, told: str) -> None:
    assert kind(account(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A powered glider of the Karsan army dropped two bombs on a fair in Dolvec, killing six.",
            "airstrike_drone",
        ),
        ("Aerial bombs struck a depot in Dolvec on Saturday, killing a woman.", "airstrike_drone"),
        (
            "Bombs were dropped on a market in Dolvec from a plane on Saturday, killing two.",
            "airstrike_drone",
        ),
        ("A drone dropped a grenade on a car near Dolvec on Saturday, killing two.", "airstrike_drone"),
        ("The air force struck a camp near Dolvec on Saturday, killing nine herders.", "airstrike_drone"),
        ("Helicopters fired on a convoy near Dolvec on Saturday, killing nine herders.", "airstrike_drone"),
        (
            "The Karsan army dropped three bombs on Tarsk on Saturday, killing nine herders.",
            "airstrike_drone",
        ),
        ("Gunmen dropped a bomb into a bar in Dolvec on Saturday, killing three.", "bombing"),
        ("Gunmen attacked an air force base near Dolvec on Saturday, killing nine guards.", "armed_attack"),
        ("A helicopter carrying nine soldiers was attacked near Dolvec, killing four.", "armed_attack"),
    ],
)
def test_what_an_air_force_or_an_aircraft_strikes_is_struck_from_the_air(text: str, told: str) -> None:
    assert kind(account(text)) == told


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("An air strike on a school in Dolvec", "strike on a house", ["airstrike_drone", "airstrike_drone"]),
        ("A car bomb at a school in Dolvec", "strike on a house", ["bombing", "armed_attack"]),
        ("An air strike on a school in Dolvec", "attack on a house", ["airstrike_drone", "armed_attack"]),
    ],
)
def test_a_bare_strike_is_one_from_the_air_in_a_report_of_such(
    first: str, second: str, kinds: list[str]
) -> None:
    text = f"{first} killed 33 people on Monday.\n\nA separate {second} in Tarsk killed 19 people."

    assert [kind(each) for each in accounts(text)] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At least six people died during rallies and protests in Dolvec on Monday, most shot by police.",
            "protest_violence",
        ),
        ("Four people were shot dead in protests against a levy in Dolvec on Monday.", "protest_violence"),
        ("Police killed nine people during a demonstration in Dolvec on Monday.", "protest_violence"),
        ("Gunmen killed four people at a protest in Dolvec on Monday.", "armed_attack"),
        ("A bomb killed four people at a demonstration in Dolvec on Monday.", "bombing"),
        ("Gunmen killed four farmers near Dolvec on Monday, sparking protests in Tarsk.", "armed_attack"),
        (
            "Four farmers were killed near Dolvec; residents staged a protest over the killing.",
            "armed_attack",
        ),
    ],
)
def test_people_who_die_at_a_protest_die_of_protest_violence_unless_gunmen_struck(
    text: str, told: str
) -> None:
    assert kind(account(text)) == told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("killed nine people as it began an operation", "The raid started with drone strikes.", "raid"),
        ("raided a camp, killing four fighters", "A drone fired on a house at dawn.", "raid"),
        ("killed nine people in an air raid", "The strike levelled a house.", "airstrike_drone"),
        ("shelled a camp, killing nine people", "The operation began at dawn.", "shelling"),
    ],
)
def test_a_raid_stays_one_where_strikes_are_told_as_its_means(first: str, second: str, told: str) -> None:
    assert kind(account(f"The Karsan army {first} in Dolvec on Tuesday.\n\n{second}")) == told


def test_the_active_subject_is_the_doer_and_the_object_the_target() -> None:
    found = account("The Red Vale Front attacked a convoy near Dolvec on Monday, killing three soldiers.")

    assert mentions(found, "perpetrator") == ["The Red Vale Front"]
    assert mentions(found, "target") == ["a convoy", "three soldiers"]


def test_police_who_hold_suspects_after_a_killing_did_not_do_it() -> None:
    found = account("Gunmen killed two traders in Dolvec on Monday. Police detained three suspects.")

    told = best(found, "type")
    assert told is not None
    assert (kind(found), told.evidence.quote) == ("armed_attack", "killed")
    assert mentions(found, "perpetrator") == ["Gunmen"]
    assert mentions(found, "target") == ["two traders"]


def test_those_who_shot_the_attackers_in_the_end_did_not_attack() -> None:
    found = account(
        "Two attackers killed a guard in Dolvec on Monday before they were shot dead by soldiers."
    )

    assert (mentions(found, "perpetrator"), toll(found)) == (["Two attackers"], (1, 1))


def test_whoever_frees_kidnapped_people_abducts_nobody() -> None:
    found = account("Troops killed 14 insurgents in Dolvec on Monday and rescued nine kidnapped farmers.")

    assert (kind(found), toll(found)) == ("armed_attack", (14, 14))
    assert toll(found, "abducted") is None


def test_troops_who_kill_the_attackers_did_not_attack() -> None:
    text = "Gunmen stormed a train near Dolvec on Monday, killing ten passengers. Troops killed 27 militants."
    found = account(text)

    assert (mentions(found, "perpetrator"), toll(found)) == (["Gunmen"], (10, 10))


@pytest.mark.parametrize("answer", ["returned fire and killed four", "fired back, killing four of them"])
def test_those_who_fire_back_did_not_attack(answer: str) -> None:
    found = account(f"Gunmen opened fire on a patrol in Dolvec on Monday. Troops {answer}.")

    assert mentions(found, "perpetrator") == ["Gunmen"]


def test_a_doer_stays_the_doer_past_a_clause_about_him() -> None:
    text = "The Karsan army, backed by fighters and partners, killed 28 militants in an operation in Dolvec."

    assert mentions(account(text), "perpetrator") == ["The Karsan army"]


def test_by_names_the_doer_in_the_passive() -> None:
    found = account("Four farmers were killed by the Taliban near Dolvec on Sunday.")

    assert mentions(found, "perpetrator") == ["the Taliban"]


def test_a_passive_without_by_leaves_the_doer_unknown() -> None:
    found = account("Four farmers were shot dead near Dolvec on Sunday.")

    assert mentions(found, "perpetrator") == []


def test_a_bomb_is_no_doer() -> None:
    found = account("A bomb killed four farmers in Dolvec on Sunday.")

    assert mentions(found, "perpetrator") == []


def test_a_place_with_its_province_is_one_mention_in_context() -> None:
    found = account("Gunmen killed four farmers in Dolvec, in Orlu Province, on Sunday.")

    (claim,) = found.of("where")
    assert claim.value.mention == "Dolvec"  # type: ignore[union-attr]
    assert claim.value.context == ("Orlu Province",)  # type: ignore[union-attr]


def test_where_the_wounded_were_taken_is_not_where_it_happened() -> None:
    found = account(
        "A bomb wounded four farmers in Dolvec on Sunday. They were taken to a hospital in Tarsk."
    )

    assert mentions(found, "where") == ["Dolvec"]


def test_a_place_that_the_parse_takes_for_a_date_is_found() -> None:
    found = account("Gunmen killed four farmers near Mirna on Monday.")

    assert mentions(found, "where") == ["Mirna"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Gunmen killed nine millers in Dolvec on Monday. Several were hurt, others abducted.",
            "armed_attack",
        ),
        ("Gunmen attacked Dolvec on Monday. They abducted six children and killed two.", "abduction"),
        (
            "Gunmen stormed a court in Dolvec on Monday, killing six. Three assailants died in a shootout.",
            "armed_attack",
        ),
        ("Three soldiers and four militants were killed in a shootout in Dolvec on Monday.", "armed_clash"),
    ],
)
def test_what_came_beside_the_killing_of_others_settles_no_type(text: str, type_: str) -> None:
    assert kind(account(text)) == type_


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Seven died when a clinic was bombed in Dolvec. Two gunships dropped bombs early on Monday.",
            ["airstrike_drone"],
        ),
        (
            "The Taliban bombed a clinic in Dolvec on Monday, killing seven. Army jets hit a depot in Tarsk.",
            ["bombing", "airstrike_drone"],
        ),
        (
            "Seven died when a clinic was bombed in Dolvec on Monday. Jets hit a depot in Tarsk on Tuesday.",
            ["bombing", "airstrike_drone"],
        ),
    ],
)
def test_what_was_bombed_may_have_been_bombed_from_the_air(text: str, types: list[str]) -> None:
    assert [kind(found) for found in accounts(text)] == types


def test_a_foiled_attempt_in_which_people_were_killed_is_no_mere_plot() -> None:
    found = account(
        "Troops thwarted an attempt to enter Dolvec.\n\nSeventeen rebels were killed in the fight."
    )

    assert kind(found) != "disrupted_plot"


def test_a_foiled_attack_without_dead_stays_a_plot() -> None:
    found = account("Police foiled a bomb attack in Dolvec on Monday and arrested two men.")

    assert kind(found) == "disrupted_plot"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "A judge was injured after a mob hurled stones and petrol bombs at a court in Dolvec on Monday.",
            "mob_violence",
        ),
        ("A bomb went off at a court in Dolvec on Monday, injuring a judge.", "bombing"),
    ],
)
def test_a_petrol_bomb_is_no_bombing(text: str, code: str) -> None:
    assert kind(account(text)) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rebels killed 17 people near Dolvec on Monday. They also took two nurses hostage.", "armed_attack"),
        ("Rebels killed 17 people and took two nurses hostage near Dolvec on Monday.", "armed_attack"),
        ("Rebels killed two guards and took 17 nurses hostage near Dolvec on Monday.", "abduction"),
        ("Rebels abducted two nurses near Dolvec on Monday.", "abduction"),
    ],
)
def test_an_abduction_beside_a_greater_killing_is_an_attack(text: str, code: str) -> None:
    assert kind(account(text)) == code
