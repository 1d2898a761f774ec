"""A verb of blame or suspicion -> who is blamed for an act of violence, and by whom."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    agents,
    children,
    is_passive,
    objects_of,
    subjects,
)
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.responsibility import IT, Responsibility, act_for, can_speak, each_of

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
ATTACKERS = frozenset(
    {"attacker", "attackers", "assailant", "assailants", "bomber", "bombers", "gunman", "gunmen", "killer", "killers",
     "perpetrator", "perpetrators", "raiders", "kidnappers", "shooter", "shooters"}
)  # fmt: skip
_CULPRITS = frozenset(
    {"suspect", "suspects", "perpetrator", "perpetrators", "culprit", "culprits", "responsible", "attackers"}
)


def suspects(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "are suspected of the raid" and "police suspect the group"."""
    if is_passive(verb):
        act = next(
            (token for noun in objects_of(verb, "of") for token in [noun, *noun.subtree] if token.i in acts),
            None,
        )
        blamed = children(verb, "nsubjpass") if act is not None else []
        return each_of("blames", blamed, agents(verb), act, verb, acts)
    if children(verb, "ccomp", "xcomp"):
        return []
    return each_of("blames", children(verb, "dobj"), subjects(verb), None, verb, acts)


def did_it(verb: Token) -> list[Responsibility]:
    """Read "its fighters did it": the act is the one told before."""
    told = any(noun.lower_ in IT for noun in children(verb, "dobj"))
    if not told or children(verb, "neg", "aux") or verb.dep_ != "ccomp":
        return []
    return [Responsibility("blames", party, None, None, verb) for party in subjects(verb) if can_speak(party)]


def names(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "named the group as a suspect in the killing"."""
    words = {word.lower_ for child in verb.children if child.i > verb.i for word in [child, *child.children]}
    if not words & _CULPRITS:
        return []
    named = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    accusers = agents(verb) if is_passive(verb) else subjects(verb)
    act = next((token for token in verb.subtree if token.i in acts and token.i > verb.i), None)
    return each_of("blames", named, accusers, act, verb, acts)


def blames(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "blamed the group for the raid" and "blamed the raid on the group"."""
    parties = objects_of(verb, "on") or [
        party
        for noun in children(verb, "dobj", "nsubjpass")
        for party in objects_of(noun, "on")
        if noun.i in acts or noun.lower_ in _ACT_WORDS or can_speak(party)
    ]
    accusers = subjects(verb)
    act = act_for(verb, [], acts)
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
    return each_of("blames", parties, accusers, act, verb, acts)


def _behind_accuser(verb: Token) -> list[Token]:
    """Return whom "was blamed by the mayor, Ana Petrov, on the rebels" names, wherever the parse hangs "on"."""
    return [
        noun
        for prep in verb.subtree
        if prep.lower_ == "on" and prep.i > verb.i and prep.dep_ == "prep"
        for noun in children(prep, "pobj")
        if noun.ent_type_ not in {"DATE", "TIME"}
    ][:1]


def accuses(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "accused the group of the raid"; of something else, it tells of no act."""
    parties = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    accusers = agents(verb) if is_passive(verb) else subjects(verb)
    act = next(
        (token for target in objects_of(verb, "of") for token in target.subtree if token.i in acts), None
    )
    of_nothing = not objects_of(verb, "of") and any(can_speak(party) for party in parties)
    told = act is not None or of_nothing
    return each_of("blames", parties, accusers, act, verb, acts) if told else []


def attributes(verb: Token, acts: set[int]) -> list[Responsibility]:
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
    return each_of("blames", parties, accusers, act if act.i in acts else None, verb, acts)


def _points(verb: Token, parties: list[Token], acts: set[int]) -> list[Responsibility]:
    """Read "pointed to the rebels" where rebels or a group by name are pointed to, by somebody or by the evidence."""
    pointed = [party for party in parties if can_speak(party) and party.pos_ != "PRON"]
    by = subjects(verb)
    people = [noun for noun in by if noun.lower_ not in _CLUES]
    if not pointed or not by or any(noun.lower_ not in _CLUES and not _is_somebody(noun) for noun in by):
        return []
    return each_of("blames", pointed, people, None, verb, acts)


def _is_somebody(noun: Token) -> bool:
    return noun.lower_ in lexicon.people() or noun.pos_ in {"PROPN", "PRON"} or noun.lower_ in _BODIES


def masterminds(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "played a key role in planning the bombing", "masterminded the attack"; plans of the future are not deeds."""
    if verb.tag_ not in {"VBD", "VBN", "VBG"}:
        return []
    act = next(
        (noun for noun in children(verb, "dobj") if noun.i in acts and noun.tag_ in {"NN", "NNP"}), None
    )
    if act is None:
        return []
    return each_of("blames", _deep_subjects(verb), [], act, verb, acts)


def belongs(word: Token, acts: set[int]) -> list[Responsibility]:
    """Read "the attacker belonged to the group" and "the gunmen were members of the group"."""
    verb = word if word.pos_ == "VERB" else word.head
    who = {noun.lower_ for noun in children(verb, "nsubj")}
    if not who & ATTACKERS or children(verb, "neg"):
        return []
    groups = [party for party in objects_of(word, "to", "of") if can_speak(party)]
    return each_of("blames", groups, [], None, word, acts)


def is_attacker(word: Token, acts: set[int]) -> list[Responsibility]:
    """Return who is told to be the attacker: "a member of the group was the bomber"."""
    verb = word.head
    pointed = any(child.lower_ == "the" for child in word.children)
    if word.dep_ != "attr" or verb.lemma_ != "be" or not pointed or children(verb, "neg"):
        return []
    named = [noun for noun in children(verb, "nsubj") if noun.pos_ != "PRON" and noun.lower_ not in ATTACKERS]
    return each_of("blames", named, [], None, word, acts)


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
