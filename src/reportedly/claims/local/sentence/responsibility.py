"""Sentences -> who claims, is blamed for, or denies an act of violence."""

from dataclasses import dataclass

from reportedly.claims.local.parse.grammar import (
    agents,
    children,
    is_passive,
    objects_of,
    subjects,
    with_conjuncts,
)
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.model.taxonomy import Stance

_RESPONSIBILITY = frozenset({"responsibility", "credit"})
_INVOLVEMENT = frozenset({"responsibility", "involvement", "role", "accusation", "accusations", "allegation",
                          "allegations", "claim", "claims", "charge", "charges", "report", "reports", "link"})  # fmt: skip
_ACT_WORDS = frozenset(
    {
        "attack",
        "blast",
        "bombing",
        "incident",
        "violence",
        "explosion",
        "shooting",
        "raid",
        "strike",
        "killing",
    }
)
_NOBODY = frozenset({"no", "nobody", "none", "neither"})


@dataclass(frozen=True, slots=True, eq=False)
class Responsibility:
    """A party that claims, is blamed, or denies; `act` is the word of violence it is about, when told."""

    stance: Stance
    party: Token
    accuser: Token | None
    act: Token | None
    cue: Token


def responsibilities_in(sentence: Sentence, triggers: tuple[Trigger, ...]) -> list[Responsibility]:
    """Return the tellings of responsibility in a sentence, in order."""
    acts = {trigger.token.i for trigger in triggers if trigger.word.lemma != "bomber"}
    found: list[Responsibility] = []
    for token in sentence.tokens:
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
            found.extend(_by_verb(token, acts))
        elif token.lower_ in {"responsible", "behind"}:
            found.extend(_by_state(token, acts))
        elif token.lower_ in {"work", "handiwork"}:
            found.extend(_by_work(token, acts))
    return found


def _by_verb(verb: Token, acts: set[int]) -> list[Responsibility]:
    lemma = verb.lemma_.lower()
    if lemma in {"claim", "take", "accept", "admit", "acknowledge"}:
        return _claims(verb, acts, lemma)
    if lemma == "blame":
        return _blames(verb, acts)
    if lemma == "hold" and any(child.lower_ == "responsible" for child in verb.children):
        held = [
            noun for word in verb.children if word.lower_ == "responsible" for noun in children(word, "nsubj")
        ]
        return _each("blames", held or children(verb, "dobj"), subjects(verb)[:1], None, verb, acts)
    if lemma == "suspect" and is_passive(verb):
        act = next(
            (token for noun in objects_of(verb, "of") for token in [noun, *noun.subtree] if token.i in acts),
            None,
        )
        return _each(
            "blames", children(verb, "nsubjpass") if act is not None else [], agents(verb), act, verb, acts
        )
    if lemma == "suspect" and not children(verb, "ccomp", "xcomp"):
        return _each("blames", children(verb, "dobj"), subjects(verb), None, verb, acts)
    if lemma == "accuse":
        return _accuses(verb, acts)
    if lemma in {"attribute", "ascribe", "point"}:
        return _attributes(verb, acts)
    if lemma in {"deny", "reject", "disclaim"}:
        return _denies(verb, acts)
    if lemma in {"plan", "mastermind", "orchestrate", "plot", "organise", "organize"}:
        return _masterminds(verb, acts)
    return []


def _claims(verb: Token, acts: set[int], lemma: str) -> list[Responsibility]:
    objects = children(verb, "dobj", "nsubjpass")
    responsible = [noun for noun in objects if noun.lower_ in _RESPONSIBILITY]
    direct = (
        [noun for noun in objects if noun.i in acts] if lemma in {"claim", "admit", "acknowledge"} else []
    )
    if verb.dep_ in {"acl", "relcl"} and verb.head.i in acts and lemma == "claim":
        direct = [verb.head]
    if lemma == "claim" and verb.tag_ == "VBN" and not direct and not responsible and agents(verb):
        before = [place for place in acts if place < verb.i]
        direct = [verb.doc[max(before)]] if before else []
    if not responsible and not direct:
        return []
    if any(child.lower_ in _NOBODY for noun in responsible for child in noun.children):
        return []
    parties = agents(verb) if is_passive(verb) else subjects(verb)
    parties = [party for noun in parties for party in with_conjuncts(noun) if not _is_nobody(party)]
    if children(verb, "neg"):
        return []
    act = (
        next((noun for noun in direct if noun.i in acts), None)
        if direct
        else _act_for(verb, responsible, acts)
    )
    return [Responsibility("claims", party, None, act, verb) for party in parties]


def _act_for(verb: Token, nouns: list[Token], acts: set[int]) -> Token | None:
    places = [target for noun in [verb, *nouns] for target in objects_of(noun, "for", "of")]
    for target in places:
        for token in [target, *target.subtree]:
            if token.i in acts:
                return token
    return None


def _blames(verb: Token, acts: set[int]) -> list[Responsibility]:
    parties = objects_of(verb, "on") or [
        party
        for noun in children(verb, "dobj", "nsubjpass")
        if noun.i in acts or noun.lower_ in _ACT_WORDS
        for party in objects_of(noun, "on")
    ]
    accusers = subjects(verb)
    act = _act_for(verb, [], acts)
    if not parties:
        parties = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
        accusers = agents(verb) if is_passive(verb) else accusers
    else:
        blamed = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
        act = next((token for token in blamed if token.i in acts), act)
        if verb.dep_ == "acl" and verb.head.i in acts:
            act = verb.head
        accusers = agents(verb) if is_passive(verb) else accusers
    if verb.dep_ == "acl" and not parties:
        parties = [verb.head]
    return _each("blames", parties, accusers, act, verb, acts)


def _accuses(verb: Token, acts: set[int]) -> list[Responsibility]:
    parties = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    accusers = agents(verb) if is_passive(verb) else subjects(verb)
    act = next(
        (token for target in objects_of(verb, "of") for token in target.subtree if token.i in acts), None
    )
    return _each("blames", parties, accusers, act, verb, acts) if act is not None else []


def _attributes(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "attributed the raid to X", "was attributed to X", "pointed the finger at X"."""
    parties = objects_of(verb, "to", "at")
    told = children(verb, "dobj", "nsubjpass")
    act = next((noun for noun in told if noun.i in acts or noun.lower_ in {"attack", "act", "finger"}), None)
    if verb.dep_ == "acl" and verb.head.i in acts:
        act = verb.head
    if verb.lemma_ == "point" and (act is None or act.lower_ != "finger"):
        return []
    if act is None:
        return []
    accusers = agents(verb) if is_passive(verb) else subjects(verb)
    return _each("blames", parties, accusers, act if act.i in acts else None, verb, acts)


def _denies(verb: Token, acts: set[int]) -> list[Responsibility]:
    objects = [noun for noun in children(verb, "dobj", "nsubjpass") if noun.lower_ in _INVOLVEMENT]
    deeds = [
        clause
        for clause in children(verb, "xcomp", "ccomp")
        if any(token.i in acts for token in clause.subtree)
    ]
    if not objects and not deeds:
        return []
    act = next((token for noun in [*objects, *deeds] for token in noun.subtree if token.i in acts), None)
    parties = agents(verb) if is_passive(verb) else subjects(verb)
    return [Responsibility("denies", party, None, act, verb) for party in parties if not _is_nobody(party)]


def _masterminds(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "played a key role in planning the bombing", "masterminded the attack"; plans of the future are not deeds."""
    if verb.tag_ not in {"VBD", "VBN", "VBG"}:
        return []
    act = next(
        (noun for noun in children(verb, "dobj") if noun.i in acts and noun.tag_ in {"NN", "NNP"}), None
    )
    if act is None:
        return []
    return _each("blames", _deep_subjects(verb), [], act, verb, acts)


def _deep_subjects(verb: Token) -> list[Token]:
    direct = subjects(verb)
    if direct:
        return direct
    for head in [verb.head, verb.head.head, verb.head.head.head]:
        if head.pos_ in {"VERB", "AUX"}:
            found = subjects(head)
            if found:
                return found
    return []


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
    parties = [noun for noun in children(verb, "nsubj", "nsubjpass") if not _is_nobody(noun)]
    return [Responsibility("blames", party, None, act, word) for party in parties if party.lower_ != "who"]


def _by_work(noun: Token, acts: set[int]) -> list[Responsibility]:
    """Read "the blasts were the work of X"."""
    if noun.head.lemma_ != "be" or children(noun.head, "neg"):
        return []
    act = next((token for token in children(noun.head, "nsubj") if token.i in acts), None)
    return _each("blames", objects_of(noun, "of"), [], act, noun, acts)


def _each(
    stance: Stance, parties: list[Token], accusers: list[Token], act: Token | None, cue: Token, acts: set[int]
) -> list[Responsibility]:
    accuser = accusers[0] if accusers else None
    everyone = [party for noun in parties for party in with_conjuncts(noun)]
    return [
        Responsibility(stance, party, accuser, act, cue)
        for party in everyone
        if party.i not in acts and not _is_nobody(party)
    ]


def _is_nobody(token: Token) -> bool:
    return token.lower_ in _NOBODY or any(child.lower_ in _NOBODY for child in token.children)
