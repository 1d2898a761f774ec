"""Predicted and coded events -> two tables of months by province, and how alike they are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from scipy.stats import spearmanr

from evals.contract import Measure, Table
from evals.corpora.ucdp.events import Coded
from evals.corpora.ucdp.judging import Judged
from evals.corpora.ucdp.places import province_key, same_province
from reportedly.model.record import Record

_NO_PROVINCE = "(no province)"


class Cell(Record, frozen=True):
    """A province in a month; None where one of them is not said."""

    province: str | None
    month: date | None


class Tally(Record, frozen=True):
    """Events and deaths by cell."""

    events: Counter[Cell]
    deaths: Counter[Cell]


class MonthTables(Record, frozen=True):
    """GED's table and ours, over the same provinces and months."""

    provinces: tuple[str, ...]
    cells: tuple[Cell, ...]
    """Each province in each month in which GED has an event, anywhere."""
    wanted: Tally
    told: Tally


def month_tables(events: Sequence[Judged]) -> MonthTables:
    """Return both tables.

    An event that tells no day counts in the month in which its first headline was published: whoever
    counts headlines by month has no other, and it is the same for every predictor.
    """
    provinces = _provinces(each.wanted.coding.admin1 for each in events)
    wanted, told = Tally(Counter(), Counter()), Tally(Counter(), Counter())
    for each in events:
        coding = each.wanted.coding
        _count(wanted, Cell(_among(coding.admin1, provinces), _first(coding.start)), coding.best)
        if each.told.tells_violence:
            month = _first(each.told.start) or _first_published(each.wanted)
            _count(told, Cell(_among(each.told.admin1, provinces), month), each.told.best)
    months = sorted({cell.month for cell in wanted.events if cell.month is not None})
    cells = tuple(Cell(province, month) for province in provinces for month in months)
    return MonthTables(provinces, cells, wanted, told)


def month_measures(tables: MonthTables) -> tuple[Measure, ...]:
    """Return the rank correlation and the agreement of the totals, for events and for deaths."""
    pairs = (
        ("events", tables.told.events, tables.wanted.events),
        ("deaths", tables.told.deaths, tables.wanted.deaths),
    )
    return tuple(
        measure
        for what, told, wanted in pairs
        for measure in (_rank(tables, what, told, wanted), _totals(tables, what, told, wanted))
    )


def province_table(tables: MonthTables) -> Table:
    """Return events and deaths of each province over all months, ours beside GED's, with the ratio."""
    places = [*tables.provinces, None]
    rows = [(place or _NO_PROVINCE, *_sums(tables, {place})) for place in places]
    rows.append(("all", *_sums(tables, set(places))))
    columns = ("province", "events: GED", "ours", "ratio", "deaths: GED", "ours", "ratio")
    return Table("Events and deaths by province", columns, tuple(rows))


def _sums(tables: MonthTables, places: set[str | None]) -> tuple[str, ...]:
    cells: list[str] = []
    for wanted, told in (
        (tables.wanted.events, tables.told.events),
        (tables.wanted.deaths, tables.told.deaths),
    ):
        theirs = sum(number for cell, number in wanted.items() if cell.province in places)
        ours = sum(number for cell, number in told.items() if cell.province in places)
        cells += [str(theirs), str(ours), f"{ours / theirs:.2f}" if theirs else ""]
    return tuple(cells)


def _rank(tables: MonthTables, what: str, told: Counter[Cell], wanted: Counter[Cell]) -> Measure:
    ours, theirs = [told[cell] for cell in tables.cells], [wanted[cell] for cell in tables.cells]
    means = (
        f"Spearman's rank correlation of {what} over {len(tables.provinces)} provinces by month, from -1 to 1"
    )
    name, headline = f"months.{what}_rank_correlation", True
    if len(set(theirs)) < 2:
        return Measure(name, None, len(tables.cells), means, headline)
    # A table of equal cells ranks nothing.
    value = float(spearmanr(ours, theirs).statistic) if len(set(ours)) > 1 else 0.0
    return Measure(name, value, len(tables.cells), means, headline)


def _totals(tables: MonthTables, what: str, told: Counter[Cell], wanted: Counter[Cell]) -> Measure:
    ours, theirs = sum(told[cell] for cell in tables.cells), sum(wanted[cell] for cell in tables.cells)
    larger = max(ours, theirs)
    means = f"smaller by larger total of {what} in the cells of the table; ours {ours}, GED's {theirs}"
    return Measure(
        f"months.{what}_totals", min(ours, theirs) / larger if larger else None, len(tables.cells), means
    )


def _count(tally: Tally, cell: Cell, deaths: int | None) -> None:
    tally.events[cell] += 1
    tally.deaths[cell] += deaths or 0


def _provinces(names: Iterable[str | None]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        if name is not None and _among(name, found) not in found:
            found.append(province_key(name))
    return tuple(sorted(found))


def _among(name: str | None, provinces: Iterable[str]) -> str | None:
    """Return the table's name of a province, the province's own where the table has none like it."""
    if name is None:
        return None
    return next((each for each in provinces if same_province(each, name)), province_key(name))


def _first(day: date | None) -> date | None:
    return None if day is None else day.replace(day=1)


def _first_published(coded: Coded) -> date | None:
    days = [headline.day for headline in coded.event.headlines if headline.day is not None]
    return _first(min(days, default=None))
