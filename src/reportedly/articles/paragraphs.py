"""Text in, its paragraphs out: blank lines part them, and line ends too unless the lines are hard-wrapped."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Final

from reportedly.articles.header import header_field
from reportedly.model.record import Record

WIDEST_WRAP: Final = 120
"""Characters; mail and terminals wrap at 65 to 100, one-line paragraphs of reports run to several hundred."""
NARROWEST_WRAP: Final = 28
SLACK: Final = 8
"""Characters by which a wrapped line may miss the widest line and still be full."""
SENTENCE_ENDS: Final = (".", "!", "?", "…", ":", "۔", "؟")
BULLETS: Final = ("- ", "* ", "• ", "– ", "+ ", "► ", "× ", ">")
CLOSERS: Final = "\"'”’»)]}"


class Block(Record, frozen=True):
    """A half-open range of the text that holds one paragraph, and its characters."""

    start: int
    end: int
    text: str


class _Line(Record, frozen=True):
    start: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())


def paragraphs(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of `text`, in order; outside them there is only white space."""
    lines = tuple(_lines(text))
    width = _wrap_width(lines)
    return tuple(_block(text, group) for group in _groups(lines, width))


def is_ended(text: str) -> bool:
    """Return whether `text` ends as a sentence does."""
    return text.rstrip().rstrip(CLOSERS).endswith(SENTENCE_ENDS)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield _Line(start, line.rstrip())
        start += len(line)


def _wrap_width(lines: tuple[_Line, ...]) -> int | None:
    """Return the column at which the text was wrapped by hand or program; None when it was not."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    if not lengths:
        return None
    # A stray address or table row may be longer than the wrap.
    width = lengths[min(len(lengths) - 1, int(0.98 * len(lengths)))]
    neighbours = [(left, right) for left, right in pairwise(lines) if left.text and right.text]
    full = [left for left, right in neighbours if _is_full(left, right, width)]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or len(full) < 0.5 * len(neighbours):
        return None
    # 0.6: of wrapped lines about nine in ten stop inside a sentence, of one-line paragraphs about one in ten.
    running = [line for line in full if not is_ended(line.text)]
    return width if running and len(running) >= 0.6 * len(full) else None


def _is_full(left: _Line, right: _Line, width: int) -> bool:
    first_word = right.text.split(maxsplit=1)[0]
    return len(left.text) + 1 + len(first_word) > width - SLACK


def _groups(lines: Iterable[_Line], width: int | None) -> Iterator[list[_Line]]:
    for chunk in _chunks(lines):
        column = _column(chunk, width)
        group = chunk[:1]
        for line in chunk[1:]:
            if not _goes_on(group[-1], line, column):
                yield group
                group = []
            group.append(line)
        yield group


def _chunks(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    for has_text, chunk in groupby(lines, key=lambda line: bool(line.text)):
        if has_text:
            yield list(chunk)


def _column(chunk: list[_Line], width: int | None) -> int | None:
    """Return where this run of lines was wrapped: some paragraphs are set narrower than the rest."""
    if width is None or len(chunk) < 3:
        return width
    # 0.6: narrower runs are lists and head lines, which end where they end.
    return max(int(0.6 * width), min(width, max(len(line.text) for line in chunk)))


def _goes_on(left: _Line, right: _Line, width: int | None) -> bool:
    if right.indent > left.indent or right.text.lstrip().startswith(BULLETS):
        return False
    if header_field(right.text) is not None:
        return False
    if width is not None and _is_full(left, right, width):
        return True
    # A line that stops inside a sentence, before a small letter, was broken by a program.
    return len(left.text) >= NARROWEST_WRAP and not is_ended(left.text) and right.text.lstrip()[0].islower()


def _block(text: str, group: list[_Line]) -> Block:
    start = group[0].start + group[0].indent
    end = group[-1].start + len(group[-1].text)
    return Block(start, end, text[start:end])
