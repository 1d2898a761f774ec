"""A noun with its phrase -> which people it means by the lexicon, and whether an unlisted one is somebody."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import PersonNoun
from reportedly.claims.local.parse.tokens import GROUP_STAND_IN, Token
from reportedly.model.values import VictimClass

_RANKS = frozenset({"commander", "chief", "leader", "head", "member", "deputy"})


def person_of(noun: Token | None, tokens: list[Token]) -> PersonNoun | None:
    """Return the lexicon entry for whom a noun phrase means: the noun, else the word that says whose member it is."""
    if noun is None:
        return None
    table = lexicon.people()
    if noun.lower_ in table:
        entry = table[noun.lower_]
        if entry.noun in _RANKS:
            return _of_rank(entry, noun, tokens)
        if entry.victim_class is None or noun.lower_ in {"member", "members", "worker", "workers", "staff"}:
            for token in tokens:
                helper = table.get(token.lower_)
                if token.i != noun.i and helper is not None and helper.victim_class is not None:
                    return helper
        return entry
    for token in reversed(tokens):
        if token.lower_ in table and token.dep_ in {"compound", "nmod", "amod"}:
            return table[token.lower_]
    return None


def _of_rank(entry: PersonNoun, noun: Token, tokens: list[Token]) -> PersonNoun:
    """Return whose commander or chief it is, when the words beside it say: "a police commander"."""
    for token in tokens:
        helper = lexicon.people().get(token.lower_)
        if token.i != noun.i and helper is not None and helper.victim_class is not None:
            return helper
    return entry


def class_of(person: PersonNoun | None) -> VictimClass | None:
    """Return the class of victims that an entry stands for."""
    return person.victim_class if person is not None else None


def may_be_somebody(noun: Token) -> bool:
    """Return whether an unlisted noun is somebody who suffers: "a homeopath was killed"."""
    is_somebody = (
        noun.pos_ == "NOUN" and noun.dep_ in {"nsubjpass", "dobj", "conj"} and noun.tag_ in {"NN", "NNS"}
    )
    return bool(
        is_somebody and noun.lower_ not in lexicon.nouns() and noun.lemma_.lower() not in lexicon.nouns()
    )


def is_person_name(noun: Token) -> bool:
    """Return whether a noun is the name of a person, or a name without a kind that something befell."""
    if noun.pos_ != "PROPN" or noun.text == GROUP_STAND_IN:
        return False
    is_harmed = noun.dep_ in {"dobj", "nsubjpass"} and noun.ent_type_ == "" and noun.tag_ == "NNP"
    return bool(noun.ent_type_ == "PERSON" or is_harmed)
