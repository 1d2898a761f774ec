"""A page's bytes in, its title, paragraphs and what its metadata says out; the only door to trafilatura."""

import logging
import re
from typing import Final

import trafilatura

from reportedly.articles.decode import decode
from reportedly.articles.facts import Facts
from reportedly.articles.markup import readable_markup
from reportedly.articles.metadata import page_facts
from reportedly.errors import UnreadableInput
from reportedly.model.record import Record

# It logs each page that it finds nothing in; here that is an error which names the page.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

DECLARED: Final = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)


class Page(Record, frozen=True):
    """The readable text of a page, and what its metadata says."""

    text: str
    facts: Facts


def read_page(content: bytes, *, path: str) -> Page:
    """Return the text of a page: its title, then its paragraphs, parted by blank lines.

    Raises:
        UnreadableInput: the page is no text, is built to exhaust its reader, or holds no report.
    """
    markup = decode(content, path=path, declared=_declared(content))
    text = trafilatura.extract(readable_markup(markup, path=path), include_comments=False)
    if not isinstance(text, str) or not text.strip():
        raise UnreadableInput(f"{path} has no readable report; give a page with paragraphs of text")
    facts = page_facts(markup)
    return Page(_paragraphs(text, facts.title), facts)


def _declared(content: bytes) -> str | None:
    match = DECLARED.search(content, 0, 4096)
    return match[1].decode("ascii") if match else None


def _paragraphs(text: str, title: str | None) -> str:
    parts = [line.strip() for line in text.splitlines() if line.strip()]
    if title and all(title.casefold() != part.casefold() for part in parts[:3]):
        parts.insert(0, title)
    return "\n\n".join(parts)
