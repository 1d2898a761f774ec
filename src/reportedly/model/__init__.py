"""The frozen records that pass between stages; this package reads, writes and decides nothing."""
