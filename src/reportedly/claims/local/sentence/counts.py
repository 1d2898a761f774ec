"""Noun phrases -> counts with their hedges and classes, and the words that tell them."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import PersonNoun
from reportedly.claims.local.parse.grammar import children, phrase
from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.hedges import hedged
from reportedly.claims.local.sentence.numerals import numeral_of
from reportedly.claims.local.sentence.persons import class_of, is_person_name, may_be_somebody, person_of
from reportedly.claims.local.sentence.wordsense import BODIES, WEAPONS
from reportedly.model.values import Count

_VAGUE = frozenset(
    {"dozens", "scores", "hundreds", "thousands", "several", "many", "some", "multiple", "numerous", "few",
     "various", "tens", "countless", "unknown", "number"}
)  # fmt: skip
_SEVERAL = frozenset({"several", "few", "many"})
_COLLECTIVES = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "twins": 2, "dozen": 12}
_LIFELESS = WEAPONS | {
    "projectile",
    "projectiles",
    "region",
    "area",
    "body",
    "bodies",
    "corpse",
    "corpses",
    "way",
    "time",
    "year",
    "years",
}
_PLACES_AND_TIMES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_NEXT = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})
_GROUP_OF = frozenset(
    {"group", "family", "team", "band", "crew", "total", "number", "gang", "busload", "party"}
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count of people as told, with the tokens that tell it and what they are called."""

    count: Count
    noun: Token
    tokens: tuple[Token, ...]
    person: PersonNoun | None
    is_additional: bool
    """Whether "other", "another" or "more" says that they come on top of somebody told before."""


def quantity(sentence: Sentence, noun: Token) -> Quantity | None:
    """Return how many people a noun phrase tells of, or None when it names no people."""
    tokens = phrase(noun)
    person = person_of(noun, tokens)
    lower = {token.lower_ for token in tokens} - (
        {"more"} if any(token.lower_ == "than" for token in tokens) else set()
    )
    additional = bool(lower & {"other", "others", "another", "more", "further", "additional"})
    if noun.lower_ in lexicon.things() and noun.lower_ not in lexicon.people():
        return None
    numeral = numeral_of(noun, tokens)
    if noun.lower_ in _LIFELESS and not (numeral and noun.lemma_.lower() in BODIES):
        return None
    if any(
        token.lower_ == "no" and token.nbor().lower_ not in {"fewer", "less"} for token in tokens
    ) or noun.lower_ in {"nobody", "none"}:
        return None
    if numeral is not None and not _is_age(noun):
        is_vague = _is_vague(tokens, numeral)
        low, high, used = (None, None, []) if is_vague else hedged(sentence, noun, numeral)
        count = Count(low, high, class_of(person))
        return Quantity(count, noun, tuple({*tokens, *used}), person, additional)
    if noun.lower_ in _COLLECTIVES or noun.lower_ in _VAGUE or noun.lower_ in _GROUP_OF:
        return _collective(sentence, noun, tokens, additional=additional)
    if noun.lower_ == "another" or (
        noun.lower_ in _NEXT and any(child.lower_ == "a" for child in noun.children)
    ):
        return Quantity(Count(1, 1), noun, (noun,), None, is_additional=True)
    if noun.lower_ in {"he", "she"} or _is_age(noun):
        return Quantity(Count(1, 1), noun, (noun,), None, additional)
    if person is None and noun.ent_type_ in _PLACES_AND_TIMES:
        return None
    if person is None and not (is_person_name(noun) or may_be_somebody(noun) or _is_of_nation(noun)):
        return None
    return _without_numeral(noun, tokens, person, additional=additional)


def _is_vague(tokens: list[Token], numeral: list[Token]) -> bool:
    """Return whether it is as vague as "dozens": "several dozen soldiers", "a few hundred men"."""
    told = {token.lower_ for token in tokens}
    scales = {token.lower_ for token in numeral} - {"a", *_SEVERAL}
    return bool(told & _SEVERAL) and scales <= {"dozen", "hundred", "thousand"}


def _is_age(number: Token) -> bool:
    """Return whether a number that the parse takes for the head is somebody's age: "a Kenyan, 55, was killed"."""
    is_one = any(child.lower_ in {"a", "an", "another"} for child in number.children)
    return number.text.isdigit() and is_one and number.i > 0 and number.nbor(-1).text == ","


def _is_of_nation(noun: Token) -> bool:
    """Return whether a nation's word stands for one of its people: "a 16-year-old Palestinian"."""
    is_one = any(child.lower_ in {"a", "an", "another"} for child in noun.children)
    return noun.ent_type_ == "NORP" and is_one


def _collective(sentence: Sentence, noun: Token, tokens: list[Token], *, additional: bool) -> Quantity | None:
    """Read "dozens of people", "a dozen soldiers", "a couple", "a family of five"."""
    parts = [
        child for prep in children(noun, "prep") if prep.lower_ == "of" for child in children(prep, "pobj")
    ]
    inner = parts[0] if parts else None
    everything = [*tokens, *(token for part in parts for token in (part.head, *phrase(part)))]
    person = person_of(inner, phrase(inner)) if inner is not None else person_of(noun, tokens)
    if noun.lower_ in _COLLECTIVES:
        value = _COLLECTIVES[noun.lower_]
        return Quantity(
            Count(value, value, class_of(person)),
            noun,
            tuple(everything),
            person,
            additional,
        )
    if inner is not None and noun.lower_ in _GROUP_OF:
        numeral = numeral_of(inner, phrase(inner)) or (
            [inner] if number_of([inner.text]) is not None else None
        )
        if numeral is not None:
            low, high, used = hedged(sentence, inner, numeral)
            kind = class_of(person or lexicon.people().get(noun.lower_))
            return Quantity(Count(low, high, kind), noun, tuple({*everything, *used}), person, additional)
    if noun.lower_ in _VAGUE and (inner is not None or not parts):
        if noun.lower_ == "number" and inner is None:
            return None
        return Quantity(
            Count(None, None, class_of(person)),
            noun,
            tuple(everything),
            person,
            additional,
        )
    if noun.lower_ == "family":
        return Quantity(Count(None, None, "civilian"), noun, tuple(tokens), person, additional)
    return None


def _without_numeral(
    noun: Token, tokens: list[Token], person: PersonNoun | None, *, additional: bool
) -> Quantity | None:
    determiner = {token.lower_ for token in tokens if token.dep_ in {"det", "poss", "amod", "nummod"}}
    if determiner & {"no"}:
        return Quantity(Count(0, 0, class_of(person)), noun, tuple(tokens), person, additional)
    plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {
        "police",
        "people",
        "troops",
        "personnel",
        "forces",
        "staff",
    }
    if plural:
        return Quantity(Count(None, None, class_of(person)), noun, tuple(tokens), person, additional)
    if noun.tag_ in {"NN", "NNP", "PRP"} or is_person_name(noun) or _is_of_nation(noun):
        return Quantity(Count(1, 1, class_of(person)), noun, tuple(tokens), person, additional)
    return None
