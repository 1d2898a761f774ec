"""Strands in order of the text -> happenings: which sentences tell of the same, which of another, which of none."""

from collections.abc import Sequence

from reportedly.claims.local.sentence.items import is_row
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sorting.aboutness import (
    NOT_VIOLENCE,
    is_violent,
    other_cause,
)
from reportedly.claims.local.sorting.exclusions import why_not
from reportedly.claims.local.sorting.happenings import Dropped, Happening
from reportedly.claims.local.sorting.homes import SoFar, fits, home_of
from reportedly.claims.local.sorting.nearness import days_apart, far_apart
from reportedly.claims.local.sorting.scenes import is_claim, is_rival_toll
from reportedly.claims.local.sorting.settling import kind_of
from reportedly.claims.local.sorting.substance import COUNTRY, is_specific
from reportedly.claims.local.sorting.totals import totals_years
from reportedly.claims.local.sorting.weeding import weeded
from reportedly.model.article import Article
from reportedly.model.seams import NameBook
from reportedly.model.values import Period, Place

_TOO_LITTLE = "speaks of violence without saying which happening"
_LEAD_IN = 2  # sentences before the one that says where and when


class Sorter:
    """Sorts the strands of one article into happenings."""

    def __init__(self, article: Article, names: NameBook, countries: tuple[str, ...]) -> None:
        self._article = article
        self._names = names
        self._countries = countries
        self.happenings: list[Happening] = []
        self._current: Happening | None = None
        self._is_statistics = False
        self.dropped: list[Dropped] = []

    def sort(self, strands: Sequence[Strand], *, is_statistics: bool) -> None:
        """Sort all strands of the article; headings count only when the text below them tells of nothing."""
        self._is_statistics = is_statistics
        for strand in strands:
            if not strand.sentence.is_heading:
                self.take(strand)
        self._weed()
        headings = [
            strand for strand in strands if strand.sentence.is_heading and not is_row(strand.sentence)
        ]
        if self.happenings:
            self.happenings[0].headlines.extend(filter(self._heads_first, headings))
        if self.happenings or any(drop.reason in NOT_VIOLENCE for drop in self.dropped):
            self.dropped.extend(
                Dropped(strand, "a heading of what the text below tells") for strand in headings
            )
            return
        for strand in headings:
            self.take(strand)
        self._weed()

    def _heads_first(self, strand: Strand) -> bool:
        """Return whether a headline tells of the first happening, and none of the others has its kind of harm."""
        if not strand.sentence.is_headline or why_not(strand) is not None:
            return False
        mine = {harm.effect for harm in strand.harms}
        theirs = {
            h.effect
            for other in self.happenings[1:]
            for told in other.strands
            for h in told.harms
            if h.count.low
        }
        periods, places = self._periods(strand), self._places(strand)
        return not mine & theirs and fits(
            strand, kind_of([strand], [], []), self.happenings[0], periods, places, self._article.published
        )

    def take(self, strand: Strand) -> None:
        """Put a strand to the happening it tells of, open a new one, or drop it with a reason."""
        reason = why_not(strand) or (other_cause([strand]) if strand.triggers else None)
        if reason is not None:
            self.dropped.append(Dropped(strand, reason))
            return
        only_tells = strand.tells_of_those_before or is_claim(strand) or is_rival_toll(strand)
        if not strand.triggers or only_tells:
            strand.times, strand.places = [], []
        strand.is_after_air_strike = any(_is_air_strike(happening) for happening in self.happenings)
        periods = self._periods(strand)
        places = self._places(strand)
        if self._is_statistics and not _has_day_and_place(periods, places):
            self.dropped.append(
                Dropped(strand, "stands among the totals of a period, with no day and place of its own")
            )
            return
        total = totals_years(strand, periods, places)
        if total is not None:
            self.dropped.append(Dropped(strand, total))
            return
        goes_on = self._goes_on_from_an_opening(strand)
        home = None if goes_on else home_of(self._so_far(), strand, periods, places)
        if home is None:
            if not is_specific(strand, periods, places, is_first=not self.happenings):
                self.dropped.append(Dropped(strand, _TOO_LITTLE))
                return
            home = Happening()
            self.happenings.append(home)
            self._join_lead_in(home, strand)
        self._current = home
        home.strands.append(strand)
        home.periods.extend(periods)
        home.places.extend(places)
        home.kind = kind_of(home.strands, [], [])

    def _join_lead_in(self, home: Happening, strand: Strand) -> None:
        """Join a sentence that told too little alone: "A bomb went off. Four were killed in the town on Friday"."""
        for dropped in self.dropped[-_LEAD_IN:]:
            if dropped.reason == _TOO_LITTLE and self._leads_in(dropped.strand, strand):
                self.dropped.remove(dropped)
                home.strands.append(dropped.strand)

    def _goes_on_from_an_opening(self, strand: Strand) -> bool:
        """Return whether the sentence before opened another item, and told too little alone."""
        dropped = self.dropped[-1] if self.dropped else None
        if dropped is None or dropped.reason != _TOO_LITTLE or not dropped.strand.is_told_apart:
            return False
        before, own = dropped.strand.sentence, strand.sentence
        return before.passage is own.passage and own.index - before.index == 1 and bool(strand.harms)

    def _leads_in(self, lead: Strand, strand: Strand) -> bool:
        near = strand.sentence.index - lead.sentence.index <= _LEAD_IN and not lead.sentence.is_heading
        goes_on = any(token.lower_ == "also" for token in lead.sentence.tokens)
        if not near or goes_on or strand.is_told_apart or not is_violent([lead]):
            return False
        return not far_apart(self._places(lead), self._places(strand)) and not days_apart(
            self._periods(lead), self._periods(strand)
        )

    def _weed(self) -> None:
        self.happenings, out = weeded(self._article, self.happenings, self.dropped)
        self.dropped.extend(out)

    def _so_far(self) -> SoFar:
        return SoFar(self.happenings, self._current, self._article.published)

    def _periods(self, strand: Strand) -> list[Period]:
        found = [
            self._names.period(mention.text, self._article.published)
            for mention in strand.times
            if not mention.needs_anchor
        ]
        return [period for period in found if period.earliest is not None or period.latest is not None]

    def _places(self, strand: Strand) -> list[Place]:
        found = [
            self._names.place(mention.text, context=mention.context, countries=self._countries)
            for mention in strand.places
        ]
        return [place for place in found if place is not None]


def _is_air_strike(happening: Happening) -> bool:
    return happening.kind is not None and happening.kind.type == "airstrike_drone"


def _has_day_and_place(periods: Sequence[Period], places: Sequence[Place]) -> bool:
    return any(period.precision in {"day", "days"} for period in periods) and any(
        place.precision < COUNTRY for place in places
    )
