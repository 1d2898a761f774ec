"""People struck whose fate stands elsewhere -> the injured, the dead taken off, and the one who "died" later."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.writing.sums import size_of, sum_of
from reportedly.claims.local.writing.told import Told, by_sentence, count_claim, once
from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.values import Count

_SURE = 0.6  # below every toll that is told as such: it stands first only where no article says "wounded"


def is_aside(harm: Harm) -> bool:
    """Return whether a harm tells no toll of its own: "were shot", "in critical condition", "he died"."""
    return harm.is_fate_open or harm.is_state or harm.is_pronoun


@dataclass(frozen=True, slots=True)
class Running:
    """The count told so far and the harm that told it."""

    count: Count
    told: Told


def dead_by_pronoun(article: Article, told: Sequence[Told], *, origin: str) -> Iterator[Claim]:
    """Yield one dead where nobody else is told as killed: "A teacher was shot. She died on Monday"."""
    for item in told:
        if item.harm.is_pronoun and item.harm.effect == "killed" and _stands_for_victim(item, told):
            yield count_claim(article, item, "killed", Count(1, 1), 0.7, origin=origin)
            return


def injured_of_struck(
    article: Article, told: Sequence[Told], dead: Count | None, hurt: Count | None, *, origin: str
) -> Iterator[Claim]:
    """Yield the injured among those struck when more than are told as injured."""
    struck = _running(told, [item for item in told if item.harm.is_fate_open])
    states = _running(told, [item for item in told if item.harm.is_state])
    alive = None if struck is None else Running(_less(struck.count, dead), struck.told)
    found = [each for each in (alive, states) if each is not None and _is_some(each.count)]
    best = max(found, key=lambda each: size_of(each.count), default=None)
    if best is not None and (hurt is None or size_of(best.count) > size_of(hurt)):
        yield count_claim(article, best.told, "injured", best.count, _SURE, origin=origin)


def _running(told: Sequence[Told], chosen: Sequence[Told]) -> Running | None:
    """Return the largest count of a sentence, those who came on top added."""
    running: Running | None = None
    victims = [item for item in once(chosen) if not item.harm.is_attacker and item.harm.whole is None]
    for group in by_sentence([item for item in victims if not item.harm.is_pronoun]):
        count = sum_of([item.harm.count for item in group])
        if running is not None and all(item.harm.is_additional for item in group):
            running = Running(sum_of([running.count, count]), group[0])
        elif running is None or size_of(count) > size_of(running.count):
            running = Running(count, group[0])
    if running is None:
        pronoun = next((item for item in chosen if item.harm.is_pronoun), None)
        return Running(Count(1, 1), pronoun) if pronoun and _stands_for_victim(pronoun, told) else None
    return running


def _stands_for_victim(pronoun: Told, told: Sequence[Told]) -> bool:
    """Return whether the last single person harmed before "he" was no attacker."""
    before = [
        item.harm
        for item in told
        if item.harm.start < pronoun.harm.start and item.harm.count.high == 1 and not item.harm.is_pronoun
    ]
    return bool(before) and not before[-1].is_attacker


def _less(struck: Count, dead: Count | None) -> Count:
    """Return those struck without the dead; where a bound is open, so is what is left."""
    if dead is None:
        return struck
    low = None if struck.low is None or dead.high is None else max(struck.low - dead.high, 0)
    high = None if struck.high is None else max(struck.high - (dead.low or 0), 0)
    return Count(low or None, high, struck.of_class)


def _is_some(count: Count) -> bool:
    return bool(count.low or count.high)
