"""A happening's strands -> whether whom it befell, or what did it, shows arms where no word of violence does."""

import re
from collections.abc import Sequence

from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sentence.strands import Strand

_AT_ARMS = frozenset({"security_force", "militant", "journalist", "aid_worker"})
_CIVILIANS = frozenset({"civilian", "civilians", "non-combatants"})
_FAITHS = frozenset(
    {"christians", "muslims", "shias", "shiites", "sunnis", "hindus", "jews", "sikhs", "yazidis", "ahmadis", "copts", "pilgrims"}
)  # fmt: skip
_STRUCK = frozenset({"kill", "slay", "wound", "injure"})
_FIGHTS = frozenset({"fighting", "fight", "battle", "strike", "offensive", "operation", "firing"})
_BLASTS = frozenset({"blast", "explosion", "explode"})
_MANY = frozenset({"blasts", "explosions"})  # gas goes off once
_GUNFIRE = re.compile(
    r"\b(?:cross-?\s?border|retaliatory|hostile|enemy|sniper|artillery|mortar|rocket|friendly|indirect|small[- ]arms"
    r"|(?:machine[- ]?)?gun|trad\w+|exchang\w+|return\w*|tank|border|[A-Z]\w+(?:an|ian|ish|ese|eli|aeli|i))\s+fire\b"
    r"|\bfire exchange|\b(?:ceasefire|cease-fire|truce) violations?|\btwin (?:blasts|explosions)|\broadside (?:blast|explosion)"
)

_STRIKE = re.compile(r"\b(?:air|drone|missile|rocket)[ -]?strikes?\b", re.IGNORECASE)


def show_arms(strands: Sequence[Strand]) -> bool:
    """Return whether those harmed go about armed or are told apart from those who do, or fire or strikes hit them."""
    return any(_shows_arms(strand) for strand in strands)


def _shows_arms(strand: Strand) -> bool:
    wholes = [harm for harm in strand.harms if harm.effect in {"killed", "injured"}]
    # A headline above a text has its cause told there.
    is_lone = strand.sentence.is_whole_article
    if not wholes or (strand.sentence.is_heading and not is_lone):
        return False
    lemmas = {trigger.word.lemma for trigger in strand.triggers}
    if _GUNFIRE.search(strand.sentence.text) or _STRIKE.search(strand.sentence.text) or lemmas & _FIGHTS:
        return True
    if lemmas & _BLASTS and (is_lone or any(trigger.token.lower_ in _MANY for trigger in strand.triggers)):
        return True
    at_arms = any(
        harm.count.of_class in _AT_ARMS
        or harm.noun.lower_ in _CIVILIANS | _FAITHS
        or _is_of_group(strand, harm)
        for harm in wholes
    )
    return at_arms and bool(lemmas & _STRUCK)


def _is_of_group(strand: Strand, harm: Harm) -> bool:
    """Return whether those harmed are an armed group's: "four members of the Front"."""
    start, end = strand.sentence.span(harm.noun.subtree)
    return any(name.sort == "group" and start <= name.start < end for name in strand.sentence.names)
