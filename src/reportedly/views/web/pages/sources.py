"""Articles of a ledger by outlet and day -> what came from each source, how late, and where nothing came."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby, pairwise

from reportedly.model.record import Record
from reportedly.store.index import ReadIndex
from reportedly.views.web.asking import Ask

_MOST = 500


class SourceLine(Record, frozen=True):
    """An outlet, with what came from it."""

    outlet: str | None
    articles: int
    first: date | None
    last: date | None
    undated: int
    failed: int
    """Articles that could not be read."""
    empty: int
    """Articles in which nothing was found."""
    accounts: int
    lag: float | None
    """Days from printing to the ledger, on average."""
    gap: int | None
    """The longest time without an article, in days."""


class SourcesPage(Record, frozen=True):
    """The outlets."""

    rows: tuple[SourceLine, ...]


class _Day(Record, frozen=True):
    """What an outlet printed on one day; without a day, all that is undated."""

    outlet: str
    day: int | None
    articles: int
    lag: int
    failed: int
    empty: int
    accounts: int


def sources(ask: Ask) -> SourcesPage:
    """Return the outlets, those with most articles first."""
    index = ask.index
    return ask.desk.remembered(("sources", index.marks().extractions), lambda: _made(index))


def _made(index: ReadIndex) -> SourcesPage:
    days = (_Day(*row) for row in index.all(_BY_DAY))
    lines = [_line(outlet, tuple(told)) for outlet, told in groupby(days, key=lambda each: each.outlet)]
    return SourcesPage(tuple(sorted(lines, key=lambda line: (-line.articles, line.outlet or ""))[:_MOST]))


_BY_DAY = """
select
  outlet,
  day,
  count(*),
  coalesce(sum(known_day - day), 0),
  sum(outcome in ('failed', 'empty', 'not English', 'not read')),
  sum(outcome = 'nothing found'),
  sum(accounts)
from printed
group by outlet, day
order by outlet, day
"""


def _line(outlet: str, told: tuple[_Day, ...]) -> SourceLine:
    dated = [each for each in told if each.day is not None]
    days = [each.day for each in dated if each.day is not None]
    printed = sum(each.articles for each in dated)
    return SourceLine(
        outlet or None,
        sum(each.articles for each in told),
        _date(days[:1]),
        _date(days[-1:]),
        sum(each.articles for each in told if each.day is None),
        sum(each.failed for each in told),
        sum(each.empty for each in told),
        sum(each.accounts for each in told),
        round(sum(each.lag for each in dated) / printed, 1) if printed else None,
        max((after - before for before, after in pairwise(days)), default=None),
    )


def _date(days: Iterable[int]) -> date | None:
    return next((date.fromordinal(day) for day in days), None)
