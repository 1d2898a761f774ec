"""Noun phrases -> the party they mean: a registry name, "the group" seen before, a person's group, or plain words."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children, long_phrase, objects_of, phrase
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.writing.memory import Memory, name_in
from reportedly.model.seams import KnownName

_GROUP_WORDS = frozenset(
    {"group", "militants", "insurgents", "rebels", "movement", "organisation", "organization", "faction", "outfit",
     "extremists", "jihadists", "network", "cell", "militia", "fighters", "guerrillas", "it", "they", "gang"}
)  # fmt: skip
_NOT_ITSELF = frozenset({"affiliate", "offshoot", "ally", "allies", "rival", "rivals", "enemy", "splinter"})
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "these", "those", "same"})
_BELONGING = frozenset(
    {"belong", "link", "affiliate", "ally", "loyal", "member", "members", "fighter", "fighters", "element", "elements", "tie",
     "militant", "militants", "rebel", "rebels", "aligned"}
)  # fmt: skip
_THOUGHT = frozenset({"believe", "suspect", "think", "say", "know"})
"""Verbs of "gunmen believed to belong to the group"."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who does or suffers something: the article's words, and the registry name that they stand for."""

    start: int
    end: int
    text: str
    name: KnownName | None
    person: str | None
    is_armed: bool


def party_of(sentence: Sentence, noun: Token, memory: Memory) -> Party:
    """Return the party that a noun phrase means."""
    if noun.lower_ in _NOT_ITSELF and noun.dep_ == "appos" and noun.head.i != noun.i:
        return party_of(sentence, noun.head, memory)
    tokens = phrase(noun)
    called = _called(noun)
    name = _named(sentence, noun, memory) or (None if called else _meant(sentence, noun, memory))
    person = _person(tokens, memory)
    if name is None and person is not None:
        name = memory.affiliation.get(person.split()[-1].lower())
    entry = lexicon.people().get(noun.lower_)
    acting = name is not None and name.sort in {"group", "state_force"}
    armed = acting or called is not None or (entry is not None and entry.armed)
    start, end = sentence.span(called if called and name is None else tokens)
    return Party(start, end, sentence.article.text[start:end], name, person=person, is_armed=armed)


def _named(sentence: Sentence, noun: Token, memory: Memory) -> KnownName | None:
    """Return the registry name in the noun phrase, in its "of" parts, or right beside it."""
    return (
        name_in(sentence, *sentence.span(phrase(noun)))
        or name_in(sentence, *sentence.span(long_phrase(noun)))
        or _name_beside(sentence, noun, memory)
    )


def _meant(sentence: Sentence, noun: Token, memory: Memory) -> KnownName | None:
    """Return the group that "the group", "the militants" or "they" means."""
    if noun.lower_ not in _GROUP_WORDS or not (noun.pos_ == "PRON" or _is_definite(phrase(noun))):
        return None
    return memory.antecedent(sentence, noun)


def _person(tokens: list[Token], memory: Memory) -> str | None:
    people = [
        token
        for token in tokens
        if token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and token.lower_ in memory.affiliation)
    ]
    return " ".join(token.text for token in people) or None


def _name_beside(sentence: Sentence, noun: Token, memory: Memory) -> KnownName | None:
    """Return the group that stands behind its kind: "the armed group Red Vale Front", "rebels from the Front"."""
    entry = lexicon.people().get(noun.lower_)
    if noun.lower_ not in _GROUP_WORDS and (entry is None or not entry.armed):
        return None
    beside = [child for child in children(noun, "appos") if child.i > noun.i]
    clauses = children(noun, "acl", "relcl", "amod")
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_.lower() in _THOUGHT:
        clauses += children(noun.head, "xcomp")
    beside += objects_of(noun, "from", "with")
    beside += [whole for clause in clauses if clause.i > noun.i for whole in _belonging(clause)]
    names = (
        name_in(sentence, *sentence.span(phrase(child)))
        or (_meant(sentence, child, memory) if child.lower_ == "group" else None)
        for child in beside
    )
    return next((name for name in names if name is not None and name.sort == "group"), None)


def _called(noun: Token) -> list[Token] | None:
    """Return the name of "a group calling itself Red Vale Front", which no registry knows."""
    if noun.lower_ not in _GROUP_WORDS or noun.pos_ == "PRON":
        return None
    for clause in children(noun, "acl", "relcl"):
        if clause.lemma_.lower() in {"call", "name", "know", "style"}:
            named = [
                word
                for word in clause.subtree
                if word.pos_ == "PROPN" and word.dep_ in {"oprd", "pobj", "attr", "dobj", "appos"}
            ]
            if named:
                return phrase(named[-1] if named[-1].head.i == clause.i else named[0])
    return None


def _belonging(clause: Token) -> list[Token]:
    """Return the group of "belonging to X", "believed to belong to X", "loyal to X", "linked to X"."""
    verbs = [token for token in clause.subtree if token.lemma_.lower() in _BELONGING]
    return [noun for verb in verbs for noun in objects_of(verb, "to", "with", "of")]


def _is_definite(tokens: list[Token]) -> bool:
    return any(token.lower_ in _DEFINITE for token in tokens)
