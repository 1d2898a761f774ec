"""The names of a table's columns in; which of them hold text, title, date, outlet and address out."""

from collections.abc import Sequence

from reportedly.errors import InputError
from reportedly.model.record import Record

_TEXTS = (
    "text", "fulltext", "articletext", "maintext", "plaintext", "bodytext", "body", "articlebody", "content",
    "articlecontent", "story", "article", "news", "newstext", "report", "reporttext",
)  # fmt: skip
_TITLES = ("title", "headline", "articletitle")
_DAYS = (
    "published", "publishedat", "publishedon", "publisheddate", "publishdate", "publicationdate",
    "datepublished", "datepublish", "pubdate", "dct", "documentcreationtime", "articledate", "date",
)  # fmt: skip
_OUTLETS = (
    "outlet",
    "source",
    "sourcename",
    "publisher",
    "publication",
    "newspaper",
    "sitename",
    "sourcedomain",
)
_URLS = ("url", "link", "articleurl", "sourceurl", "weburl")


class Columns(Record, frozen=True):
    """The columns that the user named; None leaves the choice to the usual names, "" stands for no column."""

    text: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


class ChosenColumns(Record, frozen=True):
    """The columns of one table, as it spells them."""

    text: str
    title: str | None
    published: str | None
    outlet: str | None
    url: str | None

    def names(self) -> tuple[str, ...]:
        """Return the columns to read, each once."""
        every = (self.text, self.title, self.published, self.outlet, self.url)
        return tuple(dict.fromkeys(name for name in every if name is not None))


def choose(columns: Columns, names: Sequence[str]) -> ChosenColumns:
    """Return which of a table's columns to read; case, blanks and underscores do not matter.

    Raises:
        InputError: no column of text, or a column that the user named is not there.
    """
    text = _column(columns.text, _TEXTS, names)
    if text is None:
        raise InputError(
            "has no column that is known to hold the text (text, full text, body, content and the like); "
            f"its columns are {_listed(names)}: name the one that holds the text"
        )
    return ChosenColumns(
        text,
        title=_column(columns.title, _TITLES, names),
        published=_column(columns.published, _DAYS, names),
        outlet=_column(columns.outlet, _OUTLETS, names),
        url=_column(columns.url, _URLS, names),
    )


def _column(asked: str | None, usual: tuple[str, ...], names: Sequence[str]) -> str | None:
    if asked == "":
        return None
    if asked is not None:
        return _asked_column(asked, names)
    by_plain_name = {_plain(name): name for name in reversed(names)}
    return next((by_plain_name[plain] for plain in usual if plain in by_plain_name), None)


def _asked_column(asked: str, names: Sequence[str]) -> str:
    if asked in names:
        return asked
    alike = next((name for name in names if _plain(name) == _plain(asked)), None)
    if alike is None:
        raise InputError(f"has no column {asked!r}; its columns are {_listed(names)}")
    return alike


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:30])
    return f"{shown} and {len(names) - 30} more" if len(names) > 30 else shown or "none"
