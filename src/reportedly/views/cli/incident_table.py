"""Assembled incidents -> a table, one row an incident, in wide or narrow columns."""

from collections.abc import Iterable

from rich.table import Table

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.views.cli.screen import words
from reportedly.views.public.records import PublicPlace
from reportedly.views.queries.headline import (
    claims_of,
    headline,
    tolls_in_words,
    when_words,
)
from reportedly.views.queries.wording import NOT_TOLD, code_words, place_names, responsibility_words

ID_LENGTH = 8
_WIDE = 130
_TOLLS_SHOWN = 3
_NAMES_SHOWN = 3
_LEAST = {
    "when": len("2023-02-26"),
    "when, where": len("2023-02-26"),
    "where": len("Mazar-i-Sharif,"),
    "type": len("assassination"),
}
"""Columns wide enough for their longest words, where the screen allows."""
_WHOLE = {"id", "grade", "reports,\norigins", "grade\nreports,\norigins"}
"""Columns of short words, which are never broken."""


class Cells(Record, frozen=True):
    """What the table says of one incident."""

    id: str
    when: str
    where: str
    type: str
    killed: str
    injured: str
    by_whom: str
    responsibility: str
    grade: str
    reports: str
    """Articles, and how many independent origins stand behind them: "3/2"."""


def incident_table(incidents: Iterable[AssembledIncident], *, width: int, policy: Policy = DEFAULT) -> Table:
    """Return the table for a screen of `width` columns, with the headline values of a policy."""
    rows = [cells(incident, policy) for incident in incidents]
    return _wide(rows) if width >= _WIDE else _narrow(rows)


def cells(incident: AssembledIncident, policy: Policy = DEFAULT) -> Cells:
    """Return the words of one row; what no article tells is "–"."""
    flat = headline(incident, policy)
    answers = dict.fromkeys(responsibility_words(claim) for claim in claims_of(incident, "responsibility"))
    return Cells(
        id=incident.incident.id[:ID_LENGTH],
        when=when_words(flat.when),
        where=_in_short(flat.where),
        type=code_words(flat.type),
        killed=_some(tolls_in_words(incident, "killed", flat.killed), _TOLLS_SHOWN, ", "),
        injured=_some(tolls_in_words(incident, "injured", flat.injured), _TOLLS_SHOWN, ", "),
        by_whom=_some(tuple(each.name for each in flat.perpetrators), _NAMES_SHOWN, "; "),
        responsibility=_some(tuple(answers), _NAMES_SHOWN, "; "),
        grade=incident.grade,
        reports=f"{len(incident.articles)}/{incident.independent_origins}",
    )


def _in_short(place: PublicPlace | None) -> str:
    return NOT_TOLD if place is None else place_names(place.name, None, place.country)


def _some(told: tuple[str, ...], shown: int, between: str) -> str:
    more = f"{between}{len(told) - shown} more" if len(told) > shown else ""
    return between.join(told[:shown]) + more or NOT_TOLD


def _table(*columns: str, leading: int = 0) -> Table:
    table = Table(box=None, header_style="bold", padding=(0, 1), pad_edge=False, leading=leading)
    for column in columns:
        table.add_column(
            column, min_width=_LEAST.get(column), no_wrap=column in _WHOLE, overflow="fold", vertical="top"
        )
    return table


def _wide(rows: Iterable[Cells]) -> Table:
    table = _table(
        "id",
        "when",
        "where",
        "type",
        "killed",
        "injured",
        "by whom",
        "claimed / blamed",
        "grade",
        "reports,\norigins",
    )
    for row in rows:
        told = (row.when, row.where, row.type, row.killed, row.injured, row.by_whom, row.responsibility)
        table.add_row(*(words(cell) for cell in (row.id, *told, row.grade, row.reports)))
    return table


def _narrow(rows: Iterable[Cells]) -> Table:
    """Put related answers into one cell, so that 80 columns hold all of them."""
    table = _table(
        "id",
        "when, where",
        "type",
        "killed\ninjured",
        "by whom\nclaimed / blamed",
        "grade\nreports,\norigins",
        leading=1,
    )
    for row in rows:
        cells_of_row = (
            row.id,
            f"{row.when}\n{row.where}",
            row.type,
            f"{row.killed}\n{row.injured}",
            f"{row.by_whom}\n{row.responsibility}",
            f"{row.grade}\n{row.reports}",
        )
        table.add_row(*(words(cell) for cell in cells_of_row))
    return table
