"""The first characters of an incident's id -> that incident, or an error with near candidates."""

from collections.abc import Sequence
from difflib import get_close_matches

from reportedly.errors import UnknownName
from reportedly.model.incident import AssembledIncident
from reportedly.views.queries.headline import headline, when_words, where_words
from reportedly.views.queries.wording import code_words

_SHOWN = 5


def find_incident(incidents: Sequence[AssembledIncident], prefix: str) -> AssembledIncident:
    """Return the one incident whose id begins with `prefix`, or had such an id before.

    Raises:
        UnknownName: no incident's id begins so, or several do.
    """
    wanted = _with_letter(prefix.strip().casefold())
    found = [incident for incident in incidents if wanted and incident.incident.id.startswith(wanted)]
    exact = [incident for incident in found if incident.incident.id == wanted]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if found:
        raise UnknownName(
            f"{prefix!r} begins the ids of {len(found)} incidents; write more of it: {_listed(found)}"
        )
    renamed = [incident for incident in incidents if wanted and _was(incident, wanted)]
    if len(renamed) == 1:
        return renamed[0]
    raise UnknownName(f"no incident's id begins with {prefix!r}{_near(incidents, wanted)}")


def _with_letter(wanted: str) -> str:
    """Return the start of an id; its first letter, which no other sign of it can be, may be left out."""
    return f"i{wanted}" if wanted and not wanted.startswith("i") else wanted


def _was(incident: AssembledIncident, wanted: str) -> bool:
    return any(former.startswith(wanted) for former in incident.former_ids)


def _near(incidents: Sequence[AssembledIncident], wanted: str) -> str:
    if not incidents:
        return "; the ledger holds no incident"
    by_start = {incident.incident.id[: max(len(wanted), 4)]: incident for incident in incidents}
    near = [by_start[start] for start in get_close_matches(wanted, by_start, n=_SHOWN, cutoff=0.5)]
    if near:
        return f"; near it: {_listed(near)}"
    return f"; `reportedly incidents` lists all {len(incidents)}"


def _listed(incidents: Sequence[AssembledIncident]) -> str:
    rest = "" if len(incidents) <= _SHOWN else f" and {len(incidents) - _SHOWN} more"
    return ", ".join(_in_short(incident) for incident in incidents[:_SHOWN]) + rest


def _in_short(incident: AssembledIncident) -> str:
    flat = headline(incident)
    told = (code_words(flat.type), where_words(flat.where), when_words(flat.when))
    return f"{incident.incident.id[:12]} ({'; '.join(told)})"
