"""Sentences -> who thinks, asks, wishes or doubts what in them, whatever word marks it."""

import pytest
from tests.unit.claims.newsdesk import NAMES, a_report

from reportedly.claims.local.mentions import LocalMentions
from reportedly.model.claim import Attribution
from reportedly.model.mention import Saying

Parts = tuple[str | None, str, str]


def sayings_of(text: str) -> tuple[Saying, ...]:
    """Return the sayings of a report."""
    (found,) = LocalMentions(NAMES).find([a_report(text)])
    return found.sayings


def parts_of(text: str) -> list[Parts]:
    """Return source, cue and content of each saying; pieces of the content are parted by a bar."""
    return [
        (
            each.source.quote if each.source else None,
            each.cue.quote,
            " | ".join(piece.quote for piece in each.content),
        )
        for each in sayings_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Villagers did not believe that the road was safe.",
            ("Villagers", "did not believe", "that the road was safe"),
        ),
        ("The mayor has vowed to rebuild the school.", ("The mayor", "has vowed", "to rebuild the school")),
        ("Residents called for a new bridge.", ("Residents", "called for", "a new bridge")),
        ("The union criticised the plan.", ("The union", "criticised", "the plan")),
        (
            "The mayor accused the army of closing the road.",
            ("The mayor", "accused", "the army of closing the road"),
        ),
        (
            "Farmers are worried that the harvest will fail.",
            ("Farmers", "are worried", "that the harvest will fail"),
        ),
        (
            "The mayor's claim that the road was open surprised them.",
            ("The mayor", "claim", "that the road was open"),
        ),
        ("The plan was rejected by the teachers.", ("the teachers", "was rejected", "The plan")),
    ],
)
def test_an_opinion_a_wish_or_a_judgement_is_a_saying(text: str, parts: Parts) -> None:
    assert parts_of(text) == [parts]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The governor is expected to resign.", "is expected", "The governor | to resign"),
        ("The river seems to be rising.", "seems", "The river | to be rising"),
        ("It is feared that the dam will break.", "is feared", "that the dam will break"),
    ],
)
def test_what_nobody_is_named_for_has_no_source(text: str, cue: str, content: str) -> None:
    assert parts_of(text) == [(None, cue, content)]
    assert [each.attribution for each in sayings_of(text)] == [
        Attribution("unnamed", (), cue, "alleges" if cue == "is feared" else "states")
    ]


def test_what_stands_in_quotation_marks_is_told_by_him_who_is_quoted() -> None:
    assert parts_of("“I think they said it was closed,” the driver said.") == [
        ("the driver", "said", "I think they said it was closed")
    ]


def test_a_quotation_belongs_to_the_telling_right_beside_it() -> None:
    assert parts_of("“Where is the doctor?” she asked.") == [("she", "asked", "Where is the doctor?")]


def test_a_quotation_below_a_colon_belongs_to_the_telling_above_it() -> None:
    assert parts_of("The mayor replied:\n\n“We will rebuild the bridge in spring.”") == [
        ("The mayor", "replied", "We will rebuild the bridge in spring")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The miners found a bag and continued to work.",
        "The flood claimed 40 lives.",
        "Fighters attacked the post and pursued the guards.",
    ],
)
def test_a_verb_that_says_nothing_here_is_no_saying(text: str) -> None:
    assert parts_of(text) == []
