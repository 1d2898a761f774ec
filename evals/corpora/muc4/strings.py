"""Words of a response against words of a key -> full, half or no credit."""

import re
from functools import cache

from evals.corpora.muc4 import records
from reportedly.entities.demonyms import nations

_NONESSENTIAL_WORDS = """
THE A AN THIS THAT THESE THOSE HIS HER ITS THEIR OUR ANOTHER OTHER SOME SEVERAL MANY VARIOUS
NUMEROUS FEW ALL BOTH ABOUT APPROXIMATELY LEAST MORE THAN AT ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT
NINE TEN ELEVEN TWELVE DOZEN DOZENS HUNDRED HUNDREDS
"""
_OPENERS_WORDS = """
OF IN AT ON FROM FOR WITH NEAR TO BY UNDER AGAINST WHO WHOM WHOSE WHICH THAT WHERE BELONGING WEARING
"""
_TITLES_WORDS = """
MR MRS MS MISS DR DOCTOR SIR FATHER REVEREND BISHOP ARCHBISHOP MONSIGNOR PRESIDENT MINISTER SENATOR
DEPUTY GOVERNOR MAYOR JUDGE AMBASSADOR CONSUL ATTORNEY LAWYER ENGINEER PROFESSOR GENERAL GEN COLONEL
COL MAJOR MAJ CAPTAIN CAPT LIEUTENANT LT SERGEANT SGT CORPORAL COMMANDER ADMIRAL COMRADE DON DONA
"""
_NONESSENTIAL = frozenset(_NONESSENTIAL_WORDS.split())
_OPENERS = frozenset(_OPENERS_WORDS.split())
_TITLES = frozenset(_TITLES_WORDS.split())
_TOKENS = re.compile(r"[A-Z0-9][A-Z0-9'.&-]*|,")


def string_credit(slot: int, told: str, wanted: str) -> float:
    """Return the credit of one string for another, in a given slot."""
    ours, theirs = _essential(told), _essential(wanted)
    if ours == theirs or _squeezed(told) == _squeezed(wanted):
        return 1.0
    if not ours or not theirs:
        return 0.0
    if slot == records.NAME and _untitled(ours) == theirs:
        return 1.0
    if slot == records.PERP_ORG:
        apart = [_essential(part) for part in re.split(r"[\[\]()]", told) if part.strip()]
        if len(apart) == 2 and theirs in apart:
            return 1.0
    if len(theirs) < len(ours):
        return _with_more(ours, theirs)
    if slot == records.DESCRIPTION and theirs[: len(ours)] == ours and theirs[len(ours)] in _OPENERS:
        return 1.0
    if set(ours) <= set(theirs):
        return 0.5
    return 0.5 if slot not in (records.NAME, records.PERP_ORG) and _head(ours) == _head(theirs) else 0.0


def _with_more(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """Return the credit of a response that holds the key's words and more."""
    for at in range(len(ours) - len(theirs) + 1):
        if ours[at : at + len(theirs)] == theirs:
            before, behind = ours[:at], ours[at + len(theirs) :]
            if set(before) & (_OPENERS | {","}):
                return 0.0
            if not behind or (behind[0] in _OPENERS and "," not in behind):
                return 1.0
            return 0.5 if behind[0] == "," else 0.0
    return 0.5 if _head(ours) == _head(theirs) else 0.0


def _essential(text: str) -> tuple[str, ...]:
    """Return the words that count, commas between them kept."""
    words = _TOKENS.findall(text.upper().replace('"', " "))
    kept = [word.strip("'.-") or word for word in words]
    short = [word for word in kept if not _is_nonessential(word)]
    return tuple(short) if any(word != "," for word in short) else tuple(kept)


def _is_nonessential(word: str) -> bool:
    return word in _NONESSENTIAL or word.isdigit() or word in _nationalities()


@cache
def _nationalities() -> frozenset[str]:
    return frozenset(word.upper() for nation in nations() for word in nation.demonyms)


def _untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    at = next((at for at, word in enumerate(words) if word not in _TITLES), len(words))
    return words[at:]


def _head(words: tuple[str, ...]) -> str:
    end = next((at for at, word in enumerate(words) if at and (word in _OPENERS or word == ",")), len(words))
    return words[end - 1]


def _squeezed(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())
