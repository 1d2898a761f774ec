"""A noun phrase -> the words that spell how many it tells of; ages and dates are none."""

from reportedly.claims.local.parse.grammar import children
from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.parse.tokens import Token

_INSIDE = frozenset({"and", "to", "or", "a", "-", "–", "‑"})  # "20 to 25", "two hundred and ten"


def numeral_of(noun: Token, tokens: list[Token]) -> list[Token] | None:
    """Return the tokens that spell the number of the phrase; ages and dates are not numbers of people."""
    numeral = _parsed_numeral(noun, tokens)
    if not numeral or numeral[-1].lower_ not in {"hundred", "thousand", "million"}:
        return numeral
    last = numeral[-1].i
    following = [token for token in noun.doc[last + 1 : last + 6] if token.lower_ != "and"]
    for token in following:
        if number_of([token.text]) is None:
            break
        numeral = [*numeral, token]
    return numeral


def _parsed_numeral(noun: Token, tokens: list[Token]) -> list[Token] | None:
    direct = [child for child in children(noun, "nummod", "quantmod") if number_of([child.text]) is not None]
    compound = [
        token
        for token in tokens
        if number_of([token.text]) is not None
        and token.lower_ not in {"a", "an", "and"}
        and (
            token.head.i == noun.i
            or any(token.head.i == child.i for child in direct)
            or _counts_the_whole(token, noun)
        )
        and token.dep_ in {"nummod", "compound", "amod", "quantmod", "det", "npadvmod"}
    ]
    if number_of([noun.text]) is not None and noun.lower_ not in {"a", "an", "and"}:
        return [
            *[token for token in children(noun, "compound", "nummod") if number_of([token.text]) is not None],
            noun,
        ]
    chosen = sorted({token.i: token for token in [*direct, *compound]}.values(), key=lambda token: token.i)
    dozen = [token for token in tokens if token.lower_ == "dozen"]
    if dozen:
        chosen = sorted({token.i: token for token in [*chosen, *dozen]}.values(), key=lambda token: token.i)
    return _nearest_run(chosen) or None


def _nearest_run(numerals: list[Token]) -> list[Token]:
    """Return the numerals that stand together, the last of such runs: "on 26 February two brothers" are two."""
    start = len(numerals) - 1
    while start > 0 and all(
        token.lower_ in _INSIDE for token in numerals[0].doc[numerals[start - 1].i + 1 : numerals[start].i]
    ):
        start -= 1
    return numerals[max(start, 0) :]


def _counts_the_whole(token: Token, noun: Token) -> bool:
    """Return whether a numeral hangs on a word that helps to name the noun: "two embassy staff members"."""
    return bool(
        (token.dep_ == "nummod" or token.tag_ == "CD")
        and token.head.dep_ in {"compound", "nmod", "amod", "nummod"}
        and token.i < token.head.i < noun.i
        and token.head.lower_ not in {"year", "day", "month", "hour", "percent", "%"}
        and not token.head.tag_.startswith("CD")
    )
