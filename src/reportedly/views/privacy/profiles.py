"""For whom something is made -> what of a ledger they may see."""

from enum import StrEnum


class Profile(StrEnum):
    """For whom a report or a file is made."""

    public = "public"
    """Anybody: areas in the place of places, no private names, quotes cut, nothing of the desk's own work."""
    partner = "partner"
    """Those who work with the desk: exact places and whole quotes, but no private names and no notes."""
    internal = "internal"
    """The desk itself: everything."""

    @property
    def shows_persons(self) -> bool:
        """Whether names of private persons, and the desk's own users, notes and paths, may be read."""
        return self is Profile.internal

    @property
    def is_coarse(self) -> bool:
        """Whether places are told as their areas, and quotes are cut."""
        return self is Profile.public
