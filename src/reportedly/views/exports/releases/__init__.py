"""A ledger and a day -> a dated, immutable release: tables, checksums, rules, citation, and what changed."""
