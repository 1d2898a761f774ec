"""Words of violence of a sentence -> groups of them that tell of one happening, by the parse between them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    children,
    clause_head,
    heads,
    objects_of,
)
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.victims import effect_of

_YEAR = re.compile(r"(?:19|20)\d\d")
_LINKING = frozenset(
    {
        "in",
        "during",
        "by",
        "from",
        "with",
        "after",
        "following",
        "when",
        "at",
        "as",
        "of",
        "while",
        "on",
        "through",
        "without",
    }
)
HELD_FOR = frozenset(
    {"over", "for", "concerning", "regarding", "connection", "suspicion", "charges", "role", "involvement"}
)
"""Words between an arrest and the older act that is its reason."""
_SPANS = frozenset(
    {"night", "morning", "evening", "afternoon", "day", "days", "week", "weeks", "hours", "month", "months"}
)
_OUTCOME_VERBS = frozenset({"leave", "cause", "result", "see", "happen", "occur", "erupt", "produce"})
_BREAKING_OUT = frozenset(
    {"erupt", "break", "flare", "begin", "start", "ensue", "trigger", "spark", "provoke"}
)
_FOLLOWING = frozenset({"come", "follow", "happen", "occur"})
_UNITS_OF_DAYS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})


def linked(triggers: list[Trigger]) -> list[tuple[Trigger, ...]]:
    """Return the triggers in groups that tell of one happening, by the parse between them."""
    parent = {trigger.token.i: trigger.token.i for trigger in triggers}

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    for lower, upper in _links(triggers):
        parent[root(lower)] = root(upper)
    groups: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        groups.setdefault(root(trigger.token.i), []).append(trigger)
    return [tuple(group) for _, group in sorted(groups.items())]


def _links(triggers: list[Trigger]) -> Iterator["Link"]:
    """Yield the pairs of places of two words that tell of one happening."""
    by_place = {trigger.token.i: trigger for trigger in triggers}
    shared: dict[int, int] = {}
    for trigger in triggers:
        place = int(trigger.token.i)
        above = _nearest_above(trigger.token, by_place)
        if above is not None and _tells_of_same(trigger, by_place[above]):
            yield Link(place, above)
        event = _event_before(trigger, triggers) if above is None else None
        event = event if event is not None else _subject_before(trigger, triggers)
        if event is not None:
            yield Link(place, event)
        verb = clause_head(trigger.token)
        if verb.lemma_ in _OUTCOME_VERBS and not _set_it_off(trigger, triggers):
            yield Link(place, shared.setdefault(verb.i, place))
            if verb.dep_ == "relcl" and verb.head.i in by_place:
                yield Link(place, verb.head.i)


class Link(NamedTuple):
    """The places, in the parse, of a word and of another that tells of the same happening."""

    lower: int
    upper: int


def _event_before(trigger: Trigger, triggers: list[Trigger]) -> int | None:
    """Return the event that "which killed nine" speaks of when the parse hangs the clause on a day or place."""
    token = trigger.token
    if not trigger.is_verb or token.dep_ != "relcl" or _is_somebody(token.head):
        return None
    events = [other.token.i for other in triggers if not other.is_verb and other.token.i < token.i]
    return int(max(events)) if events else None


def _subject_before(trigger: Trigger, triggers: list[Trigger]) -> int | None:
    """Return the event whose outcome a participle tells: "Shells fell on the town, killing five"."""
    token = trigger.token
    if not trigger.is_verb or token.dep_ != "advcl" or token.tag_ != "VBG":
        return None
    return next(
        (
            int(other.token.i)
            for other in triggers
            if not other.is_verb
            and other.token.dep_ in {"nsubj", "nsubjpass"}
            and other.token.head.i == token.head.i
        ),
        None,
    )


def _nearest_above(token: Token, places: dict[int, Trigger]) -> int | None:
    for head in heads(token):
        if head.i in places:
            return int(head.i)
    return None


def _tells_of_same(lower: Trigger, upper: Trigger) -> bool:
    path = [lower.token]
    for head in heads(lower.token):
        path.append(head)
        if head.i == upper.token.i:
            break
    between = path[1:-1]
    first = path[0]
    if _is_set_apart(lower, upper, path) or _set_it_off(lower, [upper]):
        return False
    if lower.is_verb:
        return _verb_joins(lower, upper, between)
    prepositions = [token for token in path[:-1] if token.dep_ == "prep"]
    if any(
        token.lower_ in {"after", "before", "as"} and token.head.lower_ in _SPANS for token in prepositions
    ):
        return False
    if any(
        token.lower_ in {"amid", "since", "despite", "before", "against", "ahead"} for token in prepositions
    ):
        return False
    if any(token.dep_ == "relcl" and not is_event(token.head) for token in path[:-1]):
        return False
    if first.tag_ in {"NNS", "NNPS"} and any(child.lower_ == "of" for child in between) and not upper.is_verb:
        return False
    if (
        first.dep_ in {"compound", "nsubj", "nsubjpass", "dobj", "conj", "appos", "attr"}
        and first.head.i == upper.token.i
    ):
        return True
    return all(token.lower_ in _LINKING for token in prepositions) and not any(
        token.dep_ in {"ccomp", "conj"} and token.pos_ == "VERB" and _own_subject(token) for token in between
    )


def _verb_joins(lower: Trigger, upper: Trigger, between: list[Token]) -> bool:
    token = lower.token
    if any(_is_days_apart(step) or _is_followed(step) for step in [token, *between]):
        return False
    if token.dep_ == "relcl" or any(step.dep_ == "relcl" for step in between):
        clause = token if token.dep_ == "relcl" else next(step for step in between if step.dep_ == "relcl")
        if clause is token and _befell_the_same(lower, upper):
            return True
        return is_event(clause.head) or clause.head.i == upper.token.i or not _is_somebody(clause.head)
    if token.dep_ == "conj" and not upper.is_verb:
        return True
    return not (
        token.dep_ == "conj"
        and _own_subject(token)
        and _own_time(token, token)
        and _own_time(upper.token, token)
    )


def _is_set_apart(lower: Trigger, upper: Trigger, path: list[Token]) -> bool:
    """Return whether words say that the two are not one: "a second blast", "arrested over the killing"."""
    if upper.word.effect == "arrested" and any(step.lower_ in HELD_FOR for step in path[1:-1]):
        return True
    if _has_year(lower.token) and _own_time(upper.token, lower.token):
        return True
    own = _is_its_subject(lower, upper) or _is_its_object(lower, upper)
    return _has_marker(lower) and not (_opens_clause(path) or own)


def broke_out_after(act: Token) -> Token | None:
    """Return the verb that tells what an act set off: "fighting broke out after the abduction of a herder"."""
    chain = [act, *heads(act)]
    at = next((at for at, step in enumerate(chain) if step.lemma_ in _BREAKING_OUT), 0)
    return chain[at] if {step.lower_ for step in chain[1:at]} & {"after", "following", "by"} else None


def _set_it_off(trigger: Trigger, others: Iterable[Trigger]) -> bool:
    """Return whether others followed from it."""
    broke_out = broke_out_after(trigger.token)
    return broke_out is not None and any(
        other.token.i == broke_out.i or other.token in children(broke_out, "nsubj", "nsubjpass")
        for other in others
        if other is not trigger
    )


def _has_year(noun: Token) -> bool:
    """Return whether a year stands before the word for an act: "the 2018 murder"."""
    before = (part for child in children(noun, "nummod", "nmod", "compound") for part in child.subtree)
    return any(_YEAR.fullmatch(part.text) for part in before)


def _befell_the_same(lower: Trigger, upper: Trigger) -> bool:
    """Return whether a clause tells how its victim was hurt who died: "the killing of X, who was shot dead"."""
    if not children(lower.token, "nsubjpass") or effect_of(upper) != "killed" or effect_of(lower) is None:
        return False
    victim = lower.token.head
    if upper.is_verb:
        return victim in [*children(upper.token, "nsubjpass"), *_dying(upper)]
    return victim in objects_of(upper.token, "of")


def _dying(verb: Trigger) -> list[Token]:
    return children(verb.token, "nsubj") if verb.word.frame == "die" else []


def _is_its_subject(noun: Trigger, verb: Trigger) -> bool:
    """Return whether a verb tells what the act did: "a second blast killed two"."""
    return verb.is_verb and noun.token.dep_ == "nsubj" and noun.token.head.i == verb.token.i


def _is_its_object(noun: Trigger, verb: Trigger) -> bool:
    """Return whether a verb only says that the act was done: "carried out a similar attack"."""
    told = noun.token.dep_ == "dobj" and noun.token.head.i == verb.token.i
    return told and verb.is_verb and effect_of(verb) is None


def _opens_clause(path: list[Token]) -> bool:
    """Return whether the verb tells of the act: "in a separate operation, they killed", "died in a second strike"."""
    steps = list(path[1:-1])
    return len(steps) == 1 and steps[0].lower_ in {"in", "during"}


def _is_days_apart(clause: Token) -> bool:
    """Return whether a clause tells of another day: "two days after a bomber struck"."""
    marks = [
        child for child in children(clause, "mark", "advmod") if child.lower_ in {"after", "before", "since"}
    ]
    near = [*clause.children, *(child for mark in marks for child in mark.children)]
    gaps = [child for child in near if child.lower_ in _UNITS_OF_DAYS and child.i < clause.i]
    return bool(marks and gaps)


def _is_followed(clause: Token) -> bool:
    """Return whether a clause tells what another act came after: "the attack, which came hours after police fired"."""
    marks = {child.lower_ for child in children(clause, "mark", "advmod")}
    return clause.dep_ == "advcl" and "after" in marks and clause.head.lemma_ in _FOLLOWING


def is_event(token: Token) -> bool:
    """Return whether a noun names an act of violence."""
    return token.lower_ in lexicon.nouns() or token.lemma_.lower() in lexicon.nouns()


def _is_somebody(token: Token) -> bool:
    """Return whether a clause that hangs on the noun speaks of people rather than of the event before them."""
    return token.lower_ in lexicon.people() or token.ent_type_ in {"PERSON", "ORG", "NORP"}


def _own_subject(verb: Token) -> bool:
    return bool(children(verb, "nsubj", "nsubjpass"))


def _own_time(verb: Token, apart_from: Token) -> bool:
    inside = {token.i for token in apart_from.subtree} if apart_from.i != verb.i else set()
    return any(
        child.ent_type_ in {"DATE", "TIME"} and child.dep_ in {"pobj", "npadvmod"} and child.i not in inside
        for child in verb.subtree
    )


def _has_marker(trigger: Trigger) -> bool:
    if trigger.is_verb:
        return False
    return any(
        child.lower_ in {"another", "separate", "second", "earlier", "previous", "similar"}
        for child in trigger.token.children
    ) and (trigger.token.dep_ != "appos")
