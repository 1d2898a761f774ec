"""The id of a row -> whether it is held out of the training, the same on every machine and in every order."""

import hashlib

HELD_OUT_SHARE = 0.3
"""Of the rows of satp, gvdb, ucdp and gva."""
_STEPS = 1_000_000


def is_held_out(row_id: str, *, share: float = HELD_OUT_SHARE) -> bool:
    """Return whether a row is kept for scoring; a larger share holds out all that a smaller one does."""
    digest = hashlib.sha256(row_id.encode()).digest()
    return int.from_bytes(digest[:8], "big") % _STEPS < share * _STEPS
