"""The records of a geoparsing test set: an annotated article and the names of places in it."""

from datetime import date

from evals.measures import Span
from reportedly.model.record import Record


class Point(Record, frozen=True):
    """A place on earth, in degrees."""

    lat: float
    lon: float


class Toponym(Record, frozen=True):
    """A name of a place in a text, and where it lies as far as anybody says."""

    start: int
    end: int
    phrase: str
    point: Point | None = None
    geonameid: str | None = None
    name: str | None = None
    """The gazetteer's name of it."""
    country: str | None = None
    """In words: "United States"."""
    admin1: str | None = None

    @property
    def span(self) -> Span:
        """Half-open, in code points of the text."""
        return (self.start, self.end)


class Annotated(Record, frozen=True):
    """An article of a test set with its toponyms in order of the text."""

    key: str
    """Its id, or its file and number where it has none."""
    text: str
    docid: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    toponyms: tuple[Toponym, ...] = ()
