"""A verb that puts a toll at a number -> who puts it there: "the ministry raised its count to 96 killed"."""

from reportedly.claims.local.parse.grammar import agents, children, objects_of, subjects
from reportedly.claims.local.parse.tokens import Token

_PUT = frozenset({"put", "give", "raise", "lower", "revise", "list", "update", "place", "set", "offer"})
_COUNT = frozenset({"count", "record", "register", "tally"})
_TOLLS = frozenset({"toll", "number", "count", "figure", "tally", "total", "estimate"})
_HARMED = frozenset(
    {"dead", "killed", "wounded", "injured", "body", "bodies", "death", "deaths", "casualties"}
)


def counter_of(verb: Token) -> Token | None:
    """Return who counts the dead with this verb; None where it counts nobody, or nobody is named."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or lemma not in _PUT | _COUNT | {"speak"}:
        return None
    told = objects_of(verb, "of") if lemma == "speak" else children(verb, "dobj", "nsubjpass")
    tolls = _TOLLS if lemma in _PUT else _TOLLS | _HARMED
    counts = [noun for noun in told if noun.lemma_.lower() in tolls or (lemma == "speak" and noun.like_num)]
    if not any(_is_of_people(verb, noun) for noun in counts):
        return None
    found = agents(verb) if children(verb, "nsubjpass") else subjects(verb)
    return found[0] if found and found[0].lower_ not in {"it", "this", "that"} else None


def _is_of_people(verb: Token, noun: Token) -> bool:
    """Return whether the toll is one of people: "toll", "the number of dead", "its count to 96 killed"."""
    return noun.lemma_.lower() == "toll" or any(token.lower_ in _HARMED for token in verb.subtree)
