"""Sentences -> the words in them that tell of violence, false friends and light verbs set apart."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import EventWord
from reportedly.claims.local.parse.grammar import (
    children,
    clause_head,
    heads,
    is_passive,
    objects_of,
    patients,
    phrase,
)
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.claims.local.sentence.wordsense import (
    WEAPONS,
    has_particle,
    is_counted_deed,
    is_set_alight,
    takes_hostage,
)
from reportedly.claims.local.sentence.wounds import HURTS, goes_to_hospital, is_borne

_BEARERS = frozenset(
    {"forces", "force", "group", "groups", "helicopter", "helicopters", "aircraft", "plane", "planes", "ship", "ships", "tank",
     "tanks", "vehicle", "vehicles", "gunboat", "gunboats", "militia", "militias", "crowd", "crowds", "mob", "mobs", "gang",
     "gangs", "unit", "units", "army", "navy", "fighters", "party", "column", "squad", "cell", "faction", "factions", "state",
     "government", "authorities", "side", "sides", "enemy", "community", "tribe", "clan", "tribesmen", "herders", "military",
     "armies", "troops", "coalition", "alliance", "brigade", "battalion", "movement", "organisation", "organization", "boats",
     "team", "someone", "band", "hundreds", "dozens", "scores", "number", "batteries", "battery", "raiders", "supporters",
     "others", "two", "three", "four", "five", "members", "elements", "warriors", "bikers", "motorcyclists", "motorcyclist"}
)  # fmt: skip
_GOING_ON = frozenset(
    {
        "hurt",
        "go",
        "blow",
        "hit",
        "target",
        "strike",
        "snatch",
        "seize",
        "abduct",
        "fire",
        "storm",
        "hospitalise",
        "hospitalize",
    }
)
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


@dataclass(frozen=True, slots=True)
class Scan:
    """The words of violence of a sentence, and why others were passed over."""

    triggers: tuple[Trigger, ...]
    passed_over: tuple[str, ...]


def scan(sentence: Sentence, *, after_violence: bool) -> Scan:
    """Return the words of violence in a sentence; `after_violence` when the sentences before it told of some."""
    candidates = [trigger for token in sentence.tokens if (trigger := _trigger(token)) is not None]
    reasons = [reason for trigger in candidates if (reason := _false_friend(trigger, sentence)) is not None]
    real = [
        trigger
        for trigger in candidates
        if _false_friend(trigger, sentence) is None
        and not _has_lifeless_doer(trigger)
        and not _has_lifeless_victim(trigger)
    ]
    strong = [trigger for trigger in real if not trigger.word.needs_company or blows_up(trigger)]
    follows = after_violence and any(_goes_on(trigger) for trigger in real)
    if not strong and not follows and not _has_company(sentence, real):
        return Scan((), tuple(reasons))
    return Scan(tuple(real), tuple(reasons))


def blows_up(trigger: Trigger) -> bool:
    """Return whether something was blown up, rather than blew up by itself."""
    return trigger.is_verb and trigger.word.lemma == "blow" and bool(patients(trigger.token))


def has_weapon(sentence: Sentence) -> bool:
    """Return whether the sentence names a weapon."""
    return any(token.lower_ in WEAPONS for token in sentence.tokens)


def has_armed_doer(sentence: Sentence) -> bool:
    """Return whether the sentence names somebody who acts with arms."""
    people = lexicon.people()
    if any(name.sort in {"group", "state_force"} for name in sentence.names):
        return True
    if any(token.lower_ in {"armed", "masked", "gunpoint", "unidentified"} for token in sentence.tokens):
        return True
    return any((entry := people.get(token.lower_)) is not None and entry.armed for token in sentence.tokens)


def _has_company(sentence: Sentence, weak: list[Trigger]) -> bool:
    if not weak:
        return False
    others = [trigger for trigger in weak if trigger.is_verb]
    return (bool(others) and (has_weapon(sentence) or has_armed_doer(sentence))) or len(weak) > 1


def _goes_on(trigger: Trigger) -> bool:
    """Return whether a weak word tells more of the violence told just before: "The incident took place at ..."."""
    if trigger.is_verb:
        return trigger.word.frame == "die" or trigger.word.lemma in _GOING_ON
    if trigger.word.lemma in HURTS:
        return True
    verb = clause_head(trigger.token)
    pointed = any(child.lower_ in {"the", "this"} for child in trigger.token.children)
    return (
        trigger.word.lemma == "incident"
        and pointed
        and verb.lemma_ in {"take", "happen", "occur", "come", "follow"}
    )


def _trigger(token: Token) -> Trigger | None:
    lemma = token.lemma_.lower()
    verbs, nouns = lexicon.verbs(), lexicon.nouns()
    if token.dep_ == "amod" and lemma in verbs and verbs[lemma].frame == "attack":
        return None
    if (
        token.pos_ in {"VERB", "AUX"}
        or (token.lower_ in _PARTICIPLES and not _is_noun_use(token))
        or is_counted_deed(token)
    ):
        known = lemma if lemma in verbs else lexicon.verb_forms().get(token.lower_, lemma)
        return _verb(token, _LEMMAS.get(token.lower_, known))
    if token.pos_ in {"NOUN", "PROPN"} or (token.lower_ in nouns and token.tag_ in {"NN", "NNS", "VBG"}):
        noun = _noun_lemma(token)
        if noun in HURTS and not is_borne(token):
            return None
        if noun in nouns and not _is_role(token):
            return Trigger(token, nouns[noun], is_verb=False)
    return _dead(token) or _under_fire(token)


def _verb(token: Token, lemma: str) -> Trigger | None:
    verbs = lexicon.verbs()
    if lemma == "set" and is_set_alight(token):
        return Trigger(token, verbs["torch"], is_verb=True)
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


def _has_lifeless_doer(trigger: Trigger) -> bool:
    """Return whether a thing that bears no arms is said to attack: "the slope attacked the village"."""
    if not trigger.is_verb or trigger.word.frame != "attack" or trigger.word.needs_company:
        return False
    doers = children(trigger.token, "nsubj")
    if not doers or doers[0].pos_ != "NOUN" or is_passive(trigger.token):
        return False
    doer = doers[0]
    words = {doer.lower_, doer.lemma_.lower()} | {token.lower_ for token in phrase(doer)}
    known = words & (WEAPONS | _BEARERS | set(lexicon.people()) | set(lexicon.nouns()))
    return not known and doer.ent_type_ == ""


def _has_lifeless_victim(trigger: Trigger) -> bool:
    """Return whether a plan is executed or goods are seized, rather than somebody."""
    if not trigger.is_verb or trigger.word.lemma not in _OF_PEOPLE:
        return False
    victims = patients(trigger.token)
    if trigger.word.lemma == "shoot":
        return _shoots_down(trigger.token) and all(_is_idea(victim) for victim in victims)
    if trigger.word.lemma != "execute":
        return any(victim.lower_ in _GOODS | WEAPONS for victim in victims)
    people = lexicon.people()
    return bool(victims) and not any(
        victim.lower_ in people or victim.ent_type_ == "PERSON" or victim.pos_ in {"PRON", "PROPN", "NUM"}
        for victim in victims
    )


def _shoots_down(verb: Token) -> bool:
    return any(child.lower_ == "down" for child in children(verb, "prt", "advmod"))


def _is_idea(victim: Token) -> bool:
    """Return whether what is shot down neither flies nor lives: "shot down talk of a rift"."""
    known = victim.lower_ in lexicon.people() or victim.lower_ in lexicon.things() or victim.lower_ in WEAPONS
    return victim.pos_ == "NOUN" and victim.ent_type_ == "" and not known and not victim.lower_.endswith("s")


_GOODS = frozenset(
    {"material", "materials", "record", "records", "documents", "document", "cash", "phone", "phones", "laptop", "laptops",
     "motorcycle", "motorcycles", "goods", "ammunition", "detonators", "cartridges", "uniforms", "firearm", "cattle", "item", "items",
     "literature", "equipment", "pistols", "revolver", "revolvers", "ied", "ieds", "components", "banners", "sim", "cards"}
)  # fmt: skip
_OF_PEOPLE = frozenset({"shoot", "execute", "seize", "snatch"})


def _false_friend(trigger: Trigger, sentence: Sentence) -> str | None:
    token = trigger.token
    near = {
        word.lower_ for word in token.doc[max(sentence.first, token.i - 3) : min(sentence.last, token.i + 4)]
    }
    near |= {child.lower_ for child in token.children} | {token.head.lower_}
    near |= {word.lower_ for child in children(token, "dobj", "nsubj", "nsubjpass") for word in phrase(child)}
    for friend in lexicon.friends():
        if friend.lemma in {trigger.word.lemma, token.lower_} and friend.beside & (near - {token.lower_}):
            return friend.reason
    return None
