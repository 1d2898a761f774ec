"""labels.json of a model -> the heads that it answers with, their labels and temperatures."""

from pathlib import Path
from typing import Literal

import msgspec

from reportedly.errors import MissingPart
from reportedly.model.record import Record

_FORMAT = 1
_HEADS = ("sentence", "news", "roles")
"""What the lane asks for; a model may answer more."""


class Head(Record, frozen=True):
    """One question that the model answers, of a sentence or of each of its words."""

    kind: Literal["class", "bio"]
    labels: tuple[str, ...]
    """In the order of the last axis of the answer."""
    temperature: float = 1.0


class Labels(Record, frozen=True):
    """All that the model answers."""

    format: int
    max_length: int
    """Word pieces of one sentence; what is longer loses its tail."""
    heads: dict[str, Head]


def read_labels(path: Path) -> Labels:
    """Return the labels of a model.

    Raises:
        MissingPart: the file is none of this format, or lacks a head.
    """
    try:
        labels = msgspec.json.decode(path.read_bytes(), type=Labels)
    except msgspec.DecodeError as wrong:
        raise MissingPart(f"{path} tells no labels of a model: {wrong}; install reportedly again") from wrong
    lacking = [name for name in _HEADS if name not in labels.heads]
    if labels.format != _FORMAT or lacking:
        raise MissingPart(
            f"{path} is of format {labels.format} and lacks {', '.join(lacking) or 'no head'}; "
            f"this version reads format {_FORMAT} with {', '.join(_HEADS)}"
        )
    return labels
