"""The path of a ledger -> the read index beside it: one row an incident, rebuilt at any time."""

from reportedly.store.index.file import ReadIndex, index_path
from reportedly.store.index.rows import ActorIn, IndexedIncident, Member, OpenPair

__all__ = ["ActorIn", "IndexedIncident", "Member", "OpenPair", "ReadIndex", "index_path"]
