"""The paragraphs of a page in, which of them are lists of other stories or stand below the report out."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reportedly.articles.cues import Cut
from reportedly.articles.lines import Line

BELOW: Final = Cut("teaser", "other-page teaser: below the end of the report")
STORY: Final = Cut("teaser", "other-page teaser: in a list of other stories")
LONGEST_BLURB: Final = 300
"""Characters; the sentence that advertises a story has about 120."""
ELLIPSES: Final = ("...", "…", "[…]", "[...]")


def cut_page(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, with those cut that tell of other stories."""
    first = next((index for index, line in enumerate(lines) if line.shape == "prose"), len(lines))
    end = _end(lines, first)
    kept = [*lines[:first], *_without_lists(lines[first:end])]
    below = (Line(line.block, line.shape, BELOW) for line in lines[end:])
    return (*_without_closing_list(kept, first), *below)


def _end(lines: Sequence[Line], first: int) -> int:
    """Return where the report is over: after the first line that ends it, with enough report above it."""
    weights = [len(line.block.text) if line.shape == "prose" else 0 for line in lines]
    for index in range(first, len(lines)):
        cut = lines[index].cut
        above, below = sum(weights[first:index]), sum(weights[index:])
        # An ending line far up the page belongs to a picture or a box: most of the prose stands below it.
        if cut is not None and cut.after == "end" and 2 * above >= below:
            return index + 1
    return len(lines)


def _without_lists(lines: Sequence[Line]) -> list[Line]:
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        cut = lines[index].cut
        opens = cut is not None and cut.after in {"list", "end"}
        if opens or _opens_dated_list(lines, index):
            stop = _list_stop(lines, index + 1)
            kept.extend(_cut_in_list(lines, at) for at in range(index, stop))
            index = stop
            continue
        kept.append(lines[index])
        index += 1
    return kept


def _opens_dated_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a title with a date under it stands here, and another one further down."""
    pairs = [
        at
        for at in range(index, len(lines) - 1)
        if lines[at].shape == "title" and lines[at + 1].shape == "stamp"
    ]
    return len(pairs) > 1 and pairs[0] == index


def _list_stop(lines: Sequence[Line], start: int) -> int:
    """Return where a list of other stories that begins at `start` is over."""
    has_blurbs = False
    for index in range(start, len(lines)):
        line = lines[index]
        if line.shape != "prose":
            has_blurbs = has_blurbs or _is_dated_or_repeated(lines, index, start)
            continue
        if index == start or not _is_blurb(lines, index, has_blurbs=has_blurbs):
            return index
        has_blurbs = True
    return len(lines)


def _is_dated_or_repeated(lines: Sequence[Line], index: int, start: int) -> bool:
    if lines[index].shape == "stamp":
        return index > start
    return any(line.block.text == lines[index].block.text for line in lines[start:index])


def _is_blurb(lines: Sequence[Line], index: int, *, has_blurbs: bool) -> bool:
    """Whether prose in a list is the line that advertises the story named above it."""
    text = lines[index].block.text
    if lines[index - 1].shape == "prose" or len(text) > LONGEST_BLURB:
        return False
    if text.rstrip().endswith(ELLIPSES):
        return True
    following = lines[index + 1 :]
    if following and following[0].shape == "prose":
        return False
    if has_blurbs:
        return True
    pairs = pairwise(following)
    goes_on = bool(following) and following[0].shape in {"title", "stamp"}
    return goes_on and not any(one.shape == two.shape == "prose" for one, two in pairs)


def _without_closing_list(lines: list[Line], first: int) -> list[Line]:
    """Cut three or more titles that close a page of prose."""
    stop = len(lines)
    while stop > first and (lines[stop - 1].shape != "prose"):
        stop -= 1
    titles = [line for line in lines[stop:] if line.shape == "title" and line.cut is None]
    words = sum(len(line.block.text.split()) for line in titles)
    prose = sum(line.shape == "prose" for line in lines)
    # Names and figures run to two or three words a line, headlines to eight.
    is_list = len(titles) >= 3 and words >= 4 * len(titles) and prose >= 2
    if not is_list or lines[stop - 1].block.text.endswith(":"):
        return lines
    return [*lines[:stop], *(_cut(line, STORY) for line in lines[stop:])]


def _cut_in_list(lines: Sequence[Line], index: int) -> Line:
    line = lines[index]
    if line.shape == "stamp" and index > 0 and lines[index - 1].shape == "title":
        return Line(line.block, "stamp", STORY)
    return _cut(line, STORY)


def _cut(line: Line, cut: Cut) -> Line:
    return line if line.cut is not None else Line(line.block, line.shape, cut)
