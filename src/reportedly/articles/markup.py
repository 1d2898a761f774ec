"""A page's markup in, the same without scripts and pictures out; one built to exhaust a reader is refused."""

import re
from typing import Final

from reportedly.articles.wordlists import VOID_TAGS
from reportedly.errors import UnreadableInput

MOST_TAGS: Final = 20_000
"""Pages of news sites have 1,000 to 8,000; a page of 20,000 is read in about a second."""
DEEPEST: Final = 200
"""Pages of news sites nest 20 to 60 deep; libxml2 gives up at 256."""
LONGEST_VALUE: Final = 20_000
"""Characters of one attribute: pictures written into the page are longer and hold no report."""
UNREAD: Final = re.compile(
    r"<(!--|script|style|svg|noscript|template|iframe|canvas|math)(?:\b|(?<=-))", re.IGNORECASE
)
LONG_VALUE: Final = re.compile(
    rf"""=\s*+(?:"[^"<>]{{{LONGEST_VALUE},}}+"|'[^'<>]{{{LONGEST_VALUE},}}+'|[^\s"'<>]{{{LONGEST_VALUE},}}+)"""
)
TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")


def readable_markup(markup: str, *, path: str) -> str:
    """Return the markup without scripts, styles, comments and pictures written into it.

    Raises:
        UnreadableInput: it has more tags, or nests them deeper, than any page that a person reads.
    """
    bare = LONG_VALUE.sub('=""', _without_unread(markup))
    depth = deepest = 0
    for count, tag in enumerate(TAG.finditer(bare)):
        if tag[2].lower() not in VOID_TAGS:
            depth = max(0, depth + (-1 if tag[1] else 1))
            deepest = max(deepest, depth)
        if count > MOST_TAGS or deepest > DEEPEST:
            raise UnreadableInput(
                f"{path} has over {MOST_TAGS:,} tags or nests them over {DEEPEST} deep; "
                "save the report itself as plain text or as a simpler page"
            )
    return bare


def _without_unread(markup: str) -> str:
    """Drop scripts, styles and comments in one pass: a search for each missing end would take for ever."""
    lowered = markup.lower()
    kept: list[str] = []
    at = 0
    unended: set[str] = set()
    for match in UNREAD.finditer(markup):
        name = match[1].lower()
        end_mark = "-->" if name == "!--" else f"</{name}"
        if match.start() < at or name in unended:
            continue
        end = lowered.find(end_mark, match.end())
        if end < 0:
            unended.add(name)
            continue
        kept.append(markup[at : match.start()])
        at = end + len(end_mark) if name == "!--" else _after_tag(markup, end)
    kept.append(markup[at:])
    return " ".join(kept)


def _after_tag(markup: str, start: int) -> int:
    end = markup.find(">", start)
    return end + 1 if end >= 0 else len(markup)
