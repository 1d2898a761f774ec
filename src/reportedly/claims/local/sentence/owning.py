"""A verb of owning up or of denying -> who claims an act of violence, or has no part in it."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    agents,
    children,
    heads,
    is_passive,
    objects_of,
    subjects,
    with_conjuncts,
)
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.responsibility import (
    IT,
    NOBODY,
    Responsibility,
    act_for,
    can_speak,
    is_nobody,
)

_RESPONSIBILITY = frozenset({"responsibility", "credit"})
_INVOLVEMENT = frozenset({"responsibility", "involvement", "role", "accusation", "accusations", "allegation",
                          "allegations", "claim", "claims", "charge", "charges", "report", "reports", "link"})  # fmt: skip
_PART = frozenset({"involved", "responsible", "behind"})
_AVOWING = frozenset({"confirm", "admit", "acknowledge", "boast"})
_SELVES = frozenset({"it", "they", "we", "fighters", "forces"})
_DOING = frozenset({"carry", "conduct", "launch", "stage", "mount", "perpetrate", "commit"})
_DISPUTING = frozenset({"deny", "reject", "refute", "dismiss", "doubt", "dispute"})
_FIGHTING = frozenset({"security_force", "militant"})
_OF_DEEDS = frozenset({"claim", "admit", "acknowledge"})
"""Verbs that take the deed itself as their object."""


def owns_up(verb: Token, acts: set[int]) -> list[Responsibility]:
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
    parties = [party for noun in subjects(verb) for party in with_conjuncts(noun) if not is_nobody(party)]
    return [Responsibility("claims", party, None, act, verb) for party in parties] if act is not None else []


def avows(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "confirmed that it had carried out the attack": those who speak did it."""
    for clause in children(verb, "ccomp"):
        act = next((token for token in clause.subtree if token.i in acts), None)
        did = any(noun.lower_ in _SELVES for noun in children(clause, "nsubj"))
        if act is None or not did or children(clause, "neg") or is_passive(clause):
            continue
        if clause.lemma_ not in _DOING and clause.i not in acts:
            continue
        parties = [party for noun in subjects(verb) for party in with_conjuncts(noun)]
        found = [party for party in parties if can_speak(party) and not is_nobody(party)]
        return [Responsibility("claims", party, None, act, verb) for party in found if party.pos_ != "PRON"]
    return []


def claims(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "claimed responsibility for the raid", "claimed the raid" and "claimed it"."""
    lemma = verb.lemma_.lower()
    if lemma in _AVOWING and (avowed := avows(verb, acts)):
        return avowed
    objects = children(verb, "dobj", "nsubjpass")
    if (
        lemma == "claim"
        and not is_passive(verb)
        and objects
        and objects[0].lower_ in IT
        and _ends_there(verb)
    ):
        found = [party for noun in subjects(verb) for party in with_conjuncts(noun) if can_speak(party)]
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
    if any(child.lower_ in NOBODY for noun in responsible for child in noun.children):
        return []
    parties = agents(verb) if is_passive(verb) else subjects(verb)
    parties = [party for noun in parties for party in with_conjuncts(noun) if not is_nobody(party)]
    if children(verb, "neg") or _is_disputed(verb):
        return []
    act = (
        next((noun for noun in direct if noun.i in acts), None)
        if direct
        else act_for(verb, responsible, acts)
    )
    return [Responsibility("claims", party, None, act, verb) for party in parties]


def denies(verb: Token, acts: set[int]) -> list[Responsibility]:
    """Read "denied involvement in the raid", "denied carrying it out", "denied that its men were involved"."""
    objects = [noun for noun in children(verb, "dobj", "nsubjpass") if noun.lower_ in _INVOLVEMENT]
    deeds = [
        clause
        for clause in children(verb, "xcomp", "ccomp")
        if any(
            (token.i in acts and not _only_describes(token, clause)) or token.lower_ in _PART
            for token in clause.subtree
        )
    ]
    objects = [noun for noun in objects if not any(_is_of_others(clause) for clause in children(noun, "acl"))]
    deeds = [clause for clause in deeds if not _is_of_others(clause)]
    if not objects and not deeds:
        return []
    act = next((token for noun in [*objects, *deeds] for token in noun.subtree if token.i in acts), None)
    parties = agents(verb) if is_passive(verb) else subjects(verb)
    return [Responsibility("denies", party, None, act, verb) for party in parties if not is_nobody(party)]


def _is_disputed(claim: Token) -> bool:
    """Return whether somebody denies that there was such a claim: "denied that the gang had claimed the attack"."""
    above = list(heads(claim))[:2] if claim.dep_ == "acl" else [claim.head]
    return claim.dep_ in {"ccomp", "acl"} and any(head.lemma_ in _DISPUTING for head in above)


def _is_of_others(clause: Token) -> bool:
    """Return whether what is denied is another's claim, or that fighters fell: "reports that 90 soldiers were killed"."""
    if clause.lemma_ == "claim" and children(clause, "nsubj"):
        return True
    fallen = [member for noun in children(clause, "nsubjpass") for member in [noun, *objects_of(noun, "of")]]
    entries = [lexicon.people().get(noun.lower_) for noun in fallen]
    is_of_fighters = any(entry is not None and entry.victim_class in _FIGHTING for entry in entries)
    return is_of_fighters and not agents(clause)


def _only_describes(act: Token, clause: Token) -> bool:
    """Return whether an act only says who is meant: "denied that the miners slain by rebels were soldiers"."""
    chain = [act, *heads(act)]
    inside = chain[: next((at for at, each in enumerate(chain) if each.i == clause.i), 0)]
    return any(each.dep_ in {"acl", "relcl"} for each in inside)


def _ends_there(verb: Token) -> bool:
    """Return whether nothing is claimed of "it" beyond the deed: not "claimed it was a base"."""
    return not children(verb, "ccomp", "xcomp", "oprd")
