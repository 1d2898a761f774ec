"""Sentences -> the weapons that they say somebody used, or bore while they acted, in the article's words."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children, is_negated, phrase
from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.linking import is_event

_USING = frozenset(
    {"use", "fire", "throw", "lob", "hurl", "toss", "detonate", "plant", "explode", "launch", "drop", "carry", "wield", "brandish",
     "pull", "draw", "strap", "wear", "place", "set", "lay", "open", "shoot", "swing", "discharge", "point", "blow", "trigger",
     "activate", "hide", "take", "grab", "retrieve", "produce", "raise", "whip", "conceal", "employ", "deploy", "leave", "defuse", "drive", "ram", "send", "fly", "aim", "unleash"}
)  # fmt: skip
_HARMING = frozenset(
    {"explode", "detonate", "go", "kill", "hit", "strike", "land", "fall", "slam", "crash", "rain", "damage", "destroy", "wound",
     "injure", "rip", "tear", "blow", "target", "pound", "pierce", "burn", "flatten", "bomb", "attack", "raid", "shell", "bombard",
     "fire", "swoop", "strafe", "drop", "shatter", "maim", "claim", "smash", "penetrate", "level"}
)  # fmt: skip
_BEARING = frozenset(
    {"arm", "equip", "load", "pack", "lade", "rig", "fill", "strap", "laden", "armed", "wield"}
)
_LINKS = frozenset({"with", "by", "using", "from", "of", "in", "out"})
_FOUND = frozenset(
    {"recover", "seize", "confiscate", "find", "discover", "surrender", "smuggle", "possess", "sell", "buy", "supply", "intercept"}
)  # fmt: skip
_CARS = frozenset({"car", "truck", "lorry", "van", "vehicle", "pickup", "tractor", "bulldozer"})
_RAMMING = frozenset({"ram", "plough", "plow", "drive", "crash", "slam", "smash"})
_WORN = frozenset({"vest", "vests", "belt", "belts", "jacket", "jackets"})
_EDGES = frozenset({"det", "poss", "predet", "case", "punct"})


@dataclass(frozen=True, slots=True)
class WeaponMention:
    """Words for a weapon, with its kind and the word that stands for it."""

    token: Token
    start: int
    end: int
    kind: str


def weapons_in(sentence: Sentence) -> list[WeaponMention]:
    """Return the weapons that a sentence says were used or borne, in order of the text."""
    found: list[WeaponMention] = []
    for token in sentence.tokens:
        kind = _kind(token, sentence)
        if kind is None or not _is_last_word(token) or not _is_used(token):
            continue
        start, end = sentence.span(_words(token))
        found.append(WeaponMention(token, start, end, kind))
    return found


def _kind(token: Token, sentence: Sentence) -> str | None:
    """Return the kind of weapon that a word names with the one or two before it; a rammed car is one too."""
    if token.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ", "X"} and token.tag_ not in {"NN", "NNS"}:
        return None
    table = lexicon.weapons()
    for first in range(max(sentence.first, token.i - 2), token.i + 1):
        words = " ".join(word.lower_ for word in token.doc[first : token.i + 1]).replace(" - ", "-")
        if words in table:
            return table[words]
    if token.lower_ in _WORN and (_carries_explosives(token) or token.head.lemma_ in {"detonate", "explode"}):
        return "suicide bomb"
    rammed = token.lower_ in _CARS and token.dep_ == "dobj" and token.head.lemma_ in _RAMMING
    return "vehicle" if rammed and _runs_into(token.head) else None


def _carries_explosives(token: Token) -> bool:
    return any(word.lower_.startswith(("explosive", "suicide", "bomb")) for word in phrase(token))


def _runs_into(verb: Token) -> bool:
    people = lexicon.people()
    into = [
        noun for prep in children(verb, "prep") if prep.lower_ == "into" for noun in children(prep, "pobj")
    ]
    return any(noun.lower_ in people or noun.lower_ in {"crowd", "market", "procession"} for noun in into)


def _is_last_word(token: Token) -> bool:
    """Return whether no longer name of a weapon ends behind it: the "car" of "a car bomb", a "rocket" launcher."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if after is None or after.i >= token.sent.end:
        return True
    joined = f"{token.lower_} {after.lower_}"
    return joined not in lexicon.weapons() and after.lower_ not in lexicon.weapons()


def _is_used(token: Token) -> bool:
    """Return whether the words around a weapon say that it was used, or borne by those who acted."""
    named = token
    while named.dep_ in {"conj", "appos"} and named.head.i != named.i:
        named = named.head
    head = named.head
    if any(clause.lemma_ == "use" and not is_negated(clause) for clause in children(token, "acl", "relcl")):
        return True
    if named.dep_ in {"compound", "amod", "nmod"} and head.i != named.i:
        return is_event(head) or head.lower_ in {"fire", "blast", "attack", "strike", "wound", "wounds"}
    if named.dep_ in {"nsubj", "nsubjpass"}:
        return _acts(head) and not is_negated(head)
    if named.dep_ in {"dobj", "obj"}:
        return head.lemma_.lower() in _USING and not is_negated(head)
    if named.dep_ == "pobj":
        return _is_means(head)
    return named.dep_ == "ROOT" and any(is_event(child) for child in named.children)


def _acts(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    passive = bool(children(verb, "auxpass"))
    return lemma in _USING if passive else lemma in _HARMING


def _is_means(preposition: Token) -> bool:
    """Return whether "with", "by" or "from" ties the weapon to a deed, and not to a find or a deal."""
    if preposition.lower_ not in _LINKS:
        return False
    above = preposition.head
    if preposition.lower_ in {"of", "in", "out", "from"}:
        return preposition.lower_ != "in" and (
            is_event(above) or above.lemma_.lower() in _USING or _is_volley(above)
        )
    if above.pos_ in {"VERB", "AUX"} or above.lower_ in _BEARING:
        return above.lemma_.lower() not in _FOUND and not is_negated(above)
    return is_event(above) or above.lower_ in lexicon.people()


def _is_volley(noun: Token) -> bool:
    return noun.lower_ in {
        "barrage",
        "salvo",
        "volley",
        "hail",
        "number",
        "dozens",
        "series",
        "round",
        "shot",
        "shots",
        "rounds",
    } and (
        noun.dep_ in {"dobj", "nsubj", "pobj", "nsubjpass"}
        and (noun.head.lemma_.lower() in _USING | _HARMING or noun.dep_ == "pobj")
    )


def _words(token: Token) -> list[Token]:
    """Return the words of the weapon without article, owner or what it did: "car bomb" of "the car bomb blast"."""
    words = phrase(token)
    while len(words) > 1 and _says_whose_or_how_many(words[0], token):
        words.pop(0)
    first = words[0].i
    while first > 0 and _is_part_before(token.doc[first - 1], token):
        first -= 1
    return list(token.doc[first : token.i + 1])


def _says_whose_or_how_many(word: Token, token: Token) -> bool:
    number = word.head.i == token.i and word.dep_ == "nummod" and number_of([word.text]) is not None
    return (
        word.dep_ in _EDGES
        or word.ent_type_ == "NORP"
        or number
        or (word.head.i != token.i and word.dep_ == "advmod")
    )


def _is_part_before(word: Token, token: Token) -> bool:
    together = word.dep_ in {"compound", "amod", "nummod"} and word.head.i in {token.i, token.head.i}
    return (
        together
        and token.dep_ in {"compound", "amod", "nmod"}
        and f"{word.lower_} {token.lower_}" in lexicon.weapons()
    )
