"""A strand -> why it can tell of no incident: plans, hypotheses, denials, totals of wars."""

import re

from reportedly.claims.local.sentence.strands import Strand, is_generic
from reportedly.claims.local.sentence.triggers import has_armed_doer, has_weapon

_WAR_TOLL = 100
_WAR = re.compile(
    r"\b(?:in|during|by|of)\s+(?:the|a|this|its|their)?\s*(?:[\w-]+\s+){0,3}?(?:conflict|war|insurgency|uprising|crisis|rebellion|violence|fighting)\b",
    re.IGNORECASE,
)


def why_not(strand: Strand) -> str | None:
    """Return why a strand can tell of no incident, or None when it may."""
    if strand.status == "general":
        return "tells what happens in general, not of one happening"
    if strand.status == "planned" and not _is_foiled_plot(strand):
        return "tells of a plan, a threat or a wish, not of something that happened"
    if strand.status == "hypothetical":
        return "tells of what might have happened or might happen"
    if strand.status == "failed" and not (has_weapon(strand.sentence) or has_armed_doer(strand.sentence)):
        return "tells of an attempt without arms"
    if strand.status == "denied":
        return "says that it did not happen"
    if is_generic(strand):
        return "speaks of violence in general, not of one happening"
    if _totals_conflict(strand):
        return "totals a whole conflict, not one happening"
    if strand.triggers and strand.is_long and any(harm.count.low or harm.count.high for harm in strand.harms):
        return "totals a long period, not one happening"
    return None


def _totals_conflict(strand: Strand) -> bool:
    """Return whether a count is that of a war: "more than 3,000 people have died in the conflict"."""
    large = any((harm.count.low or harm.count.high or 0) >= _WAR_TOLL or (harm.count.low is None and harm.count.high is None)
                for harm in strand.harms)  # fmt: skip
    war = {"violence", "fighting", "unrest"}
    if large and any(trigger.word.lemma in war and not trigger.is_verb for trigger in strand.triggers):
        return not strand.times
    return large and bool(_WAR.search(strand.sentence.text)) and not strand.times


def _is_foiled_plot(strand: Strand) -> bool:
    return strand.status == "foiled"
