"""A verb of taking hold of -> whether the law took somebody: "one suspect was seized", "police picked up two men"."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import agents, children, patients, subjects
from reportedly.claims.local.parse.tokens import Token

_TAKING = frozenset({"seize", "hold", "catch", "pick"})
_SOUGHT = frozenset(
    {"suspect", "suspects", "culprit", "culprits", "perpetrator", "perpetrators", "assailant", "assailants"}
)
_OPEN = frozenset({"hold", "catch", "pick"})
"""Verbs of much else besides, which need a suspect in the passive or the police as their subject."""


def takes_into_custody(verb: Token) -> bool:
    """Return whether police or troops took people, or those taken are the suspects or the armed men themselves."""
    lemma = verb.lemma_.lower()
    if lemma not in _TAKING or (lemma == "pick" and not any(child.lower_ == "up" for child in verb.children)):
        return False
    taken = [noun for noun in patients(verb) if _is_somebody(noun)]
    doers = [*subjects(verb), *agents(verb)]
    if not taken or any(_is_gunman(noun) for noun in doers):
        return False
    by_law = any(_is_of_the_law(noun) for noun in doers)
    caught = not doers and any(_is_sought(noun) for noun in taken)
    return by_law or (caught and (lemma not in _OPEN or bool(children(verb, "auxpass"))))


def _is_somebody(noun: Token) -> bool:
    return noun.lower_ in lexicon.people() or noun.ent_type_ == "PERSON"


def _is_sought(noun: Token) -> bool:
    entry = lexicon.people().get(noun.lower_)
    suspected = any(child.lower_ in {"suspected", "alleged", "wanted"} for child in noun.children)
    return noun.lower_ in _SOUGHT or suspected or (entry is not None and entry.victim_class == "militant")


def _is_gunman(noun: Token) -> bool:
    entry = lexicon.people().get(noun.lower_)
    return entry is not None and entry.armed and entry.victim_class != "security_force"


def _is_of_the_law(noun: Token) -> bool:
    entry = lexicon.people().get(noun.lower_)
    forces = noun.lower_ in {"forces", "authorities", "agents"}
    return forces or (entry is not None and entry.victim_class == "security_force")
