"""Tellings of responsibility -> who owns up, is blamed, is suspected or denies."""

import pytest
from tests.unit.claims.newsdesk import account, accounts, mentions, responsibility

from reportedly.model.values import Referent

ACT = "A bomb killed four farmers in Dolvec on Sunday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Red Vale Front claimed responsibility for the attack.", ("claims", "The Red Vale Front")),
        ("The attack was claimed by the Red Vale Front.", ("claims", "the Red Vale Front")),
        (
            "Responsibility for the attack was claimed by the Red Vale Front.",
            ("claims", "the Red Vale Front"),
        ),
        ("The governor blamed the attack on the Red Vale Front.", ("blames", "the Red Vale Front")),
        ("The governor blamed the Red Vale Front for the attack.", ("blames", "the Red Vale Front")),
        ("The attack was blamed on the Taliban by the governor.", ("blames", "the Taliban")),
        ("Police accused the Red Vale Front of carrying out the attack.", ("blames", "the Red Vale Front")),
        ("The Red Vale Front was behind the attack, the governor said.", ("blames", "The Red Vale Front")),
        ("The Taliban are responsible for the bombing, the governor said.", ("blames", "The Taliban")),
        ("Police said that a Taliban commander masterminded the attack.", ("blames", "a Taliban commander")),
        ("The Red Vale Front denied involvement in the attack.", ("denies", "The Red Vale Front")),
        ("The Taliban said that one of its members was behind the attack.", ("claims", "one")),
        ("Police said that the bomber belonged to the Taliban.", ("blames", "the Taliban")),
        ("Police said that the attackers were members of the Taliban.", ("blames", "the Taliban")),
        ("The Red Vale Front denied that its men were involved.", ("denies", "The Red Vale Front")),
        ("A spokesman said a Taliban member was the bomber.", ("blames", "a Taliban member")),
        ("The Taliban denied that they took part in the attack.", ("denies", "The Taliban")),
        ("The Taliban denied reports that their fighters killed the farmers.", ("denies", "The Taliban")),
    ],
)
def test_a_telling_of_responsibility_has_its_stance(text: str, told: tuple[str, str]) -> None:
    assert responsibility(account(ACT + text)) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack.",
        "No one claimed responsibility.",
        "The Taliban have not claimed responsibility for the attack.",
        "The mayor took responsibility for the funerals.",
        "A Taliban member was not the bomber, police said.",
        "The governor denied that the Taliban had claimed the attack.",
        "The police chief rejected reports that the Red Vale Front claimed responsibility for it.",
        "The Taliban denied reports that nine fighters had been killed in it.",
        "The Karsan army denied that thirty of its soldiers had been killed in the attack.",
    ],
)
def test_what_nobody_claims_is_no_claim(text: str) -> None:
    assert responsibility(account(ACT + text)) == set()


def test_those_suspected_of_an_act_are_blamed() -> None:
    found = account(ACT + "The Taliban are suspected of the attack.")

    assert {party for _, party in responsibility(found)} == {"The Taliban"}


def test_who_claims_an_attack_is_told_to_have_done_it() -> None:
    found = account(ACT + "The Red Vale Front claimed responsibility for the attack.")

    assert mentions(found, "perpetrator") == ["The Red Vale Front"]


def test_who_is_blamed_beside_its_own_denial_claims_nothing() -> None:
    text = "It blamed the Red Vale Front for the bombing; the Red Vale Front rejected the accusation."
    found = account(f"A bomb killed four farmers in Dolvec on Sunday, the ministry said. {text}")

    assert {stance for stance, _ in responsibility(found)} == {"blames", "denies"}


def test_whom_a_denying_party_accuses_in_turn_is_blamed_and_no_more() -> None:
    found = account(ACT + "The Taliban denied involvement and accused the Red Vale Front of the bombing.")

    assert responsibility(found) == {("denies", "The Taliban"), ("blames", "the Red Vale Front")}
    assert mentions(found, "perpetrator") == []


def test_who_denies_is_not_told_to_have_done_it() -> None:
    found = account(ACT + "The Red Vale Front denied involvement in the attack.")

    assert mentions(found, "perpetrator") == []


def test_who_claims_an_attack_on_soldiers_is_not_who_suffered_it() -> None:
    found = account("IS-K claimed responsibility for a bombing that killed ten people in Dolvec on Monday.")

    assert mentions(found, "perpetrator") == ["IS-K"]


def test_the_accuser_is_the_speaker_of_the_blame() -> None:
    found = account(ACT + "The governor blamed the attack on the Red Vale Front.")

    (claim,) = found.of("responsibility")
    assert [speaker.text for speaker in claim.attribution.speakers] == ["The governor"]


def test_a_group_that_tells_its_own_deed_owns_up_to_it() -> None:
    found = account("The Taliban claimed that their fighters killed nine soldiers in Dolvec on Sunday.")

    assert responsibility(found) == {("claims", "their fighters")}


def test_suspected_fighters_are_only_alleged_to_have_done_it() -> None:
    found = account("Suspected Taliban fighters killed four farmers near Dolvec on Sunday.")

    assert responsibility(found) == {("alleges", "Suspected Taliban fighters")}


def test_the_group_means_the_group_named_before() -> None:
    found = account(
        "The Red Vale Front has fought the army for years. A bomb killed four farmers in Dolvec on Sunday. "
        "The group claimed responsibility for the attack."
    )

    (claim,) = found.of("responsibility")
    assert claim.value.context == ("Red Vale Front",)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("told", "stance", "actor"),
    [
        ("The Taliban claimed it.", "claims", "The Taliban"),
        ("A spokesman for the Taliban told reporters that its fighters did it.", "claims", "its fighters"),
        ("The attack was blamed by the mayor, Ana Petrov, on the Taliban.", "blames", "the Taliban"),
        ("It was an attack that the army also attributed to the Taliban.", "blames", "the Taliban"),
        (
            "Police named the armed group Red Vale Front as a suspect in the attack.",
            "blames",
            "the armed group",
        ),
        ("The mayor accuses the Taliban.", "blames", "the Taliban"),
    ],
)
def test_words_that_hold_somebody_to_answer(told: str, stance: str, actor: str) -> None:
    assert (stance, actor) in responsibility(
        account(f"An attack in Dolvec on Monday killed five soldiers. {told}")
    )


def test_nobody_answers_for_what_is_claimed_to_be_something_else() -> None:
    told = account("An attack in Dolvec killed five soldiers. The Taliban claimed it was a base.")
    assert ("claims", "The Taliban") not in responsibility(told)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A missile fired by the Taliban hit a house in Dolvec, killing two people.", "the Taliban"),
        ("A soldier was killed when a bomb planted by the Taliban exploded in Dolvec.", "the Taliban"),
        ("Two soldiers were hurt in a blast triggered by the Taliban near Dolvec.", "the Taliban"),
        ("Gunmen believed to belong to the Taliban killed five people in Dolvec.", "Gunmen"),
    ],
)
def test_who_made_the_weapon_go_off_did_it(text: str, doer: str) -> None:
    assert mentions(account(text), "perpetrator") == [doer]


def test_one_who_was_hurt_did_not_do_it() -> None:
    told = account("A policewoman was killed and a guard hurt when a woman blew herself up in Dolvec.")
    assert mentions(told, "perpetrator") == ["a woman"]


@pytest.mark.parametrize("fought", ["clashes with the Taliban", "a gunfight with Taliban fighters"])
def test_the_group_that_a_clash_was_fought_with_did_its_part(fought: str) -> None:
    told = account(f"Two soldiers were killed in {fought} in Dolvec on Monday.")
    assert any("Taliban" in name for name in mentions(told, "perpetrator"))


def test_a_group_of_no_registry_is_told_by_the_name_it_gives_itself() -> None:
    told = account("Hooded men killed a guard in Dolvec. A group calling itself Grey Dawn took credit.")
    assert ("claims", "Grey Dawn") in responsibility(told)


def test_a_speaker_is_the_first_group_of_its_name_and_not_its_ally() -> None:
    told = account(
        "Five soldiers died in an ambush near Dolvec. "
        "The Red Vale Front, a Taliban ally, said in a message that it had carried out the attack."
    )
    claim = next(claim for claim in told.of("responsibility") if claim.attribution.stance == "claims")
    assert isinstance(claim.value, Referent)
    assert claim.value.context == ("Red Vale Front",)


def test_where_a_claim_was_sent_is_not_where_it_happened() -> None:
    told = account(
        "Gunmen attacked a post near Dolvec on Monday, killing five soldiers. "
        "The Taliban claimed the attack in a message to newspapers in Sarvelo."
    )
    assert mentions(told, "where") == ["Dolvec"]
    assert responsibility(told) == {("claims", "The Taliban")}


def test_a_party_that_confirms_it_carried_out_the_attack_claims_it() -> None:
    found = account(
        "The Taliban confirmed that it had carried out the attack that killed 40 people in Dolvec on Monday."
    )

    assert ("claims", "The Taliban") in responsibility(found)


def test_the_parent_of_a_branch_owns_up_to_nothing() -> None:
    text = (
        "The Red Vale Front, a Taliban affiliate, claimed responsibility for the attack, saying its fighters "
        "had planted the bomb. The group rarely strikes in the valley."
    )

    told = {
        name
        for claim in account(ACT + text).of("responsibility")
        if isinstance(claim.value, Referent)
        for name in claim.value.context
    }

    assert told == {"Red Vale Front"}


def test_they_brings_in_no_other_actor_than_the_one_told() -> None:
    text = (
        "The Karsan army shot dead 45 residents of Dolvec on Monday, days after it fought the Taliban there. "
        '"They took my two sons and shot them," a mother said.'
    )

    told = [
        claim.evidence.quote
        for each in accounts(text)
        for claim in each.of("perpetrator")
        if "army" not in claim.evidence.quote
    ]

    assert "They" not in told


def test_a_denial_of_who_the_dead_were_is_no_denial_of_the_act() -> None:
    found = account(
        "The Karsan army denied on Thursday that four miners slain by rebels near Dolvec were soldiers."
    )

    assert responsibility(found) == set()


def test_a_denial_of_the_attack_itself_is_one() -> None:
    text = ACT + "The Karsan army denied that it carried out the attack."

    assert ("denies", "The Karsan army") in responsibility(account(text))


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A man stabbed two traders in Dolvec on Monday before police shot him dead.", ["A man"]),
        (
            "Two traders were killed in Dolvec when a driver rammed a crowd until troops shot him.",
            ["a driver"],
        ),
        ("Police shot two traders dead in Dolvec on Monday before they fled.", ["Police"]),
    ],
)
def test_police_who_stop_the_attacker_did_not_do_it(text: str, doers: list[str]) -> None:
    assert mentions(account(text), "perpetrator") == doers
