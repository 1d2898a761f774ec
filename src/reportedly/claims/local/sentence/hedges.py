"""A numeral and the words around it -> its lowest and highest value: "at least ten", "between 20 and 25"."""

import re

from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token

_AT_LEAST = re.compile(
    r"\b(at least|a minimum of|no fewer than|not less than|no less than|as few as|minimum)\s*(the|a)?\s*$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(r"\b(more than|over|upwards of|in excess of|greater than)\s*(a)?\s*$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(up to|as many as|at most|no more than|a maximum of)\s*(a)?\s*$", re.IGNORECASE)
_FEWER_THAN = re.compile(r"\b(fewer than|less than|under)\s*(a)?\s*$", re.IGNORECASE)
_RANGE = re.compile(r"^\s*(?:between\s+)?(\d[\d,]*)\s*(?:to|and|-|–|or)\s*(\d[\d,]*)\s*$", re.IGNORECASE)
_UPPER_END = re.compile(r"^\s*(and|to|or)\s+([\w-]+)")
_OR_MORE = re.compile(r"^\s*(or more|plus)\b", re.IGNORECASE)
_DIGITS = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+$")


def hedged(
    sentence: Sentence, noun: Token, numeral: list[Token]
) -> tuple[int | None, int | None, list[Token]]:
    """Return the lowest and the highest value told, None where open, and the words that tell them."""
    words = sentence.words(numeral)
    between = _RANGE.match(words)
    value = number_of([token.text for token in numeral])
    if len(numeral) > 1 and all(_DIGITS.match(token.text) for token in numeral):
        between = _RANGE.match(sentence.words(numeral))
        value = number_of([numeral[-1].text])
    if between is not None:
        low, high = (int(group.replace(",", "")) for group in between.groups())
        return min(low, high), max(low, high), numeral
    start = max(sentence.first, min(token.i for token in numeral) - 4)
    before_tokens = list(noun.doc[start : min(token.i for token in numeral)])
    before = " ".join(token.text for token in before_tokens)
    hedge_tokens = list(before_tokens[-3:])
    after = " ".join(token.text for token in noun.doc[max(token.i for token in numeral) + 1 :][:2])
    if value is None:
        return None, None, numeral
    other = _UPPER_END.match(after)
    upper = number_of([other[2]]) if other is not None else None
    spans = before.lower().rstrip().endswith(("between", "from")) or (other is not None and other[1] == "or")
    if upper is not None and spans:
        return value, upper, numeral
    if _AT_LEAST.search(before) or _OR_MORE.match(after):
        return value, None, _from_hedge(hedge_tokens, numeral)
    if _MORE_THAN.search(before):
        return value + 1, None, _from_hedge(hedge_tokens, numeral)
    if _UP_TO.search(before):
        return None, value, _from_hedge(hedge_tokens, numeral)
    if _FEWER_THAN.search(before):
        return None, value - 1, _from_hedge(hedge_tokens, numeral)
    return value, value, numeral


def _from_hedge(hedge: list[Token], numeral: list[Token]) -> list[Token]:
    kept = [token for token in hedge if not token.is_punct and token.pos_ not in {"VERB", "NOUN", "PROPN"}]
    return [*kept[-3:], *numeral]
