"""A file of lines in; its lines out one at a time, none longer than a document may be."""

from collections.abc import Iterator
from typing import IO, AnyStr

from reportedly.archive.content import LARGEST_DOCUMENT, too_large
from reportedly.errors import InputError


def bounded_lines(file: IO[AnyStr]) -> Iterator[AnyStr]:
    """Yield the lines of a file that may be larger than memory.

    Raises:
        InputError: a line is longer than a document may be.
    """
    number = 0
    while line := file.readline(LARGEST_DOCUMENT + 1):
        number += 1
        if len(line) > LARGEST_DOCUMENT:
            raise InputError(f"has a line too long to read, line {number}, which {too_large(len(line))}")
        yield line
