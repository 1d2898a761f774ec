"""The text of an article -> its most telling words with weights, by how few reports use each."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("word_shares.tsv")
_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
MOST_WORDS = 40
"""Words kept of a text: those of all others together weigh little, and 100,000 accounts stay in memory."""
_RAREST = 10.0
"""Of 10,000 reports; words that the table lacks, names for the most part, are taken to be in so many."""
_EVERYWHERE = 3_000
"""Of 10,000 reports; what more of them use tells nothing."""


def words_in(text: str) -> Iterable[str]:
    """Yield the words and numbers of a text, in small letters."""
    return _WORD.findall(text.casefold())


def telling_words(text: str) -> Mapping[str, float]:
    """Return the weights of a text's most telling words, the heaviest first; their squares sum to one."""
    shares = _shares()
    weights = {
        word: (1 + math.log(times)) * math.log(10_000 / max(shares.get(word, 0), _RAREST))
        for word, times in Counter(words_in(text)).items()
        if shares.get(word, 0) < _EVERYWHERE
    }
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS]
    length = math.sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {word: weight / length for word, weight in heaviest}


def is_common(word: str, *, share: int) -> bool:
    """Return whether at least so many of 10,000 reports use a word; names the table lacks are not common."""
    return _shares().get(word, 0) >= share


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how much two texts share of what is telling in them, from 0 to 1: the cosine."""
    short, long = sorted((one, other), key=len)
    return sum(weight * long.get(word, 0.0) for word, weight in short.items())


@cache
def _shares() -> Mapping[str, int]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "word\t")))
    return {word: int(share) for word, share in rows}
