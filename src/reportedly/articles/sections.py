"""Text in, its sections, each of one kind, out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.articles.bylines import closing_credit
from reportedly.articles.dateline import read_dateline
from reportedly.articles.headline import cut_menu
from reportedly.articles.lines import Line, look
from reportedly.articles.paragraphs import paragraphs
from reportedly.articles.tail import cut_page
from reportedly.model.article import Section, SectionKind

OPENING: Final = 4
"""Paragraphs among which any dateline is looked for: a caption or a summary may stand above it."""
SAMPLE: Final = 1000
"""Characters that show whether a text is in capitals."""
CAPITAL: Final = re.compile(r"[A-Z]")
LETTER: Final = re.compile(r"[A-Za-z]")
DATELINE: Final = "place and day that the report opens with"
AGENCY: Final = "agency credit"


def page_lines(text: str) -> tuple[Line, ...]:
    """Return the paragraphs of `text` with their shapes; what is not report is cut."""
    return cut_page(cut_menu(look(paragraphs(text))))


def sections_of(lines: Sequence[Line], *, is_capitals: bool) -> tuple[Section, ...]:
    """Return the sections that the lines make, in order."""
    first = next(
        (index for index, line in enumerate(lines) if line.shape == "prose" and line.cut is None), None
    )
    sections: list[Section] = []
    opened = 0
    for index, line in enumerate(lines):
        kind = _kind(index, first, lines)
        if line.cut is None and line.shape == "prose":
            opened += 1
        sections.extend(_split(line, kind, is_opening=opened <= OPENING, is_capitals=is_capitals))
    return tuple(sections)


def are_capitals(lines: Sequence[Line]) -> bool:
    """Return whether the whole text is in capitals, so that they mark nothing."""
    sample = "\n".join(line.block.text for line in lines)[:SAMPLE]
    # 0.7: mixed-case reports have under 0.2 capitals, even with agency names and datelines.
    return len(CAPITAL.findall(sample)) > 0.7 * len(LETTER.findall(sample))


def _kind(index: int, first: int | None, lines: Sequence[Line]) -> SectionKind:
    if lines[index].shape == "prose":
        return "body"
    if first is None:
        is_top = not any(line.shape == "title" and line.cut is None for line in lines[:index])
        return "headline" if is_top else "body"
    return "headline" if index < first else "heading"


def _split(line: Line, kind: SectionKind, *, is_opening: bool, is_capitals: bool) -> Iterator[Section]:
    start, text = line.block.start, line.block.text
    if line.cut is not None:
        yield from _cut_sections(line)
        return
    body_start, body_end = 0, len(text)
    dateline = read_dateline(text, is_capitals=is_capitals) if is_opening or text[:2].isupper() else None
    is_sure = dateline is not None and (line.shape == "prose" or dateline.end == len(text))
    if dateline is not None and is_sure:
        head = text[: dateline.end].rstrip()
        body_start = dateline.end
        yield Section(
            start,
            start + len(head),
            "dateline" if dateline.place else "credit",
            DATELINE if dateline.place else AGENCY,
        )
    closing = closing_credit(text[body_start:]) if line.shape == "prose" else None
    if closing is not None:
        body_end = body_start + closing.start
    body = text[body_start:body_end].rstrip()
    if body:
        yield Section(start + body_start, start + body_start + len(body), kind)
    if closing is not None:
        yield Section(start + body_end, start + len(text), closing.kind, closing.reason)


def _cut_sections(line: Line) -> Iterator[Section]:
    start, text, field = line.block.start, line.block.text, line.field
    if field is not None and field.name == "title" and line.cut is not None:
        yield Section(start, start + len(text[: field.start].rstrip()), line.cut.kind, line.cut.reason)
        yield Section(start + field.start, start + len(text), "headline")
        return
    if line.cut is not None:
        yield Section(start, start + len(text), line.cut.kind, line.cut.reason)
