"""Facts of incidents and a measure -> a cell: a tally and the incidents that make it."""

from collections.abc import Callable, Iterable
from typing import Literal, get_args

from reportedly.model.ids import IncidentId
from reportedly.model.record import Record
from reportedly.model.values import Count
from reportedly.views.queries.classes import Victims
from reportedly.views.report.facts import TOLLS, Facts, TollMeasure
from reportedly.views.report.tally import NOTHING, Tally, tally

Measure = Literal["incidents", "killed", "injured", "abducted", "arrested"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
Part = Callable[[Facts, Measure], Count | None]
"""What one incident gives to a cell; None: it tells no number."""
_ONE = Count(1, 1)


class Share(Record, frozen=True):
    """What one incident gives to a cell."""

    incident: IncidentId
    count: Count


class Cell(Record, frozen=True):
    """One number of a table, with what each incident gives to it."""

    key: str
    """Name of the cell in the whole report, fit for an address: "admin1-3-killed"."""
    measure: Measure
    tally: Tally
    shares: tuple[Share, ...]
    out_of: int
    """Incidents of the row, of which `tally.telling` tell a number."""
    is_covered: bool = True
    """Whether the ledger holds anything of the month; an uncovered month is no zero."""

    @property
    def is_told(self) -> bool:
        """Whether the cell is a number: some incident tells one, or there is no incident at all."""
        return self.is_covered and (self.out_of == 0 or self.tally.telling > 0)


def make_cells(
    key: str, incidents: Iterable[Facts], part: Part, *, is_covered: bool = True
) -> tuple[Cell, ...]:
    """Return the cells of a row, one a measure."""
    own = tuple(incidents)
    return tuple(_cell(f"{key}-{measure}", measure, own, part, is_covered=is_covered) for measure in MEASURES)


def whole_part(facts: Facts, measure: Measure) -> Count | None:
    """Return an incident's own count of a measure."""
    if measure == "incidents":
        return _ONE
    toll = facts.toll(measure)
    return toll.count if toll else None


def class_part(victims: Victims) -> Part:
    """Return what gives an incident's count of one class; it counts as an incident where any toll has it."""

    def part(facts: Facts, measure: Measure) -> Count | None:
        if measure == "incidents":
            return _ONE if any(_of_class(facts, each, victims) for each in TOLLS) else None
        return _of_class(facts, measure, victims)

    return part


def _of_class(facts: Facts, measure: TollMeasure, victims: Victims) -> Count | None:
    toll = facts.toll(measure)
    told = toll.classes if toll else ()
    return next((each.count for each in told if each.victims == victims), None)


def _cell(key: str, measure: Measure, incidents: tuple[Facts, ...], part: Part, *, is_covered: bool) -> Cell:
    counts = ((facts, part(facts, measure)) for facts in incidents)
    shares = tuple(Share(facts.id, count) for facts, count in counts if count is not None)
    told = tally(share.count for share in shares) if shares else NOTHING
    return Cell(key, measure, told, shares, len(incidents), is_covered)
