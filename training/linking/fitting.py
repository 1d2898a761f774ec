"""Labelled pairs -> a weight for each kind of feature: a logistic fit near what was written by hand."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

import numpy as np
from scipy.optimize import minimize

from training.linking.pairs import Pair

START = "start"
FOLDS = 5
_PRIOR = 20.0
"""Pull towards what the comparisons say themselves, as pairs are worth."""
_LEAST: Mapping[str, float] = {"days": 0.9, "places": 0.9, "types": 0.9}
"""A corpus of one country's crimes, often misread, must not teach that days and places say little."""
_LEAST_OF_OTHERS, _MOST = 0.5, 1.25
_SHARES: Mapping[str, float] = {"archive": 1.0, "synthetic": 0.5, "stories": 0.3}
"""Weight of each source's pairs together, as a share of the archive's."""


def fitted(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return the scale of each kind of feature, and "start"; the same pairs give the same numbers."""
    names = sorted({name for pair in pairs for name in pair.features})
    table = np.array([[pair.features.get(name, 0.0) for name in names] for pair in pairs])
    is_one = np.array([pair.is_one for pair in pairs], dtype=float)
    worth = _worth(pairs)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights[:-1] + weights[-1]
        told = worth * np.logaddexp(0, -scores * (2 * is_one - 1))
        wrong = worth * (1 / (1 + np.exp(-scores)) - is_one)
        pull = weights[:-1] - 1
        slope = np.append(table.T @ wrong + _PRIOR * pull, wrong.sum())
        return float(told.sum() + _PRIOR * (pull**2).sum() / 2), slope

    bounds = [(_LEAST.get(name, _LEAST_OF_OTHERS), _MOST) for name in names]
    start = np.append(np.ones(len(names)), -3.0)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return {name: round(float(weight), 2) for name, weight in zip([*names, START], found.x, strict=True)}


def out_of_fold(pairs: Sequence[Pair], seed: int) -> list[dict[str, float]]:
    """Return for each pair the weights learned without its incident's pairs."""
    folds = [_fold(pair, seed) for pair in pairs]
    learned = [
        fitted([pair for pair, its in zip(pairs, folds, strict=True) if its != fold]) for fold in range(FOLDS)
    ]
    return [learned[fold] for fold in folds]


def _fold(pair: Pair, seed: int) -> int:
    return int.from_bytes(sha256(f"{seed} {pair.incident}".encode()).digest()[:4]) % FOLDS


def _worth(pairs: Sequence[Pair]) -> np.ndarray:
    counts = {source: sum(pair.source == source for pair in pairs) for source in _SHARES}
    most = counts["archive"] or 1
    return np.array([_SHARES[pair.source] * most / counts[pair.source] for pair in pairs])
