"""Pairs and the weights learned without them -> how well they are told apart, and the table to ship."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportedly.incidents.compare import Feature
from reportedly.incidents.judge import score_of, verdict_of
from training.linking.fitting import START
from training.linking.pairs import Pair


def lines_of(pairs: Sequence[Pair], weights: Sequence[Mapping[str, float]]) -> Iterator[str]:
    """Yield a line a source: pairs joined rightly, the share sent to a person, the errors among them."""
    yield "source      pairs   of one  joined  rightly  to a person  errors caught"
    for source in dict.fromkeys(pair.source for pair in pairs):
        verdicts = Counter(
            (verdict_of(_score(pair, scales)), pair.is_one)
            for pair, scales in zip(pairs, weights, strict=True)
            if pair.source == source
        )
        of_one = sum(number for (_, is_one), number in verdicts.items() if is_one)
        joined = verdicts["same", True] + verdicts["same", False]
        unsure = verdicts["unsure", True] + verdicts["unsure", False]
        caught, missed = verdicts["unsure", True], verdicts["same", False] + verdicts["different", True]
        rightly = _share(verdicts["same", True], joined)
        yield (
            f"{source:10} {verdicts.total():6} {of_one:8} {joined:7} {rightly:>8}"
            f" {_share(unsure, verdicts.total()):>12} {_share(caught, caught + missed):>14}"
        )


def table_of(weights: Mapping[str, float], pairs: Sequence[Pair]) -> str:
    """Return the table of weights as it is shipped."""
    counts = Counter(pair.source for pair in pairs)
    told = ", ".join(f"{number} of {source}" for source, number in sorted(counts.items()))
    names = [START, *sorted(weights.keys() - {START})]
    rows = [f"{name}\t{weights[name]}" for name in names]
    head = [f"# Made by `python -m training.linking` from pairs of reports ({told}); holds no text of them."]
    return "\n".join([*head, "feature\tscale", *rows]) + "\n"


def _score(pair: Pair, weights: Mapping[str, float]) -> float:
    features = [Feature(name, weight, "") for name, weight in pair.features.items()]
    return score_of(features, is_same_news=pair.is_same_news, weights=weights)


def _share(some: int, every: int) -> str:
    return f"{some / every:.1%}" if every else "–"
