"""The incidents of two releases -> what became of each id, named once, with its reason."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from reportedly.errors import InputError
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record

Change = Literal["new", "changed", "unchanged", "merged into", "retracted"]
Rows = Mapping[str, Mapping[str, str]]
"""The cells of each incident by id, as the table of a release has them."""


class Changed(Record, frozen=True):
    """What became of one id since the release before."""

    id: str
    change: Change
    now: str | None
    """The id that holds it after a merge."""
    reason: str


class Standing(Record, frozen=True):
    """What the whole ledger says of ids today, whether a release shows them or not."""

    now: Mapping[str, str]
    """Each id that ever stood for an incident, and the id that stands for it now."""
    rejected: frozenset[str]
    """Incidents that a person rejected."""


def standing_of(incidents: Iterable[AssembledIncident]) -> Standing:
    """Return what became of every id of a ledger."""
    former: dict[str, str] = {}
    own: dict[str, str] = {}
    rejected: set[str] = set()
    for incident in incidents:
        own[incident.incident.id] = incident.incident.id
        former |= dict.fromkeys(incident.former_ids, incident.incident.id)
        if incident.review_state == "rejected":
            rejected.add(incident.incident.id)
    return Standing({**former, **own}, frozenset(rejected))


def changes(before: Rows, after: Rows, standing: Standing) -> Iterator[Changed]:
    """Yield what became of every id of either release, ordered by id."""
    for name in sorted({*before, *after}):
        if name not in before:
            yield Changed(name, "new", None, "first told in this release")
        elif name not in after:
            yield _gone(name, after, standing)
        else:
            yield _kept(name, before[name], after[name])


def read_rows(folder: Path) -> Rows:
    """Return the incidents of a release.

    Raises:
        InputError: the folder holds no release.
    """
    path = folder / "incidents.csv"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{folder} holds no release: {path.name} cannot be read ({error.strerror})"
        ) from error
    return {line["id"]: line for line in csv.DictReader(io.StringIO(text, newline=""))}


def _kept(name: str, before: Mapping[str, str], after: Mapping[str, str]) -> Changed:
    fields = [field for field in after if before.get(field) != after[field]]
    if not fields:
        return Changed(name, "unchanged", None, "told as before")
    return Changed(name, "changed", None, f"told otherwise: {', '.join(fields)}")


def _gone(name: str, after: Rows, standing: Standing) -> Changed:
    now = standing.now.get(name)
    if now is not None and now != name and now in after:
        return Changed(name, "merged into", now, "judged to be the same incident")
    if now in standing.rejected:
        return Changed(name, "retracted", None, "rejected in review")
    if now is None:
        return Changed(name, "retracted", None, "no article tells it any more, as they are read now")
    return Changed(name, "retracted", None, "not part of this release")
