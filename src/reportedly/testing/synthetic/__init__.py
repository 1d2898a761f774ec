"""A seed and a number -> an invented ledger of that many incidents, marked as synthetic, for tests of size.

Places are real towns, so that maps and tables look as they will; groups, persons, outlets and happenings
are invented, and every title and outlet says so. `python -m reportedly.testing.synthetic --help` writes one.
"""

from reportedly.testing.synthetic.ledger import happenings, tell_all, write_ledger

__all__ = ["happenings", "tell_all", "write_ledger"]
