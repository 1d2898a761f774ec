"""Invented sentences in; what they can teach out."""

from training.records import Span
from training.sentences import MOST_WORDS, sentences_of
from training.telling import Told, examples_of
from training.tolls import counted_as, injured_in, killed_in
from training.wording import is_mild, is_violent, type_by_words


def test_numbers_are_counted_by_the_word_beside_them() -> None:
    text = "The blast killed three and wounded 12 people on May 5, 2016, police said."
    told = [(text[start:end], labels) for (start, end), labels in counted_as(text)]

    assert told == [("three", ("killed",)), ("12", ("injured",))]


def test_a_number_behind_and_belongs_to_the_verb_that_follows() -> None:
    text = "Four farmers were killed at 85 Mill Road and one child was injured in seven attacks."
    told = [(text[start:end], labels) for (start, end), labels in counted_as(text)]

    assert told == [("Four", ("killed",)), ("one", ("injured",))]


def test_the_number_of_the_answer_is_found_and_others_are_not() -> None:
    text = "Four people died and two were injured when 30 shots hit the 3-year-old shop."

    assert [text[start:end] for start, end in killed_in(text, frozenset({4, 30}))] == ["Four"]
    assert [text[start:end] for start, end in injured_in(text, frozenset({2, 3}))] == ["two"]


def test_a_sentence_ends_behind_its_stop_and_not_behind_a_title() -> None:
    text = "Col. Ada Brook spoke. “It was loud.” Nobody came at 5 p.m. yesterday\n\nThe end"

    assert [text[start:end] for start, end in sentences_of(text)] == [
        "Col. Ada Brook spoke.",
        "“It was loud.”",
        "Nobody came at 5 p.m. yesterday",
        "The end",
    ]


def test_a_text_without_stops_is_cut_into_windows() -> None:
    text = " ".join(["word"] * (2 * MOST_WORDS + 1))

    assert [len(text[start:end].split()) for start, end in sentences_of(text)] == [54, 54, 53]


def test_a_violent_sentence_without_an_answer_teaches_nothing() -> None:
    told = Told(
        "made",
        "1",
        "Gunmen shot a guard. Rain fell. Soldiers were killed elsewhere.",
        (Span(0, 6, ("perpetrator",)),),
    )

    assert [(each.text, each.types[0]) for each in examples_of(told)] == [
        ("Gunmen shot a guard.", "armed_attack"),
        ("Rain fell.", "none"),
    ]


def test_words_tell_violence_and_its_type() -> None:
    assert type_by_words("Two drones hit a depot, sources said, in an air strike.") == "strike"
    assert type_by_words("They were killed.") is None
    assert is_violent("They were killed.")
    assert is_mild("The senator attacked her rival's plan.")
    assert not is_mild("Gunmen attacked the plant.")
    assert not is_violent("The senator praised the plan.")
