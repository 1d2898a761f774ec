"""Invented texts in, articles and their sections out."""

from collections.abc import Callable

import pytest

from reportedly.articles import read
from reportedly.model.article import Article
from reportedly.model.document import Hints, MediaType, make_document


def _article_of(
    content: str | bytes, *, media_type: MediaType = "text/plain", hints: Hints | None = None
) -> Article:
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    document = make_document(raw, path="report.txt", media_type=media_type, hints=hints or Hints())
    return read(document, raw)


def _parts_of(content: str) -> list[tuple[str, str]]:
    article = _article_of(content)
    return [(each.kind, article.text[each.start : each.end]) for each in article.sections]


@pytest.fixture(scope="session")
def article_of() -> Callable[..., Article]:
    """Read a text as the pipeline would."""
    return _article_of


@pytest.fixture(scope="session")
def parts_of() -> Callable[[str], list[tuple[str, str]]]:
    """Give the sections of a text as pairs of kind and characters."""
    return _parts_of
