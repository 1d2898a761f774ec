"""Opened incidents -> public JSON lines, one an incident, without the times of taking in."""

from collections.abc import Iterator

import msgspec

from reportedly.views.exports.exported import Export
from reportedly.views.public import incident_line

# When a ledger learnt of something differs between two ledgers of the same articles.
LEFT_OUT = ("first_known", "last_known")


def pieces(export: Export) -> Iterator[str]:
    """Yield one line an incident, ordered by id."""
    for incident in export.incidents():
        told = incident_line(incident, export.policy)
        kept = {key: value for key, value in told.items() if key not in LEFT_OUT}
        yield msgspec.json.encode(kept).decode() + "\n"
