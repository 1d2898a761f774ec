"""Facts of accounts -> the pairs worth comparing: near in days, near in place, of one family of types."""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Generic, TypeVar

from reportedly.incidents.facts import Facts
from reportedly.incidents.families import may_be_one
from reportedly.incidents.vocabulary import is_common
from reportedly.model.ids import AccountId
from reportedly.model.record import Record
from reportedly.model.seams import Stand
from reportedly.model.values import Actor, Place

_CELL_DEGREES = 0.5
"""About 55 km: with the cells around, every place within 55 km is met."""
SLACK_DAYS = 1
"""One day's error in a date is compared, and judged, rather than passed over."""
_NEWS_DAYS = 60
"""An undated main report tells of news: a happening at most so many days before publication."""
_UNPLACED_DAYS = 10
"""Without a place, only accounts of the same days are compared."""

_LONG_DAYS = 400
"""An account that may be of any day in so many is compared only with those that share more than the place."""

_TELLING_TOLL = 3
"""One or two dead tell no happening from the others at its place, whoever killed them."""
_HIGH_TOLL = 10
"""So many tell one by themselves where no day at all is known."""

_SPAN_DAYS = 15
_COMMON = 500
"""Of 10,000 reports; what so many use finds no report again."""
_TELLING = 12
SHARED = 2
"""Of the twelve most telling words of two reports printed within about a month, so many are in common."""


Key = TypeVar("Key", bound=Hashable)


class _Window(Record, frozen=True):
    earliest: float
    latest: float

    @property
    def days(self) -> float:
        return self.latest - self.earliest


class _Compared(Record, frozen=True):
    """What says whether two accounts near in place may tell of one happening."""

    window: _Window
    is_placed: bool
    marks: frozenset[str]
    persons: frozenset[str]
    words: frozenset[str]


def stand(facts: Facts) -> Stand:
    """Return where an account stands."""
    window = _window(facts)
    is_brief = window.latest - window.earliest <= _UNPLACED_DAYS
    persons = {f"person {name}" for name in _persons(facts)}
    apart = persons | ({"anywhere"} if is_brief else set())
    is_placed, is_long = bool(_places(facts)), window.latest - window.earliest > _LONG_DAYS
    places, marks = _keys(facts) - {"anywhere"}, _marks(facts)
    asked = _asked(facts) if is_placed else set[str]()
    if is_placed:
        marked = {f"{place} {mark}" for place in asked for mark in marks}
        asked = marked if is_long else asked | marked
    stands = {f"{place} {mark}" for place in places for mark in marks} | (set() if is_long else places)
    return Stand(
        keys=frozenset(stands | apart),
        asked=frozenset(asked if is_placed else apart),
        earliest=None if window.earliest == -math.inf else int(window.earliest),
        latest=None if window.latest == math.inf else int(window.latest),
        words=_telling(facts) if facts.published else (),
        span=_span(facts.published) if facts.published else 0,
    )


def candidate_pairs(
    told: Iterable[Facts], *, new: Container[AccountId] | None = None
) -> Iterator[tuple[Facts, Facts]]:
    """Yield each pair of accounts worth comparing, once, by id; accounts of one article are never a pair.

    Where some are `new`, only pairs that hold one of them.
    """
    ordered = sorted({facts.account_id: facts for facts in told}.values(), key=lambda facts: facts.account_id)
    is_new = [new is None or facts.account_id in new for facts in ordered]
    compared = [_compared(facts) for facts in ordered]
    placed, alike = _near_in_place(ordered, is_new), _near_in_words(ordered, is_new)
    for left, right in sorted(placed | alike):
        one, other = ordered[left], ordered[right]
        if one.article_id == other.article_id:
            continue
        pair = (left, right)
        if pair in alike:
            # Texts outvote a day or a place that was misread, never both.
            is_near = pair in placed or _share_days(compared[left].window, compared[right].window)
        else:
            is_near = _near_in_time(compared[left], compared[right]) and _one_family(one.types, other.types)
        if is_near:
            yield one, other


@lru_cache(maxsize=4096)
def _one_family(left: frozenset[str], right: frozenset[str]) -> bool:
    return may_be_one(left, right)


def _near_in_place(ordered: Sequence[Facts], is_new: Sequence[bool]) -> set[tuple[int, int]]:
    """Return index pairs of which one asks for a place key that the other stands under."""
    standing = _Standing[str]()
    for index, facts in enumerate(ordered):
        for key in _keys(facts):
            standing.put(key, index, is_new=is_new[index])
    return {
        (min(index, met), max(index, met))
        for index, facts in enumerate(ordered)
        for key in _asked(facts)
        for met in standing.under(key, is_new=is_new[index])
        if met != index
    }


def _near_in_words(ordered: Sequence[Facts], is_new: Sequence[bool]) -> set[tuple[int, int]]:
    """Return index pairs of reports of one time that share several of their most telling words.

    A day or a place that was misread keeps no two reports of one happening from being compared.
    """
    standing = _Standing[tuple[str, int]]()
    met: Counter[tuple[int, int]] = Counter()
    for index, facts in enumerate(ordered):
        if facts.published is None:
            continue
        span, words = _span(facts.published), _telling(facts)
        for word in words:
            for near in (span - 1, span, span + 1):
                met.update((other, index) for other in standing.under((word, near), is_new=is_new[index]))
        for word in words:
            standing.put((word, span), index, is_new=is_new[index])
    return {pair for pair, shared in met.items() if shared >= SHARED}


class _Standing(Generic[Key]):
    """Accounts under their keys; one that is not new meets only those that are."""

    def __init__(self) -> None:
        self._all: defaultdict[Key, list[int]] = defaultdict(list)
        self._new: defaultdict[Key, list[int]] = defaultdict(list)

    def put(self, key: Key, index: int, *, is_new: bool) -> None:
        """Let an account stand under a key."""
        self._all[key].append(index)
        if is_new:
            self._new[key].append(index)

    def under(self, key: Key, *, is_new: bool) -> Sequence[int]:
        """Return the accounts under a key that an account, new or not, is to be compared with."""
        return (self._all if is_new else self._new).get(key, ())


def _telling(facts: Facts) -> tuple[str, ...]:
    """Return the most telling words of a report by which others are found.

    Numbers, such as the year, are those of all its time, and a short report is all common words.
    """
    rare = (word for word in facts.text if not word.isdigit() and not is_common(word, share=_COMMON))
    return tuple(islice(rare, _TELLING))


def _span(published: date) -> int:
    return published.toordinal() // _SPAN_DAYS


def _places(facts: Facts) -> list[Place]:
    return [referent.entity for referent in facts.places if isinstance(referent.entity, Place)]


def _keys(facts: Facts) -> set[str]:
    keys = {"anywhere"}
    for place in _places(facts):
        keys.add(f"country {place.country}")
        keys.add(f"admin1 {place.country} {place.admin1}")
        if place.lat is not None and place.lon is not None:
            keys.add(_cell(_row(place.lat), _row(place.lon)))
    return keys


def _asked(facts: Facts) -> set[str]:
    places = _places(facts)
    return {key for place in places for key in _asked_of(place)} if places else {"anywhere"}


def _asked_of(place: Place) -> set[str]:
    if place.precision >= 5:
        return {f"country {place.country}"}
    if place.precision == 4 or place.lat is None or place.lon is None:
        return {f"admin1 {place.country} {place.admin1}" if place.admin1 else f"country {place.country}"}
    row, column = _row(place.lat), _row(place.lon)
    return {_cell(row + down, column + along) for down in (-1, 0, 1) for along in (-1, 0, 1)}


def _row(degrees: float) -> int:
    return math.floor(degrees / _CELL_DEGREES)


def _cell(row: int, column: int) -> str:
    return f"cell {row} {column % round(360 / _CELL_DEGREES)}"


def _window(facts: Facts) -> _Window:
    """Return the ordinal days within which the happening lies, as far as the account tells."""
    last = facts.published.toordinal() if facts.published else math.inf
    if facts.periods:
        earliest = min(_ordinal(period.earliest, -math.inf) for period in facts.periods)
        return _Window(earliest, max(_ordinal(period.latest, last) for period in facts.periods))
    return _Window(last - _NEWS_DAYS if facts.main and facts.published else -math.inf, last)


def _ordinal(day: date | None, otherwise: float) -> float:
    return day.toordinal() if day else otherwise


def _compared(facts: Facts) -> _Compared:
    return _Compared(_window(facts), bool(_places(facts)), _marks(facts), _persons(facts), facts.words)


def _share_days(one: _Window, other: _Window) -> bool:
    return one.earliest - SLACK_DAYS <= other.latest and other.earliest - SLACK_DAYS <= one.latest


def _near_in_time(one: _Compared, other: _Compared) -> bool:
    if not _share_days(one.window, other.window):
        return False
    longest = max(one.window.days, other.window.days)
    if one.is_placed and other.is_placed:
        return longest <= _LONG_DAYS or not one.marks.isdisjoint(other.marks)
    # A person named by both may join accounts that lack a place or a day.
    share_name = not one.persons.isdisjoint(other.persons)
    return longest <= _UNPLACED_DAYS or (share_name and not one.words.isdisjoint(other.words))


def _marks(facts: Facts) -> frozenset[str]:
    """Return what may tell one happening from the others at its place: a person, a toll, one of an actor."""
    actors = {
        referent.entity.id
        for referent in (*facts.perpetrators, *facts.targets)
        if isinstance(referent.entity, Actor)
    }
    tolls = {
        (number, f"{toll.field} {number}")
        for toll in facts.tolls
        for number in (toll.count.low, toll.count.high)
        if number is not None and number >= _TELLING_TOLL
    }
    least = _TELLING_TOLL if facts.published or facts.periods else _HIGH_TOLL
    alone = (told for number, told in tolls if number >= least)
    return frozenset(
        (*_persons(facts), *alone, *(f"{actor} {told}" for actor in actors for _, told in tolls))
    )


def _persons(facts: Facts) -> frozenset[str]:
    return frozenset(person.mention.casefold() for person in facts.persons)
