"""A sentence -> whether it opens an item of a list, a blotter or a round-up, by the signs before it."""

import re

from reportedly.claims.local.parse.reading import Sentence

_BULLET = re.compile(r"\s*(?:[*•●▪■–—-]\s?(?=[\w\"“‘'])|\(?\d{1,2}[.)/]\s)")
_CLOCK = re.compile(
    r"\s*(?:[*•-]\s?)?[\[(]?\d{1,2}[:.]\d\d(?:\s?(?:[ap]\.?m\.?|GMT|UTC|CET|local time))?[\])]?\s?[:–—-]\s"
)
_LABEL_WORDS = 4
_CELLS = 2


def opens_item(sentence: Sentence) -> bool:
    """Return whether the sentence is the first of a paragraph that a bullet or a number opens."""
    if sentence.is_heading or not is_first(sentence):
        return False
    section = sentence.passage.section
    return bool(_BULLET.match(sentence.article.text, section.start))


def is_live_entry(sentence: Sentence) -> bool:
    """Return whether a clock time opens the paragraph, as in a running report: "18:40 – Jets strike two camps"."""
    return bool(_CLOCK.match(sentence.article.text, sentence.passage.section.start))


def is_label_of_item(sentence: Sentence) -> bool:
    """Return whether the sentence only says what the item is about: "SHOT DEAD."."""
    if sentence.is_heading:
        return False
    words = sentence.text.rstrip(".:—–- ")
    short = len(words.split()) <= _LABEL_WORDS
    return short and words.isupper() and is_first(sentence) and sentence.end < sentence.passage.section.end


def is_row(sentence: Sentence) -> bool:
    """Return whether the sentence is a row of a table: "| Killed | 12 | 15 |"."""
    return sentence.article.text[sentence.passage.section.start : sentence.end].count("|") >= _CELLS


def is_first(sentence: Sentence) -> bool:
    """Return whether the sentence opens its paragraph."""
    passage = sentence.passage
    return all(token.is_space for token in passage.doc[: sentence.first])
