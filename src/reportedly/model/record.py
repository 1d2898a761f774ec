"""The base of all records, and ids made from what a record says."""

import hashlib

import msgspec


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A frozen value that passes between stages.

    Records hold values alone and are made after what they hold, so no circle of them can come to be, and the
    search for circles is spared them.
    """


def content_id(prefix: str, *parts: object) -> str:
    """Return a short id that depends on the parts alone, so that a second run makes the same id."""
    digest = hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()
    return f"{prefix}{digest[:20]}"
