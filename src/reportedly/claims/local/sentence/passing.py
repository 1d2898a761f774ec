"""A place's name in a sentence -> whether somebody only comes from there, is taken there, or it speaks for a state."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import heads, objects_of
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.placewords import AREA, MOODS

_MOVES = frozenset(
    {"take", "airlift", "rush", "fly", "evacuate", "transfer", "flee", "bring", "move", "admit", "shift", "travel", "go",
     "transport", "send", "return", "escape", "drive", "head", "relocate", "refer"}
)  # fmt: skip
_ORIGINS = frozenset(
    {"come", "hail", "return", "flee", "originate", "travel", "withdraw", "withdrawal", "pullout", "removal", "remove",
     "expel", "expulsion", "evict", "eviction", "deport", "deportation"}
)  # fmt: skip
_PLANS = frozenset(
    {"orchestrate", "plan", "plot", "mastermind", "direct", "coordinate", "hatch", "conceive", "order"}
)
_SENDS = frozenset({"operate", "launch", "fire", "lob"})
_PLANNERS = frozenset(
    {"handler", "handlers", "mastermind", "masterminds", "ringleader", "ringleaders", "planner", "planners", "plotters",
     "financiers", "facilitators"}
)  # fmt: skip
_DWELLERS = frozenset({"resident", "residents", "native", "natives", "inhabitant", "inhabitants"})
_LISTENERS = frozenset(
    {"reporters", "journalists", "newsmen", "outlets", "correspondents", "conference", "briefing"}
)
_PRESS = frozenset({"media", "news", "press", "publishing"})
_KEEPERS = frozenset(
    {"police", "sheriff", "department", "dept", "officer", "officers", "deputies", "chief", "office", "coroner", "mayor",
     "commissioner", "spokesman", "spokeswoman", "spokesperson", "authorities"}
)  # fmt: skip
_WARDS = frozenset({"hospital", "hospitals", "clinic", "center", "centre", "infirmary"})
_CARE = frozenset(
    {
        "treat",
        "die",
        "recover",
        "pronounce",
        "hospitalise",
        "hospitalize",
        "care",
        "receive",
        "undergo",
        "succumb",
    }
)
_BEHIND = 3
"""Words from a hospital to the town that it is in."""
_OF_STATE = frozenset(
    {"ministry", "government", "president", "minister", "army", "military", "forces", "parliament", "spokesman", "police",
     "ambassador", "embassy", "king", "premier", "leader", "leaders", "authorities", "troops", "navy"}
)  # fmt: skip

_OF_A_CAPITAL = frozenset({"forces", "troops", "army", "military", "government", "regime", "officials"})
"""What is told apart by the capital that commands it: "Kiev troops shell the town"."""
_GATHERINGS = frozenset(
    {"summit", "talks", "meeting", "conference", "agreement", "agreements", "accord", "accords", "deal", "process", "protocol",
     "declaration", "convention"}
)  # fmt: skip
"""What is named after a place elsewhere: "ahead of the Minsk peace summit"."""


def is_way_or_party(token: Token, before: Token | None) -> bool:
    """Return whether the name is where somebody was taken or comes from, or a government that speaks or acts."""
    if before is not None and (before.dep_ == "agent" or _speaks_last(token, before)):
        return True
    if before is not None and before.i > 0 and _listens(before.nbor(-1)):
        return True
    if before is not None and _is_where_planned(before):
        return True
    if before is not None and before.dep_ == "prep" and before.lower_ in {"to", "from"}:
        anchor = before.head
        if before.lower_ == "to":
            return anchor.lemma_ in _MOVES or anchor.lower_ in {"road", "way", "route", "path", "bound"}
        is_somebody = anchor.lower_ in lexicon.people() or anchor.like_num or anchor.lower_ == "other"
        return is_somebody or anchor.lemma_ in _ORIGINS
    if (
        before is not None
        and before.dep_ == "prep"
        and before.head.lower_ in _DWELLERS
        and before.lower_ == "of"
    ):
        return True
    if token.head.lower_ in _DWELLERS and token.dep_ in {"compound", "amod", "nmod"}:
        return True
    if is_of_care(token):
        return True
    return _speaks_or_acts(token)


def _is_where_planned(preposition: Token) -> bool:
    """Return whether those who planned or fired sit there: "ringleaders operating from Karsan", "planned in Karsan"."""
    anchor, word = preposition.head, preposition.lower_
    if preposition.dep_ != "prep" or word not in {"in", "from"}:
        return False
    if anchor.lower_ in _PLANNERS or (word == "from" and anchor.lemma_ in _SENDS):
        return True
    return anchor.lemma_ in _PLANS and not any(child.dep_ == "dobj" for child in anchor.children)


def _speaks_or_acts(token: Token) -> bool:
    """Return whether the name stands for those who rule there, or for a gathering that was held there."""
    head = token.head
    if token.dep_ in {"compound", "nmod"}:
        return head.lower_ in _OF_A_CAPITAL | _GATHERINGS
    if token.dep_ == "poss":
        return head.lower_ not in AREA and any(word.lower_ in _OF_STATE for word in [head, *head.lefts])
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return True
    return bool(token.dep_ == "dobj" and head.lemma_ not in lexicon.verbs() and head.lower_ not in MOODS)


def _listens(word: Token) -> bool:
    """Return whether it names those who were told: "reporters", "media houses", but not the houses of a town."""
    is_house = word.lower_ == "houses" and word.i > 0 and word.nbor(-1).lower_ in _PRESS
    return is_house or word.lower_ in _LISTENERS


def _speaks_last(token: Token, before: Token) -> bool:
    """Return whether a headline names its source at the end: "Five killed in raid: India"."""
    behind = token.doc[token.i + 1 :]
    return before.text in {":", "-", "–", "—"} and all(not each.is_alpha for each in behind)


def is_beat(token: Token) -> bool:
    """Return whether those who speak keep order in the place of that name: "Dolvec police", "police in Dolvec"."""
    keepers = (
        [token.head, token.head.head] if token.dep_ in {"compound", "amod", "nmod", "poss", "pobj"} else []
    )
    return any(each.lower_ in _KEEPERS for each in keepers)


def is_of_care(token: Token) -> bool:
    """Return whether the name says where the hurt were treated or died: "taken to a hospital in Mora"."""
    chain = [token, *list(heads(token))[:5]]
    if any(_brings_to_hospital(each, token) for each in chain):
        return True
    ward = next((each for each in chain if each.lower_ in _WARDS), None)
    if ward is None or ward.dep_ != "pobj":
        return False
    above = list(heads(ward))[:3]
    if any(each.lower_ == "condition" for head in above for each in [head, *head.rights]):
        return True
    return any(each.lemma_ in (_MOVES | _CARE) for each in above)


def _brings_to_hospital(verb: Token, place: Token) -> bool:
    """Return whether the place hangs on the verb, behind the hospital: "were taken to hospital in Mora"."""
    if verb.lemma_ not in _MOVES or place.head.head.i != verb.i:
        return False
    wards = [noun for noun in objects_of(verb, "to", "into") if noun.lower_ in _WARDS]
    return any(ward.i < place.i <= ward.i + _BEHIND for ward in wards)
