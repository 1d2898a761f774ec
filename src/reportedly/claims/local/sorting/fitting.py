"""A strand and a happening -> whether kinds, tolls and words let the strand tell of it."""

from collections.abc import Sequence

from reportedly.claims.local.parse.grammar import heads
from reportedly.claims.local.sentence.linking import HELD_FOR
from reportedly.claims.local.sentence.placenames import is_named_settlement
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.sorting.nearness import are_near, overlap
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Period, Place

_FAMILIES: tuple[frozenset[IncidentType], ...] = (
    frozenset({"bombing", "suicide_bombing", "landmine"}),
    frozenset({"airstrike_drone", "shelling"}),
    frozenset({"abduction"}),
    frozenset({"arson", "looting", "mob_violence", "protest_violence"}),
    frozenset({"armed_clash", "raid", "armed_attack", "assassination", "execution"}),
    frozenset({"disrupted_plot"}),
    frozenset({"sexual_violence"}),
)
_BYSTANDERS = frozenset({"journalist", "aid_worker"})
_ARMED_ACTS: frozenset[IncidentType] = frozenset(
    {"bombing", "suicide_bombing", "landmine", "airstrike_drone", "shelling", "armed_clash", "armed_attack", "assassination",
     "execution", "abduction"}
)  # fmt: skip
EXACT = 3  # precision of a district; towns and quarters are below it
SURE_KIND = 45  # rank from which two types that differ tell of two happenings


def words_apart(strand: Strand, happening: Happening, periods: Sequence[Period]) -> bool:
    """Return whether days that cannot be resolved are told in other words: "earlier this month", undated."""
    mine = {mention.text.lower() for mention in strand.times if not mention.needs_anchor}
    theirs = {mention.text.lower() for other in happening.strands for mention in other.times}
    is_open = bool(mine) and not periods
    return is_open and bool(theirs) and not mine & theirs and not strand.is_definite


def tolls_differ(strand: Strand, happening: Happening) -> bool:
    """Return whether both count people of one effect and no count agrees."""
    mine = {(harm.effect, harm.count.low, harm.count.high) for harm in strand.harms if harm.whole is None}
    theirs = {
        (h.effect, h.count.low, h.count.high)
        for other in happening.strands
        for h in other.harms
        if h.whole is None
    }
    effects = {effect for effect, _, _ in mine} & {effect for effect, _, _ in theirs}
    return bool(effects) and not mine & theirs


def is_another_scene(strand: Strand, happening: Happening, places: Sequence[Place]) -> bool:
    """Return whether a sentence that opens with its own day or place tells of others, who were harmed elsewhere."""
    if strand.is_definite or not (strand.doers or strand.times) or not tolls_differ(strand, happening):
        return False
    mine = {place.name for place in places if place.precision <= EXACT}
    theirs = {place.name for place in happening.places if place.precision <= EXACT}
    return bool(mine and theirs) and not mine & theirs


def is_elsewhere(strand: Strand, happening: Happening) -> bool:
    """Return whether others were harmed at a place that the happening's sentences, with a place of theirs, never name."""
    if strand.is_definite or not strand.harms or not tolls_differ(strand, happening):
        return False
    if not (strand.doers or strand.times or any(not trigger.is_verb for trigger in strand.triggers)):
        return False  # "eight were killed in Wuya, three in Barayar" shares out the toll of one raid
    if not any(is_named_settlement(mention) for mention in strand.places):
        return False
    theirs = [mention for other in happening.strands for mention in other.places]
    exact = any(place.precision <= EXACT for place in happening.places)
    text = " ".join(mention.text for mention in theirs) + " ".join(
        near for mention in theirs for near in mention.context
    )
    return exact and not any(
        name in text for mention in strand.places for name in (mention.token.text, *mention.context)
    )


def is_elsewhere_first(strand: Strand, happening: Happening) -> bool:
    """Return whether others were harmed at a settlement named here, and the happening has no place told so far."""
    named = any(is_named_settlement(mention) for mention in strand.places)
    return named and not strand.is_definite and not happening.places and tolls_differ(strand, happening)


def is_arrest_or_its_reason(strand: Strand, kind: IncidentType, happening: Happening) -> bool:
    """Return whether one of the two is an arrest, and the other the act before it or another act."""
    if kind == "arrest" and _is_own_arrest(strand, happening):
        return True
    if _holds_bystanders(strand, happening):
        return True
    return _is_what_they_are_held_for(strand, happening)


def _holds_bystanders(strand: Strand, happening: Happening) -> bool:
    """Return whether those arrested are no suspects of an armed act: "police detained 22 reporters"."""
    held = [harm for harm in strand.harms if harm.effect == "arrested"]
    type_ = happening.kind.type if happening.kind is not None else "other"
    is_armed = type_ in _ARMED_ACTS and not strand.is_definite
    return (
        is_armed
        and not _is_tied(strand)
        and bool(held)
        and all(harm.count.of_class in _BYSTANDERS for harm in held)
    )


def _is_what_they_are_held_for(strand: Strand, happening: Happening) -> bool:
    """Return whether a sentence of an arrest names the older act behind it: "arrested over the killing in January"."""
    last = happening.strands[-1]
    arrests = {trigger.token.i for trigger in last.triggers if trigger.word.effect == "arrested"}
    if not arrests or len(arrests) < len(last.triggers) or strand.sentence is not last.sentence:
        return False
    for trigger in strand.triggers:
        chain = [trigger.token, *heads(trigger.token)]
        below = chain[: next((at for at, head in enumerate(chain) if head.i in arrests), 0)]
        if any(step.lower_ in HELD_FOR for step in below):
            return True
    return False


def _is_own_arrest(strand: Strand, happening: Happening) -> bool:
    """Return whether an arrest has a place of its own and nothing ties it to the act before it."""
    if happening.kind is None or happening.kind.type == "arrest" or strand.is_definite:
        return False
    tied = _is_tied(strand)
    told = " ".join(mention.text for other in happening.strands for mention in other.places)
    there = any(place.text in told for place in strand.places)
    only_arrests = all(harm.effect == "arrested" for harm in strand.harms)
    return bool(strand.places) and not tied and not (there and only_arrests)


def _is_tied(strand: Strand) -> bool:
    """Return whether words tie an arrest to the act before it."""
    lower = strand.sentence.text.lower()
    ties = ("in connection", "suspect", "over the", "after the", "for the", "behind the")
    return any(words in lower for words in ties)


def are_related(left: IncidentType, right: IncidentType) -> bool:
    """Return whether one happening can be told under both types."""
    if left == right or "other" in {left, right} or "arrest" in {left, right}:
        return True
    soft = _FAMILIES[4]
    if left in soft or right in soft:
        return True
    return any(left in family and right in family for family in _FAMILIES)


def supports(happening: Happening, periods: Sequence[Period], places: Sequence[Place]) -> bool:
    """Return whether the happening is known to have been on that day, or at that place when no day is told."""
    same_day = any(overlap(mine, theirs) for mine in periods for theirs in happening.periods)
    same_place = any(are_near(mine, theirs) for mine in places for theirs in happening.places)
    return same_day or (same_place and not periods)
