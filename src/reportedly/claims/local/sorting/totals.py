"""A strand -> why it totals a war, a period or many acts, rather than tells of one happening."""

import re
from collections.abc import Sequence

from reportedly.claims.local.parse.grammar import children
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.strands import Strand
from reportedly.model.values import Period, Place

_WAR_TOLL = 100
_TOTAL = "totals a long period, not one happening"
_RANKED = re.compile(
    r"\b(?:deadliest|bloodiest|worst|most violent) (?:month|year|week|quarter)\b", re.IGNORECASE
)
_SO_FAR = re.compile(
    r"\b(?:so far )?this (?:year|month)\b|\bthis year so far\b|\bin recent (?:years|months)\b", re.IGNORECASE
)
_WARS = frozenset({"war", "conflict", "insurgency", "uprising", "rebellion"})
_MANY = frozenset({"several", "many", "numerous", "countless", "repeated", "frequent", "various"})
_COMPARED = re.compile(
    r"\b(?:up|down) from (?:\w+ ){1,3}?(?:a year|the year|the previous|last year|in (?:19|20)\d\d|the same)\b"
    r"|\b(?:compared|in comparison) (?:with|to) (?:[\w,]+ ){1,3}?(?:a year|the year|the previous|last year|in (?:19|20)\d\d|the same)\b",
    re.IGNORECASE,
)
_WAR = re.compile(
    r"\b(?:in|during|by|of)\s+(?:the|a|this|its|their)?\s*(?:[\w-]+\s+){0,3}?(?:conflict|war|insurgency|uprising|crisis|rebellion|violence|fighting)\b",
    re.IGNORECASE,
)


def why_total(strand: Strand) -> str | None:
    """Return why a strand totals more than one happening, or None when it may tell of one."""
    if _totals_conflict(strand):
        return "totals a whole conflict, not one happening"
    if strand.triggers and _is_counted(strand) and (strand.is_long or _RANKED.search(strand.sentence.text)):
        return _TOTAL
    if _is_counted(strand) and _SO_FAR.search(strand.sentence.text) and _is_all_perfect(strand):
        return _TOTAL
    if _goes_on_since(strand) or _is_of_many(strand):
        return "tells what happens in general, not of one happening"
    if _COMPARED.search(strand.sentence.text) and _is_counted(strand):
        return "compares the totals of periods"
    return None


def totals_years(strand: Strand, periods: Sequence[Period], places: Sequence[Place]) -> str | None:
    """Return why a count of a year or of years is no happening: "Last year seven were killed"."""
    if not periods or not _is_counted(strand) or strand.is_definite:
        return None
    if any(period.precision == "years" for period in periods):
        return _TOTAL
    if len({period.earliest for period in periods if period.precision == "year"}) > 1:
        return _TOTAL
    is_bare = not (strand.doers or places or strand.responsibilities)
    return _TOTAL if is_bare and all(period.precision == "year" for period in periods) else None


def totals_several(strand: Strand) -> bool:
    """Return whether a count is that of several acts told apart: "three were killed in separate attacks"."""
    return _is_counted(strand) and any(
        child.lower_ == "separate"
        for trigger in strand.triggers
        if not trigger.is_verb and trigger.token.tag_ == "NNS"
        for child in trigger.token.children
    )


def _is_counted(strand: Strand) -> bool:
    return any(harm.count.low or harm.count.high for harm in strand.harms)


def _goes_on_since(strand: Strand) -> bool:
    """Return whether a perfect tells of what has gone on for long: "has fought the army since 2015"."""
    if not strand.is_long or _is_counted(strand):
        return False
    return any(
        trigger.is_verb and (_is_perfect(trigger.token) or _is_perfect(trigger.token.head))
        for trigger in strand.triggers
        if trigger.token.dep_ in {"xcomp", "ROOT", "relcl", "conj", "ccomp", "advcl"}
    )


def _is_of_many(strand: Strand) -> bool:
    """Return whether a perfect speaks of many acts at once: "several offensives have killed hundreds"."""
    if strand.times or not any(t.is_verb and _is_perfect(t.token) for t in strand.triggers):
        return False
    return any(
        child.lower_ in _MANY
        for trigger in strand.triggers
        if not trigger.is_verb and trigger.token.tag_ == "NNS"
        for child in trigger.token.children
    )


def _is_all_perfect(strand: Strand) -> bool:
    """Return whether a perfect counts up to now: "40 people have been killed this year"."""
    verbs = [trigger.token for trigger in strand.triggers if trigger.is_verb]
    return bool(verbs) and all(_is_perfect(verb) for verb in verbs)


def _is_perfect(verb: Token) -> bool:
    return any(child.lower_ in {"have", "has", "’ve", "'ve"} for child in children(verb, "aux"))


def _totals_conflict(strand: Strand) -> bool:
    """Return whether a count is that of a war: "more than 3,000 people have died in the conflict"."""
    large = any((harm.count.low or harm.count.high or 0) >= _WAR_TOLL or (harm.count.low is None and harm.count.high is None)
                for harm in strand.harms)  # fmt: skip
    war = {"violence", "fighting", "unrest"}
    if large and any(trigger.word.lemma in war and not trigger.is_verb for trigger in strand.triggers):
        return not strand.times
    if large and _is_of_war(strand):
        return True
    return large and bool(_WAR.search(strand.sentence.text)) and not strand.times


def _is_of_war(strand: Strand) -> bool:
    """Return whether a war itself is what killed them: "last year's war killed 4,000", "the conflict left 900 dead"."""
    verbs = [verb for trigger in strand.triggers for verb in (trigger.token, trigger.token.head)]
    return any(noun.lower_ in _WARS for verb in verbs for noun in children(verb, "nsubj"))
