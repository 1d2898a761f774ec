"""The words of a text that has one case -> which of them are names, and how those are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.lang.en.stop_words import STOP_WORDS

from reportedly.claims.local.parse.english import is_english
from reportedly.model.seams import KnownName, NameBook

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OPENING = re.compile(r"(?:[.!?]['\"’”)\]]*\s+|\n\s*\n\s*|^\s*|--\s*)[\"“'(]?$")
_BEFORE = 8  # characters that tell whether a sentence opens
_LONGEST_PLACE = 3  # words
_LONGEST_ACRONYM = 6
_LONE_WORDS = frozenset({"a", "e", "o", "y"})
_CALENDAR = frozenset({
    "january", "february", "april", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_MONTHS_THAT_ARE_WORDS = frozenset({"march", "may"})
_A_DAY_BEFORE = re.compile(r"\d\s+$")
_TITLES = frozenset({
    "president", "general", "colonel", "major", "captain", "lieutenant", "sergeant", "corporal", "mr",
    "mrs", "ms", "dr", "doctor", "sir", "judge", "minister", "senator", "mayor", "governor", "bishop",
    "archbishop", "monsignor", "father", "pope", "king", "queen", "prince", "gen", "col", "lt", "maj",
    "capt", "sgt",
})  # fmt: skip
_BODIES = frozenset({
    "army", "avenue", "battalion", "bay", "beach", "boulevard", "bridge", "brigade", "canal", "canton",
    "college", "committee", "department", "district", "division", "front", "hill", "hospital", "hotel",
    "island", "lake", "mount", "mountain", "municipality", "party", "prison", "province", "regiment",
    "region", "river", "road", "square", "state", "street", "university", "valley", "volcano",
})  # fmt: skip
_LINKS = frozenset({
    "de", "del", "la", "las", "los", "el", "of", "and", "the", "y", "al", "bin", "ibn",
})  # fmt: skip
_PLACED = frozenset({
    "in", "at", "from", "near", "outside", "around",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, with the characters before it."""

    text: str
    small: str
    start: int
    end: int
    before: str


def words_of(text: str) -> list[Word]:
    """Return the words of a text, in order."""
    return [
        Word(
            found[0],
            found[0].lower(),
            found.start(),
            found.end(),
            text[max(0, found.start() - _BEFORE) : found.start()],
        )
        for found in _WORD.finditer(text)
    ]


def is_opening(word: Word) -> bool:
    """Return whether a sentence opens with the word."""
    return _OPENING.search(word.before if word.start > _BEFORE else "\n\n" + word.before) is not None


def capital(word: str) -> str:
    """Return a word with one capital; "McAllister" is not known, so "Mcallister"."""
    return word[:1].upper() + word[1:].lower()


def names_among(words: list[Word], names: NameBook, seen: frozenset[str]) -> dict[int, str]:
    """Return the words that are names, by position, as they are written.

    `seen` holds words, in small letters, that are known for names already.
    """
    found = {
        position: written
        for position, word in enumerate(words)
        if (written := _as_name(word, names, seen)) is not None
    }
    found |= {position: words[position].text.upper() for position in _acronyms(words, names)}
    for first, last in (*_registered(words, names), *_placed(words, names)):
        for position in range(first, last):
            if words[position].small not in _LINKS:
                found.setdefault(position, capital(words[position].text))
    for position in _beside(words, found):
        found.setdefault(position, capital(words[position].text))
    return found


def _as_name(word: Word, names: NameBook, seen: frozenset[str]) -> str | None:
    """Return how a word is written when it can only be a name, an acronym or an initial."""
    if len(word.small) == 1:
        return None if word.small in _LONE_WORDS else word.text.upper()
    if word.small in seen or word.small in _CALENDAR or _is_month(word):
        return capital(word.text)
    if is_english(word.small) or word.small in _TITLES:
        return capital(word.text) if _is_of_a_state(word, names) else None
    return word.text.upper() if _is_acronym(word, names) else capital(word.text)


def _is_month(word: Word) -> bool:
    """Return whether a month that is a word as well stands behind its day: "7 may"."""
    return word.small in _MONTHS_THAT_ARE_WORDS and _A_DAY_BEFORE.search(word.before) is not None


def _is_acronym(word: Word, names: NameBook) -> bool:
    if len(word.small) > _LONGEST_ACRONYM or names.names_in(capital(word.text)):
        return False
    return not re.search("[aeiouy]", word.small) or bool(names.names_in(word.text.upper()))


def _acronyms(words: list[Word], names: NameBook) -> Iterator[int]:
    """Yield the words that a name of the registry holds in capitals: the dictionary, too, knows "farc" and "ira"."""
    for name, inside in _names_at(words, [word.text.upper() for word in words], names):
        for position in inside if name.sort != "kind" else ():
            one = words[position].text
            is_short = len(one) <= _LONGEST_ACRONYM
            if is_short and names.names_in(one.upper()) and not names.names_in(capital(one)):
                yield position


def _is_of_a_state(word: Word, names: NameBook) -> bool:
    """Return whether a word of the dictionary is a state or its people: "colombia", "salvadorans"."""
    written = capital(word.text)
    forms = (written, written.removesuffix("s"))
    return any(name.sort == "state" for form in forms for name in names.names_in(form))


def _registered(words: list[Word], names: NameBook) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that the registry of actors knows."""
    shown = [word.small if word.small in _LINKS else capital(word.text) for word in words]
    for name, inside in _names_at(words, shown, names):
        if name.sort != "kind" and inside and _are_together(words[inside[0] : inside[-1] + 1]):
            yield inside[0], inside[-1] + 1


def _names_at(words: list[Word], shown: list[str], names: NameBook) -> Iterator[tuple[KnownName, list[int]]]:
    """Yield the names of the registry among words written as `shown`, each with the words it holds."""
    starts = [0]
    for one in shown:
        starts.append(starts[-1] + len(one) + 1)
    for name in names.names_in(" ".join(shown)):
        yield name, [at for at in range(len(words)) if name.start <= starts[at] < name.end]


def _placed(words: list[Word], names: NameBook) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that the gazetteer knows, where they cannot be mere English."""
    for size in range(2, _LONGEST_PLACE + 1):
        for first in range(len(words) - size + 1):
            run = words[first : first + size]
            is_name = _are_together(run) and not all(is_english(word.small) for word in run)
            if is_name and names.is_place(" ".join(capital(word.text) for word in run)):
                yield first, first + size
    for position, (before, word) in enumerate(pairwise(words), 1):
        told = before.small in _PLACED and word.small not in STOP_WORDS
        if told and names.is_place(capital(word.text)):
            yield position, position + 1


def _are_together(run: list[Word]) -> bool:
    """Return whether nothing but white space stands between the words, and no blank line."""
    return all(
        not right.before[-(right.start - left.end) :].strip() and "\n\n" not in right.before
        for left, right in pairwise(run)
        if right.start > left.end
    )


def _beside(words: list[Word], found: dict[int, str]) -> Iterator[int]:
    """Yield the plain words that belong to a name beside them: "colonel", a first name, "battalion".

    From the end, so that what was found for "Hector Larios" counts for the "colonel" before it.
    """
    for position in range(len(words) - 2, -1, -1):
        left, right = words[position], words[position + 1]
        if not _are_together([left, right]):
            continue
        if position + 1 in found and (left.small in _TITLES or _is_first_name(words, position)):
            yield position
        if position in found and right.small in _BODIES:
            yield position + 1


def _is_first_name(words: list[Word], position: int) -> bool:
    """Return whether a word stands between a title and a name: "judge Hector Larios"."""
    return position > 0 and words[position - 1].small in _TITLES and words[position].small not in STOP_WORDS
