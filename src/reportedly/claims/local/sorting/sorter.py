"""Strands in order of the text -> happenings: which sentences tell of the same, which of another, which of none."""

from collections.abc import Sequence
from datetime import timedelta

from reportedly.claims.local.sentence.items import is_row
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sorting.aboutness import (
    NOT_VIOLENCE,
    cause_of_all,
    is_armed,
    is_of_disaster,
    is_violent,
    other_cause,
)
from reportedly.claims.local.sorting.exclusions import why_not
from reportedly.claims.local.sorting.fitting import (
    SURE_KIND,
    are_related,
    is_another_scene,
    is_own_arrest,
    supports,
    tolls_differ,
    words_apart,
)
from reportedly.claims.local.sorting.happenings import Dropped, Happening
from reportedly.claims.local.sorting.kinds import Kind
from reportedly.claims.local.sorting.nearness import days_apart, far_apart, with_slack
from reportedly.claims.local.sorting.scenes import (
    follows_an_older,
    is_claim,
    is_fronted,
    is_later_scene,
    opens_another,
    points_back,
)
from reportedly.claims.local.sorting.settling import kind_of
from reportedly.claims.local.sorting.substance import COUNTRY, is_specific, why_dropped
from reportedly.claims.local.sorting.totals import totals_years
from reportedly.model.article import Article
from reportedly.model.seams import NameBook
from reportedly.model.values import Period, Place

_TOO_LITTLE = "speaks of violence without saying which happening"
_LEAD_IN = 2  # sentences before the one that says where and when
_NEWS_DAYS = 10  # reports of the day tell of days not longer ago; weeklies reach back a week


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
        self.finish()
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
        self.finish()

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
        return not mine & theirs and self._fits(
            strand, kind_of([strand], [], []), self.happenings[0], periods, places
        )

    def take(self, strand: Strand) -> None:
        """Put a strand to the happening it tells of, open a new one, or drop it with a reason."""
        reason = why_not(strand) or (other_cause([strand]) if strand.triggers else None)
        if reason is not None:
            self.dropped.append(Dropped(strand, reason))
            return
        if not strand.triggers or strand.tells_of_those_before or is_claim(strand):
            strand.times, strand.places = [], []
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
        home = self._home(strand, periods, places)
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

    def _leads_in(self, lead: Strand, strand: Strand) -> bool:
        near = strand.sentence.index - lead.sentence.index <= _LEAD_IN and not lead.sentence.is_heading
        if not near or strand.is_told_apart or not is_violent([lead]):
            return False
        return not far_apart(self._places(lead), self._places(strand)) and not days_apart(
            self._periods(lead), self._periods(strand)
        )

    def finish(self) -> None:
        """Drop the happenings that turn out to be accidents, illness, or too thin to be told as one."""
        anything_violent = any(is_violent(happening.strands) for happening in self.happenings)
        everything = [strand for happening in self.happenings for strand in happening.strands]
        elsewhere = cause_of_all(self._article, everything)
        beside = self._disaster_told()
        kept: list[Happening] = []
        for happening in self.happenings:
            reason = elsewhere or why_dropped(happening, is_first=not kept, anything_violent=anything_violent)
            if beside is not None and not any(is_armed(strand) for strand in happening.strands):
                reason = reason or beside
            if reason is None:
                kept.append(happening)
            else:
                self.dropped.extend(Dropped(strand, reason) for strand in happening.strands)
        self.happenings = kept

    def _disaster_told(self) -> str | None:
        """Return what the report opens with when that is a disaster: what follows needs arms to be violence."""
        firsts = [
            drop for drop in self.dropped if drop.strand.triggers and not drop.strand.sentence.is_heading
        ]
        told = [strand.sentence.index for happening in self.happenings for strand in happening.strands]
        first = min(firsts, key=lambda drop: drop.strand.sentence.index, default=None)
        if first is None or first.strand.sentence.index > min(told, default=0):
            return None
        return first.reason if is_of_disaster(self._article, first.reason) else None

    def _is_next_to_last(self, strand: Strand) -> bool:
        """Return whether the sentence before, in the same paragraph, tells of the current happening."""
        if self._current is None:
            return False
        last = self._current.strands[-1].sentence
        return last.passage is strand.sentence.passage and strand.sentence.index - last.index <= 1

    def _is_old(self, periods: Sequence[Period]) -> bool:
        """Return whether the days lie well before the report, whose own news has no day yet."""
        if self._article.published is None:
            return all(period.precision in {"month", "season", "year", "years"} for period in periods)
        limit = self._article.published - timedelta(days=_NEWS_DAYS)
        return all(period.latest is not None and period.latest < limit for period in periods)

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

    def _home(self, strand: Strand, periods: Sequence[Period], places: Sequence[Place]) -> Happening | None:
        if not self.happenings:
            return None
        on_top = not strand.times and any(harm.is_additional for harm in strand.harms)
        if strand.tells_of_those_before or not strand.triggers or on_top:
            return self._current or self.happenings[-1]
        kind = kind_of([strand], [], [])
        fitting = [h for h in self.happenings if self._fits(strand, kind, h, periods, places)]
        fitting = self._of_this_sentence(fitting, strand, periods, places)
        if not fitting:
            told_of = strand.harms or strand.times or strand.places
            only_answers = strand.is_definite and strand.responsibilities and not told_of
            return (self._current or self.happenings[-1]) if only_answers else None
        if strand.is_told_apart or (opens_another(strand) and not strand.is_definite):
            return None
        if is_later_scene(strand) and self._is_of_another_kind(strand, kind):
            return None
        if follows_an_older(strand):
            strand.harms = []
            return self.happenings[0]
        if strand.is_definite and not opens_another(strand):
            alike = [h for h in fitting if h.kind is not None and h.kind.type == kind.type]
            if alike and kind.rank >= SURE_KIND:
                return max(alike, key=lambda happening: happening.last_index)
            if not (periods or places or strand.harms) and not self._is_next_to_last(strand):
                return self.happenings[0]
        return self._likeliest(fitting, strand, periods, places)

    def _of_this_sentence(
        self, fitting: list[Happening], strand: Strand, periods: Sequence[Period], places: Sequence[Place]
    ) -> list[Happening]:
        """Leave out what was told before another happening of this sentence, unless day or place speak for it."""
        current = self._current
        if current is None or strand.is_definite or current.strands[-1].sentence is not strand.sentence:
            return fitting
        return [h for h in fitting if h is current or supports(h, periods, places)]

    def _is_of_another_kind(self, strand: Strand, kind: Kind) -> bool:
        """Return whether a later hour brought something else: "Hours later, soldiers arrested six men"."""
        current = self._current or self.happenings[-1]
        if strand.is_definite or current.kind is None or kind.rank < SURE_KIND:
            return False
        return bool(strand.doers) and kind.type != current.kind.type

    def _likeliest(
        self, fitting: list[Happening], strand: Strand, periods: Sequence[Period], places: Sequence[Place]
    ) -> Happening | None:
        """Return the happening that days and places speak for, the one told of last among equals."""
        supported = [h for h in fitting if supports(h, periods, places)]
        current = self._current or self.happenings[-1]
        if current in fitting and (current in supported or not (periods and supported)):
            return current if current in supported or not supported else supported[-1]
        if supported:
            return supported[-1]
        if strand.is_definite or not (periods or places):
            return max(fitting, key=lambda happening: happening.last_index)
        return fitting[0] if fitting[0] is self.happenings[0] else None

    def _fits(
        self,
        strand: Strand,
        kind: Kind,
        happening: Happening,
        periods: Sequence[Period],
        places: Sequence[Place],
    ) -> bool:
        if strand.sentence is happening.strands[-1].sentence and strand.times and happening.strands[-1].times:
            return False
        if days_apart(with_slack(periods, strand), happening.periods) or words_apart(
            strand, happening, periods
        ):
            return False
        if periods and not happening.periods and not strand.is_definite and self._is_old(periods):
            return False
        if strand.is_indefinite and (strand.times or strand.places) and tolls_differ(strand, happening):
            return False
        told = [place for place in places if place.precision < COUNTRY] if strand.is_definite else places
        if far_apart(told, happening.places) and not points_back(strand):
            return False
        if is_fronted(strand) and is_another_scene(strand, happening, places):
            return False
        if kind.type == "arrest" and is_own_arrest(strand, happening):
            return False
        if happening.kind is None or kind.rank < SURE_KIND or happening.kind.rank < SURE_KIND:
            return True
        return strand.is_definite or are_related(kind.type, happening.kind.type)


def _has_day_and_place(periods: Sequence[Period], places: Sequence[Place]) -> bool:
    return any(period.precision in {"day", "days"} for period in periods) and any(
        place.precision < COUNTRY for place in places
    )
