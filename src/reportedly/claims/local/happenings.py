"""Strands in order of the text -> happenings: which sentences tell of the same, which of another, which of none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from reportedly.claims.local.aboutness import cause_of_all, is_violent, other_cause
from reportedly.claims.local.kinds import Kind, kind_of
from reportedly.claims.local.strands import Strand, is_generic
from reportedly.claims.local.triggers import has_armed_doer, has_weapon
from reportedly.model.article import Article
from reportedly.model.seams import NameBook
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Period, Place

_FAMILIES: tuple[frozenset[IncidentType], ...] = (
    frozenset({"bombing", "suicide_bombing", "landmine"}),
    frozenset({"airstrike_drone", "shelling"}),
    frozenset({"abduction"}),
    frozenset({"arson", "looting", "mob_violence", "protest_violence"}),
    frozenset({"armed_clash", "raid", "armed_attack", "assassination", "execution"}),
    frozenset({"disrupted_plot"}),
    frozenset({"sexual_violence"}),
)
_NEAR_KM = 60.0  # a district and a town in it
_SAME_TOWN_KM = 14.0  # a quarter or a village and its town
_ENOUGH_FIRST = 2  # of doer, victim, place and day, for what the report is about
_ENOUGH_LATER = 3  # for what it recalls
_SUBSTANCE_FIRST = 2.0  # of six points, for the happening that a report opens with
_SUBSTANCE_LATER = 2.5  # for those it recalls; 3 lost two in a hundred real ones and kept out two false
_COUNTRY = 6  # precision of a place that is only a country
_WAR_TOLL = 100
_WAR = re.compile(
    r"\b(?:in|during|by|of)\s+(?:the|a|this|its|their)?\s*(?:[\w-]+\s+){0,3}?(?:conflict|war|insurgency|uprising|crisis|rebellion|violence|fighting)\b",
    re.IGNORECASE,
)
_SURE_KIND = 45  # rank from which two types that differ tell of two happenings
_NEWS_DAYS = 10  # reports of the day tell of days not longer ago; weeklies reach back a week


@dataclass(eq=False)
class Happening:
    """Strands that tell of one happening."""

    strands: list[Strand] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    kind: Kind | None = None

    @property
    def last_index(self) -> int:
        """The number of the last sentence that tells of it."""
        return self.strands[-1].sentence.index


@dataclass(frozen=True, slots=True)
class Dropped:
    """A strand that tells of no incident, and why."""

    strand: Strand
    reason: str


class Sorter:
    """Sorts the strands of one article into happenings."""

    def __init__(self, article: Article, names: NameBook) -> None:
        self._article = article
        self._names = names
        self._countries = names.countries_of(article)
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
        headings = [strand for strand in strands if strand.sentence.is_heading]
        if self.happenings:
            self.dropped.extend(
                Dropped(strand, "a heading of what the text below tells") for strand in headings
            )
            return
        for strand in headings:
            self.take(strand)
        self.finish()

    def take(self, strand: Strand) -> None:
        """Put a strand to the happening it tells of, open a new one, or drop it with a reason."""
        reason = why_not(strand) or (other_cause([strand]) if strand.triggers else None)
        if reason is not None:
            self.dropped.append(Dropped(strand, reason))
            return
        if not strand.triggers:
            strand.times, strand.places = [], []
        periods = self._periods(strand)
        places = self._places(strand)
        if self._is_statistics and not _has_day_and_place(periods, places):
            self.dropped.append(
                Dropped(strand, "stands among the totals of a period, with no day and place of its own")
            )
            return
        home = self._home(strand, periods, places)
        if home is None:
            if not is_specific(strand, periods, places, is_first=not self.happenings):
                self.dropped.append(Dropped(strand, "speaks of violence without saying which happening"))
                return
            home = Happening()
            self.happenings.append(home)
        self._current = home
        home.strands.append(strand)
        home.periods.extend(periods)
        home.places.extend(places)
        home.kind = kind_of(home.strands, [], [])

    def finish(self) -> None:
        """Drop the happenings that turn out to be accidents, illness, or too thin to be told as one."""
        anything_violent = any(is_violent(happening.strands) for happening in self.happenings)
        everything = [strand for happening in self.happenings for strand in happening.strands]
        elsewhere = cause_of_all(self._article, everything)
        kept: list[Happening] = []
        for happening in self.happenings:
            reason = elsewhere or _why_dropped(
                happening, is_first=not kept, anything_violent=anything_violent
            )
            if reason is None:
                kept.append(happening)
            else:
                self.dropped.extend(Dropped(strand, reason) for strand in happening.strands)
        self.happenings = kept

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
        if not strand.triggers or (not strand.times and any(harm.is_additional for harm in strand.harms)):
            return self._current or self.happenings[-1]
        fitting = [h for h in self.happenings if self._fits(strand, h, periods, places)]
        if not fitting:
            return None
        if strand.is_told_apart or (strand.opens_another and not strand.is_definite):
            return None
        if strand.is_definite and not strand.opens_another:
            kind = kind_of([strand], [], [])
            alike = [h for h in fitting if h.kind is not None and h.kind.type == kind.type]
            if alike and kind.rank >= _SURE_KIND:
                return max(alike, key=lambda happening: happening.last_index)
            if not (periods or places or strand.harms) and not self._is_next_to_last(strand):
                return self.happenings[0]
        return self._likeliest(fitting, strand, periods, places)

    def _likeliest(
        self, fitting: list[Happening], strand: Strand, periods: Sequence[Period], places: Sequence[Place]
    ) -> Happening | None:
        """Return the happening that days and places speak for, the one told of last among equals."""
        supported = [h for h in fitting if _supports(h, periods, places)]
        current = self._current or self.happenings[-1]
        if current in fitting and (current in supported or not (periods and supported)):
            return current if current in supported or not supported else supported[-1]
        if supported:
            return supported[-1]
        if strand.is_definite or not (periods or places):
            return max(fitting, key=lambda happening: happening.last_index)
        return fitting[0] if fitting[0] is self.happenings[0] else None

    def _fits(
        self, strand: Strand, happening: Happening, periods: Sequence[Period], places: Sequence[Place]
    ) -> bool:
        if strand.sentence is happening.strands[-1].sentence and strand.times and happening.strands[-1].times:
            return False
        if _days_apart(_with_slack(periods, strand), happening.periods) or _words_apart(
            strand, happening, periods
        ):
            return False
        if periods and not happening.periods and not strand.is_definite and self._is_old(periods):
            return False
        if strand.is_indefinite and (strand.times or strand.places) and _tolls_differ(strand, happening):
            return False
        told = [place for place in places if place.precision < _COUNTRY] if strand.is_definite else places
        if _far_apart(told, happening.places):
            return False
        kind = kind_of([strand], [], [])
        if kind.type == "arrest" and _is_own_arrest(strand, happening):
            return False
        if happening.kind is None or kind.rank < _SURE_KIND or happening.kind.rank < _SURE_KIND:
            return True
        return strand.is_definite or _related(kind.type, happening.kind.type)


def _words_apart(strand: Strand, happening: Happening, periods: Sequence[Period]) -> bool:
    """Return whether days that cannot be resolved are told in other words: "earlier this month", undated."""
    mine = {mention.text.lower() for mention in strand.times if not mention.needs_anchor}
    theirs = {mention.text.lower() for other in happening.strands for mention in other.times}
    is_open = bool(mine) and not periods
    return is_open and bool(theirs) and not mine & theirs and not strand.is_definite


def _tolls_differ(strand: Strand, happening: Happening) -> bool:
    mine = {(harm.effect, harm.count.low, harm.count.high) for harm in strand.harms if harm.whole is None}
    theirs = {
        (h.effect, h.count.low, h.count.high)
        for other in happening.strands
        for h in other.harms
        if h.whole is None
    }
    effects = {effect for effect, _, _ in mine} & {effect for effect, _, _ in theirs}
    return bool(effects) and not mine & theirs


def _is_own_arrest(strand: Strand, happening: Happening) -> bool:
    """Return whether an arrest has a place of its own and nothing ties it to the act before it."""
    if happening.kind is None or happening.kind.type == "arrest" or strand.is_definite:
        return False
    lower = strand.sentence.text.lower()
    tied = any(
        words in lower
        for words in ("in connection", "suspect", "over the", "after the", "for the", "behind the")
    )
    return bool(strand.places) and not tied


def _related(left: IncidentType, right: IncidentType) -> bool:
    if left == right or "other" in {left, right} or "arrest" in {left, right}:
        return True
    soft = _FAMILIES[4]
    if left in soft or right in soft:
        return True
    return any(left in family and right in family for family in _FAMILIES)


def _supports(happening: Happening, periods: Sequence[Period], places: Sequence[Place]) -> bool:
    same_day = any(_overlap(mine, theirs) for mine in periods for theirs in happening.periods)
    same_place = any(_near(mine, theirs) for mine in places for theirs in happening.places)
    return same_day or (same_place and not periods)


def _why_dropped(happening: Happening, *, is_first: bool, anything_violent: bool) -> str | None:
    reason = other_cause(happening.strands)
    if reason is not None:
        return reason
    harmed = any(harm.count.low or harm.count.high for strand in happening.strands for harm in strand.harms)
    if not is_violent(happening.strands) and not (harmed and anything_violent):
        return "does not say that it was an act of violence"
    is_arrest = happening.kind is not None and happening.kind.type == "arrest"
    if not harmed and is_arrest and not any(strand.doers for strand in happening.strands):
        return "speaks of an arrest without saying of whom or by whom"
    if not harmed and _substance(happening) < (_SUBSTANCE_FIRST if is_first else _SUBSTANCE_LATER):
        return "says too little of what happened, to whom and where"
    return None


def _substance(happening: Happening) -> float:
    """Return how much is told of a happening that names nobody harmed: doer, target, place, day, means."""
    strands = happening.strands
    named = any(_names_doer(strand) for strand in strands) or any(
        strand.responsibilities for strand in strands
    )
    substance = 2.0 if named else 1.0 * any(strand.doers for strand in strands)
    substance += any(strand.targets or strand.harms for strand in strands)
    substance += any(place.precision < _COUNTRY for place in happening.places)
    day = any(period.precision in {"day", "days"} for period in happening.periods)
    substance += 1.0 if day else 0.5 * any(strand.times for strand in strands)
    substance += (
        happening.kind is not None and happening.kind.rank >= _SURE_KIND and happening.kind.type != "arrest"
    )
    return substance


def _names_doer(strand: Strand) -> bool:
    """Return whether a doer is a registry name or points back to one: "the group"."""
    named = {name.start for name in strand.sentence.names if name.sort in {"group", "state_force"}}
    for doer in strand.doers:
        start, end = strand.sentence.span([doer, *doer.lefts])
        if any(start <= place < end for place in named) or doer.lower_ in {"group", "it", "they"}:
            return True
    return False


def _has_day_and_place(periods: Sequence[Period], places: Sequence[Place]) -> bool:
    return any(period.precision in {"day", "days"} for period in periods) and any(
        place.precision < _COUNTRY for place in places
    )


def _with_slack(periods: Sequence[Period], strand: Strand) -> list[Period]:
    """Return the days, a night reaching into the day after it and the evening before."""
    if not any("night" in mention.text.lower() for mention in strand.times):
        return list(periods)
    day = timedelta(days=1)
    return [
        Period(
            period.earliest and period.earliest - day, period.latest and period.latest + day, period.precision
        )
        for period in periods
    ]


def _days_apart(mine: Sequence[Period], theirs: Sequence[Period]) -> bool:
    if not mine or not theirs:
        return False
    return not any(_overlap(left, right) for left in mine for right in theirs)


def _overlap(left: Period, right: Period) -> bool:
    if left.earliest and right.latest and left.earliest > right.latest:
        return False
    return not (right.earliest and left.latest and right.earliest > left.latest)


def _far_apart(mine: Sequence[Place], theirs: Sequence[Place]) -> bool:
    if not mine or not theirs:
        return False
    return not any(_near(left, right) for left in mine for right in theirs)


def _near(left: Place, right: Place) -> bool:
    """Return whether two places can be one: the same, one inside the other, or close by."""
    if left.country and right.country and left.country != right.country:
        return False
    if left.precision >= 5 or right.precision >= 5:
        return True
    if left.admin1 and right.admin1 and (left.precision == 4 or right.precision == 4):
        return left.admin1 == right.admin1
    if left.name == right.name:
        return True
    if left.lat is None or right.lat is None or left.lon is None or right.lon is None:
        return left.admin1 == right.admin1
    limit = _SAME_TOWN_KM if max(left.precision, right.precision) <= 2 else _NEAR_KM
    return abs(left.lat - right.lat) * 111 + abs(left.lon - right.lon) * 95 < limit


def why_not(strand: Strand) -> str | None:
    """Return why a strand can tell of no incident, or None when it may."""
    if strand.status == "general":
        return "tells what happens in general, not of one happening"
    if strand.status == "planned" and not _is_foiled_plot(strand):
        return "tells of a plan, a threat or a wish, not of something that happened"
    if strand.status == "hypothetical":
        return "tells of what might have happened or might happen"
    if strand.status == "failed" and not (has_weapon(strand.sentence) or has_armed_doer(strand.sentence)):
        return "tells of an attempt without arms"
    if strand.status == "denied":
        return "says that it did not happen"
    if is_generic(strand):
        return "speaks of violence in general, not of one happening"
    if _totals_conflict(strand):
        return "totals a whole conflict, not one happening"
    if strand.triggers and strand.is_long and any(harm.count.low or harm.count.high for harm in strand.harms):
        return "totals a long period, not one happening"
    return None


def _totals_conflict(strand: Strand) -> bool:
    """Return whether a count is that of a war: "more than 3,000 people have died in the conflict"."""
    large = any((harm.count.low or harm.count.high or 0) >= _WAR_TOLL or (harm.count.low is None and harm.count.high is None)
                for harm in strand.harms)  # fmt: skip
    war = {"violence", "fighting", "unrest"}
    if large and any(trigger.word.lemma in war and not trigger.is_verb for trigger in strand.triggers):
        return not strand.times
    return large and bool(_WAR.search(strand.sentence.text)) and not strand.times


def _is_foiled_plot(strand: Strand) -> bool:
    return strand.status == "foiled"


def is_specific(
    strand: Strand, periods: Sequence[Period], places: Sequence[Place], *, is_first: bool
) -> bool:
    """Return whether a strand says enough to be one happening: a count, a doer and a victim, a day or a place."""
    if not strand.triggers:
        return False
    counted = any(harm.count.low is not None or harm.count.high is not None for harm in strand.harms)
    verbs = any(trigger.is_verb for trigger in strand.triggers)
    has_day = any(period.precision in {"day", "days", "week"} for period in periods) or any(
        mention.is_other_day for mention in strand.times
    )
    located = bool(places or strand.places)
    if counted:
        return bool(verbs or located or strand.times or strand.responsibilities or _is_told(strand))
    if all(not trigger.is_verb and trigger.token.tag_ in {"NNS", "NNPS"} for trigger in strand.triggers):
        return has_day and located
    somebody = strand.targets or strand.harms
    told = sum(map(bool, (strand.doers or strand.responsibilities, somebody, located, strand.times)))
    return told >= (_ENOUGH_FIRST if is_first else _ENOUGH_LATER)


def _is_told(strand: Strand) -> bool:
    return any(not trigger.is_verb and trigger.token.tag_ in {"NN", "NNP"} for trigger in strand.triggers)
