"""A document and its bytes in, its article out: text that never changes again, with its sections named."""

from typing import Final

from reportedly.articles.decode import decode
from reportedly.articles.facts import Facts, facts_of
from reportedly.articles.html import read_page
from reportedly.articles.language import language_of
from reportedly.articles.sections import lay_out
from reportedly.errors import UnreadableInput
from reportedly.model.article import READ_SECTIONS, Article, Section
from reportedly.model.document import Document, Hints
from reportedly.model.ids import ArticleId
from reportedly.model.record import content_id

MOST_LINES: Final = 20_000
"""The longest report of the development sets has 700."""


def read(document: Document, content: bytes) -> Article:
    """Return the article that `content` holds.

    The text of a plain file is exactly its characters; the text of a page is its title and paragraphs.
    What the user says of the document (its hints) wins over what the text says, and that over metadata.

    Raises:
        UnreadableInput: the content is empty, binary, too large, or has no readable text.
    """
    if document.media_type == "text/html":
        page = read_page(content, path=document.path)
        return _article(document, page.text, page.facts)
    return _article(document, decode(content, path=document.path), Facts())


def _article(document: Document, text: str, metadata: Facts) -> Article:
    _refuse_by_lines(text, document.path)
    layout = lay_out(text)
    told = facts_of(text, layout)
    facts = _hinted(document.hints).over(metadata).over(told)
    return Article(
        id=ArticleId(content_id("t", document.id, text)),
        document_id=document.id,
        path=document.path,
        text=text,
        sections=layout.sections,
        title=facts.title,
        published=facts.published,
        outlet=facts.outlet,
        language=language_of(_read_text(text, layout.sections)),
        byline=facts.byline,
        dateline=facts.dateline,
    )


def _refuse_by_lines(text: str, path: str) -> None:
    count = len(text.splitlines())
    if count > MOST_LINES:
        raise UnreadableInput(
            f"{path} has {count:,} lines; one report has at most {MOST_LINES:,}. "
            "Give many reports as many files or as a table with one report a row"
        )


def _hinted(hints: Hints) -> Facts:
    return Facts(title=hints.title, published=hints.published, outlet=hints.outlet)


def _read_text(text: str, sections: tuple[Section, ...]) -> str:
    """Return the sections that are read; the whole text where none is."""
    read_parts = [text[section.start : section.end] for section in sections if section.kind in READ_SECTIONS]
    return "\n".join(read_parts) or text
