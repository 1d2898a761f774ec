"""An event's headlines and its coding -> whether they hold the answer at all, word for word."""

from evals.corpora.ucdp.events import Coded
from evals.corpora.ucdp.places import folded, head_of_place, province_key

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = {word: number for number, word in enumerate(_ONES)} | {
    f"{ten} {one}".strip(): 10 * tens + ones
    for tens, ten in enumerate(_TENS, 2)
    for ones, one in enumerate(("", *_ONES[1:10]))
}
"""Numbers in words without hyphens: "twenty one" is 21."""
_SENTENCE = 3
"""Fewest words of a headline that can tell what happened; memorial lists give a bare name."""


def holds_toll(event: Coded) -> bool:
    """Return whether a headline holds GED's `best` in digits or words; "a soldier" holds no number."""
    best = event.coding.best
    words = [word for word, number in NUMBER_WORDS.items() if number == best]
    return best is not None and _hold(event, str(best), f"{best:,}", *words)


def holds_province(event: Coded) -> bool:
    """Return whether a headline holds the name of the first-order division."""
    name = event.coding.admin1
    return name is not None and _hold(event, province_key(name), folded(name))


def holds_place(event: Coded) -> bool:
    """Return whether a headline holds the name of the place, without words such as "town"."""
    place = event.coding.place
    return place is not None and bool(head_of_place(place)) and _hold(event, head_of_place(place))


def is_sentence(event: Coded) -> bool:
    """Return whether a headline has words enough to tell what happened."""
    return any(len(headline.text.split()) >= _SENTENCE for headline in event.event.headlines)


def _hold(event: Coded, *names: str) -> bool:
    texts = [f" {folded(headline.text)} " for headline in event.event.headlines]
    return any(f" {folded(name)} " in text for name in names for text in texts)
