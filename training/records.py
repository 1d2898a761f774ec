"""What a corpus tells of one sentence: spans with labels, types, and what it leaves untold."""

from reportedly.model.record import Record


class Span(Record, frozen=True):
    """Words of a text, and the labels of which one is right; "O" among them says that none may be."""

    start: int
    end: int
    labels: tuple[str, ...]


class Marks(Record, frozen=True):
    """All spans of one head in one text."""

    spans: tuple[Span, ...] = ()
    untold: tuple[str, ...] = ()
    """Labels that the corpus does not annotate: a word outside the spans may bear them."""


class Example(Record, frozen=True):
    """One sentence (or paragraph) with what is known of it; None or () where a head is not annotated."""

    corpus: str
    row: str
    """The id of the row or document that it comes from."""
    text: str
    types: tuple[str, ...] = ()
    """Incident types of which one is right."""
    news: bool | None = None
    """Whether an attack is told as the text's own news."""
    roles: Marks | None = None
    voices: Marks | None = None
    content: Marks | None = None
