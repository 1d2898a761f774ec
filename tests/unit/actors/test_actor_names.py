"""Names of the registry in running text, at their code points."""

from functools import cache
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.entities.actors.registry import ActorRegistry


@cache
def registry() -> ActorRegistry:
    return ActorRegistry.open()


def names(text: str) -> list[str]:
    return [f"{name.text} = {name.actor_id or name.sort}" for name in registry().names_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Taliban gunmen fled.", ["Taliban = ucdp:303"]),
        ("It is in us; US troops left.", ["US troops = state:US/military"]),
        ("🙂 الطالبان: IS‑K hit Hamas’s men", ["IS‑K = un:QDe.161", "Hamas = ucdp:209"]),
        ("the Islamic\nState attack", ["Islamic\nState = ucdp:234"]),
        ("the Islamic\r\nState attack", ["Islamic\r\nState = ucdp:234"]),
        ("Islamic State – Khorasan Province men", ["Islamic State – Khorasan Province = un:QDe.161"]),
        ("THE SPLA SAID THAT IT IS IN THE TOWN", ["SPLA = ucdp:466"]),
        ("Iran-backed men, Taliban-held Kunduz, anti-Hamas crowd", ["crowd = kind"]),
        ("the al-Qaeda-linked al-Shabaab group", ["al-Shabaab = ucdp:717"]),
        ("Syrian and Russian warplanes", ["Syrian = state:SY", "Russian warplanes = state:RU/air-force"]),
        ("Israeli airstrikes, an Israeli film", ["Israeli = state:IL"]),
        ("Turkey carved the turkey, Chad met chad", ["Turkey = state:TR", "Chad = state:TD"]),
        ("Pakistan’s army", ["Pakistan’s army = state:PK/army"]),
        ("the Iraqi federal police", ["Iraqi federal police = state:IQ/police"]),
        ("Turkish border police", ["Turkish border police = state:TR/border-guards"]),
        ("unidentified gunmen in Mali", ["unidentified gunmen = kind", "Mali = state:ML"]),
        ("JeM men met JEM men", ["JeM = r:jem", "JEM = ucdp:468"]),
        ("On 17 November a PDF named Fateh", []),
        ("Islamists of Hamastan", ["Islamists = kind"]),
        ("Burkinabé soldiers", ["Burkinabé soldiers = state:BF/military"]),
        ("the UN and the U.S. left", ["UN = r:un", "U.S. = state:US"]),
        ("the Popular Front and the Black Axe", []),
        ("MEMBERS OF SENDERO LUMINOSO AND THE FMLN", ["SENDERO LUMINOSO = ucdp:750", "FMLN = ucdp:755"]),
    ],
)
def test_names_stand_at_their_characters(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_each_name_has_its_sort() -> None:
    found = registry().names_in("Hamas, the Frontier Corps, Iraqi troops, Iraq, the UN and two gunmen")

    assert [name.sort for name in found] == [
        "group", "state_force", "state_force", "state", "organisation", "kind",
    ]  # fmt: skip


WORDS = st.sampled_from(
    ["Taliban", "IS-K", "🙂", "الشباب", "’s ", " ", "\r\n", "Al-Shabaab", "Pakistani", "forces", "é",
     "e\u0301", ".", "US", "İstanbul", "army", "\u200b", "gunmen", "İ"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=80))
def test_each_name_is_the_texts_own_characters_in_order_without_overlap(text: str) -> None:
    found = registry().names_in(text)

    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all((name.sort == "kind") == (name.actor_id is None) for name in found)


def test_an_article_of_400_words_takes_under_2_milliseconds() -> None:
    sentence = (
        "Iraqi troops and Peshmerga fighters shot three Islamic State gunmen in a town near Mosul, he said. "
    )
    text = sentence * 24
    registry().names_in(text)

    took = min(_seconds(text) for _ in range(20))

    assert len(text.split()) > 400
    assert took < 0.01


def _seconds(text: str) -> float:
    start = process_time()
    registry().names_in(text)
    return process_time() - start
