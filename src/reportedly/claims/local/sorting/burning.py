"""Strands of a burning or a looting -> the killing beside it, if armed men did both."""

from collections.abc import Iterator, Sequence

from reportedly.claims.local.parse.grammar import heads
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.arms import has_armed_doer
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.victims import effect_of

_BY_HAND = frozenset(
    {
        "shoot",
        "gun",
        "hack",
        "stab",
        "behead",
        "massacre",
        "slaughter",
        "butcher",
        "execute",
        "murder",
        "decapitate",
    }
)
_ONSLAUGHT = frozenset({"attack", "storm", "raid", "ambush", "assault", "invade", "overrun"})
_FLAMES = frozenset({"fire", "flames", "blaze", "inferno", "smoke", "alive"})


def killing_beside(strands: Sequence[Strand]) -> tuple[Strand, Trigger] | None:
    """Return the killing that stands beside what was burnt or looted; None where the fire killed, or nobody died."""
    return next((found for strand in strands for found in _killings(strand)), None)


def _killings(strand: Strand) -> Iterator[tuple[Strand, Trigger]]:
    burnt = [t.token for t in strand.triggers if t.word.type in {"arson", "looting"}]
    by_hand = any(t.word.lemma in _BY_HAND for t in strand.triggers)
    by_arms = (
        by_hand or any(t.word.lemma in _ONSLAUGHT for t in strand.triggers) or has_armed_doer(strand.sentence)
    )
    for trigger in strand.triggers:
        if not trigger.is_verb or trigger.word.frame == "die":
            continue
        dead, hand = effect_of(trigger) == "killed", trigger.word.lemma in _BY_HAND
        is_told = (dead or hand) if burnt else dead and (hand or bool(strand.doers))
        of_fire = _names_flames(trigger.token) or any(_is_of_fire(trigger.token, each) for each in burnt)
        if by_arms and is_told and not of_fire:
            yield strand, trigger


def _is_of_fire(killing: Token, burning: Token) -> bool:
    """Return whether one is told as what the other did: "torched a bus, killing nine", "died when it was torched"."""
    return _hangs_on(killing, burning) or _hangs_on(burning, killing)


def _hangs_on(lower: Token, upper: Token) -> bool:
    """Return whether a clause hangs on the other, rather than stands beside it."""
    chain = [lower, *heads(lower)]
    at = next((place for place, token in enumerate(chain) if token.i == upper.i), 0)
    return at > 0 and not any(token.dep_ == "conj" for token in chain[:at])


def _names_flames(killing: Token) -> bool:
    return any(token.lower_ in _FLAMES and token.head.lower_ != "opened" for token in killing.subtree)
