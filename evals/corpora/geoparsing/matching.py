"""Told and wanted articles and toponyms -> which told one answers which wanted one, and how far off it is."""

from collections.abc import Iterator, Sequence

from evals.corpora.geoparsing.toponyms import Annotated, Point, Toponym
from evals.measures import kilometres, overlap
from reportedly.model.record import Record

NEAR_KM = 161.0
"""A hundred miles, the usual allowance: gazetteers differ in where the middle of a place is."""


class Pair(Record, frozen=True):
    """An article with answers and what was told of it."""

    wanted: Annotated
    told: tuple[Toponym, ...]


class Match(Record, frozen=True):
    """A wanted toponym and the told one that answers it."""

    wanted: Toponym
    told: Toponym

    @property
    def km(self) -> float | None:
        """How far apart the two are; None where one is placed nowhere."""
        return distance(self.wanted.point, self.told.point)

    @property
    def is_near(self) -> bool:
        """Whether it is placed within 161 km."""
        return self.km is not None and self.km <= NEAR_KM


def distance(left: Point | None, right: Point | None) -> float | None:
    """Return kilometres, or None where one is nowhere."""
    if left is None or right is None:
        return None
    return kilometres((left.lat, left.lon), (right.lat, right.lon))


def pairs(told: Sequence[Annotated], wanted: Sequence[Annotated]) -> Iterator[Pair]:
    """Yield every article with answers and what is told of the one of its text, else of its id."""
    by_text = {_words(article): article for article in told}
    by_id = {article.docid: article for article in told if article.docid}
    for article in wanted:
        found = by_text.get(_words(article)) or by_id.get(article.docid or "")
        yield Pair(article, () if found is None else found.toponyms)


def matches(pair: Pair) -> tuple[Match, ...]:
    """Return who answers whom, one to one: the same span first, then the longest overlap."""
    meetings = sorted(
        (
            (told.span == wanted.span, overlap(told.span, wanted.span), -place, -number)
            for place, wanted in enumerate(pair.wanted.toponyms)
            for number, told in enumerate(pair.told)
            if overlap(told.span, wanted.span)
        ),
        reverse=True,
    )
    taken_wanted: set[int] = set()
    taken_told: set[int] = set()
    found = []
    for _, _, place, number in meetings:
        if place not in taken_wanted and number not in taken_told:
            taken_wanted.add(place)
            taken_told.add(number)
            found.append(Match(pair.wanted.toponyms[-place], pair.told[-number]))
    return tuple(found)


def _words(article: Annotated) -> str:
    return " ".join(article.text.split())
