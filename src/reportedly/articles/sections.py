"""Text in, its sections, each of one kind, out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.articles.bylines import closing_credit
from reportedly.articles.dateline import Dateline, read_dateline
from reportedly.articles.headline import cut_menu
from reportedly.articles.lines import Line, look
from reportedly.articles.paragraphs import paragraphs
from reportedly.articles.tail import cut_page
from reportedly.model.article import Section, SectionKind
from reportedly.model.record import Record

OPENING: Final = 4
"""Paragraphs among which any dateline is looked for: a caption or a summary may stand above it."""
SAMPLE: Final = 1000
"""Characters that show whether a text is in capitals."""
CAPITAL: Final = re.compile(r"[A-Z]")
LETTER: Final = re.compile(r"[A-Za-z]")
PLACE: Final = "place and day that the report opens with"
AGENCY: Final = "agency credit"
SLUG: Final = re.compile(
    r"(?:(?:update|wrapup|wrap|corrected|refile|rpt|recast|factbox|timeline|exclusive|focus|analysis|newsmaker|insight|writethru"
    r"|urgent|alert)(?:\s?\d{1,2})?\s?[-–—:]\s?)+(?=\S)",
    re.IGNORECASE,
)
"""What an agency sets before the headline of a version: "UPDATE 2-", "CORRECTED-"."""
VERSION: Final = "version mark of the agency"


class Layout(Record, frozen=True):
    """The paragraphs of a text, the sections that they make, and the first dateline among them."""

    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    dateline: Dateline | None


def lay_out(text: str) -> Layout:
    """Return the sections of `text`, in order; what is not report is cut, with the reason."""
    lines = cut_page(cut_menu(look(paragraphs(text))))
    datelines = _datelines(lines, is_capitals=_is_in_capitals(text))
    kinds = _kinds(lines)
    pieces = (_pieces(line, kinds[at], datelines.get(at)) for at, line in enumerate(lines))
    first = next((each for each in datelines.values() if each.place), None)
    return Layout(lines, tuple(section for piece in pieces for section in piece), first)


def _is_in_capitals(text: str) -> bool:
    """Whether the whole text is in capitals, so that they mark nothing."""
    sample = text[:SAMPLE]
    # 0.7: mixed-case reports have under 0.2 capitals, even with agency names and datelines.
    return len(CAPITAL.findall(sample)) > 0.7 * len(LETTER.findall(sample))


def _datelines(lines: Sequence[Line], *, is_capitals: bool) -> dict[int, Dateline]:
    """Return the datelines by the number of the line that each opens."""
    found: dict[int, Dateline] = {}
    sign: str | None = None
    opened = 0
    for at, line in enumerate(lines):
        if line.cut is not None:
            continue
        opened += line.shape == "prose"
        is_later = opened > OPENING
        # Round-ups open each item with a place, in capitals and before the same mark.
        if is_later and (sign is None or not line.block.text[:2].isupper()):
            continue
        dateline = read_dateline(line.block.text, is_capitals=is_capitals)
        if dateline is None or (line.shape == "title" and dateline.end < len(line.block.text)):
            continue
        if not is_later or dateline.sign == sign:
            found[at] = dateline
            sign = sign or dateline.sign
    return found


def _kinds(lines: Sequence[Line]) -> list[SectionKind]:
    """Return what each line is if it is read; the titles of a text without sentences are its body."""
    read_lines = [at for at, line in enumerate(lines) if line.cut is None]
    first = next((at for at in read_lines if lines[at].shape == "prose"), None)
    top = read_lines[:1]
    kinds: list[SectionKind] = []
    for at, line in enumerate(lines):
        if line.shape == "prose" or (first is None and at not in top):
            kinds.append("body")
        else:
            kinds.append("headline" if first is None or at < first else "heading")
    return kinds


def _pieces(line: Line, kind: SectionKind, dateline: Dateline | None) -> Iterator[Section]:
    if line.cut is not None:
        yield from _cut_pieces(line)
        return
    start, text = line.block.start, line.block.text
    if dateline is not None:
        head = text[: dateline.end].rstrip()
        yield (
            Section(start, start + len(head), "dateline", PLACE)
            if dateline.place
            else Section(start, start + len(head), "credit", AGENCY)
        )
    opening = dateline.end if dateline else 0
    slug = SLUG.match(text) if dateline is None and line.shape == "title" else None
    if slug is not None:
        yield Section(start, start + len(slug[0].rstrip()), "credit", VERSION)
        opening = slug.end()
    closing = closing_credit(text[opening:]) if line.shape == "prose" else None
    body = text[opening : opening + closing.start].rstrip() if closing else text[opening:]
    if body:
        yield Section(start + opening, start + opening + len(body), kind)
    if closing is not None:
        yield Section(start + opening + closing.start, start + len(text), closing.kind, closing.reason)


def _cut_pieces(line: Line) -> Iterator[Section]:
    start, text, cut = line.block.start, line.block.text, line.cut
    if cut is None:
        return
    if line.field is None or line.field.name != "title":
        yield Section(start, start + len(text), cut.kind, cut.reason)
        return
    label = text[: line.field.start].rstrip()
    yield Section(start, start + len(label), cut.kind, cut.reason)
    yield Section(start + line.field.start, start + len(text), "headline")
