"""Variants of one field -> the one shown first, by a policy with a name; the rivals stay where they are."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Literal, get_args

import msgspec

from reportedly.model.ids import ArticleId
from reportedly.model.incident import Variant
from reportedly.model.record import Record
from reportedly.model.values import Count

Policy = Literal["most-supported", "latest", "lowest", "highest", "official", "ucdp"]
POLICIES: tuple[Policy, ...] = get_args(Policy)
DEFAULT: Policy = "most-supported"
OF_NUMBERS: frozenset[Policy] = frozenset({"lowest", "highest", "ucdp"})
"""Policies that choose among tolls alone; of days, places and actors the most supported stands."""
_OFFICIALS = frozenset({"official", "police", "military"})
"""Kinds of speaker who speak for a state; a hospital, a party and a witness do not."""


class Choice(Record, frozen=True):
    """A policy, and the days of publication that it may ask for."""

    policy: Policy = DEFAULT
    printed: Mapping[ArticleId, date | None] = msgspec.field(default_factory=dict)

    def printed_first(self, variant: Variant) -> date:
        """Return the day on which a variant was first told; the first of all days where none is known."""
        return min(self._days(variant), default=date.min)

    def printed_last(self, variant: Variant) -> date:
        """Return the day on which a variant was last told; the first of all days where none is known."""
        return max(self._days(variant), default=date.min)

    def _days(self, variant: Variant) -> list[date]:
        return [day for article in variant.articles if (day := self.printed.get(article))]


DEFAULT_CHOICE = Choice()


def asked_first(variants: Iterable[Variant], choice: Choice) -> list[Variant]:
    """Return the variants whose tellers the policy asks before all others; all of them where it asks none.

    `latest` asks the articles published last, and those without a date only where none has one; `official`
    asks officials, police and armed forces. The order stays.
    """
    told = list(variants)
    if choice.policy == "latest":
        last = max((choice.printed_last(each) for each in told), default=date.min)
        return [each for each in told if choice.printed_last(each) == last]
    if choice.policy == "official":
        return [each for each in told if is_told_officially(each)] or told
    return told


def ordered(variants: Iterable[Variant], choice: Choice) -> tuple[Variant, ...]:
    """Return variants of any field, those that the policy asks before all others first."""
    told = tuple(variants)
    first = asked_first(told, choice)
    if len(first) == len(told):
        return told
    return (*first, *(each for each in told if each not in first))


def lowest(variants: Iterable[Variant]) -> Variant | None:
    """Return the whole count that allows the lowest number; "up to ten" tells ten."""
    return min(_totals(variants), key=lambda each: (_bound(each, min), _smallest(each)), default=None)


def highest(variants: Iterable[Variant]) -> Variant | None:
    """Return the whole count that tells the highest number; "at least ten" tells ten."""
    return max(_totals(variants), key=lambda each: (_bound(each, max), _smallest(each)), default=None)


def is_told_officially(variant: Variant) -> bool:
    """Return whether an official, the police or armed forces tell it, at first or at second hand."""
    return any(
        speaker.kind in _OFFICIALS for claim in variant.claims for speaker in claim.attribution.speakers
    )


def _totals(variants: Iterable[Variant]) -> list[Variant]:
    """Return the numbered wholes; of all victims where any is told of all, since a class is one part."""
    wholes = [each for each in variants if isinstance(each.value, Count) and _is_numbered(each.value)]
    return [each for each in wholes if _is_of_all(each)] or wholes


def _is_of_all(variant: Variant) -> bool:
    return isinstance(variant.value, Count) and variant.value.of_class in {None, "unstated"}


def _is_numbered(count: Count) -> bool:
    return count.part_of is None and (count.low is not None or count.high is not None)


def _bound(variant: Variant, choose: Callable[[list[int]], int]) -> int:
    count = variant.value
    known = [each for each in (count.low, count.high) if each is not None] if isinstance(count, Count) else []
    return choose(known)


def _smallest(variant: Variant) -> str:
    return min(claim.id for claim in variant.claims)
