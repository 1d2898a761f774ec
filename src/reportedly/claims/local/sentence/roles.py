"""A word of violence -> the nouns that name its doers and its targets."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    agents,
    children,
    objects_of,
    patients,
    phrase,
    subjects,
    with_conjuncts,
)
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.linking import is_event
from reportedly.claims.local.sentence.triggers import Trigger

_MAKING = frozenset(
    {"fire", "launch", "plant", "trigger", "carry", "stage", "detonate", "throw", "hurl", "lob", "lay", "set", "drop", "conduct",
     "perpetrate", "commit", "mount", "orchestrate", "execute", "cause", "toss", "place", "fly", "operate", "lead", "wage"}
)  # fmt: skip


def doers_of(trigger: Trigger, sentence: Sentence) -> list[Token]:
    """Return the nouns that name who did what the word tells."""
    token = trigger.token
    if trigger.word.frame == "die":
        return []
    if trigger.is_verb:
        told = agents(token) or subjects(token) or _believed(token) or _of_nation(token, sentence)
        found = [maker for noun in told for maker in _makers_of(noun)] or told
        return [
            doer for noun in found for doer in with_conjuncts(noun) if not is_event(doer) or _is_bomber(doer)
        ]
    found = objects_of(token, "by") or _makers_of(token) or _sides_of(trigger, sentence)
    owners = [
        child
        for child in children(token, "poss", "compound", "amod", "nmod") or _word_before(token, sentence)
        if _is_named_doer(child, sentence)
    ]
    bomber = [token] if _is_bomber(token) else []
    return [*found, *owners, *bomber]


def _sides_of(trigger: Trigger, sentence: Sentence) -> list[Token]:
    """Return the groups that a clash was fought with or between; a state's side is told by its own deeds."""
    if trigger.word.type != "armed_clash":
        return []
    sides = [side for noun in objects_of(trigger.token, "with", "between") for side in with_conjuncts(noun)]
    return [side for side in sides if _is_fighter(side, sentence)]


def _is_fighter(token: Token, sentence: Sentence) -> bool:
    entry = lexicon.people().get(token.lower_)
    if entry is not None and entry.victim_class == "militant":
        return True
    first = sentence.span(phrase(token))[0]
    last = sentence.passage.ends[token.i]
    return any(first <= name.start < last and name.sort == "group" for name in sentence.names)


def _believed(verb: Token) -> list[Token]:
    """Return who "gunmen believed to belong to the group killed five" says did it, however it is parsed."""
    over = verb.head
    if (
        verb.dep_ != "ccomp"
        or over.lemma_ not in {"believe", "suspect", "think"}
        or not children(over, "xcomp")
    ):
        return []
    return [noun for noun in children(over, "nsubj", "nsubjpass") if noun.i < over.i < verb.i]


def _makers_of(noun: Token) -> list[Token]:
    """Return who made an act or used a weapon that acts: "a missile fired by rebels", "a raid staged by them"."""
    if not is_event(noun) and noun.lower_ not in lexicon.weapons():
        return []
    clauses = children(noun, "acl", "relcl") or _clause_behind(noun)
    return [maker for clause in clauses if clause.lemma_.lower() in _MAKING for maker in agents(clause)]


def _clause_behind(noun: Token) -> list[Token]:
    """Return the participle right behind an act, wherever the parse hangs it: "in a blast, triggered by rebels"."""
    behind = noun.doc[noun.i + 1 : min(noun.i + 3, noun.sent.end)]
    return [
        word
        for word in behind
        if word.tag_ in {"VBN", "VBD"} and not children(word, "nsubj", "nsubjpass", "dobj")
    ]


def _is_bomber(token: Token) -> bool:
    return token.lower_ in {"bomber", "bombers"}


def _of_nation(verb: Token, sentence: Sentence) -> list[Token]:
    """Return the nation of "killed in Indian shelling", where the parse takes the act for a verb."""
    if verb.tag_ != "VBG" or children(verb, "dobj"):
        return []
    before = _word_before(verb, sentence)
    return [word for word in before if word.ent_type_ == "NORP" and _is_named_doer(word, sentence)]


def _word_before(token: Token, sentence: Sentence) -> list[Token]:
    """Return the word before an act that the parse has cut from it: "in Indian shelling"."""
    return [token.doc[token.i - 1]] if token.i > sentence.first else []


def _is_named_doer(token: Token, sentence: Sentence) -> bool:
    """Return whether a word before an act names who does it: "Taliban attack", "army drone"."""
    start = sentence.passage.starts[token.i]
    entry = lexicon.people().get(token.lower_)
    if entry is not None and entry.armed and token.dep_ in {"compound", "poss"}:
        return True
    named = [name for name in sentence.names if name.start <= start < name.end]
    if any(name.sort == "state" for name in named):
        return bool(token.ent_type_ == "NORP" or token.pos_ == "ADJ" or token.text.replace(".", "").isupper())
    return any(name.sort in {"group", "state_force"} for name in named)


def targets_of(trigger: Trigger) -> list[Token]:
    """Return the nouns that name whom or what the act was directed at."""
    token = trigger.token
    if trigger.is_verb:
        found = patients(token) if trigger.word.frame in {"attack", "harm", "clash", "device"} else []
        found = [
            *found,
            *objects_of(token, "at", "on", "into", "against", "near", "outside", "inside", "with"),
        ]
    else:
        found = objects_of(token, "on", "against", "at", "near", "outside", "inside", "of")
        found += [
            child
            for child in children(token, "compound")
            if child.lower_ in lexicon.things() and child.lower_ not in lexicon.weapons()
        ]
    members = [inner for noun in found for inner in objects_of(noun, "of")]
    return [target for noun in [*found, *members] for target in with_conjuncts(noun) if _is_target(target)]


def _is_target(token: Token) -> bool:
    """Return whether a noun names somebody or something that is struck; what is counted or thrown is not."""
    if token.lower_ in lexicon.people():
        return True
    kind = lexicon.things().get(token.lower_) or lexicon.things().get(token.lemma_)
    return kind is not None and not _is_part_of_weapon(token)


def _is_part_of_weapon(token: Token) -> bool:
    """Return whether a thing only says what kind of weapon: the "car" of "a car bomb"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is not None and f"{token.lower_} {after.lower_}" in lexicon.weapons()
