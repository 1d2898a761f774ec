"""Probabilities of BIO tags, word by word -> spans with their labels."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.model.record import Record

OUTSIDE = "O"
Range = tuple[int, int]


class TaggedSpan(Record, frozen=True):
    """A run of words that bear one label."""

    label: str
    first: int
    """Its first word."""
    last: int
    """Behind its last word."""
    probability: float
    """Mean over its words of the label's probability, begun or gone on with."""


def first_pieces(words: Sequence[int | None]) -> list[int]:
    """Return the places of the pieces that open a word; a word's tag stands on its first piece."""
    return [
        place
        for place, (before, word) in enumerate(pairwise([None, *words]))
        if word is not None and word != before
    ]


def word_ranges(words: Sequence[int | None], offsets: Sequence[Range]) -> list[Range]:
    """Return the range of characters of each word, from its first piece to its last."""
    ranges: dict[int, Range] = {}
    for word, (start, end) in zip(words, offsets, strict=True):
        if word is not None:
            ranges[word] = (ranges.get(word, (start, end))[0], end)
    return [ranges[word] for word in sorted(ranges)]


def spans_of(labels: Sequence[str], rows: Sequence[Sequence[float]]) -> Iterator[TaggedSpan]:
    """Yield the spans that the likeliest tags tell; an I- after anything but its own label opens one."""
    tags = [labels[max(range(len(row)), key=row.__getitem__)] for row in rows]
    place = 0
    while place < len(tags):
        first, label = place, tags[place][2:]
        place += 1
        if tags[first] == OUTSIDE:
            continue
        while place < len(tags) and tags[place] == f"I-{label}":
            place += 1
        both = [index for index, name in enumerate(labels) if name[2:] == label]
        sure = [sum(rows[word][index] for index in both) for word in range(first, place)]
        yield TaggedSpan(label, first, place, sum(sure) / len(sure))
