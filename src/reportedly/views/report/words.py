"""Parts of a report -> the words and numbers that every format shows in the same way."""

from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.wording import NOT_TOLD, code_words, count_words, period_words
from reportedly.views.report.build import Compared, Entry, Report
from reportedly.views.report.cells import MEASURES, Cell, Measure
from reportedly.views.report.changes import Change, change_words
from reportedly.views.report.facts import TOLLS, Facts, TollMeasure
from reportedly.views.report.standing import ASIDE
from reportedly.views.report.tables import Row, Side
from reportedly.views.report.tally import Tally, tally_words

MEASURE_WORDS: dict[Measure, str] = {measure: measure.capitalize() for measure in MEASURES}


def cell_words(cell: Cell) -> str:
    """Return a number as a reader sees it; "0" only where there is no incident in a month that is covered."""
    if not cell.is_covered:
        return NOT_TOLD
    if cell.out_of == 0:
        return "0"
    return tally_words(cell.tally)


def told_by_words(cell: Cell) -> str:
    """Return how many incidents of a row tell the number, where not all do."""
    telling, out_of = cell.tally.telling, cell.out_of
    return "" if telling in {0, out_of} else f"{telling} of {out_of} tell"


def changed_words(change: Change | None) -> str:
    """Return a change in words, "–" where either month tells no number."""
    return NOT_TOLD if change is None else change_words(change)


def spread_words(spread: Tally, cell: Cell) -> str:
    """Return the sums of the lowest and the highest told, where they say more than the number."""
    if not spread.telling or (spread.low, spread.high) == (cell.tally.low, cell.tally.high):
        return ""
    return tally_words(spread)


def side_words(compared: Compared) -> str:
    """Return the name of a month that this one is compared with."""
    return {"this": "this month", "previous": "month before", "year": "a year before"}[compared.side]


def coverage_words(report: Report) -> str:
    """Return how many articles the ledger holds of each month, and which months it knows nothing of."""
    told = "; ".join(f"{each.month.words}: {each.articles:,}" for each in report.sides)
    return f"Articles of the ledger by month of publication: {told}."


def uncovered_words(report: Report) -> tuple[str, ...]:
    """Return a sentence for each month of which the ledger holds nothing."""
    return tuple(
        f"The ledger holds no incident and no article of {each.month.words}, so nothing is compared with it."
        for each in report.sides
        if not each.is_covered and each.side != "this"
    )


def empty_words(report: Report) -> str:
    """Return what a month without an incident means; empty for others."""
    if report.total.cells[0].tally.low:
        return ""
    this = report.sides[0]
    aside = sum(row.cells[0].tally.low for row in report.aside.rows)
    perhaps = f" {aside} more may belong here; they stand below." if aside else ""
    return (
        f"The ledger holds no incident that surely happened in {report.place} in {this.month.words}. "
        f"It holds {this.articles:,} articles published in that month. "
        f"No incident found is not no violence.{perhaps}"
    )


def when_words(facts: Facts) -> str:
    """Return the days of an incident, "–" when none is told."""
    return period_words(facts.period) if facts.period else NOT_TOLD


def where_words(facts: Facts, profile: Profile) -> str:
    """Return the place of an incident: the province in a public report, the place itself in others."""
    place = None if profile.is_coarse else facts.place
    parts = dict.fromkeys(part for part in (place, facts.admin1, facts.country) if part)
    return ", ".join(parts) or NOT_TOLD


def type_words(facts: Facts) -> str:
    """Return the type of an incident."""
    return code_words(facts.type)


def toll_words(facts: Facts, measure: TollMeasure) -> str:
    """Return one toll of an incident, "–" when no number is told."""
    toll = facts.toll(measure)
    return NOT_TOLD if toll is None else count_words(toll.count)


def tolls_words(facts: Facts) -> str:
    """Return all tolls told of an incident: "killed 12, injured 30+"."""
    told = (f"{measure} {toll_words(facts, measure)}" for measure in TOLLS if facts.toll(measure))
    return ", ".join(told) or "no toll told"


def sides_of(report: Report) -> tuple[Side, ...]:
    """Return the months that this one is compared with."""
    return tuple(each.side for each in report.sides if each.side != "this")


def all_rows(report: Report) -> tuple[Row, ...]:
    """Return every row of the report, the total first."""
    rows = (row for table in (*report.tables, report.aside) for row in table.rows)
    return (report.total, *rows)


def settled_words(entry: Entry) -> str:
    """Return what persons settled of an incident; empty where nobody did."""
    return f"Settled in review: {'; '.join(entry.settled)}" if entry.settled else ""


def standing_words(report: Report, incident: Facts) -> str:
    """Return why a table does not count an incident; empty for those that are counted."""
    entry = report.entries[incident.id]
    words = ASIDE.get(entry.standing, "")
    return f"{words} ({incident.not_counted})" if words and incident.not_counted else words
