"""The article's words for a doer -> the words for a state's own force in them, when no state is named."""

import re

from reportedly.entities.actors.states import force_nouns
from reportedly.entities.actors.words import word_list

_BEFORE = re.compile(
    r"^(?:(?:the|an?|some|several|dozens of|hundreds of|around|about|at least|more than|up to|\d+|two|three"
    r"|four|five|six|seven|eight|nine|ten|gallant|government(?!\s(?:forces|troops)$)) )+"
)


def bare_force(mention: str) -> str | None:
    """Return "soldiers" of "at least ten soldiers"; None for words that may mean any: "jets"."""
    words = _BEFORE.sub("", mention.lower())
    return words if words in force_nouns() and words not in word_list("anyones_forces.txt") else None
