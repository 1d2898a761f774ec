"""Examples and a tokenizer -> what the model is fed: pieces, and which labels may be right, by head."""

from collections.abc import Iterable, Sequence

from evals.measures import Span
from tokenizers import Encoding, Tokenizer

from reportedly.model.record import Record
from training.heads import CONTENT, HEADS, MAX_LENGTH, NEWS, ROLES, SENTENCE, VOICES, Head
from training.records import Example, Marks
from training.tags import allowed_tags


class Encoded(Record, frozen=True):
    """One example in numbers."""

    pieces: tuple[int, ...]
    allowed: dict[str, tuple[int, ...]]
    """By head: bits for each piece, or for the sentence; all are set where nothing is told."""


def encode(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Encoded]:
    """Return the examples in numbers."""
    tokenizer.enable_truncation(max_length=MAX_LENGTH)
    tokenizer.no_padding()
    encodings = tokenizer.encode_batch([example.text for example in examples])
    return [_encoded(example, encoding) for example, encoding in zip(examples, encodings, strict=True)]


def word_pieces(encoding: Encoding) -> list[tuple[int, Span]]:
    """Return the first piece of each word, with the word's range in the text."""
    words: list[tuple[int, Span]] = []
    before = None
    for at, (word, (start, end)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
        if word is not None and word == before:
            words[-1] = (words[-1][0], (words[-1][1][0], end))
        elif word is not None:
            words.append((at, (start, end)))
        before = word
    return words


def _encoded(example: Example, encoding: Encoding) -> Encoded:
    news = () if example.news is None else (NEWS.labels[example.news],)
    allowed: dict[str, tuple[int, ...]] = {
        SENTENCE.name: (_bits(example.types, SENTENCE),),
        NEWS.name: (_bits(news, NEWS),),
    }
    words = word_pieces(encoding)
    for head, marks in ((ROLES, example.roles), (VOICES, example.voices), (CONTENT, example.content)):
        allowed[head.name] = _piece_bits(words, len(encoding.ids), marks, head)
    return Encoded(tuple(encoding.ids), allowed)


def _piece_bits(
    words: Sequence[tuple[int, Span]], length: int, marks: Marks | None, head: Head
) -> tuple[int, ...]:
    bits = [every(head)] * length
    if marks is not None:
        told = allowed_tags([span for _, span in words], marks, head)
        for (at, _), tags in zip(words, told, strict=True):
            bits[at] = _bits(tags, head)
    return tuple(bits)


def _bits(labels: Iterable[str], head: Head) -> int:
    """Return a set of outputs as bits; nothing told leaves every output open."""
    return sum(1 << head.outputs.index(label) for label in dict.fromkeys(labels)) or every(head)


def every(head: Head) -> int:
    """Return the bits of all outputs of a head."""
    return (1 << len(head.outputs)) - 1


def buckets(lengths: Sequence[int], order: Sequence[int], batch_pieces: int) -> list[list[int]]:
    """Return the places of sequences in batches of like length, none with more pieces than asked for.

    The order, shuffled by its maker, decides which of many like sequences come together.
    """
    batches: list[list[int]] = []
    for place in sorted(order, key=lambda each: lengths[each]):
        longest = lengths[place]
        if batches and longest * (len(batches[-1]) + 1) <= batch_pieces:
            batches[-1].append(place)
        else:
            batches.append([place])
    return batches


OUTPUTS = {head.name: len(head.outputs) for head in HEADS}
