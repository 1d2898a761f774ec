"""The read index and parts of a ledger -> lists, facets and single incidents, quickly."""
