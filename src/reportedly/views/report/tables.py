"""Counted incidents of the months compared -> tables with a row a province, class, doer or type."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import Literal

from reportedly.model.record import Record
from reportedly.views.queries.classes import VICTIMS, Victims
from reportedly.views.queries.wording import code_words
from reportedly.views.report.cells import Cell, Part, class_part, make_cells, whole_part
from reportedly.views.report.doers import DESCRIBED, NOT_TOLD
from reportedly.views.report.facts import Facts

Side = Literal["this", "previous", "year"]
"""This month, the month before, the same month of the year before."""
Sides = Mapping[Side, tuple[Facts, ...]]
PROVINCE_NOT_KNOWN = "Province not known"
CLASS_WORDS: dict[Victims, str] = {
    "civilian": "Civilians",
    "worshipper": "Worshippers",
    "journalist": "Journalists",
    "aid_worker": "Aid workers",
    "official": "Officials",
    "security_force": "Security forces",
    "militant": "Militants",
    "unstated": "Class not told",
    "attackers": "Attackers who died in their own attack (in no total)",
}
_LAST = (PROVINCE_NOT_KNOWN, DESCRIBED, NOT_TOLD)
"""Rows that stand below all others, in this order."""


class By(StrEnum):
    """What a table has a row for."""

    admin1 = "admin1"
    victims = "class"
    actor = "actor"
    type = "type"


class Row(Record, frozen=True):
    """One row: its cells of each month."""

    key: str
    name: str
    sides: dict[Side, tuple[Cell, ...]]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of this month."""
        return self.sides["this"]


class Table(Record, frozen=True):
    """Rows under a heading, with what a reader must know to add them up."""

    key: str
    heading: str
    note: str
    rows: tuple[Row, ...]


def make_row(key: str, name: str, sides: Sides, part: Part, covered: Collection[Side]) -> Row:
    """Return one row of incidents of each month; `covered` are the months that the ledger knows of."""
    cells: dict[Side, tuple[Cell, ...]] = {
        side: make_cells(
            key if side == "this" else f"{key}-{side}", incidents, part, is_covered=side in covered
        )
        for side, incidents in sides.items()
    }
    return Row(key, name, cells)


def make_table(by: By, sides: Sides, covered: Collection[Side], *, country: str | None) -> Table:
    """Return the table with a row for each value that an incident of any of the months has."""
    if by is By.admin1:
        note = "Each incident stands in one row. The rows add up to the total."
        named = _by(by.value, sides, covered, lambda facts: _province(facts, country))
        return Table(by.value, "By province", note, named)
    if by is By.type:
        note = "Each incident stands in one row. The rows add up to the total."
        return Table(by.value, "By type of incident", note, _by(by.value, sides, covered, _type_words))
    if by is By.actor:
        note = (
            "Each incident stands in one row: doers who are told together make one row together. "
            "“Only blamed”: nobody asserts it and nobody claims it. The rows add up to the total."
        )
        return Table(
            by.value, "By doer, as told", note, _by(by.value, sides, covered, lambda facts: facts.doer)
        )
    note = (
        "An incident with victims of two classes stands in both rows, so the incidents do not add up. "
        "“Class not told” is what is left of a toll when the classes told are taken off."
    )
    return Table(by.value, "By class of victim", note, _by_class(sides, covered))


def _by(
    key: str, sides: Sides, covered: Collection[Side], name_of: Callable[[Facts], str]
) -> tuple[Row, ...]:
    grouped: dict[str, dict[Side, list[Facts]]] = {}
    for side, incidents in sides.items():
        for facts in incidents:
            empty: dict[Side, list[Facts]] = {each: [] for each in sides}
            grouped.setdefault(name_of(facts), empty)[side].append(facts)
    ordered = sorted(grouped, key=lambda name: (_place_last(name), -len(grouped[name]["this"]), name))
    return tuple(
        make_row(f"{key}-{number}", name, _frozen(grouped[name]), whole_part, covered)
        for number, name in enumerate(ordered, start=1)
    )


def _frozen(sides: Mapping[Side, Iterable[Facts]]) -> Sides:
    return {side: tuple(incidents) for side, incidents in sides.items()}


def _by_class(sides: Sides, covered: Collection[Side]) -> tuple[Row, ...]:
    rows = (
        make_row(
            f"class-{number}", CLASS_WORDS[victims], _having(sides, victims), class_part(victims), covered
        )
        for number, victims in enumerate(sorted(VICTIMS, key=list(CLASS_WORDS).index), start=1)
    )
    return tuple(row for row in rows if any(cell.shares for cells in row.sides.values() for cell in cells))


def _having(sides: Sides, victims: Victims) -> Sides:
    return {side: _with_class(incidents, victims) for side, incidents in sides.items()}


def _with_class(incidents: Iterable[Facts], victims: Victims) -> tuple[Facts, ...]:
    part = class_part(victims)
    return tuple(facts for facts in incidents if part(facts, "incidents") is not None)


def _place_last(name: str) -> int:
    return _LAST.index(name) + 1 if name in _LAST else 0


def _province(facts: Facts, country: str | None) -> str:
    if facts.admin1 is None:
        return (
            PROVINCE_NOT_KNOWN if country or not facts.country else f"{PROVINCE_NOT_KNOWN}, {facts.country}"
        )
    return facts.admin1 if country else ", ".join(filter(None, (facts.admin1, facts.country)))


def _type_words(facts: Facts) -> str:
    return code_words(facts.type).capitalize()
