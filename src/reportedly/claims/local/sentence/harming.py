"""Words of violence of a sentence -> the harms they tell, parts after their wholes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.parse.grammar import children, heads, phrase, with_conjuncts
from reportedly.claims.local.parse.numbers import NUMBER, number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.counts import Quantity, quantity
from reportedly.claims.local.sentence.harms import Harm, unique_harms
from reportedly.claims.local.sentence.persons import may_be_somebody
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.victims import PART_CUES, effect_of, leaves_fate_open, victims_of
from reportedly.claims.local.sentence.wordings import worded_tolls
from reportedly.claims.local.sentence.wounds import HURTS
from reportedly.model.values import Count

_ATTACKER_WORDS = frozenset(
    {"attacker", "attackers", "assailant", "assailants", "bomber", "bombers", "gunman", "gunmen", "perpetrator",
     "perpetrators", "shooter", "raiders", "assassin", "assassins", "himself", "herself", "themselves", "kidnappers"}
)  # fmt: skip

_OF_THEM = re.compile(
    rf"(?:,|\band\b)\s+(?:at least\s+)?(?P<number>{NUMBER})\s+of\s+(?:them|whom)\s+(?:were\s+|was\s+)?(?P<who>[a-z]+(?:\s[a-z]+)?)\b",
    re.IGNORECASE,
)
_BEHIND = 90
"""Characters behind a count in which those among them are told."""
_IN_CARE = frozenset({"hospitalise", "hospitalize"})
"""Who is taken to hospital lives: the dead told beside them are others."""
_SEIZING = frozenset({"seize", "snatch", "capture", "grab"})
_THEM = frozenset({"them", "whom", "those", "victims", "dead"})
_HURT = frozenset({"injured", "wounded", "hurt"})


def harms_in(sentence: Sentence, triggers: tuple[Trigger, ...]) -> list[Harm]:
    """Return the harms that these words of violence tell, parts after their wholes."""
    found: list[Harm] = []
    for trigger in triggers:
        effect = effect_of(trigger)
        if effect is not None:
            for noun in victims_of(trigger, sentence):
                found.extend(_harm(sentence, trigger, noun, effect))
    found.extend(worded_tolls(sentence, triggers, found))
    found = [harm for harm in found if harm.count.high == 0 or not _is_either(harm, triggers)]
    return unique_harms(_larger_wholes(_of_the_held(_settled(found, triggers))))


def _is_either(harm: Harm, triggers: tuple[Trigger, ...]) -> bool:
    """Return whether one number counts two fates together: "at least 30 were killed or wounded"."""
    sure = [trigger for trigger in triggers if not leaves_fate_open(trigger)]
    return any(
        effect_of(first) != effect_of(second)
        and harm.effect in {effect_of(first), effect_of(second)}
        and not first.token.i < harm.noun.i < second.token.i
        for first in sure
        for second in sure
        if second.token.dep_ == "conj"
        and second.token.head.i == first.token.i
        and any(word.lower_ == "or" for word in children(first.token, "cc"))
    )


def _settled(harms: list[Harm], triggers: tuple[Trigger, ...]) -> list[Harm]:
    """Take those struck for dead where the same sentence says so: "shot a trader, killing him instantly".

    Of two that were struck, "him" does not say which.
    """
    told = {
        noun.lower_
        for trigger in triggers
        if trigger.token.tag_ == "VBG" and effect_of(trigger) == "killed"
        for noun in children(trigger.token, "dobj")
    }
    struck = [harm for harm in harms if harm.is_fate_open]
    is_one = len(struck) == 1 and struck[0].count.high == 1
    is_told = "them" in told or (is_one and bool(told & {"him", "her"}))
    return [
        replace(harm, effect="killed", is_fate_open=False) if is_told and harm.is_fate_open else harm
        for harm in harms
    ]


def _of_the_held(harms: list[Harm]) -> list[Harm]:
    """Take others of suspects for attackers: "arrested six suspects and killed two others"."""
    held = min((harm.end for harm in harms if harm.effect == "arrested"), default=None)
    return [
        replace(harm, is_additional=False, is_attacker=True)
        if held is not None and harm.is_additional and harm.effect == "killed" and harm.start >= held
        else harm
        for harm in harms
    ]


def _larger_wholes(harms: list[Harm]) -> list[Harm]:
    """Turn round what "among" tells the other way: in "a guard among three killed" the three are the whole."""
    turned = {
        id(harm.whole): replace(harm, whole=None)
        for harm in harms
        if harm.whole is not None and (harm.count.low or 0) > (harm.whole.count.low or 0) > 0
    }
    if not turned:
        return harms
    parts = [replace(harm, whole=turned[id(harm)]) for harm in harms if id(harm) in turned]
    rest = [harm for harm in harms if id(harm) not in turned and id(harm.whole) not in turned]
    return [*rest, *turned.values(), *parts]


def _harm(sentence: Sentence, trigger: Trigger, noun: Token, effect: Effect) -> list[Harm]:
    told = quantity(sentence, noun)
    if told is None or _is_thing_seized(trigger, told):
        return []
    told = _times_each(trigger, told)
    start, end = sentence.span([trigger.token, *told.tokens])
    name = " ".join(token.text for token in phrase(noun) if token.ent_type_ == "PERSON") or None
    in_care = trigger.word.lemma in _IN_CARE
    whole = Harm(
        effect,
        told.count,
        start,
        end,
        noun,
        told.is_additional or _is_also(trigger.token),
        _is_attacker(noun),
        is_fate_open=effect == "injured" and leaves_fate_open(trigger) and not in_care,
        is_state=in_care or (not trigger.is_verb and trigger.word.lemma in HURTS),
        is_some_of_them=bool(_members(noun) & _THEM),
        is_pronoun=noun.tag_ == "PRP",
        is_of_those_hurt=effect == "killed" and bool(_members(noun) & _HURT),
        words=_words(sentence, told),
        person=name,
    )
    return [whole, *_parts(sentence, noun, whole)]


def _is_thing_seized(trigger: Trigger, told: Quantity) -> bool:
    """Return whether an unlisted noun is what was taken by force, rather than who: "a shaft seized by miners"."""
    is_unlisted = told.person is None and told.noun.pos_ == "NOUN" and may_be_somebody(told.noun)
    return trigger.word.lemma in _SEIZING and is_unlisted and not children(told.noun, "nummod")


def _times_each(trigger: Trigger, told: Quantity) -> Quantity:
    """Multiply what each of several did: "two bombs went off, killing one farmer each"."""
    last = max(token.i for token in told.tokens)
    each = next((token for token in told.noun.doc[last + 1 : last + 2] if token.lower_ == "each"), None)
    low, high = told.count.low, told.count.high
    if each is None or low is None or low != high:
        return told
    verbs = [trigger.token, *list(heads(trigger.token))[:2]]
    subject = next((noun for verb in verbs for noun in children(verb, "nsubj", "nsubjpass")), None)
    many = (
        number_of([token.text for token in subject.lefts if token.like_num]) if subject is not None else None
    )
    if not many:
        return told
    count = Count(low * many, low * many, told.count.of_class)
    return replace(told, count=count, tokens=(*told.tokens, each))


def _is_also(verb: Token) -> bool:
    return any(child.lower_ in {"also", "additionally"} for child in children(verb, "advmod"))


def _words(sentence: Sentence, told: Quantity) -> str:
    return sentence.words(told.tokens)


def _is_attacker(noun: Token) -> bool:
    """Return whether those harmed did the attack: "two of the attackers", "the bomber"."""
    return bool(({noun.lower_} | _members(noun)) & _ATTACKER_WORDS)


def _members(noun: Token) -> set[str]:
    """Return the nouns of those out of whom a number is told: "two of the injured"."""
    return {
        inner.lower_
        for prep in children(noun, "prep")
        if prep.lower_ == "of"
        for inner in children(prep, "pobj")
    }


def _parts(sentence: Sentence, noun: Token, whole: Harm) -> list[Harm]:
    """Read "54, including 51 women and girls", "among them three children", "six of them police"."""
    found: list[Harm] = []
    for token in sentence.tokens:
        if token.lower_ in PART_CUES and token.i > noun.i and _near(token, noun):
            for inner in children(token, "pobj", "dobj", "nsubj"):
                found.extend(_part(sentence, token, inner, whole))
    return [*found, *_of_them(sentence, whole)]


def _of_them(sentence: Sentence, whole: Harm) -> Iterator[Harm]:
    """Read "16 people, 14 of them children" and "nine of whom were police", which no preposition leads in."""
    text, behind = sentence.article.text[sentence.start : sentence.end], whole.noun
    start = sentence.passage.starts[behind.i] + len(behind.text) - sentence.start
    for match in _OF_THEM.finditer(text, start, min(len(text), start + _BEHIND)):
        value = number_of([match["number"]])
        words = [word for word in match["who"].lower().split() if word in lexicon.people()]
        if value is None or not words or value > (whole.count.low or whole.count.high or 0):
            continue
        first, last = sentence.start + match.start("number"), sentence.start + match.end()
        noun = sentence.token_at(first)
        count = Count(value, value, lexicon.people()[words[-1]].victim_class)
        yield Harm(
            whole.effect, count, first, last, noun, whole=whole, words=match[0].strip(" ,"), by_pattern=True
        )


def _near(token: Token, noun: Token) -> bool:
    between = noun.doc[noun.i + 1 : token.i]
    return len(between) < 12 and not any(
        word.lower_ in lexicon.people() and word.dep_ == "nsubj" for word in between
    )


def _part(sentence: Sentence, cue: Token, inner: Token, whole: Harm) -> list[Harm]:
    found = []
    for member in with_conjuncts(inner):
        if member.lower_ in {"them", "whom", "those", "dead", "victims"}:
            continue
        told = quantity(sentence, member)
        if told is not None and told.count.low is not None:
            start, end = sentence.span([cue, *told.tokens])
            found.append(
                Harm(whole.effect, told.count, start, end, member, whole=whole, words=_words(sentence, told))
            )
    if len(found) == 2 and found[0].noun.i + 2 >= found[1].noun.i and found[1].count.low in {None, 1}:
        return found[:1]
    return found
