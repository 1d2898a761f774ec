"""An input found -> its article, and why it is not read where it is not."""

from reportedly import articles
from reportedly.archive import Found, RefusedInput
from reportedly.errors import UnreadableInput
from reportedly.model.article import Article
from reportedly.model.record import Record


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
