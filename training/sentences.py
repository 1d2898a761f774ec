"""A text -> the ranges of its sentences, each short enough for one sequence."""

import re
from collections.abc import Iterator

from evals.measures import Span

MOST_WORDS = 80
"""Of one sequence: some 110 word pieces. Texts that lost their full stops are cut at this length."""
_END = re.compile(
    r"""(?<=[.!?…])["'”’)\]]*(?P<blank>\s+)(?=["'“‘(\[]*[^\Wa-z_])|\n\s*\n|\n(?=\s*[-•*])""",
)
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Cmdr|Adm|Gov|Sen|Rep|Rev|Hon|St|Jr|Sr|No|vs|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Ave)|\b(?:[A-Za-z]\.)*[A-Za-z])\.$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")


def sentences_of(text: str) -> Iterator[Span]:
    """Yield the ranges of sentences, without the blanks around them."""
    start = 0
    for end in _END.finditer(text):
        blank = end["blank"]
        stop = end.start() if blank is None else end.start("blank")
        is_break = blank is None or blank.count("\n") > 1
        if is_break or not _NO_END.search(text[start : end.start()].rstrip("\"'”’)]")[-12:]):
            yield from _windows(text, start, stop)
            start = end.end()
    yield from _windows(text, start, len(text))


def _windows(text: str, start: int, end: int) -> Iterator[Span]:
    words = [(found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
    parts = max(1, -(-len(words) // MOST_WORDS))
    size = -(-len(words) // parts)
    for first in range(0, len(words), max(1, size)):
        part = words[first : first + size]
        yield part[0][0], part[-1][1]
