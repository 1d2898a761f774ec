"""All happenings of an article -> those that stay, once it is known what the whole article tells of."""

from collections.abc import Sequence

from reportedly.claims.local.sorting.aboutness import (
    cause_of_all,
    is_armed,
    is_of_disaster,
    is_violent,
)
from reportedly.claims.local.sorting.happenings import Dropped, Happening
from reportedly.claims.local.sorting.substance import why_dropped
from reportedly.claims.local.sorting.totals import totals_several
from reportedly.model.article import Article


def weeded(
    article: Article, happenings: Sequence[Happening], dropped: Sequence[Dropped]
) -> tuple[list[Happening], list[Dropped]]:
    """Return the happenings that stay, and the strands of those that are accidents, illness, or told too thinly."""
    anything_violent = any(is_violent(happening.strands) for happening in happenings)
    everything = [strand for happening in happenings for strand in happening.strands]
    elsewhere = cause_of_all(article, everything)
    beside = _disaster_told(article, happenings, dropped)
    kept: list[Happening] = []
    out: list[Dropped] = []
    for position, happening in enumerate(happenings):
        reason = elsewhere or why_dropped(happening, is_first=not kept, anything_violent=anything_violent)
        reason = reason or _why_total(happening, happenings[position + 1 :])
        if beside is not None and not any(is_armed(strand) for strand in happening.strands):
            reason = reason or beside
        if reason is None:
            kept.append(happening)
        else:
            out.extend(Dropped(strand, reason) for strand in happening.strands)
    return kept, out


def _why_total(happening: Happening, later: Sequence[Happening]) -> str | None:
    """Return why a count of separate acts is none of them, where the text below tells them one by one."""
    counted = [
        other for other in later if any(harm.count.low for strand in other.strands for harm in strand.harms)
    ]
    return (
        "totals several happenings that are told below"
        if totals_several(happening.strands[0]) and counted
        else None
    )


def _disaster_told(
    article: Article, happenings: Sequence[Happening], dropped: Sequence[Dropped]
) -> str | None:
    """Return what the report opens with when that is a disaster: what follows needs arms to be violence."""
    firsts = [drop for drop in dropped if drop.strand.triggers and not drop.strand.sentence.is_heading]
    told = [strand.sentence.index for happening in happenings for strand in happening.strands]
    first = min(firsts, key=lambda drop: drop.strand.sentence.index, default=None)
    if first is None or first.strand.sentence.index > min(told, default=0):
        return None
    return first.reason if is_of_disaster(article, first.reason) else None
