"""Tellings of responsibility -> who owns up, is blamed, is suspected or denies."""

import pytest
from tests.unit.claims.newsdesk import account, mentions, responsibility

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
