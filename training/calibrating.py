"""Logits of held-out examples and what may be right -> one temperature a head."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from training.encoding import Encoded, every
from training.heads import HEADS, Head
from training.reading import Logits

_TEMPERATURES = tuple(round(0.5 + 0.05 * step, 2) for step in range(51))


def temperatures_of(encoded: Sequence[Encoded], told: Sequence[Mapping[str, Logits]]) -> dict[str, float]:
    """Return the temperature of each head that makes what is right most likely."""
    return {head.name: _temperature(head, encoded, told) for head in HEADS}


def _temperature(head: Head, encoded: Sequence[Encoded], told: Sequence[Mapping[str, Logits]]) -> float:
    rows, masks = [], []
    for example, logits in zip(encoded, told, strict=True):
        bits = np.asarray(example.allowed[head.name])
        is_told = bits != every(head)
        if is_told.any():
            rows.append(np.atleast_2d(logits[head.name])[is_told])
            masks.append((bits[is_told, None] >> np.arange(len(head.outputs)) & 1).astype(bool))
    if not rows:
        return 1.0
    scores, right = np.concatenate(rows).astype(np.float64), np.concatenate(masks)
    return min(_TEMPERATURES, key=lambda each: _surprise(scores / each, right))


def _surprise(scores: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> float:
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    likely = np.where(right, powers, 0).sum(-1) / powers.sum(-1)
    return float(-np.log(np.maximum(likely, 1e-12)).mean())
