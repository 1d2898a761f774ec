"""A form that was sent -> decisions stored in the ledger, and where to go next."""
