"""Words of answers and a text in; the places where they stand out."""

from training.aligning import aligned, disjoint, places_of, within
from training.records import Span


def test_an_answer_is_found_wherever_it_stands_as_a_whole_word() -> None:
    text = "Rebels of the LFO fled; the lfo denied it. Lfoville is a town."

    assert places_of("LFO", text) == ((14, 17), (28, 31))


def test_signs_that_a_key_or_a_text_lost_do_not_matter() -> None:
    text = "The Front (of) Lake-Lands struck"

    assert [text[start:end] for start, end in places_of("front of lake lands", text)] == [
        "Front (of) Lake-Lands"
    ]


def test_an_answer_of_signs_alone_is_nowhere() -> None:
    assert places_of("--", "a -- b") == ()


def test_of_two_answers_that_meet_the_longer_one_stays() -> None:
    text = "Two police officers died near the police station."
    spans = aligned([("police", ("target",)), ("police officers", ("victim",))], text)

    assert [(text[span.start : span.end], span.labels) for span in spans] == [
        ("police officers", ("victim",)),
        ("police", ("target",)),
    ]


def test_spans_are_counted_from_the_start_of_their_sentence() -> None:
    spans = (Span(2, 5, ("place",)), Span(12, 20, ("time",)))

    assert within(spans, 10, 15) == (Span(2, 5, ("time",)),)


def test_disjoint_spans_come_in_order() -> None:
    spans = disjoint([Span(8, 9, ("time",)), Span(0, 4, ("place",)), Span(3, 5, ("victim",))])

    assert spans == (Span(0, 4, ("place",)), Span(8, 9, ("time",)))
