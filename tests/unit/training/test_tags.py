"""Spans of words in; BIO tags, and the same spans again, out."""

from hypothesis import given
from hypothesis import strategies as st
from training.aligning import words_of
from training.heads import CONTENT, ROLES
from training.records import Marks, Span
from training.tags import allowed_tags, spans_of, tags_of

TEXT = "Gunmen shot two guards in Port Sel."
WORDS = list(words_of(TEXT))


def test_a_span_begins_once_and_goes_on() -> None:
    spans = (Span(0, 6, ("perpetrator",)), Span(26, 34, ("place",)))

    assert tags_of(WORDS, spans) == ["B-perpetrator", "O", "O", "O", "O", "B-place", "I-place", "O"]


def test_any_label_of_a_span_may_be_right() -> None:
    told = allowed_tags(WORDS, Marks((Span(16, 22, ("target", "victim")),)), ROLES)

    assert told[3] == {"B-target", "B-victim"}
    assert told[0] == {"O"}


def test_what_a_corpus_does_not_tell_stays_open() -> None:
    told = allowed_tags(WORDS, Marks((), ("weapon",)), ROLES)

    assert told == [frozenset({"O", "B-weapon", "I-weapon"})] * len(WORDS)


def test_an_unsure_span_may_be_none() -> None:
    told = allowed_tags(WORDS, Marks((Span(26, 34, ("place", "O")),)), ROLES)

    assert told[5:7] == [frozenset({"B-place", "O"}), frozenset({"I-place", "O"})]


def test_a_tag_that_goes_on_from_nothing_opens_a_span() -> None:
    tags = ["I-place", "O", "I-time", "I-place", "O", "O", "O", "O"]

    assert spans_of(WORDS, tags) == (
        Span(0, 6, ("place",)),
        Span(12, 15, ("time",)),
        Span(16, 22, ("place",)),
    )


@st.composite
def _tagged(draw: st.DrawFn) -> tuple[list[tuple[int, int]], tuple[Span, ...]]:
    words, spans, at = [], [], 0
    for length in draw(st.lists(st.integers(1, 3), max_size=12)):
        ranges = [(at + 3 * word, at + 3 * word + 2) for word in range(length)]
        label = draw(st.sampled_from(("", *ROLES.labels)))
        if label:
            spans.append(Span(ranges[0][0], ranges[-1][1], (label,)))
        words += ranges
        at += 3 * length
    return words, tuple(spans)


@given(_tagged())
def test_spans_come_back_from_their_tags(case: tuple[list[tuple[int, int]], tuple[Span, ...]]) -> None:
    words, spans = case

    assert spans_of(words, tags_of(words, spans)) == spans


def test_tags_are_those_of_the_head() -> None:
    assert CONTENT.outputs == ("O", "B-content", "I-content")
    assert len(ROLES.outputs) == 1 + 2 * len(ROLES.labels)
