"""An input found -> its article, and why it is not read where it is not."""

from reportedly import articles
from reportedly.archive import Found, RefusedInput
from reportedly.errors import ReportedlyError, UnreadableInput
from reportedly.model.article import Article
from reportedly.model.record import Record

# One text in thousands that finds a fault of the extractor costs itself and no other. What a program raises
# when it is wrong stands here by name; interrupts, memory and the disk are no fault of a text.
FAULTS = (
    ReportedlyError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip


class Opened(Record, frozen=True):
    """An input that is to be read, or refused; in another language, both the article and the reason."""

    path: str
    article: Article | None
    refused: str | None


def open_input(item: Found | RefusedInput) -> Opened:
    """Return the article of an input, or why there is none, or why it is not read."""
    if isinstance(item, RefusedInput):
        return Opened(item.path, None, item.reason)
    path = item.document.path
    try:
        article = articles.read(item.document, item.content)
    except UnreadableInput as unreadable:
        return Opened(path, None, str(unreadable))
    if article.language == "en":
        return Opened(path, article, None)
    reason = f"written in {articles.language_name(article.language)}; only English is read"
    return Opened(path, article, reason)


def fault(error: Exception) -> str:
    """Say in words why an article was not read."""
    if isinstance(error, ReportedlyError):
        return f"could not be read: {error}"
    return (
        f"could not be read, which is a fault of the extractor ({type(error).__name__}: {error}); report it"
    )
