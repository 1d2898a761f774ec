"""With what two accounts say it was done -> a feature."""

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.facts import Facts, content_words

_SAME = 0.4
_OTHERS = -0.3


def compare_weapons(left: Facts, right: Facts) -> Feature | None:
    """Return whether the weapons share a word; None when one account tells none."""
    if not left.weapons or not right.weapons:
        return None
    lefts = {word for weapon in left.weapons for word in content_words(weapon.mention)}
    rights = {word for weapon in right.weapons for word in content_words(weapon.mention)}
    shared = sorted(lefts & rights)
    if shared:
        return Feature("weapons", _SAME, f"same weapon: {shared[0]}")
    return Feature(
        "weapons", _OTHERS, f"other weapons: {left.weapons[0].mention} and {right.weapons[0].mention}"
    )
