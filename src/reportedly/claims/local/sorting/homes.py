"""A strand and the happenings told before it -> the one that it tells of, or none when it opens another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sorting.fitting import (
    SURE_KIND,
    are_related,
    is_another_scene,
    is_arrest_or_its_reason,
    is_elsewhere,
    is_elsewhere_first,
    supports,
    tolls_differ,
    words_apart,
)
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.sorting.kinds import Kind
from reportedly.claims.local.sorting.nearness import days_apart, far_apart, with_slack
from reportedly.claims.local.sorting.recalling import is_in_clause
from reportedly.claims.local.sorting.scenes import (
    brings_others,
    follows_an_older,
    goes_back_to_target,
    is_fronted,
    is_later_scene,
    opens_another,
    points_back,
    set_others_off,
)
from reportedly.claims.local.sorting.settling import is_bare_bombing, kind_of
from reportedly.claims.local.sorting.substance import COUNTRY
from reportedly.claims.local.sorting.totals import totals_several
from reportedly.model.values import Period, Place

_NEWS_DAYS = 10  # reports of the day tell of days not longer ago; weeklies reach back a week


@dataclass(frozen=True, slots=True)
class SoFar:
    """What an article has told when a strand is read, with its day of publication."""

    happenings: list[Happening]
    current: Happening | None
    """The one that the strand before told of."""
    published: date | None

    @property
    def last(self) -> Happening:
        """The current happening, else the last one opened."""
        return self.current or self.happenings[-1]

    @property
    def latest(self) -> Happening:
        """The last happening, but for one that a clause only recalled where another is news."""
        if not self._is_recalled(self.last):
            return self.last
        news = (each for each in reversed(self.happenings) if not self._is_recalled(each))
        return next(news, self.last)

    def _is_recalled(self, happening: Happening) -> bool:
        """Return whether it is old, and told last in a clause that says more of somebody or something."""
        return _is_old(self.published, happening.periods) and is_in_clause(happening.strands[-1])


def home_of(
    told: SoFar, strand: Strand, periods: Sequence[Period], places: Sequence[Place]
) -> Happening | None:
    """Return the happening told so far that a strand tells of; None when it opens another."""
    if not told.happenings:
        return None
    on_top = not (strand.times or opens_another(strand)) and any(h.is_additional for h in strand.harms)
    if strand.tells_of_those_before or not strand.triggers or on_top:
        return told.latest if strand.triggers else told.last
    kind = kind_of([strand], [], [])
    fitting = [h for h in told.happenings if fits(strand, kind, h, periods, places, told.published)]
    fitting = _of_this_sentence(told, fitting, strand, periods, places)
    if not fitting:
        details = strand.harms or strand.times or strand.places
        only_answers = strand.is_definite and strand.responsibilities and not details
        return told.latest if only_answers else None
    is_another = opens_another(strand) and not strand.is_definite
    if strand.is_told_apart or set_others_off(strand) or is_another:
        return None
    if is_later_scene(strand) and (_is_of_another_kind(told, strand, kind) or _brings_another(told, strand)):
        return None
    if follows_an_older(strand):
        strand.harms = []
        return told.happenings[0]
    if strand.is_definite and not opens_another(strand):
        alike = [h for h in fitting if h.kind is not None and h.kind.type == kind.type]
        if alike and kind.rank >= SURE_KIND:
            return max(alike, key=lambda happening: happening.last_index)
        if not (periods or places or strand.harms) and not _is_next_to_last(told, strand):
            return told.happenings[0]
    return _likeliest(told, fitting, strand, periods, places)


def _of_this_sentence(
    told: SoFar, fitting: list[Happening], strand: Strand, periods: Sequence[Period], places: Sequence[Place]
) -> list[Happening]:
    """Leave out what was told before another happening of this sentence, unless day or place speak for it."""
    current = told.current
    if not (periods or places):
        # "the checkpoint" is the one struck before, whatever was told between.
        fitting = [h for h in fitting if goes_back_to_target(strand, h)] or fitting
    if current is None or strand.is_definite or current.strands[-1].sentence is not strand.sentence:
        return fitting
    return [h for h in fitting if h is current or supports(h, periods, places)]


def _is_of_another_kind(told: SoFar, strand: Strand, kind: Kind) -> bool:
    """Return whether a later hour brought something else: "Hours later, soldiers arrested six men"."""
    current = told.latest
    if strand.is_definite or current.kind is None or kind.rank < SURE_KIND:
        return False
    return bool(strand.doers) and kind.type != current.kind.type


def _brings_another(told: SoFar, strand: Strand) -> bool:
    """Return whether a later hour brought others, or a strike with victims of its own."""
    return _is_on_others(told, strand) or _strikes_anew(told, strand)


def _is_on_others(told: SoFar, strand: Strand) -> bool:
    """Return whether others struck at another place in a later hour: "Hours later, gunmen shot at a patrol in Y"."""
    theirs = " ".join(mention.text for each in told.latest.strands for mention in each.places)
    return (
        brings_others(strand)
        and bool(strand.places and theirs)
        and not any(mention.token.text in theirs for mention in strand.places)
    )


def _strikes_anew(told: SoFar, strand: Strand) -> bool:
    """Return whether a later hour brought a strike with victims of its own: "Later, bombs hit a depot, killing two"."""
    strikes = any(t.is_verb and t.word.frame in {"attack", "device"} for t in strand.triggers)
    by_others = all(doer.tag_ != "PRP" for doer in strand.doers)
    is_new = strikes and by_others and bool(strand.targets) and not strand.is_definite
    return is_new and bool(strand.harms) and tolls_differ(strand, told.latest)


def _likeliest(
    told: SoFar, fitting: list[Happening], strand: Strand, periods: Sequence[Period], places: Sequence[Place]
) -> Happening | None:
    """Return the happening that days and places speak for, the one told of last among equals."""
    supported = [h for h in fitting if supports(h, periods, places)]
    current = told.latest
    if current in fitting and (current in supported or not (periods and supported)):
        return current if current in supported or not supported else supported[-1]
    if supported:
        return supported[-1]
    if strand.is_definite or not (periods or places):
        return max(fitting, key=lambda happening: happening.last_index)
    return fitting[0] if fitting[0] is told.happenings[0] else None


def _is_next_to_last(told: SoFar, strand: Strand) -> bool:
    """Return whether the sentence before, in the same paragraph, tells of the current happening."""
    if told.current is None:
        return False
    last = told.current.strands[-1].sentence
    return last.passage is strand.sentence.passage and strand.sentence.index - last.index <= 1


def fits(
    strand: Strand,
    kind: Kind,
    happening: Happening,
    periods: Sequence[Period],
    places: Sequence[Place],
    published: date | None,
) -> bool:
    """Return whether nothing that a strand tells keeps it from telling of a happening."""
    if strand.sentence is happening.strands[-1].sentence and strand.times and happening.strands[-1].times:
        return False
    if totals_several(happening.strands[0]) and (strand.times or strand.places):
        return False
    if days_apart(with_slack(periods, strand), happening.periods) or words_apart(strand, happening, periods):
        return False
    if periods and not happening.periods and not strand.is_definite and _is_old(published, periods):
        return False
    if strand.is_indefinite and (strand.times or strand.places) and tolls_differ(strand, happening):
        return False
    exact = [place for place in places if place.precision < COUNTRY] if strand.is_definite else places
    if far_apart(exact, happening.places) and not points_back(strand):
        return False
    if is_fronted(strand) and is_another_scene(strand, happening, places):
        return False
    if is_elsewhere(strand, happening) and not points_back(strand):
        return False
    if is_arrest_or_its_reason(strand, kind.type, happening):
        return False
    return _is_of_kind(strand, kind, happening)


def _is_of_kind(strand: Strand, kind: Kind, happening: Happening) -> bool:
    """Return whether the kinds of both allow one happening."""
    if happening.kind is None or kind.rank < SURE_KIND or happening.kind.rank < SURE_KIND:
        return True
    if kind.type != happening.kind.type and is_elsewhere_first(strand, happening):
        return False
    if kind.type == "airstrike_drone" and is_bare_bombing(happening.kind, happening.strands):
        return True
    return strand.is_definite or are_related(kind.type, happening.kind.type)


def _is_old(published: date | None, periods: Sequence[Period]) -> bool:
    """Return whether the days lie well before the report, whose own news has no day yet."""
    if not periods:
        return False
    if published is None:
        return all(period.precision in {"month", "season", "year", "years"} for period in periods)
    limit = published - timedelta(days=_NEWS_DAYS)
    return all(period.latest is not None and period.latest < limit for period in periods)
