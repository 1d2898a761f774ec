"""A model file and sentences -> what it tells of each: probabilities, and spans decoded from tags."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Encoding, Tokenizer

from reportedly.model.record import Record
from training import records
from training.encoding import word_pieces
from training.heads import HEADS, MAX_LENGTH, Head
from training.tags import spans_of

Logits = npt.NDArray[np.float32]
_BATCH = 32


class Answers(Record, frozen=True):
    """What the model tells of one sentence."""

    classes: dict[str, str]
    spans: dict[str, tuple[records.Span, ...]]


def logits_of(path: Path, tokenizer: Tokenizer, texts: Sequence[str]) -> list[Mapping[str, Logits]]:
    """Return the logits of every head for each text; those of pieces are cut to the text's own."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    encodings = encodings_of(tokenizer, texts)
    found: dict[int, Mapping[str, Logits]] = {}
    order = sorted(range(len(texts)), key=lambda place: len(encodings[place].ids))
    for first in range(0, len(order), _BATCH):
        places = order[first : first + _BATCH]
        told = session.run([head.name for head in HEADS], _inputs([encodings[place] for place in places]))
        for row, place in enumerate(places):
            length = len(encodings[place].ids)
            found[place] = {
                head.name: logits[row] if head.kind == "class" else logits[row, :length]
                for head, logits in zip(HEADS, told, strict=True)
            }
    return [found[place] for place in range(len(texts))]


def encodings_of(tokenizer: Tokenizer, texts: Sequence[str]) -> list[Encoding]:
    """Return the texts in pieces, none longer than a sequence."""
    tokenizer.enable_truncation(max_length=MAX_LENGTH)
    tokenizer.no_padding()
    return tokenizer.encode_batch(list(texts))


def answers_of(encoding: Encoding, logits: Mapping[str, Logits]) -> Answers:
    """Return the most probable class of each head, and the spans of the most probable tags."""
    words = word_pieces(encoding)
    ranges = [span for _, span in words]
    classes, spans = {}, {}
    for head in HEADS:
        best = logits[head.name].argmax(-1)
        if head.kind == "class":
            classes[head.name] = head.outputs[int(best)]
        else:
            spans[head.name] = spans_of(ranges, [head.outputs[int(best[at])] for at, _ in words])
    return Answers(classes, spans)


def softmax(logits: Logits, head: Head, temperatures: Mapping[str, float]) -> Logits:
    """Return probabilities along the last axis."""
    scaled = logits / temperatures[head.name]
    powers = np.exp(scaled - scaled.max(-1, keepdims=True))
    shares: Logits = powers / powers.sum(-1, keepdims=True)
    return shares


def _inputs(encodings: Sequence[Encoding]) -> dict[str, npt.NDArray[np.int64]]:
    longest = max(len(each.ids) for each in encodings)
    ids = np.zeros((len(encodings), longest), dtype=np.int64)
    for row, each in enumerate(encodings):
        ids[row, : len(each.ids)] = each.ids
    return {
        "input_ids": ids,
        "attention_mask": (ids != 0).astype(np.int64),
        "token_type_ids": np.zeros_like(ids),
    }
