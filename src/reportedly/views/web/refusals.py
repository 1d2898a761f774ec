"""What keeps a request from being done -> errors that know their HTTP status and say what would be right."""

from reportedly.errors import ReportedlyError
from reportedly.model.record import Record


class Shown(ReportedlyError):
    """An error that a page shows."""

    status = 422


class Forbidden(Shown):
    """Somebody may not do this."""

    status = 403


class TooOften(Shown):
    """Somebody tried too often."""

    status = 429


class Since(Record, frozen=True):
    """What somebody decided while another one was looking at the incident."""

    by: str
    at: str
    words: str


class OvertakenPage(Record, frozen=True):
    """A decision that was not stored, beside what was decided in the meantime."""

    incident: str
    tried: str
    """What the one who came late wanted to do."""
    since: tuple[Since, ...]
    to: str
    """Where the incident stands as it is now."""


class Overtaken(Shown):
    """Somebody else decided of the same incident first."""

    status = 409

    def __init__(self, page: OvertakenPage) -> None:
        super().__init__(f"incident {page.incident} was changed in the meantime")
        self.page = page
