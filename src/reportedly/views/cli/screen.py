"""Words and records -> stdout and stderr: data on the one, everything else on the other."""

import os
import sys
from collections.abc import Iterable

import msgspec
from rich.console import Console
from rich.text import Text

from reportedly.views.cli.ending import printable

_WIDTH_WITHOUT_TERMINAL = 140


def out() -> Console:
    """Return the console of stdout; into a file or pipe it is 140 columns wide unless COLUMNS says other."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else _WIDTH_WITHOUT_TERMINAL
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


def err() -> Console:
    """Return the console of stderr."""
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False)


def note(message: str) -> None:
    """Print a remark for the user on stderr, as one line."""
    err().print(words(message), soft_wrap=True)


def json_lines(records: Iterable[object]) -> None:
    """Print each record as one line of JSON on stdout."""
    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
        sys.stdout.buffer.flush()


def words(text: str, style: str = "") -> Text:
    """Return text for the screen that can style nothing and steer no terminal."""
    return Text(printable(text), style=style)
