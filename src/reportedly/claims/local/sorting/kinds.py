"""A strand -> the incident type that its words tell, with the words that settle it."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import TypeCue
from reportedly.claims.local.parse.grammar import clause_head, phrase
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sorting.airborne import another_strike, struck_from_air
from reportedly.model.taxonomy import IncidentType

_BLAST = 76  # rank of "blast"; blasts and explosions may be accidents, what ranks above is a weapon
_FOUND = frozenset(
    {"bomb", "ied", "grenade", "mine", "landmine", "rocket", "mortar", "missile", "shell", "drone"}
)


_SURE_CUE = 45  # rank of "ambush"; cues below it leave the type to the verb
_FROM_AIR = 91  # rank of "warplanes"
_FIGHT = 56  # rank of "gunfight"
_WITHIN = frozenset({"in", "during", "amid", "at"})
_FATAL = frozenset(
    {
        "gun",
        "kill",
        "shoot",
        "slay",
        "die",
        "lose",
        "injure",
        "wound",
        "eliminate",
        "neutralise",
        "neutralize",
    }
)


@dataclass(frozen=True, slots=True)
class Kind:
    """An incident type with the range of the words that settle it."""

    type: IncidentType
    sentence: Sentence
    start: int
    end: int
    rank: int


@cache
def _cue_pattern() -> tuple[re.Pattern[str], dict[str, TypeCue]]:
    table = {cue.words: cue for cue in reversed(lexicon.type_cues())}
    longest = sorted(table, key=len, reverse=True)
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(words) for words in longest) + r")(?![\w])", re.IGNORECASE
    ), table


def names_weapon(strand: Strand) -> bool:
    """Return whether words of a strand name a bomb, a mine or a missile beyond doubt."""
    kind = strand_kind(strand)
    return kind is not None and kind.rank > _BLAST


def strand_kind(strand: Strand) -> Kind | None:
    """Return the type that the words of a strand tell, the surest cue first; None when they tell none."""
    if _is_only_arrest(strand):
        return Kind("arrest", strand.sentence, *strand.sentence.span([strand.triggers[0].token]), 50)
    best = _by_cue(strand)
    verb = struck_from_air(strand)
    if verb is not None and (best is None or best.rank < _FROM_AIR):
        return Kind("airstrike_drone", strand.sentence, *strand.sentence.span([verb]), _FROM_AIR)
    if best is not None and best.rank >= _SURE_CUE:
        return best
    return _by_fight(strand) or _by_protest(strand) or _by_strike(strand) or _by_word(strand, best)


def _by_cue(strand: Strand) -> Kind | None:
    """Return the type of the surest cue that speaks of this strand."""
    start, end = _reach(strand)
    pattern, table = _cue_pattern()
    best: Kind | None = None
    for match in pattern.finditer(strand.sentence.article.text, start, end):
        cue = table[match[0].lower()]
        if any(left < match.end() and match.start() < right for left, right in strand.foreign):
            continue
        if best is None or cue.rank > best.rank:
            best = Kind(cue.type, strand.sentence, match.start(), match.end(), cue.rank)
    return best


def _by_fight(strand: Strand) -> Kind | None:
    """Return a clash where people were harmed in a fight that a noun names: "gunned down in an encounter"."""
    fights = (t for t in strand.triggers if t.word.type == "armed_clash" and _is_where_they_died(t))
    return next(
        (Kind("armed_clash", strand.sentence, *_span(strand, fight), _FIGHT) for fight in fights), None
    )


def _by_protest(strand: Strand) -> Kind | None:
    """Return a protest where people were harmed at one, and by no gunmen: "killed during demonstrations"."""
    protests = (t for t in strand.triggers if is_protest(t) and _is_where_they_died(t))
    kinds = (Kind("protest_violence", strand.sentence, *_span(strand, each), _FIGHT) for each in protests)
    return None if has_gunmen(strand) else next(kinds, None)


def is_protest(trigger: Trigger) -> bool:
    """Return whether a noun names a protest."""
    return not trigger.is_verb and trigger.word.type == "protest_violence"


def has_gunmen(strand: Strand) -> bool:
    """Return whether those who did it bear arms and are no police or army."""
    people = lexicon.people()
    told = [people[noun.lower_] for noun in strand.doers if noun.lower_ in people]
    groups = {name.start for name in strand.sentence.names if name.sort == "group"}
    named = any(strand.sentence.span([noun])[0] in groups for noun in strand.doers)
    return named or any(entry.armed and entry.victim_class != "security_force" for entry in told)


def _is_where_they_died(trigger: Trigger) -> bool:
    """Return whether a noun is what people were killed or hurt in: "in", "during", "at"."""
    token = trigger.token
    while token.dep_ == "conj":
        token = token.head
    if trigger.is_verb or token.dep_ != "pobj" or token.head.lower_ not in _WITHIN:
        return False
    return clause_head(token).lemma_.lower() in _FATAL


def _span(strand: Strand, trigger: Trigger) -> tuple[int, int]:
    return strand.sentence.span([trigger.token])


def _by_strike(strand: Strand) -> Kind | None:
    """Return a strike from the air where a report of one tells of another: "a strike on a house killed six"."""
    noun = another_strike(strand)
    span = strand.sentence.span([noun]) if noun is not None else None
    return Kind("airstrike_drone", strand.sentence, *span, _SURE_CUE) if span is not None else None


def _by_word(strand: Strand, best: Kind | None) -> Kind | None:
    """Return the type that the first word of violence tells by itself, else that of the weak cue."""
    typed = [t for t in strand.triggers if t.word.type is not None and not t.word.needs_company]
    if typed:
        start, end = strand.sentence.span([typed[0].token])
        kind = typed[0].word.type
        others = {t.word.type for t in typed}
        if kind == "arrest" and any(harm.effect == "killed" for harm in strand.harms):
            return best
        if kind == "arrest" and len(others) > 1:
            kind = next(t.word.type for t in typed if t.word.type != "arrest")
        if kind is not None and kind != "armed_attack":
            return Kind(kind, strand.sentence, start, end, 50)
    return best or (
        Kind("armed_attack", strand.sentence, *strand.sentence.span([typed[0].token]), 20)
        if typed and typed[0].word.type == "armed_attack"
        else None
    )


def _is_only_arrest(strand: Strand) -> bool:
    """Return whether all that is told are arrests, and the bombs beside them were only found."""
    arrests = [trigger for trigger in strand.triggers if trigger.word.effect == "arrested"]
    others = [trigger for trigger in strand.triggers if trigger.word.effect != "arrested"]
    if not arrests or any(harm.effect != "arrested" for harm in strand.harms):
        return False
    return all(trigger.word.lemma in _FOUND and not trigger.is_verb for trigger in others)


def _reach(strand: Strand) -> tuple[int, int]:
    """Return the part of the sentence that speaks of this strand."""
    if strand.is_alone:
        return strand.sentence.start, strand.sentence.end
    tokens = [token for trigger in strand.triggers for token in phrase(trigger.token)]
    tokens += [
        token
        for trigger in strand.triggers
        for child in trigger.token.children
        for token in [child, *phrase(child)]
    ]
    inside = [token for token in tokens if strand.sentence.first <= token.i < strand.sentence.last]
    return strand.sentence.span(inside)
