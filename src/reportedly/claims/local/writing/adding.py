"""The counts of one sentence and the toll so far -> count claims: the whole, its parts, those who came on top."""

import re
from collections.abc import Sequence

from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.parse.grammar import children
from reportedly.claims.local.sentence.wordsense import BODIES
from reportedly.claims.local.writing.sums import as_part, larger_of, of_militants, size_of, sum_of
from reportedly.claims.local.writing.told import (
    Told,
    count_claim,
    voice,
)
from reportedly.model.article import Article
from reportedly.model.claim import Claim, make_claim, quote_at
from reportedly.model.ids import ClaimId
from reportedly.model.values import Count

_EARLIER = (
    "initially",
    "earlier said",
    "earlier reports",
    "earlier put",
    "first said",
    "had said",
    "previously",
    "revised",
    "up from",
    "at first",
)
_FORMER = re.compile(
    r"\b(?:earlier|previous|initial|first|old)\s+(?:official\s+|death\s+|reported\s+)*$", re.IGNORECASE
)
_OWN = frozenset({"it", "its", "they", "their", "we", "our"})
_JUST_BEFORE = 30
_LOWERED = re.compile(r"\b(?:revis\w+|lower\w*|correct\w+|reduc\w+|down)\b", re.IGNORECASE)
_SOON = 4  # sentences of one happening; a higher count further down is as a rule another voice's


def group_claims(
    article: Article,
    group: list[Told],
    effect: Effect,
    running: Count | None,
    seen: list[Told],
    *,
    origin: str,
) -> tuple[list[Claim], Count | None]:
    """Return the claims of the counts of one sentence, and the toll as it then stands."""
    victims = [item for item in group if not item.harm.is_attacker]
    attackers = [item for item in group if item.harm.is_attacker]
    ends = [
        count_claim(
            article,
            item,
            effect,
            of_militants(item.harm.count),
            0.3 if victims or seen else 0.6,
            origin=origin,
        )
        for item in attackers
    ]
    if not victims:
        return ends, running
    claims, running = _victim_claims(article, victims, effect, running, seen, origin=origin)
    return [*claims, *ends], running


def _victim_claims(
    article: Article,
    victims: list[Told],
    effect: Effect,
    running: Count | None,
    seen: list[Told],
    *,
    origin: str,
) -> tuple[list[Claim], Count]:
    former = [item for item in victims if _is_former(item)]
    if former and len(former) < len(victims):
        now = [item for item in victims if item not in former]
        claims, running = _victim_claims(article, now, effect, running, seen, origin=origin)
        return [*claims, *(_superseded(article, item, effect, origin=origin) for item in former)], running
    if any(item.harm.is_stated_toll for item in victims):
        return _stated_tolls(article, victims, effect, running, origin=origin)
    among = [item for item in victims if item.harm.is_some_of_them]
    if among and len(among) < len(victims):
        whole_ones = [item for item in victims if not item.harm.is_some_of_them]
        claims, running = _victim_claims(article, whole_ones, effect, running, seen, origin=origin)
        return [*claims, *_parts(article, among, effect, claims[0].id, origin=origin)], running
    if len(victims) > 2 and _is_broken_down(victims):
        whole = victims[0].harm.count
        confidence = _confidence(victims[0], whole, running)
        return _broken_down(article, victims, effect, confidence, origin=origin), larger_of(running, whole)
    if len(victims) > 1:
        whole = sum_of([item.harm.count for item in victims])
        confidence = _confidence(victims[0], whole, running)
        total = spanning(article, victims, effect, whole, confidence, origin=origin)
        parts = _parts(article, victims, effect, total.id, origin=origin)
        return [total, *parts], larger_of(running, whole)
    item = victims[0]
    if item.harm.is_additional and running is not None and _is_new_victim(item, seen):
        whole = sum_of([running, item.harm.count])
        return [count_claim(article, item, effect, whole, 0.93, origin=origin)], whole
    sure = _confidence(item, item.harm.count, running)
    claims = [count_claim(article, item, effect, item.harm.count, sure, origin=origin)]
    return claims, larger_of(running, item.harm.count)


def _stated_tolls(
    article: Article, victims: Sequence[Told], effect: Effect, running: Count | None, *, origin: str
) -> tuple[list[Claim], Count]:
    """Return the claims of a sentence that states a toll; its other counts stand beside it, never added."""
    newest = [item for item in victims if item.harm.is_updated_toll and not _falls(item, running)]
    stated = [item for item in victims if item.harm.is_stated_toll]
    best = (newest or stated)[-1]
    sure = 0.97 if newest else _confidence(best, best.harm.count, running)
    claims = [count_claim(article, best, effect, best.harm.count, sure, origin=origin)]
    rest = [item for item in victims if item is not best and size_of(item.harm.count)]
    # "Two more died, bringing the toll to 19": the two are among the 19.
    claims += _parts(
        article, [item for item in rest if item.harm.is_additional], effect, claims[0].id, origin=origin
    )
    claims += [
        count_claim(article, item, effect, item.harm.count, 0.5, origin=origin)
        for item in rest
        if not item.harm.is_additional
    ]
    return claims, best.harm.count if newest else larger_of(running, best.harm.count)


def _is_former(item: Told) -> bool:
    """Return whether a toll is told as the one that held before: "updating an earlier toll of six"."""
    start = item.harm.start - item.strand.sentence.start
    before = item.strand.sentence.text[max(0, start - _JUST_BEFORE) : start]
    return item.harm.is_stated_toll and _FORMER.search(before) is not None


def _superseded(article: Article, item: Told, effect: Effect, *, origin: str) -> Claim:
    return count_claim(article, item, effect, item.harm.count, 0.4, origin=origin)


def _falls(item: Told, running: Count | None) -> bool:
    """Return whether a toll is lower than one told above it and not called revised: live pages run backwards."""
    if running is None or _LOWERED.search(item.strand.sentence.text):
        return False
    return size_of(item.harm.count) < size_of(running)


def _broken_down(
    article: Article, victims: Sequence[Told], effect: Effect, confidence: float, *, origin: str
) -> list[Claim]:
    """Return the claim of the first count, then those of the counts that are its parts."""
    whole = count_claim(article, victims[0], effect, victims[0].harm.count, confidence, origin=origin)
    return [whole, *_parts(article, victims[1:], effect, whole.id, origin=origin)]


def _parts(
    article: Article, items: Sequence[Told], effect: Effect, whole: ClaimId, *, origin: str
) -> list[Claim]:
    return [
        count_claim(article, item, effect, as_part(item.harm.count, whole), 0.6, origin=origin)
        for item in items
    ]


def _is_broken_down(victims: Sequence[Told]) -> bool:
    """Return whether the first count is told again by its parts: "16 people, 14 civilians and two soldiers"."""
    whole = victims[0].harm.count.low
    return whole is not None and whole == sum(item.harm.count.low or 0 for item in victims[1:])


def _is_new_victim(item: Told, seen: list[Told]) -> bool:
    return not any(other.harm.words == item.harm.words for other in seen)


def _confidence(item: Told, count: Count, running: Count | None) -> float:
    """Return how sure it is that a count is the headline toll."""
    lower = item.strand.sentence.text.lower()
    if any(words in lower for words in _EARLIER):
        return 0.5
    if count.low is None and count.high is None:
        return 0.35 if running is not None else 0.55
    if running is None or (running.low is None and running.high is None):
        return 0.9 - (0.02 if item.strand.sentence.is_headline else 0.0)
    size, known = size_of(count), size_of(running)
    if size > known:
        is_aside = _counts_bodies(item) or _is_boast(item)
        open_before = running.high is None and known <= size and not is_aside
        return 0.91 if open_before and item.position <= _SOON else 0.8
    if size == known:
        return 0.9 - 0.01 * min(item.position, 10)
    return 0.5


def _counts_bodies(item: Told) -> bool:
    """Return whether a witness counted bodies, of which there may be more or which others count too."""
    return item.harm.noun.lemma_.lower() in BODIES


def _is_boast(item: Told) -> bool:
    """Return whether those who claim the act tell how many they killed: "saying its fighters had killed 40"."""
    kinds = [speaker.kind for speaker in voice(item).speakers[:1]]
    of_themselves = any(
        word.lower_ in _OWN for doer in item.strand.doers for word in [doer, *children(doer, "poss")]
    )
    return kinds == ["militant_group"] or (of_themselves and kinds in (["organisation"], ["unknown"]))


def spanning(
    article: Article, items: Sequence[Told], effect: Effect, count: Count, confidence: float, *, origin: str
) -> Claim:
    """Return one claim of a count that several tellings give together, quoted from the first to the last."""
    start, end = min(item.harm.start for item in items), max(item.harm.end for item in items)
    return make_claim(
        article.id,
        effect,
        count,
        quote_at(article, start, end),
        attribution=voice(items[0]),
        confidence=confidence,
        origin=origin,
    )
