"""A type of incident and whom it struck -> the codes of ACLED, PLOVER, GTD, MUC-4 and HDX HAPI for it.

The table is `crosswalk.tsv`, one row for each type against armed targets and one against all others.
"""

from functools import cache
from importlib import resources
from typing import Literal

from reportedly.model.record import Record

Against = Literal["armed", "others"]
_DISORDER = {
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_BOTH = "Political violence; Demonstrations"
_BOTH_KINDS = frozenset({"Excessive force against protesters", "Mob violence"})
"""Sub-events that ACLED counts as disorder of two kinds."""


class Codes(Record, frozen=True):
    """The codes of one type; an empty one says that the scheme has none for it."""

    type: str
    against: Against
    acled_event_type: str
    acled_sub_event_type: str
    plover_type: str
    plover_mode: str
    gtd_attack_type: str
    muc4_type: str
    hapi_event_type: str

    @property
    def disorder_type(self) -> str:
        """ACLED's coarsest code."""
        if self.acled_sub_event_type in _BOTH_KINDS:
            return _BOTH if self.acled_event_type == "Protests" else "Demonstrations"
        return _DISORDER.get(self.acled_event_type, "Political violence")


def codes_of(incident_type: str, against: Against) -> Codes:
    """Return the codes of a type of the taxonomy."""
    return _table()[incident_type, against]


def all_codes() -> tuple[Codes, ...]:
    """Return the whole table, in the order of the file."""
    return tuple(_table().values())


@cache
def _table() -> dict[tuple[str, str], Codes]:
    text = resources.files("reportedly.views.exports").joinpath("crosswalk.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    made = (Codes(row[0], "armed" if row[1] == "armed" else "others", *row[2:]) for row in rows)
    return {(each.type, each.against): each for each in made}
