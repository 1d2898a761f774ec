"""A page's bytes in, its title, paragraphs and what its metadata says out; the only door to trafilatura."""

import logging
import re
from typing import Final

import trafilatura
from trafilatura.settings import Document as Extracted

from reportedly.articles.decode import decode
from reportedly.articles.facts import Facts
from reportedly.articles.page_date import page_date
from reportedly.articles.wordlists import VOID_TAGS
from reportedly.errors import UnreadableInput
from reportedly.model.record import Record

# It logs each page that it finds nothing in; here that is an error which names the page.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

MOST_TAGS: Final = 40_000
"""Pages of news sites have 1,000 to 8,000."""
DEEPEST: Final = 250
"""Pages of news sites nest 20 to 60 deep; libxml2 gives up at 256."""
LONGEST_VALUE: Final = 20_000
"""Characters of one attribute: pictures written into the page are longer and hold no report."""
DECLARED: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
UNREAD: Final = re.compile(
    r"<!--.*?-->|<(script|style|svg|noscript|template|iframe|canvas|math)\b.*?</\1\s*>",
    re.IGNORECASE | re.DOTALL,
)
LONG_VALUE: Final = re.compile(rf"""=\s*(?:"[^"<>]{{{LONGEST_VALUE},}}"|'[^'<>]{{{LONGEST_VALUE},}}')""")
TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,20000}>")


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
    bare = LONG_VALUE.sub('=""', UNREAD.sub(" ", markup))
    _refuse_bomb(bare, path)
    found = trafilatura.bare_extraction(
        bare,
        with_metadata=True,
        include_comments=False,
        # The day is read by page_date: htmldate guesses where a page states none.
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
    )
    if not isinstance(found, Extracted) or not (found.text or "").strip():
        raise UnreadableInput(f"{path} has no readable report; give a page with paragraphs of text")
    return Page(_text(found), Facts(found.title, page_date(markup), found.sitename, found.author))


def _declared(content: bytes) -> str | None:
    match = DECLARED.search(content, 0, 4096)
    return match[1].decode("ascii") if match else None


def _text(found: Extracted) -> str:
    parts = [line.strip() for line in str(found.text).splitlines() if line.strip()]
    title = (found.title or "").strip()
    if title and all(title.casefold() != part.casefold() for part in parts[:3]):
        parts.insert(0, title)
    return "\n\n".join(parts)


def _refuse_bomb(markup: str, path: str) -> None:
    depth = deepest = count = 0
    for match in TAG.finditer(markup):
        count += 1
        if match[2].lower() in VOID_TAGS:
            continue
        depth = max(0, depth + (-1 if match[1] else 1))
        deepest = max(deepest, depth)
        if count > MOST_TAGS or deepest > DEEPEST:
            raise UnreadableInput(
                f"{path} has over {MOST_TAGS:,} tags or nests them over {DEEPEST} deep; "
                "save the report itself as plain text or as a simpler page"
            )
