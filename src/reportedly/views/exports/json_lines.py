"""Assembled incidents -> public JSON lines, one an incident, without the times of taking in."""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.model.incident import AssembledIncident
from reportedly.views.public import incident_line

# When a ledger learnt of something differs between two ledgers of the same articles.
LEFT_OUT = ("first_known", "last_known")


def json_lines(incidents: Iterable[AssembledIncident]) -> Iterator[str]:
    """Yield one line an incident, ordered by id."""
    for incident in sorted(incidents, key=lambda incident: incident.incident.id):
        told = incident_line(incident)
        kept = {key: value for key, value in told.items() if key not in LEFT_OUT}
        yield msgspec.json.encode(kept).decode() + "\n"
