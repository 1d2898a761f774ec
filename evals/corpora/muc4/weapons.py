"""Words for a weapon -> its type in the set list of slot 7."""

import re

WEAPON_TYPES = (
    "MACHINE GUN",
    "MORTAR",
    "HANDGUN",
    "RIFLE",
    "GUN",
    "DYNAMITE",
    "MINE",
    "AERIAL BOMB",
    "BOMB",
    "GRENADE",
    "MOLOTOV COCKTAIL",
    "EXPLOSIVE",
    "MISSILE",
    "ROCKET",
    "STONE",
)
"""The set list, the special before the general; a vehicle bomb is a bomb behind a vehicle."""
_NOUNS = re.compile(
    r"\b(?:(MACHINE ?GUN)|(MORTAR)|(HANDGUN|PISTOL|REVOLVER)|(RIFLE)|(GUN)|(DYNAMITE)|(MINE)|(AERIAL BOMB)"
    r"|(BOMB)|(GRENADE)|(MOLOTOV COCKTAIL)|(EXPLOSIVE(?: DEVICE| CHARGE)?)|(MISSILE)|(ROCKET)|(STONE))S?$"
)
_VEHICLE_BOMB = re.compile(r"\b(?:CAR|BUS|TRUCK|VEHICLE)[ -]BOMBS?$")


def weapon_type(words: str) -> str | None:
    """Return the type of the weapon that the words name at their end; None where they name none."""
    upper = words.upper().strip("\"' ")
    if _VEHICLE_BOMB.search(upper):
        return "VEHICLE BOMB"
    found = _NOUNS.search(upper)
    return WEAPON_TYPES[found.lastindex - 1] if found and found.lastindex else None
