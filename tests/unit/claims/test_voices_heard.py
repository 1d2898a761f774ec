"""Sentences -> who says it: reporter, named and unnamed speakers, chains of them, cues and stances."""

import pytest
from tests.unit.claims.newsdesk import account

from reportedly.model.claim import REPORTER, Attribution
from reportedly.model.values import Count


def voice(text: str) -> Attribution:
    """Return who tells the toll of a one-sentence report."""
    (claim,) = account(text).of("killed")
    return claim.attribution


def test_what_nobody_is_quoted_for_is_the_reporters_own() -> None:
    assert voice("Gunmen killed four farmers near Dolvec on Sunday.") == REPORTER


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Gunmen killed four farmers near Dolvec on Sunday, the governor said.", "the governor", "said"),
        ("The governor said gunmen killed four farmers near Dolvec on Sunday.", "The governor", "said"),
        ("Gunmen killed four farmers near Dolvec on Sunday, said the governor.", "the governor", "said"),
        (
            "Four farmers were killed in an attack near Dolvec on Sunday, according to police.",
            "police",
            "according to",
        ),
        ("According to police, gunmen killed four farmers near Dolvec on Sunday.", "police", "according to"),
        ("The governor warned that gunmen had killed four farmers near Dolvec.", "The governor", "warned"),
        ("Police confirmed it, saying that gunmen had killed four farmers near Dolvec.", "Police", "saying"),
        ("The governor, police said, knew that gunmen had killed four farmers.", "police", "said"),
        ("A doctor told AFP that gunmen killed four farmers near Dolvec on Sunday.", "A doctor", "told"),
    ],
)
def test_a_speaker_without_a_name_is_unnamed(text: str, speaker: str, cue: str) -> None:
    heard = voice(text)

    assert (heard.voice, heard.speakers[0].text, heard.cue) == ("unnamed", speaker, cue)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen killed four farmers near Dolvec on Sunday, police said.", "police"),
        ("Gunmen killed four farmers near Dolvec on Sunday, a hospital doctor said.", "hospital"),
        ("Gunmen killed four farmers near Dolvec on Sunday, residents said.", "resident"),
        ("Gunmen killed four farmers near Dolvec on Sunday, witnesses said.", "witness"),
        ("Gunmen killed four farmers near Dolvec on Sunday, the army said.", "military"),
        ("Gunmen killed four farmers near Dolvec on Sunday, a local official said.", "official"),
        ("Gunmen killed four farmers near Dolvec on Sunday, a rebel commander said.", "militant_group"),
        ("Gunmen killed four farmers near Dolvec on Sunday, the health ministry said.", "official"),
    ],
)
def test_a_speaker_has_a_kind(text: str, kind: str) -> None:
    assert voice(text).speakers[0].kind == kind


@pytest.mark.parametrize(
    ("end", "speaker"),
    [
        ("security sources and residents said on Monday.", "security sources and residents"),
        ("three villagers and a nurse told the Weekly Star.", "three villagers and a nurse"),
        ("two police officers reported early on Monday.", "two police officers"),
    ],
)
def test_a_teller_at_the_end_is_no_further_place(end: str, speaker: str) -> None:
    heard = voice(f"Gunmen killed four farmers near Dolvec, in northern Orlu Province, {end}")

    assert [each.text for each in heard.speakers] == [speaker]


def test_a_clause_behind_the_verb_is_told_and_not_the_one_before_it() -> None:
    heard = voice("Gunmen killed four farmers near Dolvec, and police said that they had fled.")

    assert heard == REPORTER


def test_a_named_speaker_keeps_name_and_role() -> None:
    heard = voice("Gunmen killed four farmers near Dolvec on Sunday, police chief John Harlow said.")

    (speaker,) = heard.speakers
    assert (heard.voice, speaker.text, speaker.role) == ("speaker", "John Harlow", "police chief")


def test_a_chain_of_speakers_keeps_its_links_nearest_first() -> None:
    heard = voice(
        "Residents told Reuters that gunmen killed four farmers near Dolvec on Sunday, the newspaper said."
    )

    assert [speaker.text for speaker in heard.speakers] == ["Residents", "the newspaper"]


def test_a_claim_is_heard_as_a_claim() -> None:
    heard = voice("The Taliban claimed that their fighters killed nine soldiers in Dolvec on Sunday.")

    assert (heard.speakers[0].text, heard.cue, heard.stance) == ("The Taliban", "claimed", "claims")


def test_a_confirmation_is_heard_as_one() -> None:
    heard = voice("The governor confirmed that gunmen killed four farmers near Dolvec on Sunday.")

    assert (heard.speakers[0].text, heard.stance) == ("The governor", "confirms")


def test_the_medium_of_a_statement_is_kept() -> None:
    heard = voice("The governor said in a statement that gunmen killed four farmers near Dolvec on Sunday.")

    assert heard.medium == "statement"


@pytest.mark.xfail(reason="a force's name that the small pipeline tags PERSON is cut to that word: 'Karsan'")
def test_a_force_that_speaks_keeps_its_whole_name() -> None:
    heard = voice("The Karsan army said its soldiers killed eight rebels near Dolvec on Monday.")

    assert heard.speakers[0].text == "The Karsan army"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Police chief John Harlow came to Dolvec on Monday, the mayor said.", "the mayor"),
        ("“We heard shots,” said Police chief John Harlow.", "John Harlow"),
    ],
)
def test_he_is_the_person_last_heard(before: str, speaker: str) -> None:
    heard = voice(f"{before} He said gunmen had killed four farmers near Dolvec on Sunday.")

    assert [each.text for each in heard.speakers] == [speaker]


@pytest.mark.parametrize(
    ("telling", "speaker"),
    [
        ("The health ministry put the number of dead at 13.", "The health ministry"),
        ("The doctors' union raised its count to 13 killed.", "The doctors' union"),
        ("The toll was put at 13 dead by the governor.", "the governor"),
    ],
)
def test_a_toll_is_his_who_puts_it_at_a_number(telling: str, speaker: str) -> None:
    report = account(f"Gunmen attacked farmers near Dolvec on Sunday. {telling}")

    assert [
        [each.text for each in claim.attribution.speakers]
        for claim in report.of("killed")
        if claim.value == Count(13, 13)
    ] == [[speaker]]


def test_he_is_nobody_heard_before_where_only_a_body_spoke() -> None:
    heard = voice(
        "The road was closed, the army said. He said gunmen had killed four farmers near Dolvec on Sunday."
    )

    assert [each.text for each in heard.speakers] == ["He"]


def test_a_death_told_beside_what_is_denied_is_not_denied() -> None:
    found = account(
        "The Karsan army denied on Thursday that four miners slain by rebels near Dolvec were soldiers."
    )

    assert {claim.attribution.stance for claim in found.of("where")} == {"states"}
