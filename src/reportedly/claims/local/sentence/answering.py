"""Sentences -> who claims, is blamed for, or denies an act of violence."""

from collections.abc import Callable

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    children,
    objects_of,
    subjects,
)
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.blaming import (
    ATTACKERS,
    accuses,
    attributes,
    belongs,
    blames,
    did_it,
    is_attacker,
    masterminds,
    names,
    suspects,
)
from reportedly.claims.local.sentence.owning import claims, denies, owns_up
from reportedly.claims.local.sentence.responsibility import Responsibility, each_of, is_nobody
from reportedly.claims.local.sentence.triggers import Trigger


def responsibilities_in(sentence: Sentence, triggers: tuple[Trigger, ...]) -> list[Responsibility]:
    """Return the tellings of responsibility in a sentence, in order."""
    acts = {trigger.token.i for trigger in triggers if trigger.word.lemma != "bomber"}
    found: list[Responsibility] = []
    for token in sentence.tokens:
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
            found.extend(_by_verb(token, acts))
        elif token.lower_ in {"responsible", "behind"}:
            found.extend(_by_state(token, acts))
        elif token.lower_ in {"member", "members"} and token.head.lemma_ == "be":
            found.extend(belongs(token, acts))
        elif token.lower_ in ATTACKERS and token.dep_ == "attr":
            found.extend(is_attacker(token, acts))
        elif token.lower_ in {"work", "handiwork"}:
            found.extend(_by_work(token, acts))
    return found


def _by_verb(verb: Token, acts: set[int]) -> list[Responsibility]:
    lemma = verb.lemma_.lower()
    if lemma == "hold" and any(child.lower_ == "responsible" for child in verb.children):
        held = [
            noun for word in verb.children if word.lower_ == "responsible" for noun in children(word, "nsubj")
        ]
        return each_of("blames", held or children(verb, "dobj"), subjects(verb)[:1], None, verb, acts)
    if lemma == "suspect":
        return suspects(verb, acts)
    if lemma == "do":
        return did_it(verb)
    if lemma == "own":
        return owns_up(verb, acts)
    read = _READINGS.get(lexicon.answering().get(lemma, ""))
    return read(verb, acts) if read is not None else []


def _by_state(word: Token, acts: set[int]) -> list[Responsibility]:
    """Read "X was behind the attack" and "X is responsible for the killing"."""
    verb = word.head
    if verb.lemma_ not in {"be", "believe", "suspect", "think", "say"} or verb.pos_ not in {"VERB", "AUX"}:
        return []
    nouns = objects_of(word, "for") if word.lower_ == "responsible" else children(word, "pobj")
    act = next((token for noun in nouns for token in [noun, *noun.subtree] if token.i in acts), None)
    own_word = word.lower_ == "responsible" and not nouns and verb.dep_ == "ccomp"
    if (act is None and not own_word) or children(verb, "neg"):
        return []
    parties = [noun for noun in children(verb, "nsubj", "nsubjpass") if not is_nobody(noun)]
    return [Responsibility("blames", party, None, act, word) for party in parties if party.lower_ != "who"]


def _by_work(noun: Token, acts: set[int]) -> list[Responsibility]:
    """Read "the blasts were the work of X"."""
    if noun.head.lemma_ != "be" or children(noun.head, "neg"):
        return []
    act = next((token for token in children(noun.head, "nsubj") if token.i in acts), None)
    return each_of("blames", objects_of(noun, "of"), [], act, noun, acts)


_READINGS: dict[str, Callable[[Token, set[int]], list[Responsibility]]] = {
    "claims": claims,
    "blames": blames,
    "accuses": accuses,
    "attributes": attributes,
    "belongs": belongs,
    "denies": denies,
    "plans": masterminds,
    "names": names,
}
