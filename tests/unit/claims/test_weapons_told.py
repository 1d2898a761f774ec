"""What a report says an act was done with becomes a claim of its own, in its words, with a kind."""

import pytest
from tests.unit.claims.newsdesk import account, mentions

from reportedly.model.account import Account
from reportedly.model.values import Referent


def weapons(of: Account) -> list[tuple[str, str | None]]:
    """Return the weapons of an account with their kinds."""
    return [
        (claim.value.mention, claim.value.role)
        for claim in of.of("weapon")
        if isinstance(claim.value, Referent)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen armed with rifles and two machetes attacked a village near Dolvec, killing five people.",
            [("rifles", "firearm"), ("machetes", "blade")],
        ),
        ("A car bomb blast killed three people in Dolvec on Monday.", [("car bomb", "vehicle bomb")]),
        ("Two rockets landed in Dolvec, wounding three people.", [("rockets", "rocket")]),
        (
            "A bomber detonated his explosive vest in Dolvec, killing nine people.",
            [("explosive vest", "suicide bomb")],
        ),
        (
            "A masked man stabbed two soldiers to death with a kitchen knife in Dolvec.",
            [("kitchen knife", "blade")],
        ),
    ],
)
def test_a_weapon_is_told_in_the_words_of_the_report(text: str, told: list[tuple[str, str]]) -> None:
    assert weapons(account(text)) == told


def test_a_weapon_told_after_the_deed_belongs_to_it() -> None:
    told = account("Attackers killed two guards in Dolvec on Monday. They were armed with pistols.")
    assert weapons(told) == [("pistols", "firearm")]


def test_weapons_that_were_only_found_were_not_used() -> None:
    assert (
        weapons(account("Gunmen killed two guards in Dolvec. Police recovered a rifle and a grenade.")) == []
    )


def test_a_weapon_is_no_target() -> None:
    told = account("Militants hurled a grenade at a police post in Dolvec, wounding two officers.")
    assert mentions(told, "target") == ["a police post", "two officers"]


def test_somebody_shot_dead_is_a_target() -> None:
    told = account("Suspected militants on 8 June shot dead a tribal elder in Dolvec.")
    assert mentions(told, "target") == ["a tribal elder"]
