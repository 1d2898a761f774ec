"""A word of violence -> whether a thing rather than somebody does it or suffers it: a slope, a plan, goods."""

import re

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    children,
    is_passive,
    objects_of,
    patients,
    phrase,
    with_conjuncts,
)
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.wordsense import (
    WEAPONS,
)

_BEARERS = frozenset(
    {"forces", "force", "group", "groups", "helicopter", "helicopters", "aircraft", "plane", "planes", "ship", "ships", "tank",
     "tanks", "vehicle", "vehicles", "gunboat", "gunboats", "militia", "militias", "crowd", "crowds", "mob", "mobs", "gang",
     "gangs", "unit", "units", "army", "navy", "fighters", "party", "column", "squad", "cell", "faction", "factions", "state",
     "government", "authorities", "side", "sides", "enemy", "community", "tribe", "clan", "tribesmen", "herders", "military",
     "armies", "troops", "coalition", "alliance", "brigade", "battalion", "movement", "organisation", "organization", "boats",
     "team", "someone", "band", "hundreds", "dozens", "scores", "number", "batteries", "battery", "raiders", "supporters",
     "others", "two", "three", "four", "five", "members", "elements", "warriors", "bikers", "motorcyclists", "motorcyclist"}
)  # fmt: skip


def has_lifeless_doer(trigger: Trigger) -> bool:
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


def has_lifeless_victim(trigger: Trigger) -> bool:
    """Return whether a plan is executed or goods are seized, rather than somebody."""
    if not trigger.is_verb or trigger.word.lemma not in _OF_PEOPLE:
        return False
    victims = patients(trigger.token)
    if trigger.word.lemma == "shoot":
        return _shoots_down(trigger.token) and all(_is_idea(victim) for victim in victims)
    if trigger.word.lemma != "execute":
        listed = [noun for victim in victims for noun in with_conjuncts(victim)]
        goods = any(noun.lower_ in _GOODS | WEAPONS or _is_goods(noun) for noun in listed)
        return goods and not any(noun.lower_ in lexicon.people() for noun in listed)
    people = lexicon.people()
    return bool(victims) and not any(
        victim.lower_ in people or victim.ent_type_ == "PERSON" or victim.pos_ in {"PRON", "PROPN", "NUM"}
        for victim in victims
    )


def _is_goods(noun: Token) -> bool:
    """Return whether goods are told by weight or are a weapon: "400kg of hashish", "two hand grenades"."""
    weapon = lexicon.weapons().keys() & {noun.lower_, noun.lemma_.lower()}
    return bool(weapon) or (_WEIGHT.fullmatch(noun.lower_) is not None and bool(objects_of(noun, "of")))


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
_WEIGHT = re.compile(
    r"[\d.,]*(?:kgs?|kilos?|kilograms?|grams?|g|tons?|tonnes?|lit(?:er|re)s?|bags?|packets?|bottles?|pounds?|rounds?)"
)
_OF_PEOPLE = frozenset({"shoot", "execute", "seize", "snatch"})
