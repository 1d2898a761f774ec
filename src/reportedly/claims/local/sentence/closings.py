"""A sentence whose end names its teller -> the teller's words, where the parse has given them to another phrase."""

from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token

_PART = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "ADP", "PART", "PRON"})
_NO_START = frozenset({"CCONJ", "SCONJ", "ADP", "ADV", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_INSIDE = frozenset({"(", ")", "“", "”", '"', "'", "’", "-"})
_LONGEST = 14  # tokens of a teller; "Operational Command South of the armed forces" has seven


def closing_teller(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the words between the last comma and a verb of saying that all before them is told by.

    "Three soldiers were hurt near Dolvec, in Orlu Province, the army and residents said on Friday": a parser takes
    the teller for one more place, since nothing but a comma parts them.
    """
    tokens = sentence.tokens
    at = verb.i - sentence.first
    start = _start(tokens, at)
    if start is None or not _is_noun_phrase(tokens[start:at]) or _tells_more(tokens[at + 1 :]):
        return []
    is_clause = any(token.tag_ in _FINITE or token.tag_ == "VBN" for token in tokens[: start - 1])
    return tokens[start:at] if is_clause else []


def _start(tokens: list[Token], at: int) -> int | None:
    """Return where the teller begins: behind the last comma, or behind the one before "an officer, Ana Petrov,"."""
    end = at - 1 if at > 1 and tokens[at - 1].text == "," else at
    commas = [
        place for place in range(max(0, end - _LONGEST), end) if tokens[place].text in {",", "”", "\u2014"}
    ]
    if not commas:
        return None
    if end == at:
        return commas[-1] + 1
    return commas[-2] + 1 if len(commas) > 1 else None


def _is_noun_phrase(words: list[Token]) -> bool:
    bare = [token for token in words if token.text not in _INSIDE and token.text != ","]
    if not bare or bare[0].pos_ in _NO_START:
        return False
    return all(token.pos_ in _PART for token in bare) and any(
        token.pos_ in {"NOUN", "PROPN"} for token in bare
    )


def _tells_more(words: list[Token]) -> bool:
    """Return whether a clause follows that the verb governs: "In Dolvec, police said five people had died"."""
    for token in words:
        if token.text in {",", ";"}:
            return False
        if token.tag_ in _FINITE or token.tag_ == "MD" or token.lower_ == "that":
            return True
    return False
