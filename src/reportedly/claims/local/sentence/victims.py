"""A word of violence -> what it does to people, and the nouns that name whom it befell."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.parse.grammar import (
    agents,
    children,
    objects_of,
    patients,
    phrase,
    subjects,
    with_conjuncts,
)
from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.wordsense import BODIES
from reportedly.claims.local.sentence.wounds import HURTS, bearers

_FATALLY = frozenset({"fatally", "mortally", "fatal"})
_SHOTS = frozenset(
    {"bullet", "bullets", "gunfire", "shrapnel", "shot", "shots", "gunshot", "gunshots", "fire", "fragments"}
)
_STATES = frozenset({"dead", "wounded", "injured", "hurt"})
_FATES: dict[str, Effect | None] = {
    "dead": "killed", "killed": "killed", "injured": "injured", "wounded": "injured", "hurt": "injured",
    "abducted": "abducted", "kidnapped": "abducted", "arrested": "arrested", "detained": "arrested",
    "missing": None, "unaccounted": None, "trapped": None, "displaced": None,
}  # fmt: skip
_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})
_FATAL_ENDS = frozenset({"dead", "death", "alive"})
_TOGETHER = frozenset({"along", "together", "alongside"})
PART_CUES = frozenset({"including", "among"})


def effect_of(trigger: Trigger) -> Effect | None:
    """Return what the word does to people: killed, injured, abducted, arrested, or nothing."""
    token = trigger.token
    if any(child.lower_ in _FATALLY for child in children(token, "advmod", "amod")):
        return "killed"
    if trigger.word.effect is not None:
        return trigger.word.effect
    if trigger.word.lemma in {"shoot", "stab", "beat", "burn", "hack", "torture"}:
        following = {word.lower_ for word in token.doc[token.i + 1 : token.i + 9] if word.dep_ != "nsubj"}
        own = {child.lower_ for child in token.children} | {noun.lower_ for noun in objects_of(token, "to")}
        is_shot_dead = token.i + 1 < len(token.doc) and token.nbor().lower_ == "dead"
        if is_shot_dead or own & _FATAL_ENDS or (following & {"dead"} and token.head.i != token.i):
            return "killed"
        if following & {"leg", "arm", "shoulder", "foot", "hand"}:
            return "injured"
    return "injured" if leaves_fate_open(trigger) else None


def leaves_fate_open(trigger: Trigger) -> bool:
    """Return whether the word tells who was struck, and not whether they lived: "three were shot"."""
    if trigger.word.lemma in {"hospitalise", "hospitalize"}:
        return True
    if trigger.is_verb and trigger.word.lemma in {"hit", "strike"}:
        return any(
            noun.lower_ in _SHOTS for noun in [*agents(trigger.token), *objects_of(trigger.token, "by")]
        )
    return trigger.is_verb and trigger.word.lemma in {"shoot", "stab"}


def victims_of(trigger: Trigger, sentence: Sentence) -> list[Token]:
    """Return the nouns that name whom it befell."""
    token = trigger.token
    if not trigger.is_verb:
        nouns = bearers(token) if trigger.word.lemma in HURTS else objects_of(token, "of")
        if trigger.word.lemma in BODIES and _is_counted(token):
            nouns = [token]
        return [victim for noun in nouns for victim in with_conjuncts(noun)]
    if token.lemma_ == "claim":
        lives = [noun for noun in children(token, "dobj") if noun.lower_ in {"lives", "life"}]
        found = [victim for noun in lives for victim in objects_of(noun, "of") or filter(_is_counted, [noun])]
    elif trigger.word.frame == "die":
        found = _dying(token)
    elif children(token.head, "expl"):
        found = [token] if token.dep_ == "attr" else []
    else:
        found = [n for n in patients(token) if not (_is_credit(token, n) or _is_bare_captive(token, n))]
        is_short = sentence.is_heading or sentence.is_whole_article
        if not found and is_short and token.tag_ in {"VBD", "VBN"} and effect_of(trigger) is not None:
            found = _headline_victims(token)
        if (
            not found
            and token.dep_ in {"xcomp", "oprd", "ccomp", "acomp"}
            and token.head.lemma_ in {"find", "leave"}
        ):
            found = _left(token)
        if not found and token.tag_ == "VBG":
            found = objects_of(token, "of")
        if not found and token.dep_ == "conj":
            found = _without_auxiliary(token) or _shared_object(token)
    beside = _along_with(token) if found else []
    listed = [victim for noun in [*found, *beside] for victim in [*with_conjuncts(noun), *_listed(noun)]]
    effect = effect_of(trigger)
    people = [victim for victim in listed if not victim.is_punct and victim.text != "-"]
    return [v for v in people if not (_is_named_among(v) or _has_own_fate(v, effect))]


def _is_bare_captive(verb: Token, noun: Token) -> bool:
    """Return whether the parse takes what they became for who they were: "251 taken hostage"."""
    return verb.tag_ == "VBN" and noun.lower_ in _CAPTIVE and not list(noun.children)


def _has_own_fate(noun: Token, effect: Effect | None) -> bool:
    """Return whether those joined by "and" have a fate told of their own: "killed twelve and another 21 injured"."""
    if noun.dep_ != "conj":
        return False
    near = noun.doc[noun.i if _is_counted(noun) else noun.i + 1 : noun.i + 2]
    return any(word.lower_ in _FATES and _FATES[word.lower_] != effect for word in near)


def _along_with(verb: Token) -> list[Token]:
    """Return who shared the fate: "was killed along with his assistant", "shot together with two guards"."""
    preps = [prep for along in children(verb, "prep", "advmod") for prep in [along, *children(along, "prep")]]
    shared = [
        noun
        for prep in preps
        if {word.lower_ for word in [prep, prep.head, *prep.children]} & _TOGETHER
        for noun in children(prep, "pobj")
    ]
    return [noun for noun in shared if noun.lower_ in lexicon.people() or _is_counted(noun) or _is_own(noun)]


def _is_own(noun: Token) -> bool:
    """Return whether it is one of somebody's people: "his assistant", not "their cattle"."""
    own = any(word.lower_ in {"his", "her"} for word in children(noun, "poss"))
    return own and noun.tag_ == "NN" and noun.lower_ not in lexicon.things()


def _left(state: Token) -> list[Token]:
    """Return who was left so: of "leaving 23 dead and 100 wounded" the parse gives both to "wounded"."""
    told = children(state.head, "nsubjpass", "dobj")
    others = [noun for first in told for noun in with_conjuncts(first) if noun.lower_ not in _STATES]
    return others or told


def _listed(noun: Token) -> list[Token]:
    """Return those whom the parse reads as another name of the first: "a trader, his wife and their son"."""
    is_bare = _is_counted(noun) or not children(noun, "det", "poss")
    if noun.dep_ == "appos" and is_bare and _is_counted(noun.head) and noun.head.lower_ in lexicon.people():
        return [noun.head]
    beside = [
        child for child in children(noun, "appos") if any(word.dep_ == "poss" for word in child.children)
    ]
    ends = any(child.dep_ == "conj" for part in [noun, *beside] for child in part.children)
    return [victim for child in beside for victim in with_conjuncts(child)] if ends else []


def _dying(token: Token) -> list[Token]:
    beside = _beside_life(token)
    if beside:
        return beside
    direct = subjects(token) or children(token, "nsubj", "nsubjpass")
    if direct:
        return direct
    if token.lower_ == "dead":
        if token.dep_ in {"oprd", "acomp", "xcomp", "ccomp", "conj"}:
            return (
                children(token.head, "dobj", "nsubjpass", "nsubj")
                if token.head.lemma_ in {"leave", "find", "be", "pronounce", "declare"}
                else []
            )
        if token.dep_ in {"amod", "acl"}:
            between = token.doc[token.i + 1 : token.head.i]
            return [] if any(word.is_punct for word in between) else [token.head]
    return []


def _beside_life(verb: Token) -> list[Token]:
    """Return the subject that the parse joins with a life lost: "lost his life and two others sustained injuries"."""
    before = verb.nbor(-1) if verb.i > 0 and verb.dep_ == "conj" else verb
    is_joined = (
        before.dep_ == "conj"
        and before.head.lower_ in {"life", "lives"}
        and before.head.head.i == verb.head.i
    )
    return [before] if is_joined else []


def _headline_victims(verb: Token) -> list[Token]:
    """Read "Three soldiers killed in clashes" and "two said killed", where the verb "were" is left out."""
    if children(verb, "aux") or any(not _is_credit(verb, noun) for noun in children(verb, "dobj")):
        return []
    if any(children(other, "dobj") for other in children(verb, "conj")):
        # "Troops shot and killed a boy": the second verb has the object of both.
        return []
    reported = verb.dep_ in {"xcomp", "ccomp", "oprd"} and verb.head.lemma_ in {"say", "report"}
    subjects_told = children(verb, "nsubj") or (children(verb.head, "nsubj") if reported else [])
    if len(subjects_told) > 1 and number_of([verb.nbor(-1).text]) is not None:
        # "Four bystanders, 14 wounded": each number has a fate of its own.
        subjects_told = [noun for noun in subjects_told if noun.i == verb.i - 1]
    return [noun for noun in subjects_told if noun.lower_ in lexicon.people() or _is_counted(noun)]


def _is_credit(verb: Token, noun: Token) -> bool:
    """Return whether a noun behind a colon or a dash says whose news it is: "Four shot dead in the west: officials"."""
    between = noun.doc[verb.i + 1 : noun.i]
    return any(token.text in {":", "-", "–", "—"} and token.tag_ != "HYPH" for token in between)


def _is_counted(noun: Token) -> bool:
    return any(number_of([token.text]) is not None for token in [noun, *children(noun, "nummod")])


def _without_auxiliary(verb: Token) -> list[Token]:
    """Read "a trader was beaten to death and his nephew injured", where the second "was" is left out."""
    others = [n for n in children(verb, "dobj") if not _is_bare_captive(verb, n)]
    is_bare = verb.tag_ in {"VBD", "VBN"} and not others and not children(verb, "aux", "auxpass")
    return children(verb, "nsubj") if is_bare and children(verb.head, "auxpass") else []


def _shared_object(verb: Token) -> list[Token]:
    """Read "shot and killed three people": the first verb shares the object of the second, or the other way round."""
    siblings = [verb.head, *children(verb, "conj")]
    for other in siblings:
        if other.pos_ in {"VERB", "AUX"}:
            objects = children(other, "dobj") if not children(verb, "dobj") else []
            if objects and other.i < verb.i and verb.tag_ in {"VBD", "VBG"}:
                return objects
    return []


def _is_named_among(noun: Token) -> bool:
    """Return whether the noun only picks somebody out of those counted: "11 people, among them the head"."""
    if (
        noun.dep_ == "conj"
        and number_of([noun.text]) is not None
        and noun.head.lower_ in {"hundred", "thousand"}
    ):
        return True
    if _follows_among(noun):
        return True
    first = _first_of(noun)
    if first is not noun and (
        any(word.lower_ in PART_CUES for word in noun.doc[first.i : noun.i]) or _is_named_among(first)
    ):
        return True
    return any(child.lower_ in PART_CUES and child.i < noun.i for child in children(noun, "prep")) or (
        _speaks(noun)
    )


def _follows_among(noun: Token) -> bool:
    """Return whether "among them" stands right before the noun, whatever the parse hangs it on."""
    first = phrase(noun)[0].i
    before = [word.lower_ for word in noun.doc[max(first - 2, 0) : first]]
    return len(before) > 1 and before[0] == "among" and before[1] in {"them", "whom"}


def _first_of(noun: Token) -> Token:
    """Return the first of the nouns that "and" joins with this one."""
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _speaks(noun: Token) -> bool:
    """Return whether the parse took a speaker for a victim: "killed eight people, the commissioner said"."""
    if noun.dep_ not in {"conj", "appos"} or _is_counted(noun):
        return False
    following = noun.doc[noun.i + 1 : noun.i + 8]
    says = next((token.i for token in following if token.lemma_ in {"say", "tell", "add", "report"}), None)
    between = noun.doc[noun.head.i + 1 : noun.i]
    joined = any(token.lower_ in {"and", "or", "as"} for token in between)
    return says is not None and not joined and not any(token.dep_ == "auxpass" for token in following)
