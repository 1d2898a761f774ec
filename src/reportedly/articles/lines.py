"""Paragraphs in, each with its shape out: sentences, a title, a stamp, or an aside cut for its own words."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from reportedly.articles.bylines import closing_credit
from reportedly.articles.cues import Cut, cut_of
from reportedly.articles.header import HeaderField, header_field
from reportedly.articles.paragraphs import Block, is_ended
from reportedly.articles.stamps import read_stamp
from reportedly.model.record import Record

Shape = Literal["prose", "title", "stamp", "aside"]

STAMPED: Final = Cut("published", "when it was published")
PRINTED: Final = Cut("published", "where and when it was published", "end")
HEADER: Final = Cut("notice", "header line of the file")
HEADED: Final = {
    "outlet": Cut("published", "header line naming the outlet"),
    "published": Cut("published", "header line naming the day"),
    "byline": Cut("byline", "header line naming the reporter"),
    "dateline": Cut("dateline", "header line naming the place"),
}
OPENERS: Final = "\"'“‘«("
QUESTION: Final = re.compile(
    r"(?:who|what|why|how|where|when|is|are|was|were|did|does)\b[^.?!\"“”]{3,60}\?$", re.IGNORECASE
)
STOP_INSIDE: Final = re.compile(r"\b(?!Capt|Brig|Sept|Prof|Supt|Insp)[A-Za-z]{4,}[.!?] +[\"“]?\w+ \w+")
"""A sentence that ends before the line does: posts leave out the last stop, headings hold one sentence."""
LONGEST_TITLE: Final = 24
"""Words; headlines of copied pages run to about twenty."""


class Line(Record, frozen=True):
    """A paragraph with its shape, and why it is cut, if it is."""

    block: Block
    shape: Shape
    cut: Cut | None = None
    field: HeaderField | None = None
    """What a line of the file's head names; None below the head."""


def look(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Return each paragraph with its shape; header lines count only above the first sentence."""
    lines: list[Line] = []
    seen: set[Shape] = set()
    for block in blocks:
        is_head = "prose" not in seen and header_field(block.text) is not None
        is_first = not seen & {"prose", "title"}
        lines.append(_head_line(block) if is_head else _line(block, is_first=is_first))
        seen.add(lines[-1].shape)
    return tuple(lines)


def _head_line(block: Block) -> Line:
    field = header_field(block.text)
    return Line(block, "aside", HEADED.get(field.name, HEADER) if field else HEADER, field)


def _line(block: Block, *, is_first: bool) -> Line:
    stamp = read_stamp(block.text)
    if stamp is not None:
        return Line(block, "stamp", PRINTED if stamp.outlet else STAMPED)
    cut = cut_of(block.text)
    if cut is not None:
        return Line(block, "aside", cut)
    is_title = _is_title(block.text) and (is_first or not STOP_INSIDE.search(block.text))
    is_title = is_title or (is_first and _is_title_with_stop(block.text))
    return Line(block, "title" if is_title else "prose")


def _is_title(text: str) -> bool:
    closing = closing_credit(text)
    said = text[: closing.start] if closing else text
    if len(said.split()) > LONGEST_TITLE or text[0].islower() or text.lstrip(OPENERS).startswith("..."):
        return False
    return not is_ended(said) or QUESTION.match(said) is not None


def _is_title_with_stop(text: str) -> bool:
    """Whether a first line with a full stop is a headline for its capitals ("Two Killed In Raid.")."""
    words = [word for word in text.split() if word[0].isalpha()]
    if not 4 <= len(words) <= 16 or text.isupper():
        return False
    return sum(word[0].isupper() for word in words) >= 0.75 * len(words)
