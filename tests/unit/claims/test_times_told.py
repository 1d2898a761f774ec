"""Sentences -> tellings of time, the day of speech apart from the day of the act."""

from datetime import date

import pytest
from tests.unit.claims.newsdesk import NAMES, THURSDAY, account, best, looks, mentions, sentence, toll

from reportedly.claims.local.sentence.times import is_long_period, times_in
from reportedly.model.values import Referent


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb exploded in Dolvec on Tuesday.", ["on Tuesday"]),
        ("A bomb exploded in Dolvec on 12 May 2021.", ["12 May 2021"]),
        ("A bomb exploded in Dolvec on May 12, 2021.", ["May 12, 2021"]),
        ("A bomb exploded in Dolvec last week.", ["last week"]),
        ("Yesterday a bomb exploded in Dolvec.", ["Yesterday"]),
        ("Yesterday, a bomb exploded in Dolvec.", ["Yesterday"]),
        ("In 2019, a bomb exploded in Dolvec.", ["2019"]),
        ("Attacks fell in the first half of 2019.", ["the first half of 2019"]),
        ("Two days later a bomb exploded in Dolvec.", ["Two days later"]),
        ("A bomb exploded in Dolvec three weeks ago.", ["three weeks ago"]),
        ("A bomb exploded in Dolvec in March.", ["March"]),
        ("A bomb exploded in Dolvec at the weekend.", ["at the weekend"]),
        ("It burnt in the night of Friday to Saturday.", ["the night of Friday to Saturday"]),
        ("Residents march through Dolvec.", []),
        ("Rebels may attack Dolvec.", []),
        ("Prices rose by 2,020 crowns.", []),
    ],
)
def test_tellings_of_time_are_found(text: str, told: list[str]) -> None:
    assert [mention.text for mention in times_in(sentence(text))] == told


def test_capital_letters_do_not_hide_a_day() -> None:
    text = "TWO SOLDIERS WERE KILLED IN AN AMBUSH NEAR DOLVEC ON MONDAY, THE ARMY SAID."

    assert [mention.text for mention in times_in(sentence(text))] == ["MONDAY"]


@pytest.mark.parametrize(
    ("text", "needs_anchor"),
    [
        ("Six days later a bomb exploded.", True),
        ("On the same day a bomb exploded.", True),
        ("Six days ago a bomb exploded.", False),
        ("On Tuesday a bomb exploded.", False),
    ],
)
def test_a_telling_that_counts_from_another_says_so(text: str, needs_anchor: bool) -> None:  # noqa: FBT001
    (mention,) = times_in(sentence(text))

    assert mention.needs_anchor is needs_anchor


def test_the_day_of_speech_is_not_the_day_of_the_act() -> None:
    found = account("The spokesman said on Monday that gunmen killed four farmers near Dolvec on Sunday.")

    assert mentions(found, "when") == ["on Sunday"]


def test_the_day_of_speech_is_kept_with_the_speaker() -> None:
    found = account("The spokesman said on Monday that gunmen killed four farmers near Dolvec on Sunday.")

    (claim,) = found.of("killed")
    said_on = claim.attribution.said_on
    assert isinstance(said_on, Referent)
    assert said_on.mention == "on Monday"


def test_the_day_of_a_claim_of_responsibility_is_not_the_day_of_the_act() -> None:
    found = account(
        "A bomb killed four farmers in Dolvec on Sunday. "
        "The Red Vale Front claimed responsibility in a statement on Monday."
    )

    assert mentions(found, "when") == ["on Sunday"]


def test_the_day_a_toll_rose_is_not_the_day_of_the_act() -> None:
    found = account(
        "A bomb killed 57 people in Dolvec on Tuesday. The death toll rose to 63 on Wednesday, a doctor said."
    )

    assert mentions(found, "when") == ["on Tuesday"]


def test_the_day_of_a_risen_toll_is_none_of_those_hurt_either() -> None:
    found = account(
        "The toll of a bombing in Dolvec rose to 74 on Wednesday, with 171 others wounded, a doctor said."
    )

    assert (toll(found), mentions(found, "when")) == ((74, 74), [])


@pytest.mark.parametrize(
    ("text", "is_long"),
    [
        ("More than 300 people have died since 2019.", True),
        ("It was the deadliest attack since 2019.", False),
        ("A bomb killed 300 people on Tuesday.", False),
    ],
)
def test_a_total_of_years_is_told_from_a_superlative(text: str, is_long: bool) -> None:  # noqa: FBT001
    assert is_long_period(sentence(text)) is is_long


def test_the_day_of_what_followed_an_act_is_not_the_day_of_the_act() -> None:
    found = account("A clinic closed its doors on Wednesday after two nurses were kidnapped in Dolvec.")

    assert mentions(found, "when") == []


def test_a_day_may_stand_in_the_sentence_after_the_act() -> None:
    found = account(
        "Gunmen killed six soldiers at a post in Dolvec, the army said."
        " The gunmen came in trucks on Monday night."
    )

    assert mentions(found, "when") == ["on Monday night"]


def test_the_day_that_hangs_on_the_act_is_surer_than_that_of_a_verb_above_it() -> None:
    found = account(
        "People gathered on Tuesday for twelve men who were killed by gunmen in Dolvec on 12 May 2019."
    )

    surest = best(found, "when")
    assert surest is not None
    assert surest.evidence.quote == "12 May 2019"


def test_the_year_of_a_birth_is_not_that_of_the_act() -> None:
    found = account("A watchman born in 1961 was killed by a shell in Dolvec.")

    assert mentions(found, "when") == []


def test_a_day_behind_the_act_is_the_day_of_the_act() -> None:
    found = account(
        "Police are looking for two men after a shooting in Dolvec on Sunday that left one man dead."
    )

    assert mentions(found, "when") == ["on Sunday"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court on Wednesday jailed two men for a 2019 bombing that killed seven traders.", [["2019"]]),
        ("A court on Wednesday jailed two men for a March 2019 bombing that killed six.", [["March 2019"]]),
        ("On Monday prosecutors charged a man over the 2015 mosque attack in which nine died.", [["2015"]]),
        ("The man behind a 2016 bombing was killed in a raid on Tuesday.", [["2016"], ["on Tuesday"]]),
        ("A bomb hidden in a 2019-model lorry killed nine people on Monday.", [["on Monday"]]),
        ("A 2019 Tarsk lorry exploded on Monday, killing four.", [["on Monday"]]),
        ("In 2019 gunmen killed 2019 people in Dolvec.", [["2019"]]),
    ],
)
def test_a_year_before_the_word_for_an_act_is_its_time(text: str, told: list[list[str]]) -> None:
    (look,) = looks(text)

    assert [[mention.text for mention in strand.times] for strand in look.strands] == told


def test_a_day_before_a_clash_that_followed_a_rally_is_the_clashs() -> None:
    found = account("Dolvec turned into a battlefield on Monday as rebels clashed with police after a rally.")

    assert mentions(found, "when") == ["on Monday"]


@pytest.mark.parametrize(
    "when",
    ["7/8 June", "night 7/8 June 2021", "the night of 7/8 June", "the night of 7-8 June", "night 7-8 June"],
)
def test_a_night_between_two_days_is_told_by_both(when: str) -> None:
    found = account(f"On {when}, rebels killed two guards in Dolvec.")
    period = NAMES.period(mentions(found, "when")[0], THURSDAY)

    assert (period.earliest, period.latest) == (date(2021, 6, 7), date(2021, 6, 8))


def test_the_day_of_a_condemnation_weighs_less_than_the_night_of_the_act() -> None:
    found = account(
        "Gunmen shot a woman in Dolvec the same night. "
        "The Red Vale Front condemned the killing of civilians on Saturday and denied any involvement."
    )

    sure = {
        claim.value.mention: claim.confidence
        for claim in found.of("when")
        if isinstance(claim.value, Referent)
    }
    assert sure["on Saturday"] < sure["the same night"]
