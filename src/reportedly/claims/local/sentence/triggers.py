"""A word -> the word of violence it is, if any: a verb with its particle, a noun that is no role, "dead"."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import EventWord
from reportedly.claims.local.parse.grammar import (
    children,
    clause_head,
    heads,
    objects_of,
    patients,
)
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.custody import takes_into_custody
from reportedly.claims.local.sentence.wordsense import (
    BODIES,
    has_particle,
    is_counted_body,
    is_counted_deed,
    is_found,
    is_set_alight,
    takes_hostage,
)
from reportedly.claims.local.sentence.wounds import HURTS, goes_to_hospital, is_borne

_TOLLS = frozenset({"toll", "deaths", "death", "casualties", "fatalities", "victims"})
_PARTICIPLES = frozenset(
    {"killed", "wounded", "injured", "kidnapped", "abducted", "arrested", "detained", "shot"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A word of violence in a sentence."""

    token: Token
    word: EventWord
    is_verb: bool


def blows_up(trigger: Trigger) -> bool:
    """Return whether something was blown up, rather than blew up by itself."""
    if not trigger.is_verb or trigger.word.lemma != "blow":
        return False
    doers = [noun for noun in children(trigger.token, "nsubj") if noun.lower_ in lexicon.people()]
    return bool(doers or patients(trigger.token))


def burns_down(trigger: Trigger) -> bool:
    """Return whether somebody burned down what was not theirs: "they burned down 30 houses", not a blaze."""
    token = trigger.token
    if not trigger.is_verb or trigger.word.lemma not in {"burn", "raze"} or not children(token, "dobj"):
        return False
    people = lexicon.people()
    return any(
        noun.lower_ in {"they", "who", "he"} or noun.lower_ in people or noun.ent_type_ in {"ORG", "NORP"}
        for noun in children(token, "nsubj")
    )


def trigger_of(token: Token) -> Trigger | None:
    """Return the word of violence that a token is, or None."""
    lemma = token.lemma_.lower()
    verbs, nouns = lexicon.verbs(), lexicon.nouns()
    if token.dep_ == "amod" and lemma in verbs and verbs[lemma].frame == "attack":
        return None
    if _is_would_be(token):
        return None
    if token.lower_ == "remains" and is_found(token):
        return Trigger(token, nouns["remains"], is_verb=False)
    if (
        token.pos_ in {"VERB", "AUX"}
        or (token.lower_ in _PARTICIPLES and not _is_noun_use(token))
        or is_counted_deed(token)
    ):
        known = lemma if lemma in verbs else lexicon.verb_forms().get(token.lower_, lemma)
        return _verb(token, _LEMMAS.get(token.lower_, known))
    if token.pos_ in {"NOUN", "PROPN"} or (token.lower_ in nouns and token.tag_ in {"NN", "NNS", "VBG"}):
        noun = _noun_lemma(token)
        if (noun in HURTS and not is_borne(token)) or (
            noun in BODIES and not (is_found(token) or is_counted_body(token))
        ):
            return None
        if noun in nouns and not _is_role(token):
            return Trigger(token, nouns[noun], is_verb=False)
    return _dead(token) or _under_fire(token)


def _is_would_be(token: Token) -> bool:
    """Return whether the noun names somebody who never did it: "a would-be bomber"."""
    before = "".join(word.lower_ for word in token.doc[max(token.i - 3, 0) : token.i])
    return before.endswith("would-be")


def _verb(token: Token, lemma: str) -> Trigger | None:
    verbs = lexicon.verbs()
    if lemma == "set" and is_set_alight(token):
        return Trigger(token, verbs["torch"], is_verb=True)
    if takes_into_custody(token):
        return Trigger(token, verbs["arrest"], is_verb=True)
    if lemma in verbs and has_particle(token, lemma):
        return Trigger(token, verbs[lemma], is_verb=True)
    if lemma == "send" and any(noun.lower_ == "hell" for noun in objects_of(token, "to")):
        return Trigger(token, verbs["kill"], is_verb=True)
    if goes_to_hospital(token):
        return Trigger(token, verbs["hospitalise"], is_verb=True)
    if lemma in _TAKING and takes_hostage(token):
        return Trigger(token, verbs["abduct"], is_verb=True)
    costs_lives = any(child.lower_ in {"lives", "life"} for child in token.children)
    if costs_lives and lemma in _COSTING:
        return Trigger(token, verbs[_COSTING[lemma]], is_verb=True)
    return None


_TAKING = frozenset({"take", "hold", "march", "whisk", "drag", "lead", "force", "carry", "drive", "herd"})
_COSTING = {"claim": "kill", "lose": "die"}
_LEMMAS = {"killed": "kill", "wounded": "wound", "injured": "injure", "kidnapped": "kidnap", "abducted": "abduct",
           "arrested": "arrest", "detained": "detain", "shot": "shoot", "slain": "slay",
           "kills": "kill", "injures": "injure", "wounds": "wound", "dies": "die"}  # fmt: skip


def _under_fire(token: Token) -> Trigger | None:
    """Read "came under small-arms fire" as an attack on who came under it."""
    if token.lower_ not in {"fire", "gunfire"} or token.dep_ != "pobj" or token.head.lower_ != "under":
        return None
    armed = any(child.lower_ in _FIRED for child in token.children)
    is_attack = armed and clause_head(token).lemma_ == "come"
    return Trigger(token, lexicon.nouns()["attack"], is_verb=False) if is_attack else None


_FIRED = frozenset({"arms", "gun", "mortar", "artillery", "rocket", "sniper", "tank", "machine"})


def _dead(token: Token) -> Trigger | None:
    """Read "left ten dead", "ten dead, five hurt" and "was found dead", but not "the dead" or "shot dead"."""
    if token.lower_ != "dead" or any(child.dep_ == "det" for child in token.children):
        return None
    if any(head.lower_ in {"shot", "stabbed", "shoot", "gunned"} for head in heads(token)):
        return None
    return Trigger(token, lexicon.verbs()["die"], is_verb=True)


def _is_noun_use(token: Token) -> bool:
    return any(child.dep_ == "det" for child in token.children) and token.dep_ in {
        "nsubj", "dobj", "pobj", "nsubjpass", "conj", "attr",
    }  # fmt: skip


def _noun_lemma(token: Token) -> str:
    lower: str = token.lower_
    if lower in lexicon.nouns():
        return lower
    lemma: str = token.lemma_.lower()
    if lemma in lexicon.nouns():
        return lemma
    for ending in ("es", "s"):
        if lower.endswith(ending) and lower[: -len(ending)] in lexicon.nouns():
            return lower[: -len(ending)]
    return lower


def _is_role(token: Token) -> bool:
    """Return whether the noun only helps to name something else: "attack helicopter", "murder charges"."""
    if token.dep_ not in {"compound", "amod", "nmod"} or token.head.i == token.i:
        return False
    head: str = token.head.lower_
    if head in _TOLLS or any(word.tag_ in {"HYPH", ":"} for word in token.doc[token.i + 1 : token.head.i]):
        return False
    return head not in lexicon.nouns() and token.head.lemma_.lower() not in lexicon.nouns()
