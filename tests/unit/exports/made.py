"""Incidents -> an export of them, for tests of formats; a synthetic ledger -> the export of all of it."""

from collections.abc import Iterable

from reportedly import pipeline
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.store import open_store
from reportedly.testing.synthetic import happenings, tell_all
from reportedly.views.exports.exported import Export, Here
from reportedly.views.exports.part import Asked
from reportedly.views.privacy.profiles import Profile


def export_of(
    incidents: Iterable[AssembledIncident],
    *,
    profile: Profile = Profile.internal,
    store: Store | None = None,
) -> Export:
    """Return an export of these incidents, in the order given."""
    return Export(Here(incidents, store or open_store(None)), Asked(profile))


def synthetic_store(count: int, *, seed: int = 7) -> Store:
    """Return a ledger in memory with so many synthetic incidents."""
    store = open_store(None)
    tell_all(store, happenings(count, seed=seed))
    return store


def synthetic_export(store: Store, *, profile: Profile = Profile.internal) -> Export:
    """Return an export of every incident of a ledger."""
    return export_of(pipeline.Incidents(store), profile=profile, store=store)
