"""A line with a colon between a speaker and what he says -> the saying: "Mayor: Road is closed", "Two dead: police"."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sayings.found import Found

_LONGEST = 7  # tokens of a speaker beside a colon
_SPEAKS = frozenset({"PERSON", "ORG"})
_MARKS = frozenset({"“", '"', "‘", "'", "''"})


def by_colon(sentence: Sentence) -> Found | None:
    """Return what a heading tells of a speaker beside its colon; in running text only beside a quotation."""
    tokens = sentence.tokens
    colon = next((at for at, token in enumerate(tokens) if token.text == ":"), None)
    if colon is None or colon in {0, len(tokens) - 1}:
        return None
    before, after = tokens[:colon], tokens[colon + 1 :]
    if _is_speaker(before) and (sentence.is_heading or after[0].text in _MARKS):
        return Found(tokens[colon], (tokens[colon],), tuple(before), tuple(after))
    if _is_speaker(after) and sentence.is_heading:
        return Found(tokens[colon], (tokens[colon],), tuple(after), tuple(before))
    return None


def _is_speaker(tokens: list[Token]) -> bool:
    """Return whether a few words name somebody who can speak, and do nothing else."""
    if len(tokens) > _LONGEST or any(token.pos_ in {"VERB", "AUX"} for token in tokens):
        return False
    return any(token.ent_type_ in _SPEAKS or token.lower_ in lexicon.people() for token in tokens)
