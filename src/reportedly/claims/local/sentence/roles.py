"""A word of violence -> the nouns that name its doers and its targets."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    agents,
    children,
    objects_of,
    patients,
    subjects,
    with_conjuncts,
)
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.claims.local.sentence.linking import is_event
from reportedly.claims.local.sentence.triggers import Trigger


def doers_of(trigger: Trigger, sentence: Sentence) -> list[Token]:
    """Return the nouns that name who did what the word tells."""
    token = trigger.token
    if trigger.word.frame == "die":
        return []
    if trigger.is_verb:
        found = agents(token) or subjects(token)
        return [
            doer for noun in found for doer in with_conjuncts(noun) if not is_event(doer) or _is_bomber(doer)
        ]
    found = objects_of(token, "by")
    owners = [
        child
        for child in children(token, "poss", "compound", "amod", "nmod")
        if _is_named_doer(child, sentence)
    ]
    bomber = [token] if _is_bomber(token) else []
    return [*found, *owners, *bomber]


def _is_bomber(token: Token) -> bool:
    return token.lower_ in {"bomber", "bombers"}


def _is_named_doer(token: Token, sentence: Sentence) -> bool:
    """Return whether a word before an act names who does it: "Taliban attack", "army drone"."""
    start = sentence.passage.starts[token.i]
    entry = lexicon.people().get(token.lower_)
    if entry is not None and entry.armed and token.dep_ in {"compound", "poss"}:
        return True
    return any(
        name.start <= start < name.end and name.sort in {"group", "state_force"} for name in sentence.names
    )


def targets_of(trigger: Trigger) -> list[Token]:
    """Return the nouns that name whom or what the act was directed at."""
    token = trigger.token
    if trigger.is_verb:
        found = patients(token) if trigger.word.frame in {"attack", "harm", "clash", "device"} else []
        found = [
            *found,
            *objects_of(token, "at", "on", "into", "against", "near", "outside", "inside", "with"),
        ]
    else:
        found = objects_of(token, "on", "against", "at", "near", "outside", "inside", "of")
        found += [
            child
            for child in children(token, "compound")
            if child.lower_ in lexicon.things() and child.lower_ not in lexicon.weapons()
        ]
    members = [inner for noun in found for inner in objects_of(noun, "of")]
    return [target for noun in [*found, *members] for target in with_conjuncts(noun) if _is_target(target)]


def _is_target(token: Token) -> bool:
    """Return whether a noun names somebody or something that is struck; what is counted or thrown is not."""
    if token.lower_ in lexicon.people():
        return True
    kind = lexicon.things().get(token.lower_) or lexicon.things().get(token.lemma_)
    return kind is not None and not _is_part_of_weapon(token)


def _is_part_of_weapon(token: Token) -> bool:
    """Return whether a thing only says what kind of weapon: the "car" of "a car bomb"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is not None and f"{token.lower_} {after.lower_}" in lexicon.weapons()
