"""A ledger -> the workbench: pages where people read, review and reconcile, served by one process."""
