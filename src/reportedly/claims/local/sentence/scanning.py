"""Sentences -> their words of violence, weak ones only in company, false friends set apart with the reason."""

import re
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    children,
    clause_head,
    phrase,
)
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.sentence.arms import has_armed_doer, has_weapon
from reportedly.claims.local.sentence.lifeless import has_lifeless_doer, has_lifeless_victim
from reportedly.claims.local.sentence.triggers import Trigger, blows_up, burns_down, trigger_of
from reportedly.claims.local.sentence.wordsense import BODIES, MURDERED, is_counted_body
from reportedly.claims.local.sentence.wounds import HURTS

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


_HIDDEN = re.compile(
    r"\b(?:mass|shallow|clandestine|secret|hidden|unmarked) graves?\b|\bsigns? of (?:torture|violence|abuse|strangulation)\b",
    re.IGNORECASE,
)
_CHARRED = re.compile(r"\bcharred\b|\bburn(?:ed|t) (?:remains|corpses?|bod(?:y|ies))\b", re.IGNORECASE)
_BLAZE = re.compile(
    r"\b(?:fires?|blaze|inferno|wildfires?|crash\w*|collision|accident|explo\w+|lightning|factory|plane|wreckage)\b",
    re.IGNORECASE,
)
_OF_OLD = re.compile(
    r"\b(?:archaeolog\w+|centur\w+|ancient|medieval|colonial|world war|earthquake|tsunami|floods?|plague)\b",
    re.IGNORECASE,
)


def looks_murdered(sentence: Sentence) -> bool:
    """Return whether the words tell of bodies that somebody killed: "bullet-riddled", "dumped", "in a mass grave"."""
    text = sentence.text
    if _OF_OLD.search(text):
        return False
    if any(token.lower_ in MURDERED for token in sentence.tokens) or _HIDDEN.search(text):
        return True
    return bool(_CHARRED.search(text)) and not _BLAZE.search(text)


@dataclass(frozen=True, slots=True)
class Scan:
    """The words of violence of a sentence, and why others were passed over."""

    triggers: tuple[Trigger, ...]
    passed_over: tuple[str, ...]


def scan(sentence: Sentence, *, after_violence: bool) -> Scan:
    """Return the words of violence in a sentence; `after_violence` when the sentences before it told of some."""
    candidates = [trigger for token in sentence.tokens if (trigger := trigger_of(token)) is not None]
    reasons = [reason for trigger in candidates if (reason := _false_friend(trigger, sentence)) is not None]
    real = [
        trigger
        for trigger in candidates
        if _false_friend(trigger, sentence) is None
        and not has_lifeless_doer(trigger)
        and not has_lifeless_victim(trigger)
    ]
    strong = [
        trigger
        for trigger in real
        if not trigger.word.needs_company or blows_up(trigger) or burns_down(trigger)
    ]
    follows = after_violence and any(_goes_on(trigger) for trigger in real)
    if not strong and not follows and not _has_company(sentence, real):
        return Scan((), tuple(reasons))
    return Scan(tuple(real), tuple(reasons))


def _has_company(sentence: Sentence, weak: list[Trigger]) -> bool:
    if not weak:
        return False
    others = [trigger for trigger in weak if trigger.is_verb or trigger.word.lemma in BODIES]
    murdered = any(trigger.word.lemma in BODIES for trigger in weak) and looks_murdered(sentence)
    return murdered or (bool(others) and (has_weapon(sentence) or has_armed_doer(sentence))) or len(weak) > 1


def _goes_on(trigger: Trigger) -> bool:
    """Return whether a weak word tells more of the violence told just before: "The incident took place at ..."."""
    if trigger.is_verb:
        return trigger.word.frame == "die" or trigger.word.lemma in _GOING_ON
    if trigger.word.lemma in HURTS or (trigger.word.lemma in BODIES and is_counted_body(trigger.token)):
        return True
    verb = clause_head(trigger.token)
    pointed = any(child.lower_ in {"the", "this"} for child in trigger.token.children)
    return (
        trigger.word.lemma == "incident"
        and pointed
        and verb.lemma_ in {"take", "happen", "occur", "come", "follow"}
    )


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
