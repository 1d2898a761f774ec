"""Sentences of one article -> happenings: what tells of the same, what of another, what of a total."""

import pytest
from tests.unit.claims.newsdesk import accounts, extract, kind, mentions, refusals, toll

from reportedly.model.values import Count

MARKET = "A bomb killed nine shoppers at a market in Dolvec on Monday.\n\n"


def tolls(text: str) -> list[tuple[int | None, int | None] | None]:
    """Return the killed of each account."""
    return [toll(account) for account in accounts(text)]


def test_two_attacks_a_day_apart_in_one_town_are_two() -> None:
    text = (
        "Gunmen attacked a police post in Dolvec on Monday and killed three officers.\n\n"
        "On Tuesday, a bomb killed nine shoppers at a market in Dolvec."
    )

    assert tolls(text) == [(3, 3), (9, 9)]
    assert [kind(account) for account in accounts(text)] == ["armed_attack", "bombing"]


def test_the_attack_points_back_to_the_one_told_before() -> None:
    (found,) = accounts(MARKET + "The attack also wounded 14 people, the mayor said.")

    assert (toll(found), toll(found, "injured")) == ((9, 9), (14, 14))


@pytest.mark.parametrize(
    "text",
    [
        "Separately, gunmen killed two soldiers in Tarsk.",
        "Six days later, gunmen killed two soldiers in Dolvec.",
        "In a separate incident, gunmen killed two soldiers in Tarsk on Monday.",
        "In another attack, gunmen killed two soldiers in Tarsk on Monday.",
        "Elsewhere, gunmen killed two soldiers in Tarsk.",
        "Gunmen killed two soldiers in Tarsk last month.",
    ],
)
def test_words_that_set_apart_open_another_happening(text: str) -> None:
    assert tolls(MARKET + text) == [(9, 9), (2, 2)]


def test_what_an_attack_came_after_has_other_doers() -> None:
    (found,) = accounts(
        "Nine died in Dolvec on Monday in the attack, which came hours after the Taliban stormed a bank."
    )

    assert (toll(found), mentions(found, "perpetrator")) == ((9, 9), [])


@pytest.mark.parametrize(
    "text",
    [
        "The last big attack on a clinic in the country happened in 2016, when rebels looted one in Tarsk.",
        "The last bombing in the valley was in 2018, when the Taliban killed four in Tarsk.",
    ],
)
def test_the_last_act_of_years_ago_lends_the_news_no_day(text: str) -> None:
    first = accounts("A bomb killed nine shoppers at a market in Dolvec.\n\n" + text)[0]

    assert (mentions(first, "when"), mentions(first, "where")) == ([], ["Dolvec"])
    assert mentions(first, "perpetrator") == []


def test_each_happening_keeps_its_own_day_and_place() -> None:
    first, second = accounts(MARKET + "Gunmen killed two soldiers in Tarsk last month.")

    assert (mentions(first, "when"), mentions(first, "where")) == (["on Monday"], ["Dolvec"])
    assert (mentions(second, "when"), mentions(second, "where")) == (["last month"], ["Tarsk"])


def test_the_first_happening_is_the_main_one() -> None:
    found = accounts(MARKET + "Gunmen killed two soldiers in Tarsk last month.")

    assert [account.main for account in found] == [True, False]


def test_a_headline_of_what_the_text_tells_is_no_happening_of_its_own() -> None:
    extraction = extract(MARKET.strip(), headline="Nine killed in Dolvec bombing")

    assert [toll(account) for account in extraction.accounts] == [(9, 9)]
    assert [refusal.reason for refusal in extraction.refused] == ["a heading of what the text below tells"]


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        (
            "The institute recorded 194 fatalities in militant attacks in August.",
            "fatalities",
            Count(194, 194),
        ),
        (
            "More than 3,000 people have been killed in the conflict since 2019.",
            "fatalities",
            Count(3001, None),
        ),
        ("The institute recorded 99 attacks in August.", "attacks", Count(99, 99)),
    ],
)
def test_a_total_of_a_period_is_a_figure(text: str, measure: str, value: Count) -> None:
    extraction = extract(text)

    (figure,) = extraction.figures
    assert (figure.measure, figure.value, figure.change_percent) == (measure, value, None)
    assert extraction.accounts == ()


@pytest.mark.parametrize(
    ("text", "percent", "other"),
    [
        (
            "Militant attacks rose by 74 per cent in August compared with July, the institute said.",
            74.0,
            "July",
        ),
        ("Militant attacks fell by 12% in August compared with July, the institute said.", -12.0, "July"),
    ],
)
def test_a_change_is_a_figure_with_its_sign(text: str, percent: float, other: str) -> None:
    (figure,) = extract(text).figures

    assert (figure.change_percent, figure.compared_with) == (percent, other)


def test_a_happening_beside_a_total_keeps_its_own_toll() -> None:
    extraction = extract(MARKET + "The institute recorded 194 fatalities in militant attacks in August.")

    assert [toll(account) for account in extraction.accounts] == [(9, 9)]
    assert [figure.value for figure in extraction.figures] == [Count(194, 194)]


@pytest.mark.parametrize(
    "text", ["A wave of attacks has shaken Karsan.", "Attacks on farmers have increased."]
)
def test_violence_at_large_is_no_happening(text: str) -> None:
    assert accounts(text) == ()


def test_a_sentence_that_tells_too_little_leads_in_the_next() -> None:
    (found,) = accounts("A bomb went off outside a market. Four people were killed in Dolvec on Monday.")

    assert (kind(found), toll(found)) == ("bombing", (4, 4))


def test_a_sentence_about_another_town_does_not_lead_in_the_next() -> None:
    (found,) = accounts("There was a bombing in Tarsk. Gunmen killed four people in Dolvec on Monday.")

    assert (mentions(found, "where"), kind(found)) == (["Dolvec"], "armed_attack")


@pytest.mark.parametrize(
    "text",
    [
        "In a third attack, in Tarsk, a sticky bomb killed two soldiers.",
        "Hours later, the army arrested two men in Dolvec, killing two soldiers of its own.",
        "In Tarsk, near Karsan, gunmen killed two soldiers.",
        "Hours later, bombers struck a patrol in Tarsk, killing two soldiers.",
        "The air force, meanwhile, said it had bombed a camp in Tarsk, killing two soldiers.",
    ],
)
def test_another_scene_opens_another_happening(text: str) -> None:
    assert tolls(MARKET + text) == [(9, 9), (2, 2)]


def test_the_third_of_a_month_is_the_one_told_before() -> None:
    later = "The bombing, the third in the province this month, also claimed the lives of two officers."

    assert len(accounts(MARKET + later)) == 1


def test_a_count_of_separate_attacks_is_none_of_them() -> None:
    total = "Three people were killed in separate gun attacks in Orlu Province over the weekend. "
    each = "In Dolvec, gunmen shot dead a judge on Saturday. In Tarsk, a bomb killed two officers on Sunday."

    assert tolls(total) == [(3, 3)]
    assert tolls(total + each) == [(1, 1), (2, 2)]


def test_what_fighting_broke_out_after_is_a_happening_of_its_own() -> None:
    clash = "At least 40 people were killed in clashes between herders and farmers in Dolvec on Sunday. "
    apart = clash + "The fighting broke out after gunmen shot dead a herder on Friday."
    set_off = clash + "The violence was triggered by the abduction of three elders on Friday."

    assert tolls(apart) == [(40, None), (1, 1)]
    assert [kind(each) for each in accounts(set_off)] == ["armed_clash", "abduction"]


@pytest.mark.parametrize(
    ("first", "later", "dead"),
    [
        ("Drones hit Dolvec, killing nine people.", "bombs struck a depot, killing two", [(9, 9), (2, 2)]),
        ("Drones hit Dolvec, killing nine people.", "two of the wounded died", [(9, 9)]),
        ("Gunmen attacked a camp in Dolvec, killing nine people.", "they hit a mess, killing two", [(9, 9)]),
    ],
)
def test_a_later_strike_with_victims_of_its_own_is_another(
    first: str, later: str, dead: list[tuple[int, int]]
) -> None:
    assert tolls(f"{first}\n\nLater in the day, {later}.") == dead


def test_shelling_of_a_named_town_is_no_part_of_a_strike_whose_place_is_not_told() -> None:
    text = (
        "Drones hit Dolvec on Monday, killing nine people.\n\n"
        "Later in the day, aerial bombs struck a depot, killing a guard. "
        "In the southern city of Tarsk, shelling killed a couple."
    )

    assert tolls(text) == [(9, 9), (1, 1), (2, 2)]


def test_the_attackers_are_those_told_of_before_wherever_they_went() -> None:
    text = (
        "Gunmen killed nine farmers in Dolvec.\n\nThe attackers then burned houses in Tarsk, residents said."
    )

    assert tolls(text) == [(9, 9)]


def test_each_item_of_a_list_with_a_place_of_its_own_is_a_happening() -> None:
    text = "• Gunmen killed two soldiers in Dolvec.\n\n• Gunmen killed three soldiers in Tarsk."

    assert tolls(text) == [(2, 2), (3, 3)]


def test_a_label_says_what_its_item_is_about_and_is_no_happening() -> None:
    text = "GRENADE BLAST. Two men hurled a grenade at a post in Dolvec and hurt three guards on Sunday."

    assert [toll(found, "injured") for found in accounts(text)] == [(3, 3)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The Red Vale Front has fought the army since 2015.",
            "tells what happens in general, not of one happening",
        ),
        (
            "Several army offensives have killed hundreds of rebels.",
            "tells what happens in general, not of one happening",
        ),
        ("Last year seven reporters were killed.", "totals a long period, not one happening"),
        (
            "Forty-one sailors were kidnapped in Karsan, down from 57 a year earlier.",
            "compares the totals of periods",
        ),
        (
            "Imagine that gunmen had stormed a school in Dolvec.",
            "tells of what might have happened or might happen",
        ),
        (
            "He would talk once the gangs stopped killing activists.",
            "tells what happens in general, not of one happening",
        ),
    ],
)
def test_what_goes_on_for_long_is_no_happening(text: str, reason: str) -> None:
    assert reason in refusals(text)


def test_the_day_of_a_plan_is_not_the_day_of_the_arrest() -> None:
    (found,) = accounts("Police arrested two men who were preparing to bomb a fair in Dolvec on Sunday.")

    assert mentions(found, "when") == []


def test_what_is_blown_up_is_an_act_of_violence() -> None:
    (found,) = accounts("Unknown men blew up a school in Dolvec late on Monday.")

    assert kind(found) == "bombing"


def test_a_report_of_a_disaster_tells_of_violence_only_where_somebody_is_armed() -> None:
    quake = "An earthquake of magnitude 7 killed 30 people in Dolvec; floods and landslides followed.\n\n"

    assert accounts(quake + "Looting was reported in Tarsk.") == ()
    assert tolls(quake + "Gunmen killed two soldiers in Tarsk on Tuesday.") == [(2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "The attack came hours after gunmen killed two soldiers in Tarsk.",
        "On the same day as the bombing, rebels shelled Tarsk with mortars and killed two soldiers.",
        "In Tarsk, a guard, Petr Alm, and his son were gunned down last week, leaving two soldiers dead too.",
    ],
)
def test_what_another_act_followed_is_a_happening_of_its_own(text: str) -> None:
    assert len(accounts(MARKET + text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Two of the injured died on the way to Tarsk.",
        "The Red Vale Front claimed on Wednesday to have killed 20 traders.",
    ],
)
def test_the_victims_and_the_claim_belong_to_the_act_told_before(text: str) -> None:
    assert len(accounts(MARKET + text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Officers took part in a drill, in which masked gunmen took 12 hostages.",
        "May was the deadliest month of the year, with 245 people killed in attacks.",
        "Some 2,600 people were killed by bandits between 2011 and 2019.",
    ],
)
def test_drills_and_the_totals_of_periods_are_no_happenings(text: str) -> None:
    assert accounts(text) == ()


def test_a_headline_of_an_accident_is_no_happening_either() -> None:
    text = "Five workers died when dynamite stored at a quarry exploded in the heat."

    assert extract(text, headline="Blast near Dolvec kills five").accounts == ()


def test_a_rally_over_a_killing_is_what_the_report_is_about() -> None:
    (found,) = accounts("Hundreds marched in Dolvec on Monday over the killing of two teachers by gunmen.")

    assert not found.main


def test_who_is_arrested_with_a_bomb_is_arrested() -> None:
    (found,) = accounts("Police arrested two men with a bomb and three grenades in Dolvec on Monday.")

    assert kind(found) == "arrest"


def test_a_long_report_that_names_cameras_and_scenes_late_is_no_film_review() -> None:
    lead = (
        "Gunmen killed two soldiers in Dolvec on Monday. "
        + "The mayor spoke of a hard day for the town. " * 12
    )
    text = (
        lead
        + "An actor, a director and a novelist watched the scenes on screen; a camera caught the episode."
    )

    assert tolls(text) == [(2, 2)]


def test_a_neighbouring_province_is_another_scene() -> None:
    text = MARKET + "In neighbouring Orlu Province, a judge was shot dead on Sunday."

    assert len(accounts(text)) == 2


def test_who_carried_out_a_similar_attack_did_that_one() -> None:
    text = (
        "A bomber killed five people in Dolvec on Monday. "
        "The Taliban carried out a similar attack in Tarsk in May."
    )
    first, other = accounts(text)

    assert mentions(other, "perpetrator") == ["The Taliban"]
    assert "The Taliban" not in mentions(first, "perpetrator")


def test_an_act_that_came_after_an_older_one_keeps_to_the_news() -> None:
    text = MARKET + "The attack came a week after gunmen killed two soldiers in Tarsk."

    assert tolls(text) == [(9, 9), (2, 2)]


def test_an_idea_that_is_shot_down_is_no_victim() -> None:
    assert accounts("The army shot down talk of a rift in Dolvec on Monday.") == ()


def test_others_harmed_in_a_village_not_named_before_are_another_happening() -> None:
    text = "Hours earlier, two bombs went off in the village of Sarvelo, killing four farmers."

    assert tolls(MARKET + text) == [(9, 9), (4, 4)]


def test_a_toll_shared_out_over_villages_stays_one_happening() -> None:
    text = (
        "Gunmen killed 13 people in Dolvec on Monday.\n\nHe said eight were killed in Wuyan, five in Barayar."
    )

    assert tolls(text) == [(13, 13)]


def test_the_thing_struck_before_calls_its_happening_back() -> None:
    first, second = accounts(
        "Gunmen attacked a checkpoint in Dolvec on Monday and killed 13 officers.\n\n"
        "Hours earlier, two bombs went off in the village of Sarvelo, killing four farmers.\n\n"
        "Three officers were wounded at the checkpoint."
    )

    assert (toll(first, "injured"), toll(second, "injured")) == ((3, 3), None)


def test_a_count_of_what_each_did_is_multiplied() -> None:
    (found,) = accounts("Two bombs went off in Dolvec on Monday, killing one farmer each, police said.")

    assert toll(found) == (2, 2)


def test_those_who_tell_at_the_end_are_none_of_the_dead() -> None:
    (found,) = accounts(
        "A military jet dropped bombs on a crowd in Dolvec on Monday, killing at least 100 people, many of"
        " them women and children, residents and a member of a local group said."
    )

    assert (toll(found), kind(found)) == ((100, None), "airstrike_drone")


def test_what_has_been_so_far_this_year_is_a_total() -> None:
    text = "Nearly 4,000 people have been killed in gang violence in Karsan this year, the mission says."

    assert tolls(MARKET + text) == [(9, 9)]


def test_the_scenario_of_an_exercise_is_no_incident() -> None:
    assert accounts("In the scenario, a bomb ripped through a train in Dolvec, killing 12 passengers.") == ()


def test_arrests_in_the_town_of_the_act_belong_to_it() -> None:
    (found,) = accounts(MARKET + "Three men, aged 38, 45 and 47, were arrested in Dolvec.")

    assert toll(found, "arrested") == (3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "On 7 June they burned down 30 houses and a school in the village of Sarvelo.",
        "Unknown men blew up a girls' school in Sarvelo on Monday.",
    ],
)
def test_who_burns_or_blows_up_needs_no_other_word_of_violence(text: str) -> None:
    assert [kind(account) in {"arson", "bombing"} for account in accounts(text)] == [True]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "A bomb killed four men in Dolvec on Tuesday, a day after a similar blast killed three in Tarsk.",
            (4, 4),
            (3, 3),
        ),
        (
            "A mob killed four herders in Dolvec over an attack on Monday in which 11 people died in Tarsk.",
            (4, 4),
            (11, 11),
        ),
        (
            "Gunmen killed six men in Dolvec on Friday, two weeks after another attack killed nine in Tarsk.",
            (6, 6),
            (9, 9),
        ),
    ],
)
def test_the_toll_of_an_act_that_a_clause_recalls_is_its_own(
    text: str, first: tuple[int, int], second: tuple[int, int]
) -> None:
    assert tolls(text) == [first, second]


def test_victims_counted_place_by_place_are_those_of_two_happenings() -> None:
    told = "Roadside bombs killed four civilians in Dolvec and at least six in Tarsk on Tuesday, police said."

    first, second = accounts(told)

    assert (toll(first), mentions(first, "where")) == ((4, 4), ["Dolvec"])
    assert (toll(second), mentions(second, "where")) == ((6, None), ["Tarsk"])
    assert mentions(first, "when") == mentions(second, "when") == ["on Tuesday"]
    assert [claim.evidence.quote for claim in second.of("killed")] == ["at least six in Tarsk"]


def test_one_toll_over_two_places_stays_one_happening() -> None:
    assert tolls("Air strikes killed ten civilians in Dolvec and Tarsk on Tuesday.") == [(10, 10)]


@pytest.mark.parametrize(
    "text",
    [
        "Unions on Friday condemned the killing of Ramon Tesa, who was shot dead in Dolvec on Wednesday.",
        "Trader Ramon Tesario, who was shot by gunmen in Dolvec on Wednesday, died of his wounds on Friday.",
    ],
)
def test_how_somebody_was_hurt_who_died_is_no_second_happening(text: str) -> None:
    (found,) = accounts(text)

    assert toll(found) == (1, 1)
    assert mentions(found, "when")[0] == "on Wednesday"


@pytest.mark.parametrize("why", ["over", "in connection with"])
def test_the_act_that_somebody_is_held_for_is_a_happening_of_its_own(why: str) -> None:
    arrest, killing = accounts(
        f"Police have arrested two men {why} the January killing of a trader in Dolvec."
    )

    assert (kind(arrest), toll(arrest, "arrested"), mentions(arrest, "when")) == ("arrest", (2, 2), [])
    assert (toll(killing), mentions(killing, "where"), mentions(killing, "when")) == (
        (1, 1),
        ["Dolvec"],
        ["January"],
    )


def test_those_arrested_in_a_raid_are_of_the_raid() -> None:
    (found,) = accounts("Soldiers killed four rebels and arrested six in a raid near Tarsk on Monday.")

    assert (toll(found), toll(found, "arrested")) == ((4, 4), (6, 6))


def test_what_follows_a_clause_on_an_old_act_is_told_of_the_news() -> None:
    text = (
        "Gunmen stormed Dolvec on Wednesday and killed nine people.\n\n"
        "The attackers belonged to a gang that killed 70 people in Tarsk in October 2020.\n\n"
        "14 others were wounded, a doctor said."
    )

    news, old = accounts(text)

    assert (toll(news), toll(news, "injured")) == ((9, 9), (14, 14))
    assert (toll(old), toll(old, "injured")) == ((70, 70), None)


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("Police later raided a radio station and detained 22 reporters.", [None, (22, 22)]),
        ("Police later detained 22 suspects.", [(22, 22)]),
        ("Police arrested a journalist in connection with the attack.", [(1, 1)]),
    ],
)
def test_reporters_who_are_detained_are_no_suspects_of_a_bombing(
    text: str, arrested: list[tuple[int, int] | None]
) -> None:
    assert [toll(account, "arrested") for account in accounts(MARKET + text)] == arrested


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("At least 14 other people were killed by gunfire elsewhere in the valley.", []),
        ("Elsewhere, 14 others were killed in Tarsk.", ["Tarsk"]),
        ("In another village, three others were killed.", []),
    ],
)
def test_others_killed_elsewhere_are_not_added(text: str, where: list[str]) -> None:
    first, second = accounts(MARKET + text)

    assert (toll(first), mentions(first, "where")) == ((9, 9), ["Dolvec"])
    assert mentions(second, "where") == where


def test_what_also_happened_leads_in_no_older_act() -> None:
    found = accounts(
        "Gunmen killed nine shoppers in Dolvec on Monday.\n\nHomes were also set on fire.\n\n"
        "The Taliban killed 82 villagers in Tarsk last month."
    )

    assert mentions(found[-1], "target") == ["82 villagers"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Last year's war killed more than 4,000 people in Karsan.", 1),
        ("The 2019 conflict left 4,000 people dead.", 1),
        ("Fighting last month killed 40 people in Tarsk.", 2),
    ],
)
def test_the_dead_of_a_war_are_those_of_no_one_happening(text: str, told: int) -> None:
    found = accounts(MARKET + text)

    assert (len(found), mentions(found[0], "target")) == (told, ["nine shoppers", "a market"])


def test_each_paragraph_that_a_place_leads_in_tells_of_another_happening() -> None:
    text = (
        "Dolvec: Two traders were shot dead on Monday.\n\n"
        "Tarsk: A watchman was shot dead and two others wounded in a clash with raiders on Monday."
    )

    assert tolls(text) == [(2, 2), (1, 1)]
    assert [mentions(found, "where") for found in accounts(text)] == [["Dolvec"], ["Tarsk"]]


def test_a_lone_place_before_the_text_opens_no_other_happening() -> None:
    text = MARKET + "Dolvec: Nine shoppers died, the mayor said."

    assert tolls(text) == [(9, 9)]


def test_what_may_be_recalled_is_another_happening_that_took_place() -> None:
    text = MARKET + "It may be recalled that 14 guards were killed in Dolvec on 25 May."

    assert tolls(text) == [(9, 9), (14, 14)]


def test_what_may_be_noted_is_of_the_same() -> None:
    text = MARKET + "It may be noted that two women were among those killed."

    assert tolls(text) == [(9, 9)]


def test_an_item_whose_first_sentence_tells_little_is_still_another() -> None:
    text = (
        "1/ A drone hit a car near Dolvec on Monday, killing two guards.\n\n"
        "2/ In Tarsk a drone hit a shop. Three women were hurt."
    )
    first, second = accounts(text)

    assert (toll(first), toll(first, "injured")) == ((2, 2), None)
    assert (mentions(second, "where"), toll(second, "injured")) == (["Tarsk"], (3, 3))
