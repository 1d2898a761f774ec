"""A word that marks a saying -> the words for who says it, with titles and what stands in apposition."""

from reportedly.claims.local.parse.grammar import agents, children
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sayings.found import in_order

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def speaker_of(verb: Token) -> Token | None:
    """Return the head of the phrase for who says it, in the active."""
    direct = children(verb, "nsubj") or _inverted(verb)
    if direct:
        return None if direct[0].dep_ == "expl" else direct[0]
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not children(verb.head, "nsubjpass"):
        return speaker_of(verb.head)
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"} and not children(verb, "mark"):
        return _controller(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    if verb.dep_ == "pcomp" and verb.head.dep_ == "prep" and verb.head.head.pos_ in {"VERB", "AUX"}:
        return speaker_of(verb.head.head)
    return _before(verb) if verb.tag_ in _FINITE else None


def source_words(head: Token | None) -> tuple[Token, ...]:
    """Return the phrase of a speaker, up to a clause that is set off by a comma."""
    if head is None:
        return ()
    left_out = {
        each.i
        for child in head.children
        if child.dep_ in {"relcl", "acl", "advcl"} and child.left_edge.i > 0
        and head.doc[child.left_edge.i - 1].text in {",", "–", "—", "-"}
        for each in child.subtree
    }  # fmt: skip
    words = [token for token in in_order(head.subtree) if token.i not in left_out]
    while words and words[-1].text in {",", ".", "–", "—", "-", ":", "'s", "’s"}:
        words.pop()
    while words and words[0].text in {",", ".", "–", "—", "-"}:
        words.pop(0)
    return tuple(words)


def agent_words(verb: Token) -> tuple[Token, ...]:
    """Return the phrase behind "by" in the passive."""
    found = agents(verb)
    return source_words(found[0]) if found else ()


def _inverted(verb: Token) -> list[Token]:
    """Read "said the governor" where the parse calls the speaker an object."""
    if verb.lemma_ != "say":
        return []
    return [
        child for child in children(verb, "dobj", "attr", "oprd") if child.i > verb.i and child.pos_ != "VERB"
    ]


def _before(verb: Token) -> Token | None:
    """Return the noun right before a finite verb where the parse has given it to another phrase."""
    first = min([verb.i, *(child.i for child in children(verb, "aux", "neg", "advmod") if child.i < verb.i)])
    noun = verb.doc[first - 1] if first - 1 >= verb.sent.start else None
    return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _controller(verb: Token) -> Token | None:
    """Return the subject that an infinitive or a participle shares with the verb above it."""
    passive = children(verb.head, "nsubjpass")
    return passive[0] if passive else speaker_of(verb.head)
