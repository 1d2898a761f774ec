"""Tokens of an article -> its text as a newspaper prints it, and the way back from characters to tokens."""

import re
from collections.abc import Sequence

from evals.corpora.meantime.cat import Token
from evals.measures import Span, overlap
from reportedly.model.record import Record

_QUOTES = {"``": "“", "''": "”"}
_CLOSING = re.compile(r"""[,.;:!?%)\]}”]+|\.\.\.|['’](?:s|re|ve|ll|d|m|)|n['’]t""", re.IGNORECASE)
_OPENING = re.compile(r"[(\[{$£€¥#“]+|US\$|`")


class Layout(Record, frozen=True):
    """A text and where each token stands in it."""

    text: str
    spans: tuple[Span, ...]

    def tokens(self, start: int, end: int) -> tuple[int, ...]:
        """Return the positions of the tokens that share a character with a range."""
        return tuple(place for place, span in enumerate(self.spans) if overlap(span, (start, end)))


def laid_out(tokens: Sequence[Token]) -> Layout:
    """Return the tokens as a text, each sentence a paragraph: the corpus keeps sentences, no paragraphs."""
    words = _printed(tokens)
    text, spans = "", []
    for place, word in enumerate(words):
        if place:
            text += _between(tokens[place - 1], tokens[place], words[place - 1], word)
        spans.append((len(text), len(text) + len(word)))
        text += word
    return Layout(text, tuple(spans))


def _printed(tokens: Sequence[Token]) -> list[str]:
    """Return the words with their quote marks turned the way they face."""
    words: list[str] = []
    is_open = False
    before = -1
    for token in tokens:
        # A quotation that is not closed ends with its sentence.
        is_open = is_open and token.sentence == before
        before = token.sentence
        word = _QUOTES.get(token.text, token.text)
        if word == '"':
            word = "”" if is_open else "“"
        if word in {"“", "”"}:
            is_open = word == "“"
        words.append(word)
    return words


def _between(left: Token, right: Token, before: str, after: str) -> str:
    if left.sentence != right.sentence:
        return "\n\n"
    return "" if _CLOSING.fullmatch(after) or _OPENING.fullmatch(before) else " "
