"""A word of violence -> how the article tells it: asserted, alleged, planned, denied, hypothetical, or in general."""

from itertools import pairwise
from typing import Literal

from reportedly.claims.local.parse.grammar import children, heads, is_negated, objects_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.items import is_live_entry
from reportedly.claims.local.sentence.triggers import Trigger

Telling = Literal["asserted", "alleged", "planned", "denied", "hypothetical", "foiled", "failed", "general"]

_MODALS = frozenset(
    {"would", "could", "may", "might", "should", "can", "will", "must", "shall", "’ll", "'ll", "wo"}
)
_PLANS = frozenset(
    {"plan", "plot", "intend", "threaten", "vow", "want", "seek", "prepare", "warn", "pledge", "promise", "hope",
     "urge", "call", "demand", "order", "conspire", "aim", "ask", "refuse", "authorise", "authorize", "decide",
     "agree", "propose", "consider", "prevent", "avoid", "stop", "fear", "risk", "deter", "train", "accept",
     "expect", "encourage", "condemn"}
)  # fmt: skip
_PRACTISES = frozenset(
    {"practise", "practice", "rehearse", "simulate", "train", "drill", "prepare", "exercise"}
)
_FREES = frozenset({"rescue", "free", "release", "liberate", "recover"})
"""“Rescued nine kidnapped villagers” tells of no abduction that day."""
_MEANT = frozenset({"threaten", "vow", "plan", "plot", "intend", "pledge", "promise", "prepare", "conspire"})
"""Verbs whose infinitive, where they have no object, is what was meant and no purpose."""
_SAYS = frozenset({"say", "report", "claim", "confirm", "announce"})
_TRIES = frozenset({"try", "attempt", "fail"})
_FOILS = frozenset({"foil", "thwart", "avert", "prevent", "disrupt", "stop", "defuse", "intercept"})
_ALLEGED = frozenset({"allegedly", "reportedly", "apparently", "suspectedly", "purportedly"})
_PLAN_NOUNS = frozenset(
    {"plan", "plot", "threat", "warning", "risk", "attempt", "bid", "conspiracy", "call", "order", "fear", "ability",
     "capability", "possibility", "prospect", "danger", "right", "intention", "charge", "charges", "accusation",
     "suspicion", "allegation", "drill", "simulation", "exercise", "rehearsal", "scenario", "film", "movie", "novel", "book", "game", "documentary",
     "anniversary", "victims", "law", "ban", "motion", "condemnation", "trial", "sentence", "convictions"}
)  # fmt: skip
_REMINDS = frozenset({"recall", "mention", "note", "remember", "add", "remind", "point", "observe"})
_SUPPOSE = frozenset({"imagine", "suppose", "picture", "assume"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})


def status_of(trigger: Trigger, sentence: Sentence) -> Telling:
    """Return how the sentence tells what a word of violence names."""
    token = trigger.token
    if trigger.is_verb:
        return _verb_status(token, sentence)
    return _noun_status(token)


def _verb_status(verb: Token, sentence: Sentence) -> Telling:
    chain = [verb, *(head for head in heads(verb) if head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"})]
    own = _own_status(verb, sentence)
    if own is not None:
        return own
    for below, head in pairwise(chain):
        inherited = _inherited(below, head) if head.pos_ != "NOUN" or below.i == verb.i else None
        if inherited is not None:
            return inherited
        if below.dep_ not in {"xcomp", "conj", "pcomp", "ccomp", "advcl", "acl", "prep", "dobj"}:
            break
    if any(child.lower_ in _ALLEGED for child in children(verb, "advmod")):
        return "alleged"
    return "asserted"


def _own_status(verb: Token, sentence: Sentence) -> Telling | None:
    if is_negated(verb) and not children(verb, "nsubjpass") and not _none_harmed(verb):
        return "denied"
    if children(verb, "neg"):
        return "denied"
    if verb.dep_ == "amod" and verb.head.dep_ == "dobj" and verb.head.head.lemma_ in _FREES:
        return "general"
    auxiliaries = {child.lower_ for child in children(verb, "aux")}
    if auxiliaries & _MODALS and "have" not in auxiliaries:
        return "planned" if auxiliaries & {"will", "’ll", "'ll", "wo"} else "hypothetical"
    if auxiliaries & {"could", "would", "might", "may"}:
        return "hypothetical"
    if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in verb.children):
        return "hypothetical"
    if _is_supposed(verb):
        return "hypothetical"
    if _was_to_come(verb):
        return "planned"
    if _is_habit(verb, sentence):
        return "general"
    return None


def _none_harmed(verb: Token) -> bool:
    return any(child.lower_ in {"no", "nobody", "none"} for child in verb.children)


def _is_supposed(verb: Token) -> bool:
    """Return whether the sentence asks to imagine it: "Imagine for a moment that gunmen had stormed a school"."""
    root = next((head for head in heads(verb) if head.head.i == head.i), verb)
    return root.lemma_.lower() in _SUPPOSE and root.tag_ in {"VB", "VBP"} and not children(root, "nsubj")


def _was_to_come(verb: Token) -> bool:
    """Return whether the sentence tells what was meant to be done: "gunmen were to take hostages"."""
    is_infinitive = any(child.lower_ == "to" and child.i < verb.i for child in children(verb, "aux"))
    return is_infinitive and verb.dep_ == "xcomp" and verb.head.lower_ in {"was", "were"}


def _is_habit(verb: Token, sentence: Sentence) -> bool:
    """Return whether a present tense outside headlines tells what happens in general."""
    is_told = verb.dep_ in {"ROOT", "conj"} or (verb.dep_ == "ccomp" and verb.head.lemma_ in _SAYS)
    if sentence.is_heading or (is_told and (sentence.is_whole_article or is_live_entry(sentence))):
        return False
    if verb.tag_ == "VBG":
        return any(child.lower_ in {"is", "are", "’s", "'s", "’re", "'re"} for child in children(verb, "aux"))
    return verb.tag_ in {"VBP", "VBZ"} and verb.dep_ in {"ROOT", "conj", "relcl", "ccomp", "advcl"}


def _inherited(below: Token, head: Token) -> Telling | None:
    lemma = head.lemma_.lower()
    if head.pos_ == "NOUN":
        return "planned" if lemma in _PLAN_NOUNS and below.dep_ in {"acl", "relcl", "prep", "pcomp"} else None
    if (
        below.dep_ in {"xcomp", "pcomp"}
        or _is_what_was_meant(below, lemma)
        or (below.dep_ == "ccomp" and below.i > head.i and lemma in _PLANS - {"fear", "warn"})
    ):
        if lemma in _TRIES:
            return "failed"
        if lemma in _FOILS:
            return "general" if lemma == "stop" and below.dep_ == "xcomp" else "foiled"
        if lemma in _PLANS:
            return "planned"
    if below.dep_ == "ccomp" and lemma in {"warn", "threaten", "vow"} and below.tag_ in {"VB", "VBP", "VBZ"}:
        return "planned"
    if below.dep_ == "ccomp" and lemma == "deny":
        return "denied"
    if below.dep_ in {"ccomp", "xcomp"}:
        return _modal_of(head)
    return None


def _is_what_was_meant(verb: Token, lemma: str) -> bool:
    """Return whether the parse hangs on a threat, as its purpose, what was threatened: "threatened to bomb it"."""
    if verb.dep_ != "advcl" or lemma not in _MEANT:
        return False
    return any(child.lower_ == "to" for child in children(verb, "aux")) and not children(verb.head, "dobj")


def _modal_of(head: Token) -> Telling | None:
    """Read "might be attacked", but not "it may be recalled that", which tells what happened."""
    if head.lemma_.lower() in _REMINDS and children(head, "auxpass"):
        return None
    auxiliaries = {child.lower_ for child in children(head, "aux")}
    return "hypothetical" if auxiliaries & {"could", "would", "might", "may"} else None


def _noun_status(noun: Token) -> Telling:
    """Read "a foiled attack", "plans for an attack", "threat of attacks", "planned attacks"."""
    modifiers = {child.lower_ for child in children(noun, "amod", "compound", "advmod")}
    if modifiers & {"foiled", "thwarted", "averted"}:
        return "foiled"
    if modifiers & {"planned", "possible", "potential", "future", "imminent"}:
        return "planned"
    if modifiers & {"attempted", "failed", "botched"}:
        return "failed"
    above = list(heads(noun))
    for below, head in zip([noun, *above], above, strict=False):
        lemma = head.lemma_.lower()
        if lemma == "anniversary" and children(noun, "relcl"):
            # "The anniversary of the attack, in which nine were killed" tells of the attack.
            return "asserted"
        if head.pos_ == "NOUN" and lemma in _PLAN_NOUNS and below.dep_ in {"prep", "pobj", "compound", "acl"}:
            return "foiled" if any(up.lemma_.lower() in _FOILS for up in heads(head)) else "planned"
        if head.pos_ in {"VERB", "AUX"}:
            return _under_verb(noun, head, lemma)
    return "asserted"


def _is_known_act(noun: Token) -> bool:
    """Return whether the act is one that readers know to have happened: "planning the 2022 bombing"."""
    return noun.tag_ in {"NN", "NNP"} and any(child.lower_ in {"the", "that"} for child in noun.children)


def _under_verb(noun: Token, verb: Token, lemma: str) -> Telling:
    is_object = any(
        noun.i in (head.i, child.i) for child in children(verb, "dobj", "nsubjpass") for head in [child]
    )
    if lemma in _FOILS and is_object:
        return "foiled"
    if lemma in {"plan", "plot", "order", "organise", "organize"} and is_object and _is_known_act(noun):
        return "asserted"
    if lemma in {"plan", "plot", "threaten", "prevent", "prepare", "fear", "intend", "order"} and is_object:
        return "planned"
    if lemma in _PRACTISES and (is_object or noun in objects_of(verb, "for")):
        return "planned"
    auxiliaries = {child.lower_ for child in children(verb, "aux")}
    if auxiliaries & _MODALS and not (noun.dep_ == "nsubj" and children(noun, "acl", "relcl")):
        return "hypothetical"
    if children(verb, "neg") and is_object:
        return "denied"
    if (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _PLANS) or _was_to_come(verb):
        return "planned"
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in _PLAN_NOUNS:
        return "planned"
    return "asserted"
