"""A strand or a happening -> whether it says enough to be told as one incident."""

from collections.abc import Sequence

from reportedly.claims.local.parse.grammar import patients
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sorting.aboutness import NO_ACT, is_violent, other_cause
from reportedly.claims.local.sorting.deeds import show_arms
from reportedly.claims.local.sorting.fitting import SURE_KIND
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.sorting.kinds import names_weapon
from reportedly.claims.local.sorting.scenes import opens_another
from reportedly.model.values import Period, Place

_ENOUGH_FIRST = 2  # of doer, victim, place and day, for what the report is about
_ENOUGH_LATER = 3  # for what it recalls
_SUBSTANCE_FIRST = 2.0  # of six points, for the happening that a report opens with
_SUBSTANCE_LATER = 2.5  # for those it recalls; 3 lost two in a hundred real ones and kept out two false
COUNTRY = 6  # precision of a place that is only a country


def is_specific(
    strand: Strand, periods: Sequence[Period], places: Sequence[Place], *, is_first: bool
) -> bool:
    """Return whether a strand says enough to be one happening: a count, a doer and a victim, a day or a place."""
    if not strand.triggers:
        return False
    if strand.tells_of_those_before:
        return False
    counted = any(harm.count.low is not None or harm.count.high is not None for harm in strand.harms)
    verbs = any(trigger.is_verb for trigger in strand.triggers)
    has_day = any(period.precision in {"day", "days", "week"} for period in periods) or any(
        mention.is_other_day for mention in strand.times
    )
    located = bool(places or strand.places)
    somebody = bool(strand.targets or strand.harms or _has_victim(strand))
    if not is_first and _is_in_passing(strand):
        return False
    if counted:
        return bool(verbs or located or strand.times or strand.responsibilities or _is_told(strand))
    if all(not trigger.is_verb and trigger.token.tag_ in {"NNS", "NNPS"} for trigger in strand.triggers):
        return has_day and located
    doers = strand.doers or strand.responsibilities
    told = sum(map(bool, (doers, somebody, located, strand.times, strand.times and _by_weapon(strand))))
    return told >= (_ENOUGH_FIRST if is_first or opens_another(strand) else _ENOUGH_LATER)


def _has_victim(strand: Strand) -> bool:
    """Return whether a verb of violence has somebody whom it befell, by whatever noun he is called."""
    return any(
        trigger.is_verb
        and trigger.word.frame == "harm"
        and not trigger.word.needs_company
        and any(victim.pos_ in {"PROPN", "PRON", "NUM"} for victim in patients(trigger.token))
        for trigger in strand.triggers
    )


def _is_in_passing(strand: Strand) -> bool:
    """Return whether only somebody's fate is told beside: "to avenge a member who died in July"."""
    if strand.places:
        return False
    return all(trigger.word.frame == "die" and trigger.token.dep_ == "relcl" for trigger in strand.triggers)


def _by_weapon(strand: Strand) -> bool:
    """Return whether a bomb, a mine or a missile is named, or a device went off."""
    return names_weapon(strand) or any(trigger.word.frame == "device" for trigger in strand.triggers)


def _is_told(strand: Strand) -> bool:
    return any(not trigger.is_verb and trigger.token.tag_ in {"NN", "NNP"} for trigger in strand.triggers)


def why_dropped(happening: Happening, *, is_first: bool, anything_violent: bool) -> str | None:
    """Return why a whole happening is no incident, or None when it is one."""
    reason = other_cause(happening.strands)
    if reason is not None:
        return reason
    # "No one was hurt" says as much: that it happened, and to how many.
    counts = [harm.count for strand in happening.strands for harm in strand.harms]
    harmed = any(count.low is not None or count.high is not None for count in counts)
    is_deed = is_violent(happening.strands) or show_arms(happening.strands)
    if not is_deed and not (harmed and anything_violent):
        return NO_ACT
    is_arrest = happening.kind is not None and happening.kind.type == "arrest"
    if not harmed and is_arrest and not any(strand.doers for strand in happening.strands):
        return "speaks of an arrest without saying of whom or by whom"
    if not (is_first or harmed) and _is_campaign(happening):
        return "speaks of a campaign, not of one happening"
    if not harmed and _substance(happening) < (_SUBSTANCE_FIRST if is_first else _SUBSTANCE_LATER):
        return "says too little of what happened, to whom and where"
    return None


def _is_campaign(happening: Happening) -> bool:
    """Return whether it is told by weak words alone: "launched an operation in 2015"."""
    weak = all(trigger.word.needs_company for strand in happening.strands for trigger in strand.triggers)
    exact = any(period.precision in {"day", "days"} for period in happening.periods)
    return weak and not exact and happening.kind is not None and happening.kind.rank == 0


def _substance(happening: Happening) -> float:
    """Return how much is told of a happening that names nobody harmed: doer, target, place, day, means."""
    strands = happening.strands
    named = any(_names_doer(strand) for strand in strands) or any(
        strand.responsibilities for strand in strands
    )
    substance = 2.0 if named else 1.0 * any(strand.doers for strand in strands)
    substance += any(strand.targets or strand.harms for strand in strands)
    substance += any(place.precision < COUNTRY for place in happening.places)
    day = any(period.precision in {"day", "days"} for period in happening.periods)
    substance += 1.0 if day else 0.5 * any(strand.times for strand in strands)
    sure = happening.kind is not None and happening.kind.rank >= SURE_KIND and happening.kind.type != "arrest"
    substance += sure or any(_by_weapon(strand) for strand in strands)
    return substance


def _names_doer(strand: Strand) -> bool:
    """Return whether a doer is a registry name or points back to one: "the group"."""
    named = {name.start for name in strand.sentence.names if name.sort in {"group", "state_force"}}
    for doer in strand.doers:
        start, end = strand.sentence.span([doer, *doer.lefts])
        if any(start <= place < end for place in named) or doer.lower_ in {"group", "it", "they"}:
            return True
    return False
