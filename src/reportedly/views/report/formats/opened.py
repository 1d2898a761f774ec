"""The cells of a row -> one line an incident: what a reader sees who opens a number."""

from reportedly.model.ids import IncidentId
from reportedly.model.record import Record
from reportedly.model.values import Count
from reportedly.views.queries.wording import NOT_TOLD, count_words
from reportedly.views.report.build import Report
from reportedly.views.report.cells import Cell
from reportedly.views.report.words import type_words, when_words, where_words


class Line(Record, frozen=True):
    """One incident of a row."""

    id: IncidentId
    when: str
    where: str
    type: str
    told: str
    """The measures that it tells a number of, with spaces between."""
    counts: tuple[str, ...]
    """What it gives to each toll of the row."""


def lines_of(report: Report, cells: tuple[Cell, ...]) -> tuple[Line, ...]:
    """Return the incidents of a row by day and id, with what each gives to each cell."""
    given: dict[IncidentId, dict[str, Count]] = {}
    for cell in cells:
        for share in cell.shares:
            given.setdefault(share.incident, {})[cell.measure] = share.count
    lines = (_line(report, incident, counts, cells) for incident, counts in given.items())
    return tuple(sorted(lines, key=lambda line: (line.when, line.id)))


def _line(report: Report, incident: IncidentId, counts: dict[str, Count], cells: tuple[Cell, ...]) -> Line:
    facts = report.entries[incident].facts
    return Line(
        id=incident,
        when=when_words(facts),
        where=where_words(facts, report.asked.profile),
        type=type_words(facts),
        told=" ".join(counts),
        counts=tuple(
            count_words(counts[cell.measure]) if cell.measure in counts else NOT_TOLD for cell in cells[1:]
        ),
    )
