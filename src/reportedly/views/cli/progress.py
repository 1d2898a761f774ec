"""Steps and inputs done -> a moving line on a terminal, or a plain line every few seconds elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from reportedly.views.cli.screen import err, note, words

_SECONDS_BETWEEN_LINES = 5.0


class Reports(Protocol):
    """Where a command tells how far it is."""

    def step(self, name: str, share: float) -> None:
        """Tell a step of the preparation and how far it is, from 0 to 1."""
        ...

    def read(self, tally: str) -> None:
        """Tell how many inputs are done, in words."""
        ...


@contextmanager
def reporting(*, quiet: bool, beside_data: bool) -> Iterator[Reports]:
    """Give the reports that fit stderr: none, a moving line, or plain lines.

    `beside_data`: the command prints lines as it goes, which a moving line on the same terminal would wipe.
    """
    if quiet:
        yield _Silent()
        return
    if not sys.stderr.isatty() or (beside_data and sys.stdout.isatty()):
        yield _Lines()
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=err(), transient=True) as moving:
        yield _Moving(moving)


class _Silent:
    def step(self, name: str, share: float) -> None:
        """Say nothing."""

    def read(self, tally: str) -> None:
        """Say nothing."""


class _Moving:
    def __init__(self, moving: Progress) -> None:
        self._moving = moving
        self._task = moving.add_task("starting", total=None)

    def step(self, name: str, share: float) -> None:
        self._moving.update(self._task, description=words(_step(name, share)).markup)

    def read(self, tally: str) -> None:
        self._moving.update(self._task, description=words(tally).markup)


class _Lines:
    def __init__(self) -> None:
        self._last = time.monotonic()

    def step(self, name: str, share: float) -> None:
        self._say(_step(name, share))

    def read(self, tally: str) -> None:
        self._say(tally)

    def _say(self, line: str) -> None:
        if time.monotonic() - self._last >= _SECONDS_BETWEEN_LINES:
            note(line)
            self._last = time.monotonic()


def _step(name: str, share: float) -> str:
    return f"{name}: {share:.0%}" if share else name
