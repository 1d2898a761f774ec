"""Words of violence -> who was killed, injured, abducted or arrested, how many, by which words."""

import re
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.counts import Quantity, quantity
from reportedly.claims.local.grammar import children, objects_of, patients, phrase, subjects, with_conjuncts
from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.numbers import number_of
from reportedly.claims.local.reading import Sentence, Token
from reportedly.claims.local.triggers import Trigger
from reportedly.model.values import Count

_FATAL_ENDS = frozenset({"dead", "death", "alive"})
_ATTACKER_WORDS = frozenset(
    {"attacker", "attackers", "assailant", "assailants", "bomber", "bombers", "gunman", "gunmen", "perpetrator",
     "perpetrators", "shooter", "raiders", "assassin", "assassins", "himself", "herself", "themselves", "kidnappers"}
)  # fmt: skip
_TOLL = re.compile(
    r"\b(?:(?:death\s+|official\s+|confirmed\s+)*toll|fatalities|number\s+of\s+(?:dead|deaths|fatalities|victims"
    r"|(?:people|those|persons|civilians)(?:[^.;]{0,30}?)\b(?:killed|died|dead|martyred|slain)))\b",
    re.IGNORECASE,
)
_TOLL_END = re.compile(
    r"\b(?:to|at|reached|reaches|passed|passes|exceeded|topped|was|is|stands\s+at)\s+(?P<hedge>at least |more than |over |nearly |about )?"
    r"(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b(?!\s*(?:%|per cent|percent|:|a\.m|p\.m|am\b|pm\b))",
    re.IGNORECASE,
)
_TOLL_REACH = 160  # characters from "toll" to its number; news puts the place and day between
_BARE = re.compile(
    r"\b(?P<hedge>at least |more than |over |nearly |about |up to )?(?P<number>\d[\d,]*|[A-Za-z]+(?:-[a-z]+)?)\s+(?:(?:people|others|civilians|soldiers|more|of them|were|are|confirmed|reported|left)\s+)*"
    r"(?P<effect>dead|killed|wounded|injured|hurt|kidnapped|abducted|arrested|detained)\b",
    re.IGNORECASE,
)
_EFFECTS: dict[str, Effect] = {
    "dead": "killed", "killed": "killed", "wounded": "injured", "injured": "injured", "hurt": "injured",
    "kidnapped": "abducted", "abducted": "abducted", "arrested": "arrested", "detained": "arrested",
}  # fmt: skip
_LEFT = re.compile(
    r"\b(?:leaving|left)\s+(?P<hedge>at least |more than |over |nearly |about |up to )?(?P<number>\d[\d,]*|[A-Za-z]+(?:-[a-z]+)?)\s+"
    r"(?:[a-z]+\s+){0,2}(?:seriously\s+|badly\s+|slightly\s+)?(?P<effect>dead|wounded|injured|hurt)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?P<verb>kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing)|arrest(?:ed|ing))\s+"
    r"(?:between|from)\s+(?P<low>[\w-]+)\s+(?:and|to)\s+(?P<high>[\w-]+)(?:\s+\w+){1,2}",
    re.IGNORECASE,
)
_VERB_EFFECTS: dict[str, Effect] = {
    "kill": "killed", "woun": "injured", "inju": "injured", "abdu": "abducted", "kidn": "abducted", "arre": "arrested",
}  # fmt: skip
_FORMER = re.compile(r"\b(?:initially|earlier|previously|at first|had put|put the)\b", re.IGNORECASE)
_PARTS = frozenset({"including", "among"})


@dataclass(frozen=True, slots=True, eq=False)
class Harm:
    """How many people something befell, by which words; parts belong to a whole told with them."""

    effect: Effect
    count: Count
    start: int
    end: int
    noun: Token
    is_additional: bool = False
    is_attacker: bool = False
    is_updated_toll: bool = False
    whole: "Harm | None" = None
    words: str = ""
    person: str | None = None
    by_pattern: bool = False
    """Whether words in a row told it, not the parse."""


def harms_in(sentence: Sentence, triggers: tuple[Trigger, ...]) -> list[Harm]:
    """Return the harms that these words of violence tell, parts after their wholes."""
    found: list[Harm] = []
    for trigger in triggers:
        effect = _effect(trigger)
        if effect is not None:
            for noun in _victims(trigger, sentence):
                found.extend(_harm(sentence, trigger.token, noun, effect))
    found.extend(_tolls(sentence, triggers, found))
    return _unique(found)


def _effect(trigger: Trigger) -> Effect | None:
    token = trigger.token
    if trigger.word.effect is not None:
        return trigger.word.effect
    if trigger.word.lemma in {"shoot", "stab", "beat", "burn", "hack", "torture"}:
        following = {word.lower_ for word in token.doc[token.i + 1 : token.i + 9] if word.dep_ != "nsubj"}
        own = {child.lower_ for child in token.children} | {noun.lower_ for noun in objects_of(token, "to")}
        if own & _FATAL_ENDS or (following & {"dead"} and token.head.i != token.i):
            return "killed"
        if following & {"leg", "arm", "shoulder", "foot", "hand"}:
            return "injured"
    return None


def _victims(trigger: Trigger, sentence: Sentence) -> list[Token]:
    token = trigger.token
    if not trigger.is_verb:
        nouns = objects_of(token, "of")
        return [victim for noun in nouns for victim in with_conjuncts(noun)]
    if token.lemma_ == "claim":
        lives = [noun for noun in children(token, "dobj") if noun.lower_ in {"lives", "life"}]
        found = [victim for noun in lives for victim in objects_of(noun, "of")]
    elif trigger.word.frame == "die":
        found = _dying(token)
    else:
        found = patients(token)
        if (
            not found
            and sentence.is_heading
            and not children(token, "dobj", "aux", "agent")
            and token.tag_ in {"VBD", "VBN"}
        ):
            found = _headline_victims(token, trigger)
        if not found and token.dep_ == "conj":
            found = _shared_object(token)
    return [victim for noun in found for victim in with_conjuncts(noun) if not _is_named_among(victim)]


def _is_named_among(noun: Token) -> bool:
    """Return whether the noun only picks somebody out of those counted: "11 people, among them the head"."""
    if (
        noun.dep_ == "conj"
        and number_of([noun.text]) is not None
        and noun.head.lower_ in {"hundred", "thousand"}
    ):
        return True
    return any(child.lower_ in _PARTS and child.i < noun.i for child in children(noun, "prep"))


def _dying(token: Token) -> list[Token]:
    direct = subjects(token) or children(token, "nsubj", "nsubjpass")
    if direct:
        return direct
    if token.lower_ == "dead":
        if token.dep_ in {"oprd", "acomp", "xcomp", "ccomp", "conj"}:
            return (
                children(token.head, "dobj", "nsubj") if token.head.lemma_ in {"leave", "find", "be"} else []
            )
        if token.dep_ in {"amod", "acl"}:
            return [token.head]
    return []


def _headline_victims(token: Token, trigger: Trigger) -> list[Token]:
    """Read "Three soldiers killed in clashes", where the verb "were" is left out."""
    people = lexicon.people()
    return [
        noun
        for noun in children(token, "nsubj")
        if trigger.word.effect is not None and (noun.lower_ in people or number_of([noun.text]) is not None)
    ]


def _shared_object(verb: Token) -> list[Token]:
    """Read "shot and killed three people": the first verb shares the object of the second, or the other way round."""
    siblings = [verb.head, *children(verb, "conj")]
    for other in siblings:
        if other.pos_ in {"VERB", "AUX"}:
            objects = children(other, "dobj") if not children(verb, "dobj") else []
            if objects and other.i < verb.i and verb.tag_ in {"VBD", "VBG"}:
                return objects
    return []


def _harm(sentence: Sentence, trigger: Token, noun: Token, effect: Effect) -> list[Harm]:
    told = quantity(sentence, noun)
    if told is None:
        return []
    start, end = sentence.span([trigger, *told.tokens])
    name = " ".join(token.text for token in phrase(noun) if token.ent_type_ == "PERSON") or None
    whole = Harm(
        effect,
        told.count,
        start,
        end,
        noun,
        told.is_additional or _is_also(trigger),
        _is_attacker(noun),
        words=_words(sentence, told),
        person=name,
    )
    return [whole, *_parts(sentence, noun, whole)]


def _is_also(verb: Token) -> bool:
    return any(child.lower_ in {"also", "additionally"} for child in children(verb, "advmod"))


def _words(sentence: Sentence, told: Quantity) -> str:
    return sentence.words(told.tokens)


def _is_attacker(noun: Token) -> bool:
    """Return whether those harmed did the attack: "two of the attackers", "the bomber"."""
    members = [
        inner for prep in children(noun, "prep") if prep.lower_ == "of" for inner in children(prep, "pobj")
    ]
    return any(token.lower_ in _ATTACKER_WORDS for token in [noun, *members])


def _parts(sentence: Sentence, noun: Token, whole: Harm) -> list[Harm]:
    """Read "54, including 51 women and girls", "among them three children", "six of them police"."""
    found: list[Harm] = []
    for token in sentence.tokens:
        if token.lower_ in _PARTS and token.i > noun.i and _near(token, noun):
            for inner in children(token, "pobj", "dobj", "nsubj"):
                found.extend(_part(sentence, token, inner, whole))
    return found


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


def _tolls(sentence: Sentence, triggers: tuple[Trigger, ...], told: list[Harm]) -> list[Harm]:
    """Read tolls that hang on no verb: "12 dead, 30 hurt", "the death toll rose to 63"."""
    found = _risen_tolls(sentence)
    for match in _LEFT.finditer(sentence.text) if triggers else ():
        harm = _matched(sentence, match, _EFFECTS[match["effect"].lower()])
        if harm is not None and not any(_is_twin(other, harm) for other in told):
            found.append(harm)
    for match in _BETWEEN.finditer(sentence.text) if triggers else ():
        low, high = number_of([match["low"]]), number_of([match["high"]])
        if low is not None and high is not None and low < high:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            effect = _VERB_EFFECTS[match["verb"][:4].lower()]
            found.append(
                Harm(
                    effect,
                    Count(low, high),
                    start,
                    end,
                    sentence.token_at(end - 1),
                    words=match[0],
                    by_pattern=True,
                )
            )
    if triggers:
        for match in _BARE.finditer(sentence.text):
            harm = _matched(sentence, match, _EFFECTS[match["effect"].lower()])
            if harm is not None and not any(
                other.effect == harm.effect and other.start < harm.end and harm.start < other.end
                for other in told
            ):
                found.append(harm)
    return found


def _risen_tolls(sentence: Sentence) -> list[Harm]:
    """Read "the death toll of the bombing in the capital climbed to 292", "bringing the number of dead to 63"."""
    found = []
    for subject in _TOLL.finditer(sentence.text):
        for match in _TOLL_END.finditer(sentence.text, subject.end(), subject.end() + _TOLL_REACH):
            told = _matched(sentence, match, "killed")
            if told is not None:
                start = sentence.start + subject.start()
                earlier = bool(_FORMER.search(sentence.text))
                found.append(
                    Harm(
                        "killed",
                        told.count,
                        start,
                        told.end,
                        told.noun,
                        is_updated_toll=not earlier,
                        words=told.words,
                        by_pattern=True,
                    )
                )
                break
    return found


def _matched(sentence: Sentence, match: re.Match[str], effect: Effect) -> Harm | None:
    value = number_of([match["number"]])
    if value is None or (value > 1900 and value < 2100 and "," not in match["number"]):
        return None
    hedge = (match["hedge"] or "").strip().lower()
    low: int | None = value + 1 if hedge in {"more than", "over"} else value
    high: int | None = None if hedge in {"at least", "more than", "over"} else value
    if hedge == "up to":
        low = None
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Harm(
        effect,
        Count(low, high),
        start,
        end,
        sentence.token_at(sentence.start + match.start("number")),
        words=match["number"],
        by_pattern=True,
    )


def _unique(harms: list[Harm]) -> list[Harm]:
    """Keep one harm for an effect and a noun, and one for an effect, a number and overlapping words."""
    kept: list[Harm] = []
    for harm in harms:
        twin = next((other for other in kept if _is_twin(other, harm)), None)
        if twin is None:
            kept.append(harm)
        elif twin.whole is not None and harm.whole is None:
            kept[kept.index(twin)] = harm
    return kept


def _is_twin(left: Harm, right: Harm) -> bool:
    if left.effect != right.effect:
        return False
    overlap = left.start < right.end and right.start < left.end
    same = (left.count.low, left.count.high) == (right.count.low, right.count.high)
    return left.noun.i == right.noun.i or (overlap and same and (left.by_pattern or right.by_pattern))
