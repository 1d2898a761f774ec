"""An article printed in capitals, or without any -> the same article, letter for letter, cased as newsrooms do."""

from collections.abc import Iterable

import msgspec

from reportedly.claims.local.parse.caps import Word, capital, is_opening, names_among, words_of
from reportedly.model.article import READ_SECTIONS, Article, Section
from reportedly.model.seams import NameBook

_LETTERS = 20  # fewer say nothing about a text's case
_SHOUTED = 0.9  # share of capitals; texts in capitals hold a "Mc" and a "de" here and there


def in_newsroom_case(article: Article, names: NameBook) -> Article:
    """Return the article with its one-case sections recased; itself when none is. Offsets stay the same."""
    text = article.text
    read = [section for section in article.sections if section.kind in READ_SECTIONS]
    is_small = _is_small("".join(text[section.start : section.end] for section in read))
    one_case = [section for section in read if is_small or _is_shouted(text[section.start : section.end])]
    if not one_case:
        return article
    seen = _names_elsewhere(text, [section for section in read if section not in one_case])
    for section in one_case:
        shown = _recased(text[section.start : section.end], names, seen)
        text = text[: section.start] + shown + text[section.end :]
    return msgspec.structs.replace(article, text=text)


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= _LETTERS and sum(letter.isupper() for letter in letters) >= _SHOUTED * len(letters)


def _is_small(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= _LETTERS and not any(letter.isupper() for letter in letters)


def _names_elsewhere(text: str, sections: Iterable[Section]) -> frozenset[str]:
    """Return the words that the rest of the article writes with a capital inside its sentences."""
    return frozenset(
        word.small
        for section in sections
        for word in words_of(text[section.start : section.end])
        if word.text[0].isupper() and not word.text.isupper() and not is_opening(word)
    )


def _recased(text: str, names: NameBook, seen: frozenset[str]) -> str:
    words = words_of(text)
    named = names_among(words, names, seen)
    shown = list(text)
    for position, word in enumerate(words):
        shown[word.start : word.end] = _written(word, named.get(position))
    return "".join(shown)


def _written(word: Word, name: str | None) -> str:
    """Return the word's letters in their new case; as they are, where a letter would become two."""
    shown = name or (capital(word.text) if is_opening(word) else word.small)
    return shown if len(shown) == len(word.text) else word.text
