"""Characters of a paragraph -> the ranges that stand in quotation marks."""

from collections.abc import Iterator

_PAIRS = {"“": "”", "„": "”", "«": "»", "‟": "”"}
_EITHER = ('"', "''")


def quoted_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges in quotation marks, with the marks; one that is not closed goes to the end."""
    return tuple(_ranges(text))


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        mark = next((each for each in (*_PAIRS, *_EITHER) if text.startswith(each, at)), None)
        if mark is None:
            at += 1
            continue
        closing = _PAIRS.get(mark, mark)
        end = text.find(closing, at + len(mark))
        if end < 0:
            if mark in _PAIRS or at == 0:
                yield at, len(text)
                return
            at += len(mark)
            continue
        yield at, end + len(closing)
        at = end + len(closing)
