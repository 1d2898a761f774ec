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
SEEN_BELOW: Final = 40
"""Paragraphs looked at below a line to see whether the report goes on."""
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
    above, total = 0, sum(weights)
    for index in range(first, len(lines)):
        cut = lines[index].cut
        # An ending line far up the page belongs to a picture or a box: most of the prose stands below it.
        if cut is not None and cut.after == "end" and 2 * above >= total - above:
            return index + 1
        above += weights[index]
    return len(lines)


def _without_lists(lines: Sequence[Line]) -> list[Line]:
    kept: list[Line] = []
    dated = _dated_titles(lines)
    index = 0
    while index < len(lines):
        cut = lines[index].cut
        opens = cut is not None and cut.after in {"list", "end"}
        # One title with a date under it may be a heading and its day; two are a list.
        if opens or (index in dated and index < dated[-1]):
            stop = _list_stop(lines, index + 1)
            kept.extend(_cut_in_list(lines, at) for at in range(index, stop))
            index = stop
            continue
        kept.append(lines[index])
        index += 1
    return kept


def _dated_titles(lines: Sequence[Line]) -> list[int]:
    """Return where titles stand that have a date under them."""
    pairs = enumerate(pairwise(lines))
    return [at for at, (one, two) in pairs if one.shape == "title" and two.shape == "stamp"]


def _list_stop(lines: Sequence[Line], start: int) -> int:
    """Return where a list of other stories that begins at `start` is over."""
    has_blurbs = False
    seen: set[str] = set()
    for index in range(start, len(lines)):
        line = lines[index]
        if line.shape != "prose":
            is_dated = line.shape == "stamp" and index > start
            has_blurbs = has_blurbs or is_dated or line.block.text in seen
            seen.add(line.block.text)
        elif index == start or not _is_blurb(lines, index, has_blurbs=has_blurbs):
            return index
        else:
            has_blurbs = True
    return len(lines)


def _is_blurb(lines: Sequence[Line], index: int, *, has_blurbs: bool) -> bool:
    """Whether prose in a list is the line that advertises the story named above it."""
    text = lines[index].block.text
    following = [line.shape for line in lines[index + 1 : index + 1 + SEEN_BELOW]]
    if lines[index - 1].shape == "prose" or len(text) > LONGEST_BLURB or following[:1] == ["prose"]:
        return False
    if has_blurbs or text.rstrip().endswith(ELLIPSES):
        return True
    # Two sentences' paragraphs in a row below mean that the report goes on after the list.
    return following[:1] in (["title"], ["stamp"]) and ("prose", "prose") not in pairwise(following)


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
