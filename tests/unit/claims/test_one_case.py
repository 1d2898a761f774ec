"""Texts in capitals, or without any, read as a newsroom would have printed them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.claims.newsdesk import NAMES, SmallNames, a_report, account

from reportedly.claims.local.parse.casing import in_newsroom_case
from reportedly.claims.local.parse.english import is_english
from reportedly.entities.actors.registry import ActorRegistry
from reportedly.model.seams import KnownName
from reportedly.model.values import Referent

_REGISTRY = ActorRegistry.open()

WIRE = (
    "TARSK, 10 JUNE 2021 (WIRE) -- GUERRILLAS OF THE RED VALE FRONT ATTACKED A POST IN DOLVEC TODAY, "
    "KILLING TWO POLICEMEN, COLONEL HECTOR LARIOS SAID. THE ISKP DID NOT COMMENT."
)


def shown(text: str) -> str:
    return in_newsroom_case(a_report(text), NAMES).text


def test_capitals_become_names_and_plain_words() -> None:
    assert shown(WIRE) == (
        "Tarsk, 10 June 2021 (wire) -- Guerrillas of the Red Vale Front attacked a post in Dolvec today, "
        "killing two policemen, Colonel Hector Larios said. The Iskp did not comment."
    )


def test_small_letters_become_names_and_plain_words() -> None:
    assert shown("gunmen killed four soldiers in dolvec on friday, a karsan official said. he fled.") == (
        "Gunmen killed four soldiers in Dolvec on Friday, a Karsan official said. He fled."
    )


def test_a_headline_in_capitals_learns_its_names_from_the_text_below() -> None:
    body = "Police said on Monday that four of the Reading guards were hurt."

    assert in_newsroom_case(a_report(body, headline="FOUR READING GUARDS HURT IN BLAST"), NAMES).text == (
        "Four Reading guards hurt in blast\n" + body
    )


class Registered(SmallNames):
    """The small book with the names of the shipped registry."""

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        return _REGISTRY.names_in(text)


@pytest.mark.parametrize("turned", [str.upper, str.lower])
def test_acronyms_of_the_registry_keep_their_capitals_though_the_dictionary_knows_them(
    turned: Callable[[str], str],
) -> None:
    text = "FARC and ELN rebels let men mend a road, the IRA was told. MRTA members left on 7 May."

    assert in_newsroom_case(a_report(turned(text)), Registered()).text == text


def test_a_text_in_both_cases_stays_as_it_is() -> None:
    report = a_report("Gunmen killed four soldiers in Dolvec, the army said.")

    assert in_newsroom_case(report, NAMES) is report


@pytest.mark.parametrize(
    ("word", "plain"),
    [("soldiers", True), ("attacked", True), ("of", True), ("cristiani", False), ("larios", False)],
)
def test_the_dictionary_knows_forms_and_no_names(word: str, *, plain: bool) -> None:
    assert is_english(word) is plain


def test_quotes_are_the_capitals_that_the_text_has() -> None:
    told = account(WIRE)

    assert [claim.evidence.quote for claim in told.of("killed")] == ["KILLING TWO POLICEMEN"]
    assert [claim.value.mention for claim in told.of("where") if isinstance(claim.value, Referent)] == [
        "Dolvec"
    ]


@given(st.text(alphabet="ABCDEFGHIJ Àßŉǰİ.,'\n-", min_size=20, max_size=80))
def test_recasing_keeps_every_offset(text: str) -> None:
    report = a_report(text + "ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    assert len(in_newsroom_case(report, NAMES).text) == len(report.text)
