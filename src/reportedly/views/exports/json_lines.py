"""Opened incidents -> public JSON lines, one an incident, without the times of taking in."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part
from reportedly.views.public import incident_line

# When a ledger learnt of something differs between two ledgers of the same articles.
LEFT_OUT = ("first_known", "last_known")


def pieces(export: Export) -> Iterator[str]:
    """Yield one line an incident, ordered by id."""
    return export.parts(_lines)


def _lines(part: Part) -> str:
    return "".join(_line(incident_line(incident, part.policy)) for incident in part.incidents())


def _line(told: Mapping[str, Any]) -> str:
    kept = {key: value for key, value in told.items() if key not in LEFT_OUT}
    return msgspec.json.encode(kept).decode() + "\n"
