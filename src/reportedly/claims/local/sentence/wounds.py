"""Words for a state or a way to hospital -> who bears it: "with gunshot wounds", "in critical condition"."""

from reportedly.claims.local.parse.grammar import children, objects_of, patients, subjects
from reportedly.claims.local.parse.tokens import Token

HURTS = frozenset({"wound", "injury", "burn", "condition"})
_STATES = frozenset({"critical", "serious", "stable", "grave", "fair", "good", "guarded", "poor"})
_MOVES = frozenset(
    {"take", "rush", "airlift", "fly", "transport", "bring", "carry", "transfer", "send", "admit", "shift", "evacuate", "treat"}
)  # fmt: skip
_HOSPITALS = frozenset({"hospital", "hospitals", "clinic", "infirmary", "icu"})
_BODIES = frozenset({"body", "bodies", "corpse", "corpses", "remains", "dead", "it"})


def is_borne(token: Token) -> bool:
    """Return whether a noun tells somebody's state: "treated for burns", "in critical condition"."""
    preposition = token.head
    if token.dep_ == "dobj" and token.lemma_ != "condition":
        return preposition.lemma_ in {"receive", "get"}
    if token.dep_ != "pobj" or preposition.dep_ != "prep":
        return False
    if token.lemma_ == "condition":
        return preposition.lower_ == "in" and any(child.lower_ in _STATES for child in token.children)
    return preposition.lower_ in {"with", "for"}


def bearers(token: Token) -> list[Token]:
    """Return the nouns that name whose state a noun tells."""
    above = token.head if token.dep_ == "dobj" else token.head.head
    if above.pos_ in {"VERB", "AUX"}:
        if above.lemma_ in {"die", "succumb", "kill", "leave"}:
            return []
        found = children(above, "nsubjpass", "nsubj") or patients(above) or subjects(above)
        return [noun for noun in found if noun.lower_ not in _BODIES]
    if _is_dead(above):
        return []
    return [above] if above.pos_ in {"NOUN", "PROPN", "NUM"} else []


def _is_dead(noun: Token) -> bool:
    """Return whether a noun names the dead themselves: "the bodies of six men with gunshot wounds"."""
    owner = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return noun.lower_ in _BODIES or owner.lower_ in _BODIES


def goes_to_hospital(verb: Token) -> bool:
    """Return whether a verb brings somebody to hospital, alive as far as it tells."""
    if verb.lemma_ not in _MOVES:
        return False
    ends = [noun for noun in objects_of(verb, "to", "into", "at", "in") if noun.lower_ in _HOSPITALS]
    moved = [noun for noun in patients(verb) if noun.lower_ not in _BODIES]
    return bool(ends and moved)
