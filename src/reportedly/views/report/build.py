"""Assembled incidents, articles and figures -> the whole report of a month, ready for any format."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

import pycountry

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.account import Figure
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId, IncidentId
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.values import Count
from reportedly.views.privacy.profiles import Profile
from reportedly.views.report.cells import whole_part
from reportedly.views.report.changes import Change, change
from reportedly.views.report.facts import TOLLS, Facts, TollMeasure, facts_of
from reportedly.views.report.figures import FigureBeside, figures_beside, unresolved_figures
from reportedly.views.report.month import Month
from reportedly.views.report.quotes import Quote, quotes_of, settled_of
from reportedly.views.report.series import Point, make_series
from reportedly.views.report.standing import ASIDE, Standing, standing
from reportedly.views.report.tables import By, Row, Side, Table, make_row, make_table
from reportedly.views.report.tally import Tally, tally


class Asked(Record, frozen=True):
    """What a report is asked to be."""

    month: Month
    country: str | None = None
    """ISO 3166 alpha-2; None: every country."""
    by: tuple[By, ...] = tuple(By)
    compare: tuple[Side, ...] = ("previous", "year")
    profile: Profile = Profile.public
    as_of: date | None = None
    published_until: date | None = None
    policy: Policy = DEFAULT


class Compared(Record, frozen=True):
    """A month that stands beside this one."""

    side: Side
    month: Month
    articles: int
    """Published in that month."""
    is_covered: bool


class Entry(Record, frozen=True):
    """One incident of the report, with its quotes."""

    facts: Facts
    standing: Standing
    side: Side
    settled: tuple[str, ...]
    """What persons settled in review, a field each; it stands before what articles tell."""
    quotes: tuple[Quote, ...]


class Report(Record, frozen=True):
    """All that a report says; formats only set it."""

    asked: Asked
    place: str
    sides: tuple[Compared, ...]
    """This month, then those it is compared with."""
    total: Row
    spread: tuple[Tally, ...]
    """For each toll, the sums of the lowest and the highest number that anybody tells of each incident."""
    tables: tuple[Table, ...]
    aside: Table
    figures: tuple[FigureBeside, ...]
    unresolved_figures: int
    series: tuple[Point, ...]
    entries: dict[IncidentId, Entry]
    """Every incident that a cell of the tables holds."""

    def changes(self, row: Row, side: Side) -> tuple[Change | None, ...]:
        """Return the change of each cell on another month; None where either tells no number."""
        pairs = zip(row.cells, row.sides[side], strict=True)
        return tuple(
            change(now.tally, before.tally) if now.is_told and before.is_told else None
            for now, before in pairs
        )

    @property
    def title(self) -> str:
        """The heading."""
        return f"Political violence in {self.place}, {self.asked.month.words}"


def build(
    incidents: Iterable[AssembledIncident],
    articles: Mapping[ArticleId, Article],
    figures: Iterable[Figure],
    asked: Asked,
) -> Report:
    """Return the report; what it counts depends on nothing but what it is given."""
    months = _months(asked)
    facts, by_id = _facts(incidents, asked, months.values())
    counted = {side: _counted(facts, month, asked.country) for side, month in months.items()}
    aside = _aside(facts, asked)
    told = tuple(figures)
    published = [Month.of(article.published) for article in articles.values() if article.published]
    beside = figures_beside(
        told, articles, counted, month=asked.month, country=asked.country, profile=asked.profile
    )
    covered = {side for side, month in months.items() if counted[side] or month in published}
    return Report(
        asked=asked,
        place=country_name(asked.country),
        sides=tuple(
            Compared(side, month, published.count(month), side in covered) for side, month in months.items()
        ),
        total=make_row("total", "All incidents", counted, whole_part, covered),
        spread=tuple(_spread(counted["this"], measure) for measure in TOLLS),
        tables=tuple(make_table(by, counted, covered, country=asked.country) for by in asked.by),
        aside=_aside_table(aside),
        figures=beside,
        unresolved_figures=unresolved_figures(told),
        series=make_series(facts, set(published), month=asked.month, country=asked.country),
        entries=_entries(by_id, articles, counted, aside, asked.profile),
    )


def _facts(
    incidents: Iterable[AssembledIncident], asked: Asked, months: Collection[Month]
) -> tuple[tuple[Facts, ...], dict[IncidentId, AssembledIncident]]:
    """Return the facts of all incidents, by earliest day and id, and the incidents that may have an entry.

    All others are let go: a ledger holds many times what a report tells of.
    """
    facts: list[Facts] = []
    told: dict[IncidentId, AssembledIncident] = {}
    for incident in incidents:
        if incident.is_restricted and not asked.profile.shows_persons:
            continue
        own = facts_of(incident, asked.policy)
        facts.append(own)
        if any(standing(own, month, asked.country) != "elsewhere" for month in months):
            told[own.id] = incident
    return tuple(sorted(facts, key=_earliest_first)), told


def _earliest_first(facts: Facts) -> tuple[date, IncidentId]:
    return (facts.period.earliest if facts.period else None) or date.max, facts.id


def _spread(counted: Iterable[Facts], measure: TollMeasure) -> Tally:
    tolls = [toll for facts in counted if (toll := facts.toll(measure))]
    return tally(Count(toll.lowest, toll.highest) for toll in tolls)


def country_name(code: str | None) -> str:
    """Return the usual English name of a country; None is every country of the ledger."""
    if code is None:
        return "all countries of the ledger"
    country = pycountry.countries.get(alpha_2=code)
    name = getattr(country, "common_name", None) or getattr(country, "name", None)
    return str(name) if name else code


def _months(asked: Asked) -> dict[Side, Month]:
    others: dict[Side, Month] = {"previous": asked.month.previous, "year": asked.month.year_before}
    return {"this": asked.month, **{side: others[side] for side in asked.compare}}


def _counted(facts: Iterable[Facts], month: Month, country: str | None) -> tuple[Facts, ...]:
    return tuple(each for each in facts if standing(each, month, country) == "counted")


def _aside(facts: Iterable[Facts], asked: Asked) -> dict[Standing, tuple[Facts, ...]]:
    found: dict[Standing, list[Facts]] = {reason: [] for reason in ASIDE}
    for each in facts:
        stands = standing(each, asked.month, asked.country)
        if stands in found:
            found[stands].append(each)
    return {reason: tuple(own) for reason, own in found.items() if own}


def _aside_table(aside: Mapping[Standing, tuple[Facts, ...]]) -> Table:
    rows = tuple(
        make_row(f"aside-{number}", ASIDE[reason], {"this": own}, whole_part, {"this"})
        for number, (reason, own) in enumerate(aside.items(), start=1)
    )
    note = "These incidents stand in no total and no other table. No day and no place is guessed."
    return Table("aside", "Not counted above", note, rows)


def _entries(
    incidents: Mapping[IncidentId, AssembledIncident],
    articles: Mapping[ArticleId, Article],
    counted: Mapping[Side, tuple[Facts, ...]],
    aside: Mapping[Standing, tuple[Facts, ...]],
    profile: Profile,
) -> dict[IncidentId, Entry]:
    entries: dict[IncidentId, Entry] = {}
    stands: list[tuple[Side, Standing, tuple[Facts, ...]]] = [
        *((side, "counted", own) for side, own in counted.items()),
        *(("this", reason, own) for reason, own in aside.items()),
    ]
    for side, reason, own in stands:
        for facts in own:
            # One that is set aside here may be counted in a month compared: the first standing holds.
            entries.setdefault(
                facts.id,
                _entry(incidents[facts.id], articles, facts, reason, side, profile),
            )
    return entries


def _entry(
    incident: AssembledIncident,
    articles: Mapping[ArticleId, Article],
    facts: Facts,
    reason: Standing,
    side: Side,
    profile: Profile,
) -> Entry:
    quotes = quotes_of(incident, articles, profile)
    return Entry(facts, reason, side, settled_of(incident, profile), quotes)
