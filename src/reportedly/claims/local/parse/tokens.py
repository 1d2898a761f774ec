"""The plain tokens of a section -> the words given to the parser: a group's name, or a name with hyphens, is one."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.numbers import number_of
from reportedly.model.seams import KnownName

Token: TypeAlias = Any  # spaCy ships no types that hold under --strict
GROUP_STAND_IN = (
    "Hezbollah"  # parsed in place of names such as "IS-K", which the small pipeline reads as verbs
)

_HYPHENS = frozenset("-‐‑–")
_NUMBER = re.compile(r"\d")


def joined(plain: Token, text: str, groups: list[KnownName]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and text of each word that the parser is given."""
    pending = list(groups)
    tokens = [token for token in plain if not token.is_space]
    position = 0
    while position < len(tokens):
        start = tokens[position].idx
        while pending and pending[0].end <= start:
            pending.pop(0)
        if pending and pending[0].start <= start < pending[0].end:
            end = max(pending[0].end, start + 1)
            position = _past(tokens, position, end)
            yield start, tokens[position - 1].idx + len(tokens[position - 1]), GROUP_STAND_IN
            continue
        stop = _hyphenated(tokens, position)
        end = tokens[stop - 1].idx + len(tokens[stop - 1])
        yield start, end, text[start:end]
        position = stop


def _past(tokens: list[Token], position: int, end: int) -> int:
    while position < len(tokens) and tokens[position].idx < end:
        position += 1
    return position


def _hyphenated(tokens: list[Token], position: int) -> int:
    """Return the position behind a run such as "Mazar-i-Sharif"; a lone token is its own run."""
    stop = position + 1
    while stop + 1 < len(tokens) and tokens[stop].text in _HYPHENS and _touch(tokens, stop):
        stop += 2
    run = tokens[position:stop]
    joined = "".join(token.text for token in run).lower()
    if joined in lexicon.people() or (len(run) == 3 and number_of([joined]) is not None):
        return stop
    is_name = any(token.text[:1].isupper() for token in run) and not _NUMBER.search(run[0].text)
    return stop if is_name else position + 1


def _touch(tokens: list[Token], hyphen: int) -> bool:
    before, after = tokens[hyphen - 1], tokens[hyphen + 1]
    return bool(
        before.idx + len(before) == tokens[hyphen].idx
        and after.idx == tokens[hyphen].idx + 1
        and after.text[:1].isalpha()
    )
