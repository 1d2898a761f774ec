"""Records of UCDP GED: an event with its headlines, and what a row codes of it; empty means "not said"."""

from datetime import date

from reportedly.model.record import Record


class Headline(Record, frozen=True):
    """One line of one outlet that an event was coded from."""

    text: str
    day: date | None
    """The day on which it was published."""
    outlet: str | None


class Event(Record, frozen=True):
    """What may be read of an event."""

    id: str
    headlines: tuple[Headline, ...]


class Side(Record, frozen=True):
    """A party, by GED's name of it and its number in UCDP's list of actors."""

    name: str
    id: str | None = None


class Point(Record, frozen=True):
    """Degrees north and east."""

    latitude: float
    longitude: float


class Coding(Record, frozen=True):
    """What a row says of an event, be it GED's answer or a prediction."""

    violence: int | None = None
    """1 state-based, 2 non-state, 3 one-sided."""
    side_a: Side | None = None
    side_b: Side | None = None
    place: str | None = None
    precision: int | None = None
    """1 exact, 2 near, 3 second-order area, 4 first-order area, 5 larger area, 6 country, 7 sea or air."""
    admin1: str | None = None
    country: str | None = None
    point: Point | None = None
    start: date | None = None
    end: date | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """The parties that are named."""
        return tuple(side for side in (self.side_a, self.side_b) if side is not None)

    @property
    def tells_violence(self) -> bool:
        """Whether it says that something happened, not only where."""
        return bool(self.sides) or any(
            value is not None for value in (self.violence, self.low, self.best, self.high)
        )


NOTHING_SAID = Coding()
CIVILIANS = Side("Civilians")
"""GED's side B of one-sided violence."""


class Coded(Record, frozen=True):
    """An event with a coding of it."""

    event: Event
    coding: Coding
