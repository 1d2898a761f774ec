"""Totals that others published -> each beside the ledger's own count of the same thing."""

from collections.abc import Iterable, Mapping
from datetime import date

from reportedly.model.account import Figure
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId, IncidentId
from reportedly.model.record import Record
from reportedly.model.values import Period, Place
from reportedly.views.privacy.profiles import Profile
from reportedly.views.report.facts import Facts
from reportedly.views.report.figures import Beside, FigureBeside, Ours, beside, ours_of
from reportedly.views.report.month import Month
from reportedly.views.report.tables import Side


class ComparedFigure(Beside, frozen=True, kw_only=True):
    """A published figure, our own count, and the incidents behind it."""

    figure: str
    """Id of the figure."""
    published: date | None
    incidents: tuple[IncidentId, ...]
    """Those that ours counts, and those of the month compared."""


def figures_compared(
    figures: Iterable[Figure], articles: Mapping[ArticleId, Article], facts: Iterable[Facts]
) -> tuple[ComparedFigure, ...]:
    """Return every figure, by the day of its article, for the desk itself: names stand as told."""
    own = _Counted(tuple(facts), tuple(each.published for each in articles.values() if each.published))
    told = sorted(figures, key=lambda each: (str(articles[each.article_id].published), each.id))
    return tuple(_compared(figure, articles[figure.article_id], own) for figure in told)


class _Counted(Record, frozen=True):
    """What our own counts are made from."""

    facts: tuple[Facts, ...]
    published: tuple[date, ...]
    """Days on which articles of the ledger were printed."""

    def within(self, first: date, last: date, country: str | None) -> tuple[Facts, ...]:
        """Return the incidents that surely lie within some days."""
        return tuple(each for each in self.facts if _is_within(each, first, last, country))

    def is_of(self, first: date, last: date) -> bool:
        """Return whether any article was printed then: where none was, no incident is no zero."""
        return any(first <= day <= last for day in self.published)


def _compared(figure: Figure, article: Article, counted: _Counted) -> ComparedFigure:
    told = beside(figure, article, _ours(figure, counted), Profile.internal, key=figure.id)
    return ComparedFigure(
        figure=figure.id,
        published=article.published,
        told=told.told,
        period=told.period or "period not told in days",
        place=told.place,
        said_by=told.said_by,
        quote=told.quote,
        article=told.article,
        ours=told.ours,
        difference=told.difference,
        why=told.why,
        incidents=_incidents(told),
    )


def _incidents(told: FigureBeside) -> tuple[IncidentId, ...]:
    return tuple(sorted({share.incident for cell in told.cells for share in cell.shares}))


def _ours(figure: Figure, counted: _Counted) -> Ours:
    period = figure.period
    if not isinstance(period, Period) or period.earliest is None or period.latest is None:
        return Ours(None, None, "no days are told on which its period begins and ends")
    place = figure.place.entity if figure.place else None
    country = place.country if isinstance(place, Place) else None
    if figure.place is not None and country is None:
        return Ours(None, None, "no country is known for its place")
    within = counted.within(period.earliest, period.latest, country)
    if not within and not counted.is_of(period.earliest, period.latest):
        return Ours(None, None, "the ledger holds nothing of these days")
    month = Month.of(period.earliest)
    if (period.earliest, period.latest) != (month.first, month.last):
        return ours_of(figure.id, figure, {"this": within}, None)
    sides: dict[Side, tuple[Facts, ...]] = {"this": within}
    others: tuple[tuple[Side, Month], ...] = (("previous", month.previous), ("year", month.year_before))
    for side, other in others:
        found = counted.within(other.first, other.last, country)
        if found or counted.is_of(other.first, other.last):
            sides[side] = found
    return ours_of(figure.id, figure, sides, month)


def _is_within(facts: Facts, first: date, last: date, country: str | None) -> bool:
    when = facts.period
    if facts.not_counted or when is None or when.earliest is None or when.latest is None:
        return False
    return first <= when.earliest and when.latest <= last and country in {None, facts.country}
