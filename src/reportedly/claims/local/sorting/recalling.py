"""A strand -> whether its sentence only recalls the act: in a clause beside news of something else."""

from reportedly.claims.local.parse.grammar import children, heads
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.linking import is_event
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.wordsense import BODIES, is_found
from reportedly.claims.local.sorting.happenings import Happening

_RECALLING = frozenset(
    {"after", "following", "over", "since", "for", "about", "against", "concerning", "regarding", "despite", "before", "amid",
     "to", "into", "behind", "under"}
)  # fmt: skip
_MARKS = frozenset({"after", "since", "before", "as", "because", "although", "though"})
_AFTERMATH = frozenset(
    {"condemn", "protest", "commemorate", "investigate", "probe", "mourn", "recall", "review", "denounce", "discuss", "mark",
     "avenge", "plan", "describe", "call", "remember", "honour", "honor", "criticise", "criticize", "deplore", "decry",
     "examine", "confess", "admit", "accuse", "charge", "convict", "sentence", "suspect", "acquit", "surrender", "rescue",
     "recover", "free", "release", "visit"}
)  # fmt: skip
_SAYING = frozenset(
    {"say", "tell", "report", "add", "state", "announce", "confirm", "note", "claim", "quote", "inform", "write", "reveal",
     "disclose", "declare", "blame", "believe", "leave", "cause", "see", "result", "happen", "occur", "take", "come", "be",
     "hit", "rock", "strike", "erupt", "break", "go", "begin", "start", "continue", "suffer", "lose", "become", "remain", "have",
     "carry", "enter", "burst", "arrive", "storm", "find", "discover"}
)  # fmt: skip


def is_news(happening: Happening) -> bool:
    """Return whether the first sentence that tells of a happening tells it as news, not in passing."""
    return not only_recalls(happening.strands[0])


def only_recalls(strand: Strand) -> bool:
    """Return whether every word of violence of a strand stands beside other news: "a rally over the killing"."""
    return bool(strand.triggers) and all(_is_recalled(trigger) for trigger in strand.triggers)


def is_in_clause(strand: Strand) -> bool:
    """Return whether all its words of violence stand in a clause of a noun: "a gang blamed for the massacre"."""
    return bool(strand.triggers) and all(
        any(step.dep_ in {"relcl", "acl"} for step in (trigger.token, *heads(trigger.token)))
        for trigger in strand.triggers
    )


def _is_recalled(trigger: Trigger) -> bool:
    if trigger.word.lemma in BODIES and is_found(trigger.token):
        return False
    above = list(heads(trigger.token))
    for below, head in zip([trigger.token, *above], above, strict=False):
        if head.pos_ not in {"VERB", "AUX"}:
            if below.dep_ in {"relcl", "acl"} and not is_event(head):
                return _is_other_news(head, trigger)
            continue
        if is_event(head) or head.lemma_ in _SAYING:
            continue
        return _stands_beside(below, head)
    return False


def _is_other_news(noun: Token, trigger: Trigger) -> bool:
    """Return whether the noun that a clause of violence describes is itself in news of something else."""
    verb = next((head for head in heads(noun) if head.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and verb.lemma_ in _AFTERMATH and trigger.is_verb


def _stands_beside(below: Token, verb: Token) -> bool:
    """Return whether what hangs on the verb as "after", "over" or its object is old to it."""
    if verb.lemma_ in _AFTERMATH:
        return below.dep_ not in {"ccomp", "conj", "nsubj"}
    if below.dep_ == "prep":
        return below.lower_ in _RECALLING
    if below.dep_ in {"advcl", "pcomp"}:
        return any(mark.lower_ in _MARKS for mark in children(below, "mark", "advmod"))
    return False
