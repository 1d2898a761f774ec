"""Sentences -> who claims, is blamed for, or denies an act of violence."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.claims.local import lexicon
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
_IT = frozenset({"it", "them", "both", "this"})
_OF_DEEDS = frozenset({"claim", "admit", "acknowledge"})
"""Verbs that take the deed itself as their object."""
_CLUES = frozenset(
    {
        "evidence",
        "style",
        "clue",
        "clues",
        "sign",
        "signs",
        "hallmark",
        "hallmarks",
        "findings",
        "investigation",
    }
)
_BODIES = frozenset(
    {
        "administration",
        "government",
        "authorities",
        "ministry",
        "council",
        "statement",
        "residents",
        "witnesses",
    }
)
_CULPRITS = frozenset(
    {"suspect", "suspects", "perpetrator", "perpetrators", "culprit", "culprits", "responsible", "attackers"}
)


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
    if lemma == "hold" and any(child.lower_ == "responsible" for child in verb.children):
        held = [
            noun for word in verb.children if word.lower_ == "responsible" for noun in children(word, "nsubj")
        ]
        return _each("blames", held or children(verb, "dobj"), subjects(verb)[:1], None, verb, acts)
    if lemma == "suspect":
        return _suspects(verb, acts)
    if lemma == "do":
        return _did_it(verb)
    if lemma == "own":
        return _owns_up(verb, acts)
    read = _READINGS.get(lexicon.answering().get(lemma, ""))
    return read(verb, acts) if read is not None else []


def _suspects(verb: Token, acts: set[int]) -> list[Responsibility]:
    if is_passive(verb):
        act = next(
            (token for noun in objects_of(verb, "of") for token in [noun, *noun.subtree] if token.i in acts),
            None,
        )
        blamed = children(verb, "nsubjpass") if act is not None else []
        return _each("blames", blamed, agents(verb), act, verb, acts)
    if children(verb, "ccomp", "xcomp"):
        return []
    return _each("blames", children(verb, "dobj"), subjects(verb), None, verb, acts)


def _did_it(verb: Token) -> list[Responsibility]:
    """Read "its fighters did it": the act is the one told before."""
    told = any(noun.lower_ in _IT for noun in children(verb, "dobj"))
    if not told or children(verb, "neg", "aux") or verb.dep_ != "ccomp":
        return []
    return [
        Responsibility("blames", party, None, None, verb) for party in subjects(verb) if _can_speak(party)
    ]


def _owns_up(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "owned up to the blast"."""
    if children(verb, "neg") or not any(child.lower_ == "up" for child in verb.children):
        return []
    act = next(
        (
            noun
            for prep in verb.subtree
            if prep.lower_ == "to"
            for noun in children(prep, "pobj")
            if noun.i in acts
        ),
        None,
    )
    parties = [party for noun in subjects(verb) for party in with_conjuncts(noun) if not _is_nobody(party)]
    return [Responsibility("claims", party, None, act, verb) for party in parties] if act is not None else []


def _names(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "named the group as a suspect in the killing"."""
    words = {word.lower_ for child in verb.children if child.i > verb.i for word in [child, *child.children]}
    if not words & _CULPRITS:
        return []
    named = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    accusers = agents(verb) if is_passive(verb) else subjects(verb)
    act = next((token for token in verb.subtree if token.i in acts and token.i > verb.i), None)
    return _each("blames", named, accusers, act, verb, acts)


def _claims(verb: Token, acts: set[int]) -> list[Responsibility]:
    lemma = verb.lemma_.lower()
    objects = children(verb, "dobj", "nsubjpass")
    if (
        lemma == "claim"
        and not is_passive(verb)
        and objects
        and objects[0].lower_ in _IT
        and _ends_there(verb)
    ):
        found = [party for noun in subjects(verb) for party in with_conjuncts(noun) if _can_speak(party)]
        return [Responsibility("claims", party, None, None, verb) for party in found]
    responsible = [noun for noun in objects if noun.lower_ in _RESPONSIBILITY]
    direct = [noun for noun in objects if noun.i in acts] if lemma in _OF_DEEDS else []
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
        for party in objects_of(noun, "on")
        if noun.i in acts or noun.lower_ in _ACT_WORDS or _can_speak(party)
    ]
    accusers = subjects(verb)
    act = _act_for(verb, [], acts)
    if not parties and is_passive(verb) and any(noun.i in acts for noun in children(verb, "nsubjpass")):
        parties = _behind_accuser(verb)
    if not parties:
        parties = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
        accusers = agents(verb) if is_passive(verb) else accusers
    else:
        blamed = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
        if verb.dep_ == "relcl" and verb.head.i in acts:
            act = verb.head
        act = next((token for token in blamed if token.i in acts), act)
        if verb.dep_ == "acl" and verb.head.i in acts:
            act = verb.head
        accusers = agents(verb) if is_passive(verb) else accusers
    if verb.dep_ == "acl" and not parties:
        parties = [verb.head]
    return _each("blames", parties, accusers, act, verb, acts)


def _behind_accuser(verb: Token) -> list[Token]:
    """Return whom "was blamed by the mayor, Ana Petrov, on the rebels" names, wherever the parse hangs "on"."""
    return [
        noun
        for prep in verb.subtree
        if prep.lower_ == "on" and prep.i > verb.i and prep.dep_ == "prep"
        for noun in children(prep, "pobj")
        if noun.ent_type_ not in {"DATE", "TIME"}
    ][:1]


def _accuses(verb: Token, acts: set[int]) -> list[Responsibility]:
    parties = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    accusers = agents(verb) if is_passive(verb) else subjects(verb)
    act = next(
        (token for target in objects_of(verb, "of") for token in target.subtree if token.i in acts), None
    )
    of_nothing = not objects_of(verb, "of") and any(_can_speak(party) for party in parties)
    told = act is not None or of_nothing
    return _each("blames", parties, accusers, act, verb, acts) if told else []


def _attributes(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "attributed the raid to X", "was attributed to X", "pointed the finger at X"."""
    parties = objects_of(verb, "to", "at")
    told = children(verb, "dobj", "nsubjpass")
    act = next((noun for noun in told if noun.i in acts or noun.lower_ in {"attack", "act", "finger"}), None)
    if verb.dep_ in {"acl", "relcl"} and verb.head.i in acts:
        act = verb.head
    if verb.lemma_ == "point" and (act is None or act.lower_ != "finger"):
        return _points(verb, parties, acts)
    if act is None:
        return []
    accusers = agents(verb) if is_passive(verb) else subjects(verb)
    return _each("blames", parties, accusers, act if act.i in acts else None, verb, acts)


def _points(verb: Token, parties: list[Token], acts: set[int]) -> list[Responsibility]:
    """Read "pointed to the rebels" where rebels or a group by name are pointed to, by somebody or by the evidence."""
    pointed = [party for party in parties if _can_speak(party) and party.pos_ != "PRON"]
    by = subjects(verb)
    people = [noun for noun in by if noun.lower_ not in _CLUES]
    if not pointed or not by or any(noun.lower_ not in _CLUES and not _is_somebody(noun) for noun in by):
        return []
    return _each("blames", pointed, people, None, verb, acts)


def _is_somebody(noun: Token) -> bool:
    return noun.lower_ in lexicon.people() or noun.pos_ in {"PROPN", "PRON"} or noun.lower_ in _BODIES


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


def _can_speak(token: Token) -> bool:
    """Return whether a noun can be somebody who answers for an act: a name, armed people, a pronoun."""
    entry = lexicon.people().get(token.lower_)
    return (
        token.pos_ in {"PROPN", "PRON"}
        or token.ent_type_ == "ORG"
        or (entry is not None and entry.armed)
        or (token.lower_ in {"group", "movement", "organisation", "organization", "faction"})
    )


def _ends_there(verb: Token) -> bool:
    """Return whether nothing is claimed of "it" beyond the deed: not "claimed it was a base"."""
    return not children(verb, "ccomp", "xcomp", "oprd")


_READINGS: dict[str, Callable[[Token, set[int]], list[Responsibility]]] = {
    "claims": _claims,
    "blames": _blames,
    "accuses": _accuses,
    "attributes": _attributes,
    "denies": _denies,
    "plans": _masterminds,
    "names": _names,
}
