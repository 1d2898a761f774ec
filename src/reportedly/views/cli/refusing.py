"""What was read from inputs -> a JSON line for each, and a line on stderr for each that was refused."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

import typer

from reportedly.model.record import Record
from reportedly.views.cli.ending import say_error
from reportedly.views.cli.screen import json_lines, note


class _Read(Protocol):
    @property
    def path(self) -> str: ...

    @property
    def refused(self) -> str | None: ...


Read = TypeVar("Read", bound=_Read)
LineOf = Callable[[Read], Record | None]


def print_each(read: Iterable[Read], line_of: LineOf[Read]) -> int:
    """Print the line of each input that has one and name each that is refused; return how many are."""
    refused: list[str] = []
    json_lines(_lines(read, line_of, refused))
    return len(refused)


def end_after(refused: int, *, quiet: bool) -> None:
    """End with exit code 1 where inputs were refused.

    Raises:
        Exit: some were.
    """
    if refused:
        if not quiet:
            note(f"{refused} refused; the rest is above")
        raise typer.Exit(1)


def _lines(read: Iterable[Read], line_of: LineOf[Read], refused: list[str]) -> Iterator[Record]:
    for each in read:
        if each.refused is not None:
            refused.append(each.path)
            say_error(f"{each.path}: {each.refused}", label="refused ")
        line = line_of(each)
        if line is not None:
            yield line
