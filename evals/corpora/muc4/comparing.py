"""A response's filler against a key's -> full, half or no credit, by the scoring guidelines of MUC-4.

Re-implemented from "Guidelines for scoring mismatches between system responses and answer key", version 7.
What was decided by a person there is decided here as follows:

- Strings are equal when they are so without case, punctuation, articles, quantifiers, numbers and adjectives
  of nationality. A response with more words is right when the added ones stand before the key's words as
  modifiers, or behind them in a part that opens with a preposition or relative word and has no comma; half
  right with a comma. A response whose words are some of the key's is half right (part of a name or phrase),
  and so is one that shares the key's head, but not in the slots of names. Distant synonyms get nothing.
- A description without the key's "of" part ("mayor" for "mayor of a town") is right.
- Titles before a name of slot 18 do no harm. An organisation with its acronym in brackets behind it is right.
- A day inside the key's range, or a default ("- DD MMM YY") with the key's upper anchor, is half right.
- A place of the right country, or right in all but the country, is half right; CITY and TOWN are one type.
- A number that is an anchor of the key's range, or the key's number without "~", is half right.
- A right value with a tag that is not right is half right. Credit is never distributed over several fillers.
"""

import re
from collections.abc import Callable

from evals.corpora.muc4 import records
from evals.corpora.muc4.days import day_credit
from evals.corpora.muc4.records import Fill
from evals.corpora.muc4.strings import string_credit

FULL, HALF, NONE = 1.0, 0.5, 0.0
_SUPERSETS = {
    records.WEAPON_TYPE: {
        "GUN": {"MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE"},
        "EXPLOSIVE": {
            "BOMB", "VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB", "GRENADE", "MOLOTOV COCKTAIL",
        },
        "BOMB": {"VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB"},
        "PROJECTILE": {"MISSILE", "ROCKET"},
    },
    records.CONFIDENCE: {"SUSPECTED OR ACCUSED": {"SUSPECTED OR ACCUSED BY AUTHORITIES"}},
    records.THING_TYPE: {"POLITICAL FIGURE OFFICE OR RESIDENCE": {"GOVERNMENT OFFICE OR RESIDENCE"}},
    records.THING_EFFECT: {"DESTROYED": {"SOME DAMAGE"}},
    records.HUMAN_TYPE: {
        "GOVERNMENT OFFICIAL": {"FORMER GOVERNMENT OFFICIAL"},
        "ACTIVE MILITARY": {"FORMER ACTIVE MILITARY"},
        "POLITICAL FIGURE": {"GOVERNMENT OFFICIAL"},
    },
    records.HUMAN_EFFECT: {
        "NO INJURY": {"NO INJURY OR DEATH"},
        "NO DEATH": {"NO INJURY OR DEATH"},
    },
}  # fmt: skip
"""By slot: values that are half right for a more special value of the key."""
_NUMBERS = frozenset({records.THING_NUMBER, records.THINGS, records.HUMAN_NUMBER, records.HUMANS})


def credit(slot: int, response: Fill, key: Fill) -> float:
    """Return the credit of a response's filler for a key's: 1, 0.5 or 0."""
    compare = _comparison(slot)
    best = max((compare(response.values[0], value) for value in key.values), default=NONE)
    if slot == records.DESCRIPTION:
        return _described(response, key, best)
    if best == FULL and not _tags_fit(response, key):
        return HALF
    return best


def _comparison(slot: int) -> Callable[[str, str], float]:
    if slot == records.DATE:
        return day_credit
    if slot == records.LOCATION:
        return place_credit
    if slot in records.STRING_SLOTS:
        return lambda told, wanted: string_credit(slot, told, wanted)
    if slot in _NUMBERS:
        return number_credit
    return lambda told, wanted: set_credit(slot, told, wanted)


def set_credit(slot: int, told: str, wanted: str) -> float:
    """Return the credit of one value of a set list for another."""
    told, wanted = told.upper(), wanted.upper()
    if told == wanted:
        return FULL
    if slot == records.TYPE:
        return HALF if told == "ATTACK" else NONE
    return HALF if wanted in _SUPERSETS.get(slot, {}).get(told, set()) else NONE


def number_credit(told: str, wanted: str) -> float:
    """Return the credit of one number for another: 7, ~7, 5-7, 5-, PLURAL."""
    told, wanted = (re.sub(r"\s", "", each).upper() for each in (told, wanted))
    if told == wanted:
        return FULL
    anchors = [anchor for anchor in wanted.removeprefix("~").split("-") if anchor]
    return HALF if told.isdigit() and told in anchors and not wanted.isdigit() else NONE


def _tags_fit(response: Fill, key: Fill) -> bool:
    """Whether the cross-reference names the key's filler, or is left out where the key has none."""
    if not key.tags:
        return not response.tags
    return any(
        string_credit(records.NAME, told, wanted) == FULL
        or string_credit(records.THING, told, wanted) == FULL
        for told in response.tags[:1]
        for wanted in key.tags
    )


def _described(response: Fill, key: Fill, best: float) -> float:
    """Return the credit for slot 19, where the name may stand in the description or in the tag."""
    if best == FULL:
        return FULL if _tags_fit(response, key) else HALF
    if best == NONE and key.tags:
        names = {word for tag in key.tags for word in tag.upper().split()}
        without = " ".join(word for word in response.values[0].upper().split() if word not in names)
        if without and without != response.values[0].upper():
            told = max(string_credit(records.DESCRIPTION, without, value) for value in key.values)
            return HALF if told == FULL else NONE
    return best


def place_credit(told: str, wanted: str) -> float:
    """Return the credit of one place for another: COUNTRY: AREA (DEPARTMENT): TOWN (CITY)."""
    ours, theirs = _parts(told), _parts(wanted)
    if ours == theirs:
        return FULL
    # The country is right, whatever stands behind it; or all behind it is right.
    if ours[0] == theirs[0] or (len(theirs) > 1 and ours[1:] == theirs[1:]):
        return HALF
    return NONE


def _parts(place: str) -> tuple[str, ...]:
    parts = re.sub(r"\s+", " ", place.upper()).split(":")
    return tuple(part.strip().replace("(TOWN)", "(CITY)") for part in parts)
