"""Text -> the longest registry names in it, with states and forces put together from their words."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from reportedly.entities.actors.book import Book
from reportedly.entities.actors.spelling import HYPHENS, Folded, fold, is_shouting, plain_name
from reportedly.entities.actors.states import after_nation, before_strike, force_id, force_nouns, state_id
from reportedly.entities.actors.words import word_list
from reportedly.entities.demonyms import nations
from reportedly.model.ids import ActorId
from reportedly.model.record import Record
from reportedly.model.seams import KnownName, NameSort

Part = Literal["actor", "country", "demonym", "kind"]

_MODIFIES = re.compile(
    rf"[{HYPHENS}](?:backed|led|linked|affiliated|aligned|allied|run|ruled|controlled|held|occupied|inspired|trained"
    r"|supported|funded|made|based|style|born|dominated|supplied|sponsored|administered|leaning)\b",
    re.IGNORECASE,
)
_OPPOSES = re.compile(rf"\b(?:anti|pro|non|counter)[{HYPHENS}]$", re.IGNORECASE)
_JOINS = re.compile(r"(?:,? and |, |/| or |-)")
_SHOUT_WINDOW = 40


class Meaning(Record, frozen=True):
    """What a spelling stands for, and how it must be written."""

    part: Part
    sort: NameSort
    spelling: str
    """Folded, with its case."""
    actor_id: ActorId | None


class _Hit(Record, frozen=True):
    start: int
    end: int
    sort: NameSort
    actor_id: ActorId | None


class Finder:
    """Finds names of one book in any text."""

    def __init__(self, book: Book) -> None:
        self._meanings = tuple(_meanings(book))
        spellings = [meaning.spelling.lower() for meaning in self._meanings]
        self._automaton = AhoCorasick(spellings, matchkind=MatchKind.Standard)
        self._word_acronyms = word_list("word_acronyms.txt")

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        """Return the longest names in `text`, in order, without overlap, at code-point offsets."""
        folded = fold(text)
        found: list[_Hit] = []
        for hit in sorted(self._hits(folded, text), key=_leftmost_longest):
            if found and hit.start < found[-1].end:
                continue
            if not _repeats_a_group(hit, found):
                found.append(hit)
        return tuple(_known(hit, text, folded) for hit in found)

    def _hits(self, folded: Folded, text: str) -> Iterable[_Hit]:
        nations: list[tuple[int, int, Meaning]] = []
        composed: set[int] = set()
        for at, start, end in self._automaton.find_matches_as_indexes(folded.lower, overlapping=True):
            meaning = self._meanings[at]
            if not _stands_alone(folded.text, start, end) or not self._is_written(
                meaning, folded.text, start, end
            ):
                continue
            if meaning.part in ("country", "demonym"):
                nations.append((start, end, meaning))
            elif not _is_modifier(text, folded, start, end):
                yield _Hit(start, end, meaning.sort, meaning.actor_id)
        for start, end, meaning in reversed(nations):
            hit = _nation_hit(folded, text, start, end, meaning, composed)
            if hit is not None:
                yield hit

    def _is_written(self, meaning: Meaning, text: str, start: int, end: int) -> bool:
        if meaning.part == "kind":
            return True
        words, wanted = text[start:end].split(" "), meaning.spelling.split(" ")
        strict = _strict_words(meaning.spelling)
        if any(word != wanted[at] for at, word in enumerate(words) if at in strict):
            return False
        if len(words) == 1 and words[0] in self._word_acronyms:
            return not is_shouting(text[max(0, start - _SHOUT_WINDOW) : end + _SHOUT_WINDOW])
        return _capitals(words) * 2 >= _capitals(wanted) and _capitals(words) > 0


def _meanings(book: Book) -> Iterable[Meaning]:
    for spelling, use in book.searched():
        written = _cased(spelling, use.name)
        yield Meaning("actor", book.sort_of(use.actor_id), written, use.actor_id)
    for nation in nations():
        for name in (nation.name, *nation.other_names):
            yield Meaning("country", "state", plain_name(name), state_id(nation.iso2))
        for demonym in nation.demonyms:
            if demonym not in nation.other_names and demonym != nation.name:
                yield Meaning("demonym", "state", plain_name(demonym), state_id(nation.iso2))
    for kind in word_list("kinds.txt"):
        yield Meaning("kind", "kind", kind, None)


def _cased(spelling: str, name: str) -> str:
    """Return the spelling with the case of the name it was made from; both have the same words."""
    words = plain_name(name).split(" ")
    if all(word.isupper() for word in words if len(word) > 3) and len(spelling) > 12:
        return spelling.title()
    made = spelling.split(" ")
    if len(made) != len(words):
        return spelling
    return " ".join(
        word.replace("'", "")
        if word.replace("'", "").lower() == new
        else (word if word.lower() == new else new)
        for word, new in zip(words, made, strict=True)
    )


@cache
def _strict_words(spelling: str) -> frozenset[int]:
    """Return which words carry meaning in their case: acronyms and single capitals."""
    return frozenset(
        at
        for at, word in enumerate(spelling.split(" "))
        if word[:1].isupper() and (len(word) == 1 or not word[1:].islower())
    )


def _capitals(words: Iterable[str]) -> int:
    return sum(word[:1].isupper() or (len(word) > 1 and word[1].isupper()) for word in words)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def _is_modifier(text: str, folded: Folded, start: int, end: int) -> bool:
    """Whether the name only describes somebody else: "Iran-backed", "anti-Taliban"."""
    first, last = folded.offset(start), folded.offset(end) if end < len(folded.text) else len(text)
    return (
        _MODIFIES.match(text, last) is not None
        or _OPPOSES.search(text[max(0, first - 9) : first]) is not None
    )


def _nation_hit(
    folded: Folded, text: str, start: int, end: int, meaning: Meaning, composed: set[int]
) -> _Hit | None:
    """Return the state or force that a nation's word makes with the words after it.

    `composed` holds where forces start, for the adjectives joined to them: "Syrian and Russian warplanes".
    """
    if _is_modifier(text, folded, start, end):
        return None
    after = after_nation(folded.lower, end)
    iso2 = str(meaning.actor_id).removeprefix("state:")
    if after is not None:
        composed.add(start)
        if after["force"]:
            return _Hit(start, after.end(), "state_force", force_id(iso2, force_nouns()[after["force"]]))
        return _Hit(start, after.end(), "state", meaning.actor_id)
    joins = _JOINS.match(folded.lower, end)
    if meaning.part == "country" or before_strike().match(folded.lower, end):
        return _Hit(start, end, "state", meaning.actor_id)
    if joins is not None and joins.end() in composed:
        composed.add(start)
        return _Hit(start, end, "state", meaning.actor_id)
    return None


def _leftmost_longest(hit: _Hit) -> tuple[int, int, bool]:
    return hit.start, -hit.end, hit.actor_id is None


def _repeats_a_group(hit: _Hit, found: list[_Hit]) -> bool:
    """Whether a kind only says what the name before it is: "Taliban militants" is one name."""
    return hit.sort == "kind" and bool(found) and found[-1].sort != "kind" and found[-1].end + 1 == hit.start


def _known(hit: _Hit, text: str, folded: Folded) -> KnownName:
    start = folded.offset(hit.start)
    end = folded.offset(hit.end - 1) + 1
    return KnownName(start, end, text[start:end], hit.sort, hit.actor_id)
