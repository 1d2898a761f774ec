"""The lines above a report in, which of them are its headlines and which are the page's menu out."""

import re
from collections.abc import Sequence
from typing import Final

from reportedly.articles.cues import Cut
from reportedly.articles.lines import Line

MENU: Final = Cut("junk", "menu line or section label above the report")
MOST_TITLES: Final = 3
"""Headline, second headline and standfirst; more lines than that are a menu."""
WORD: Final = re.compile(r"[^\W\d_]{4,}")
TRAIL: Final = re.compile(r"\S\s*[>»›]\s*\S|\w\s+\|\s+\w.*\s\|\s+\w")


def cut_menu(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, with those above the first sentence cut that are no headline of this report."""
    first = next((index for index, line in enumerate(lines) if line.shape == "prose"), 0)
    titles = [line for line in lines[:first] if line.shape == "title" and line.cut is None]
    keep = {line.block.start for line in _headlines(titles, lines[first : first + 4])}
    menu = {line.block.start for line in titles} - keep
    return tuple(Line(line.block, line.shape, MENU) if line.block.start in menu else line for line in lines)


def _headlines(titles: list[Line], opening: Sequence[Line]) -> list[Line]:
    told = [line for line in titles if not _is_label(line.block.text)] or titles[:1]
    if len(told) <= MOST_TITLES:
        return told
    words = {word.casefold() for line in opening for word in WORD.findall(line.block.text)}
    return [max(told, key=lambda line: (_shared(line, words), line.block.start))]


def _is_label(text: str) -> bool:
    return len(text.split()) == 1 or (len(text.split()) <= 10 and TRAIL.search(text) is not None)


def _shared(line: Line, words: set[str]) -> int:
    return len({word.casefold() for word in WORD.findall(line.block.text)} & words)
