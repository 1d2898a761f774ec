"""Spans of a text <-> BIO tags of its words."""

from collections.abc import Iterable, Sequence

from evals.measures import Span, overlap

from training import records
from training.heads import OUTSIDE, Head
from training.records import Marks


def allowed_tags(words: Sequence[Span], marks: Marks, head: Head) -> list[frozenset[str]]:
    """Return the tags of which one is right, word by word.

    A word in a span begins or goes on with one of its labels. A word outside of all spans bears none, or
    one of those that the corpus does not tell.
    """
    free = frozenset({OUTSIDE, *(f"{mark}-{label}" for label in marks.untold for mark in "BI")})
    told = [free] * len(words)
    for span in marks.spans:
        inside = [at for at, word in enumerate(words) if overlap(word, (span.start, span.end))]
        for at in inside:
            mark = "B" if at == inside[0] else "I"
            told[at] = frozenset(label if label == OUTSIDE else f"{mark}-{label}" for label in span.labels)
    known = frozenset(head.outputs)
    return [tags & known for tags in told]


def tags_of(words: Sequence[Span], spans: Iterable[records.Span]) -> list[str]:
    """Return the tags of spans that have one label each."""
    tags = [OUTSIDE] * len(words)
    for span in spans:
        inside = [at for at, word in enumerate(words) if overlap(word, (span.start, span.end))]
        for at in inside:
            tags[at] = f"{'B' if at == inside[0] else 'I'}-{span.labels[0]}"
    return tags


def spans_of(words: Sequence[Span], tags: Sequence[str]) -> tuple[records.Span, ...]:
    """Return the spans that tags tell; an I after anything but its own label opens a span."""
    spans: list[records.Span] = []
    before = OUTSIDE
    for (start, end), tag in zip(words, tags, strict=True):
        label = tag[2:]
        if tag != OUTSIDE and tag.startswith("I") and before[2:] == label:
            spans[-1] = records.Span(spans[-1].start, end, (label,))
        elif tag != OUTSIDE:
            spans.append(records.Span(start, end, (label,)))
        before = tag
    return tuple(spans)
