"""A verb and the words beside it -> whether it is one of violence: "gunned down", "set ablaze", "took hostage"."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children
from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.parse.tokens import Token

_PARTICLE = {
    "go": {"off"}, "sustain": {"injuries", "wounds", "burns", "injury"}, "suffer": {"injuries", "wounds", "burns", "shrapnel"},
    "embrace": {"martyrdom"}, "pay": {"price", "sacrifice"}, "plant": {"bomb", "bombs", "explosive", "explosives", "device", "ied", "mines"},
    "gun": {"down"}, "mow": {"down"}, "hack": {"to", "death"}, "carry": {"out"}, "round": {"up"},
    "blow": {"up", "himself", "herself", "themselves", "itself"},
    "burn": {"down", "to", "alive", "houses", "homes", "huts"}, "set": {"ablaze", "fire", "alight", "off"},
}  # fmt: skip
_LIGHT = frozenset({"carry", "launch", "stage", "mount", "conduct", "open", "exchange", "drop", "fire",
                    "throw", "hurl", "lob", "toss", "spray"})  # fmt: skip
WEAPONS = frozenset(
    {"bomb", "bombs", "grenade", "grenades", "rocket", "rockets", "missile", "missiles", "mortar", "mortars",
     "shell", "shells", "gun", "guns", "gunfire", "rifle", "rifles", "fire", "shots", "bullets", "knife",
     "knives", "machete", "machetes", "explosives", "explosive", "drone", "drones", "artillery", "ied",
     "petrol", "molotov", "weapons", "firearms", "pistol", "airstrike", "airstrikes", "ammunition", "rounds",
     "volley", "device", "vest", "bullet", "gunshot", "gunshots", "landmine", "mine", "dynamite", "warplanes",
     "warplane", "jets", "jet", "axe", "axes", "spears"}
)  # fmt: skip

MURDERED = frozenset(
    {"riddled", "mutilated", "bound", "tied", "blindfolded", "handcuffed", "tortured", "beheaded", "decapitated", "dismembered",
     "headless", "slit", "dumped", "bullet", "bullets", "gunshot", "gunshots"}
)  # fmt: skip
"""How bodies look that somebody killed."""
BODIES = frozenset({"body", "corpse", "remains"})


def has_particle(token: Token, lemma: str) -> bool:
    """Return whether the words beside a verb make it one of violence: "gunned down", "launched an attack"."""
    near = {child.lower_ for child in token.children} | {
        follower.lower_ for follower in token.doc[token.i + 1 : token.i + 5]
    }
    needed = _PARTICLE.get(lemma)
    if needed is not None and not needed & near:
        return False
    if lemma == "open":
        return any(child.lower_ == "fire" for child in token.children) or "fire" in near
    if lemma == "exchange":
        return bool(near & {"fire", "gunfire", "shots"})
    if lemma in _LIGHT:
        return bool(_own_words(token) & (WEAPONS | set(lexicon.nouns())))
    return True


def is_found(body: Token) -> bool:
    """Return whether somebody came upon a body, or left it behind: "the bodies of five men were found"."""
    if body.dep_ not in {"dobj", "nsubjpass", "nsubj"}:
        return False
    return body.head.lemma_ in _FOUND or _is_drawn(body)


def _is_drawn(body: Token) -> bool:
    """Return whether it came from under rubble or out of water: "pulled from the wreck"."""
    out = any(prep.lower_ == "from" for prep in children(body.head, "prep"))
    return out and body.dep_ in {"dobj", "nsubjpass"} and body.head.lemma_ in _DRAWN


def is_counted_body(body: Token) -> bool:
    """Return whether somebody tells how many bodies there were: "counted 25 bodies", "spoke of more than 30 bodies"."""
    if not any(number_of([child.text]) is not None for child in children(body, "nummod")):
        return False
    if body.dep_ == "pobj":
        return body.head.lower_ == "of" and body.head.head.lemma_ in {"speak", "tell", "talk"}
    return _is_drawn(body) or (body.dep_ == "dobj" and body.head.lemma_ in _COUNTED)


_COUNTED = frozenset({"count", "see", "report", "receive", "bury", "collect"})
_DRAWN = frozenset({"pull", "drag", "dig", "extract", "remove"})
_FOUND = frozenset(
    {"find", "discover", "recover", "retrieve", "dump", "leave", "exhume", "unearth", "hang", "abandon"}
)


def is_set_alight(token: Token) -> bool:
    """Return whether "set" means to burn: "set the houses ablaze", "set on fire"."""
    near = {follower.lower_ for follower in token.doc[token.i + 1 : token.i + 8]}
    return bool(near & {"ablaze", "alight"}) or (
        "fire" in {child.lower_ for child in children(token, "dobj", "prep", "prt")}
        or ("fire" in near and "on" in near)
    )


def takes_hostage(token: Token) -> bool:
    """Return whether to take, hold or lead means to abduct: "took ten pupils hostage", "marched into the bush"."""
    near = {follower.lower_ for follower in token.doc[token.i + 1 : token.i + 8]}
    if near & {"hostage", "hostages", "captive"}:
        return True
    moved = near & {"away", "gunpoint", "bush", "forest", "jungle"}
    return bool(moved) and any(
        noun.lower_ in lexicon.people() or noun.ent_type_ == "PERSON" or noun.pos_ == "PRON"
        for noun in children(token, "dobj", "nsubjpass")
    )


def _own_words(token: Token) -> set[str]:
    return {
        word.lower_
        for child in children(token, "dobj", "nsubjpass", "prep", "prt", "nsubj")
        for word in child.subtree
    }


def is_counted_deed(token: Token) -> bool:
    """Return whether a number beside a word read as a noun shows a verb: "Bomb kills 4", "Twelve die in clash"."""
    if token.lower_ == "gun":
        return bool(token.i + 1 < token.sent.end and token.nbor().lower_ == "down")
    if token.lower_ in {"die", "dies"}:
        return token.i > token.sent.start and number_of([token.nbor(-1).text]) is not None
    if token.lower_ not in {"kill", "kills", "injures", "wounds"} or token.i + 1 >= token.sent.end:
        return False
    following = list(token.doc[token.i + 1 : min(token.i + 4, token.sent.end)])
    return number_of([following[0].text]) is not None or (
        following[0].lower_ in {"at", "up", "more", "over"} and number_of([following[-1].text]) is not None
    )
