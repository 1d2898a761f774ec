"""Harms: how many people something befell, by which words, and which two tell the same."""

from dataclasses import dataclass

from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.parse.tokens import Token
from reportedly.model.values import Count


@dataclass(frozen=True, slots=True, eq=False)
class Harm:
    """How many people something befell, by which words; parts belong to a whole told with them."""

    effect: Effect
    count: Count
    start: int
    end: int
    noun: Token
    is_additional: bool = False
    is_attacker: bool = False
    is_stated_toll: bool = False
    """Whether the words call it a toll: "put the toll at 19"; such a total is never added to other counts."""
    is_updated_toll: bool = False
    """Whether a stated toll is the newest: "the toll rose to 63"."""
    is_fate_open: bool = False
    """Whether the words tell that they were struck, and not whether they lived: "three were shot"."""
    is_state: bool = False
    """Whether the words tell how some of those hurt are: "two are in critical condition"."""
    is_pronoun: bool = False
    """Whether "he" or "she" is somebody told of before."""
    is_some_of_them: bool = False
    """Whether they are out of those just counted: "six people, one of whom was beheaded"."""
    is_of_those_hurt: bool = False
    """Whether they were among those hurt before: "two of the injured died"."""
    whole: "Harm | None" = None
    words: str = ""
    person: str | None = None
    by_pattern: bool = False
    """Whether words in a row told it, not the parse."""


def is_twin(left: Harm, right: Harm) -> bool:
    """Return whether both tell the same harm of the same people."""
    if left.effect != right.effect:
        return False
    overlap = left.start < right.end and right.start < left.end
    same = (left.count.low, left.count.high) == (right.count.low, right.count.high)
    return left.noun.i == right.noun.i or (overlap and same and (left.by_pattern or right.by_pattern))


def unique_harms(harms: list[Harm]) -> list[Harm]:
    """Keep one harm for an effect and a noun, and one for an effect, a number and overlapping words."""
    kept: list[Harm] = []
    for harm in harms:
        twin = next((other for other in kept if is_twin(other, harm)), None)
        if twin is None:
            kept.append(harm)
        elif twin.whole is not None and harm.whole is None:
            kept[kept.index(twin)] = harm
    return kept
