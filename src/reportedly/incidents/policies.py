"""Variants of one field -> the headline value, by a policy with a name; the rivals stay where they are."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from reportedly.model.ids import ArticleId
from reportedly.model.incident import Variant
from reportedly.model.values import Count


def most_supported(variants: Iterable[Variant]) -> Variant | None:
    """Return the variant with the most independent origins, then the most confident, then the first by id."""
    return min(variants, key=lambda each: (-each.support, -_confidence(each), _smallest(each)), default=None)


def latest(variants: Iterable[Variant], *, published: Mapping[ArticleId, date | None]) -> Variant | None:
    """Return the variant of the article published last; articles without a date come before all others."""

    def told_last(variant: Variant) -> tuple[date, int, float, str]:
        days = (published.get(article) for article in variant.articles)
        last = max((day for day in days if day), default=date.min)
        return last, variant.support, _confidence(variant), _smallest(variant)

    return max(variants, key=told_last, default=None)


def lowest(variants: Iterable[Variant]) -> Variant | None:
    """Return the whole count that allows the lowest number."""
    return min(_counted(variants), key=lambda each: (_bound(each, min), _smallest(each)), default=None)


def highest(variants: Iterable[Variant]) -> Variant | None:
    """Return the whole count that tells the highest number; "at least ten" tells ten."""
    return max(_counted(variants), key=lambda each: (_bound(each, max), _smallest(each)), default=None)


def _counted(variants: Iterable[Variant]) -> list[Variant]:
    return [each for each in variants if isinstance(each.value, Count) and _is_numbered(each.value)]


def _is_numbered(count: Count) -> bool:
    return count.part_of is None and (count.low is not None or count.high is not None)


def _bound(variant: Variant, choose: Callable[[list[int]], int]) -> int:
    count = variant.value
    known = [each for each in (count.low, count.high) if each is not None] if isinstance(count, Count) else []
    return choose(known)


def _confidence(variant: Variant) -> float:
    return max(claim.confidence for claim in variant.claims)


def _smallest(variant: Variant) -> str:
    return min(claim.id for claim in variant.claims)
