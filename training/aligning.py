"""Words of an answer key, and a text -> where in the text they stand, as whole words."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from evals.measures import Span, overlap

from training import records

_WORD = re.compile(r"\w+|[^\w\s]")
_BETWEEN = r"[\W_]{1,3}"


@cache
def _pattern(words: str) -> re.Pattern[str] | None:
    parts = [re.escape(part) for part in re.findall(r"\w+", words)]
    # Between the words any punctuation may stand: keys lose it, or texts do.
    return re.compile(rf"(?<!\w){_BETWEEN.join(parts)}(?!\w)", re.IGNORECASE) if parts else None


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Return every range of the text that has these words, whatever their case and the signs between them."""
    pattern = _pattern(words)
    return tuple(found.span() for found in pattern.finditer(text)) if pattern else ()


def aligned(answers: Iterable[tuple[str, tuple[str, ...]]], text: str) -> tuple[records.Span, ...]:
    """Return the spans of answers, each with its labels; of two that meet the longer one stays."""
    found = [
        records.Span(start, end, labels)
        for words, labels in dict.fromkeys(answers)
        for start, end in places_of(words, text)
    ]
    return disjoint(found)


def disjoint(spans: Iterable[records.Span]) -> tuple[records.Span, ...]:
    """Return spans that do not meet, in order: the longer of two stays, then the one given first."""
    kept: list[records.Span] = []
    for span in sorted(spans, key=lambda each: each.start - each.end):
        if not any(overlap((span.start, span.end), (each.start, each.end)) for each in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda each: each.start))


def within(spans: Iterable[records.Span], start: int, end: int) -> tuple[records.Span, ...]:
    """Return the parts of spans that lie in a sentence, counted from its start."""
    return tuple(
        records.Span(max(span.start, start) - start, min(span.end, end) - start, span.labels)
        for span in spans
        if overlap((span.start, span.end), (start, end))
    )


def words_of(text: str) -> Iterator[Span]:
    """Yield the ranges of words and of punctuation signs, as the model's tokenizer parts them."""
    for found in _WORD.finditer(text):
        yield found.span()
