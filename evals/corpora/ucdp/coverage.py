"""An event's headlines and its coding -> whether they hold the answer at all, word for word."""

from evals.corpora.ucdp.events import Coded, Side
from evals.corpora.ucdp.places import folded, head_of_place, province_key
from evals.corpora.ucdp.ucdp_actors import is_group, listed

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
_SHORT = 2
"""Letters of names that are words as well."""
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


def holds_country(event: Coded) -> bool:
    """Return whether a headline holds the name of the country, of the division or of the place."""
    name = event.coding.country
    return (name is not None and _hold(event, folded(name))) or holds_province(event) or holds_place(event)


def holds_group(event: Coded) -> bool:
    """Return whether a headline holds a name that UCDP's own list gives an armed group among the sides."""
    names = (name for side in event.coding.sides if is_group(side) for name in _names_of(side))
    return any(_hold(event, name) for name in map(folded, names) if len(name) > _SHORT)


def _names_of(side: Side) -> tuple[str, ...]:
    more = listed()[side.id].other_names if side.id in listed() else ()
    return (side.name, *more)


def is_sentence(event: Coded) -> bool:
    """Return whether a headline has words enough to tell what happened."""
    return any(len(headline.text.split()) >= _SENTENCE for headline in event.event.headlines)


def _hold(event: Coded, *names: str) -> bool:
    texts = [f" {folded(headline.text)} " for headline in event.event.headlines]
    return any(f" {folded(name)} " in text for name in names for text in texts)
