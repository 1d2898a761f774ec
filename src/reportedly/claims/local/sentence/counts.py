"""Noun phrases -> counts with their hedges and classes, and the words that tell them."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import PersonNoun
from reportedly.claims.local.parse.grammar import children, phrase
from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.parse.reading import GROUP_STAND_IN, Sentence, Token
from reportedly.claims.local.sentence.hedges import hedged
from reportedly.claims.local.sentence.wordsense import WEAPONS
from reportedly.model.values import Count, VictimClass

_VAGUE = frozenset(
    {"dozens", "scores", "hundreds", "thousands", "several", "many", "some", "multiple", "numerous", "few",
     "various", "tens", "countless", "unknown", "number"}
)  # fmt: skip
_COLLECTIVES = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "twins": 2, "dozen": 12}
_LIFELESS = WEAPONS | {
    "projectile",
    "projectiles",
    "region",
    "area",
    "body",
    "bodies",
    "way",
    "time",
    "year",
    "years",
}
_PLACES_AND_TIMES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_INSIDE = frozenset({"and", "to", "or", "a", "-", "–", "‑"})  # "20 to 25", "two hundred and ten"
_NEXT = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})
_RANKS = frozenset({"commander", "chief", "leader", "head", "member", "deputy"})
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
    person = _person(noun, tokens)
    lower = {token.lower_ for token in tokens} - (
        {"more"} if any(token.lower_ == "than" for token in tokens) else set()
    )
    additional = bool(lower & {"other", "others", "another", "more", "further", "additional"})
    if noun.lower_ in lexicon.things() and noun.lower_ not in lexicon.people():
        return None
    if noun.lower_ in _LIFELESS:
        return None
    if any(
        token.lower_ == "no" and token.nbor().lower_ not in {"fewer", "less"} for token in tokens
    ) or noun.lower_ in {"nobody", "none"}:
        return None
    numeral = _numeral(noun, tokens)
    if numeral is not None:
        low, high, used = hedged(sentence, noun, numeral)
        count = Count(low, high, _class(person))
        return Quantity(count, noun, tuple({*tokens, *used}), person, additional)
    if noun.lower_ in _COLLECTIVES or noun.lower_ in _VAGUE or noun.lower_ in _GROUP_OF:
        return _collective(sentence, noun, tokens, additional=additional)
    if noun.lower_ == "another" or (
        noun.lower_ in _NEXT and any(child.lower_ == "a" for child in noun.children)
    ):
        return Quantity(Count(1, 1), noun, (noun,), None, is_additional=True)
    if noun.lower_ in {"he", "she"}:
        return Quantity(Count(1, 1), noun, (noun,), None, additional)
    if person is None and noun.ent_type_ in _PLACES_AND_TIMES:
        return None
    if person is None and not _is_person_name(noun) and not _may_be_somebody(noun):
        return None
    return _without_numeral(noun, tokens, person, additional=additional)


def _collective(sentence: Sentence, noun: Token, tokens: list[Token], *, additional: bool) -> Quantity | None:
    """Read "dozens of people", "a dozen soldiers", "a couple", "a family of five"."""
    parts = [
        child for prep in children(noun, "prep") if prep.lower_ == "of" for child in children(prep, "pobj")
    ]
    inner = parts[0] if parts else None
    everything = [*tokens, *(token for part in parts for token in (part.head, *phrase(part)))]
    person = _person(inner, phrase(inner)) if inner is not None else _person(noun, tokens)
    if noun.lower_ in _COLLECTIVES:
        value = _COLLECTIVES[noun.lower_]
        return Quantity(
            Count(value, value, _class(person)),
            noun,
            tuple(everything),
            person,
            additional,
        )
    if inner is not None and noun.lower_ in _GROUP_OF:
        numeral = _numeral(inner, phrase(inner)) or ([inner] if number_of([inner.text]) is not None else None)
        if numeral is not None:
            low, high, used = hedged(sentence, inner, numeral)
            kind = _class(person or lexicon.people().get(noun.lower_))
            return Quantity(Count(low, high, kind), noun, tuple({*everything, *used}), person, additional)
    if noun.lower_ in _VAGUE and (inner is not None or not parts):
        if noun.lower_ == "number" and inner is None:
            return None
        return Quantity(
            Count(None, None, _class(person)),
            noun,
            tuple(everything),
            person,
            additional,
        )
    if noun.lower_ == "family":
        return Quantity(Count(None, None, "civilian"), noun, tuple(tokens), person, additional)
    return None


def _numeral(noun: Token, tokens: list[Token]) -> list[Token] | None:
    """Return the tokens that spell the number of the phrase; ages and dates are not numbers of people."""
    numeral = _parsed_numeral(noun, tokens)
    if not numeral or numeral[-1].lower_ not in {"hundred", "thousand", "million"}:
        return numeral
    last = numeral[-1].i
    following = [token for token in noun.doc[last + 1 : last + 6] if token.lower_ != "and"]
    for token in following:
        if number_of([token.text]) is None:
            break
        numeral = [*numeral, token]
    return numeral


def _parsed_numeral(noun: Token, tokens: list[Token]) -> list[Token] | None:
    direct = [child for child in children(noun, "nummod", "quantmod") if number_of([child.text]) is not None]
    compound = [
        token
        for token in tokens
        if number_of([token.text]) is not None
        and token.lower_ not in {"a", "an", "and"}
        and (
            token.head.i == noun.i
            or any(token.head.i == child.i for child in direct)
            or _counts_the_whole(token, noun)
        )
        and token.dep_ in {"nummod", "compound", "amod", "quantmod", "det", "npadvmod"}
    ]
    if number_of([noun.text]) is not None and noun.lower_ not in {"a", "an", "and"}:
        return [
            *[token for token in children(noun, "compound", "nummod") if number_of([token.text]) is not None],
            noun,
        ]
    chosen = sorted({token.i: token for token in [*direct, *compound]}.values(), key=lambda token: token.i)
    dozen = [token for token in tokens if token.lower_ == "dozen"]
    if dozen:
        chosen = sorted({token.i: token for token in [*chosen, *dozen]}.values(), key=lambda token: token.i)
    return _nearest_run(chosen) or None


def _nearest_run(numerals: list[Token]) -> list[Token]:
    """Return the numerals that stand together, the last of such runs: "on 26 February two brothers" are two."""
    start = len(numerals) - 1
    while start > 0 and all(
        token.lower_ in _INSIDE for token in numerals[0].doc[numerals[start - 1].i + 1 : numerals[start].i]
    ):
        start -= 1
    return numerals[max(start, 0) :]


def _counts_the_whole(token: Token, noun: Token) -> bool:
    """Return whether a numeral hangs on a word that helps to name the noun: "two embassy staff members"."""
    return bool(
        (token.dep_ == "nummod" or token.tag_ == "CD")
        and token.head.dep_ in {"compound", "nmod", "amod", "nummod"}
        and token.i < token.head.i < noun.i
        and token.head.lower_ not in {"year", "day", "month", "hour", "percent", "%"}
        and not token.head.tag_.startswith("CD")
    )


def _without_numeral(
    noun: Token, tokens: list[Token], person: PersonNoun | None, *, additional: bool
) -> Quantity | None:
    determiner = {token.lower_ for token in tokens if token.dep_ in {"det", "poss", "amod", "nummod"}}
    if determiner & {"no"}:
        return Quantity(Count(0, 0, _class(person)), noun, tuple(tokens), person, additional)
    plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {
        "police",
        "people",
        "troops",
        "personnel",
        "forces",
        "staff",
    }
    if plural:
        return Quantity(Count(None, None, _class(person)), noun, tuple(tokens), person, additional)
    if noun.tag_ in {"NN", "NNP", "PRP"} or _is_person_name(noun):
        return Quantity(Count(1, 1, _class(person)), noun, tuple(tokens), person, additional)
    return None


def _person(noun: Token | None, tokens: list[Token]) -> PersonNoun | None:
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


def _class(person: PersonNoun | None) -> VictimClass | None:
    return person.victim_class if person is not None else None


def _may_be_somebody(noun: Token) -> bool:
    """Return whether an unlisted noun is somebody who suffers: "a homeopath was killed"."""
    is_somebody = (
        noun.pos_ == "NOUN" and noun.dep_ in {"nsubjpass", "dobj", "conj"} and noun.tag_ in {"NN", "NNS"}
    )
    return bool(
        is_somebody and noun.lower_ not in lexicon.nouns() and noun.lemma_.lower() not in lexicon.nouns()
    )


def _is_person_name(noun: Token) -> bool:
    if noun.pos_ != "PROPN" or noun.text == GROUP_STAND_IN:
        return False
    is_harmed = noun.dep_ in {"dobj", "nsubjpass"} and noun.ent_type_ == "" and noun.tag_ == "NNP"
    return bool(noun.ent_type_ == "PERSON" or is_harmed)
