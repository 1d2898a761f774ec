"""One text -> what was read from it; a ledger file -> queries: what `import reportedly` offers."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from reportedly.archive import Found
from reportedly.config import Settings
from reportedly.errors import UnreadableInput
from reportedly.model.account import Account, Extraction, Figure, Refusal
from reportedly.model.article import Article
from reportedly.model.document import Hints, make_document
from reportedly.model.record import Record
from reportedly.pipeline import Parts, open_parts
from reportedly.pipeline import extract as extract_found
from reportedly.views.queries.ledger import Ledger


class ReadText(Record, frozen=True):
    """One article and all that was read from it."""

    article: Article
    extraction: Extraction

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The happenings that the article tells of."""
        return self.extraction.accounts

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The totals of periods that the article tells."""
        return self.extraction.figures

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """The text that became no claim, and why."""
        return self.extraction.refused


def extract(
    text: str,
    *,
    published: date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    parts: Parts | None = None,
) -> ReadText:
    """Read one report; the first call opens the model and the gazetteer, later ones use them again.

    `published` is a date or "YYYY-MM-DD" and stands before any date that the text gives itself.

    Raises:
        UnreadableInput: the text is empty, or `published` is no date.
    """
    hints = Hints(published=_day(published), outlet=outlet, title=title)
    content = text.encode()
    if not text.strip():
        raise UnreadableInput("the text is empty; give the words of a report")
    document = make_document(content, path="text", media_type="text/plain", hints=hints)
    (reading,) = extract_found([Found(document, content)], parts or _parts())
    if reading.article is None or reading.extraction is None:
        raise UnreadableInput(reading.refused or "the text could not be read")
    return ReadText(reading.article, reading.extraction)


def open(path: Path | str) -> Ledger:  # noqa: A001
    """Open a ledger for queries, which return polars frames.

    Raises:
        LedgerError: there is no ledger at `path`, or it cannot be read.
    """
    return Ledger.open(Path(path))


@lru_cache(maxsize=1)
def _parts() -> Parts:
    return open_parts(Settings())


def _day(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    try:
        return date.fromisoformat(published)
    except ValueError:
        raise UnreadableInput(f"published={published!r} is no date; write it as YYYY-MM-DD") from None
