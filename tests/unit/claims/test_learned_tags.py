"""Probabilities of tags, word by word -> spans; number words of a toll -> counts."""

import pytest

from reportedly.claims.learned.counting import counted
from reportedly.claims.learned.tags import first_pieces, spans_of, word_ranges
from reportedly.model.values import Count

LABELS = ("O", "B-victim", "I-victim", "B-place", "I-place")
NOTHING = [0.9, 0.1, 0.0, 0.0, 0.0]


def test_a_span_runs_from_its_beginning_over_what_goes_on_with_it() -> None:
    rows = [NOTHING, [0.1, 0.8, 0.1, 0.0, 0.0], [0.3, 0.1, 0.6, 0.0, 0.0], NOTHING]

    (span,) = spans_of(LABELS, rows)

    assert (span.label, span.first, span.last, round(span.probability, 3)) == ("victim", 1, 3, 0.8)


def test_a_beginning_after_a_span_of_its_label_opens_another() -> None:
    rows = [[0.0, 1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0, 0.0]]

    assert [(span.first, span.last) for span in spans_of(LABELS, rows)] == [(0, 1), (1, 2)]


def test_a_tag_that_goes_on_with_nothing_opens_a_span() -> None:
    rows = [[0.0, 0.0, 0.0, 0.2, 0.8], [0.0, 0.0, 1.0, 0.0, 0.0]]

    assert [(span.label, span.first, span.last) for span in spans_of(LABELS, rows)] == [
        ("place", 0, 1),
        ("victim", 1, 2),
    ]


def test_a_word_is_as_long_as_its_pieces() -> None:
    words = (None, 0, 1, 1, 2, None)
    offsets = ((0, 0), (0, 4), (5, 8), (8, 11), (12, 14), (0, 0))

    assert first_pieces(words) == [1, 2, 4]
    assert word_ranges(words, offsets) == [(0, 4), (5, 11), (12, 14)]


@pytest.mark.parametrize(
    ("text", "words", "count", "quote"),
    [
        ("killed 12 farmers", "12", Count(12, 12), "12"),
        ("killed at least twenty-three farmers", "twenty-three", Count(23, None), "at least twenty-three"),
        ("killed more than 2,000 people", "2,000", Count(2001, None), "more than 2,000"),
        ("killed up to five people", "five", Count(None, 5), "up to five"),
        ("killed 10 to 12 people", "10 to 12", Count(10, 12), "10 to 12"),
    ],
)
def test_number_words_count_with_their_hedge(text: str, words: str, count: Count, quote: str) -> None:
    start = text.index(words)

    found = counted(text, start, start + len(words))

    assert found is not None
    assert (found.count, text[found.start : start + len(words)]) == (count, quote)


def test_words_that_spell_no_number_count_nothing() -> None:
    assert counted("killed dozens of people", 7, 13) is None
