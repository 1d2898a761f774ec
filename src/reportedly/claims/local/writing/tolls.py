"""The harms of a happening -> its tolls: wholes, their parts, revised totals, and those who came on top."""

from collections.abc import Iterator, Sequence

from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.writing.adding import group_claims, spanning
from reportedly.claims.local.writing.struck import dead_by_pronoun, injured_of_struck, is_aside
from reportedly.claims.local.writing.sums import as_part, size_of, sum_of
from reportedly.claims.local.writing.told import (
    Told,
    by_sentence,
    count_claim,
    once,
    told_in,
    wholes_of,
)
from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.ids import ClaimId
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count

_EFFECTS: tuple[Effect, ...] = ("killed", "injured", "abducted", "arrested")
_SIDES = ("security_force", "militant")
_TWO_SIDED = frozenset({"armed_clash"})


def toll_claims(
    article: Article, happening: Happening, happening_type: IncidentType, *, origin: str
) -> Iterator[Claim]:
    """Yield the count claims of a happening; the headline toll of each field is the most confident one."""
    every = told_in(happening.strands)
    plain = [item for item in every if not is_aside(item.harm)]
    found: dict[Effect, list[Claim]] = {}
    for effect in _EFFECTS:
        told = [item for item in plain if item.harm.effect == effect]
        found[effect] = list(_claims(article, told, effect, happening_type, origin=origin))
    headlines = [item for item in told_in(happening.headlines) if not is_aside(item.harm)]
    for effect in (effect for effect in _EFFECTS if not found[effect]):
        told = [item for item in headlines if item.harm.effect == effect]
        found[effect] = list(_claims(article, told, effect, happening_type, origin=origin))
    if not found["killed"]:
        found["killed"] = list(dead_by_pronoun(article, every, origin=origin))
    dead, hurt = (next(iter(wholes_of(found[effect])), None) for effect in ("killed", "injured"))
    found["injured"] += injured_of_struck(article, every, dead, hurt, origin=origin)
    for claims in found.values():
        yield from claims


def _claims(
    article: Article, told: Sequence[Told], effect: Effect, happening_type: IncidentType, *, origin: str
) -> Iterator[Claim]:
    if happening_type in _TWO_SIDED:
        yield from _both_sides(article, told, effect, origin=origin)
    running: Count | None = None
    seen: list[Told] = []
    by_trigger = by_sentence(once([item for item in told if item.harm.whole is None]))
    for group in by_trigger:
        claims, running = group_claims(article, group, effect, running, seen, origin=origin)
        seen.extend(group)
        yield from claims
        for item in told:
            if item.harm.whole is not None and any(item.harm.whole is whole.harm for whole in group):
                whole_id = _id_of(claims, item.harm.whole)
                yield count_claim(
                    article, item, effect, as_part(item.harm.count, whole_id), 0.7, origin=origin
                )


def _both_sides(article: Article, told: Sequence[Told], effect: Effect, *, origin: str) -> Iterator[Claim]:
    """Yield the sum over the two sides of a clash when each side's dead stand in a sentence of their own."""
    firsts: dict[str, Told] = {}
    for item in told:
        side = item.harm.count.of_class
        if side in {"security_force", "militant"} and item.harm.whole is None and size_of(item.harm.count):
            firsts.setdefault(side, item)
    sentences = {item.strand.sentence.index for item in firsts.values()}
    unsided = any(item.harm.count.of_class is None and item.harm.whole is None for item in told)
    if len(firsts) < len(_SIDES) or len(sentences) < len(_SIDES) or unsided:
        return
    items = sorted(firsts.values(), key=lambda item: item.harm.start)
    whole = sum_of([item.harm.count for item in items])
    yield spanning(article, items, effect, whole, 0.92, origin=origin)


def _id_of(claims: Sequence[Claim], whole: Harm) -> ClaimId | None:
    inside = [
        claim for claim in claims if claim.evidence.start <= whole.start and whole.end <= claim.evidence.end
    ]
    return inside[0].id if inside else (claims[0].id if claims else None)
