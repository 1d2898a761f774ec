"""What went wrong -> one line on stderr, red where there is colour; loads nothing, for a quick start."""

import os
import sys
import unicodedata

_RED, _PLAIN = "\x1b[31m", "\x1b[0m"


def say_error(message: str, *, label: str = "error: ") -> None:
    """Print what went wrong on stderr as one line."""
    line = printable(f"{label}{' '.join(message.split())}")
    sys.stderr.write(f"{_RED}{line}{_PLAIN}\n" if _has_colour() else f"{line}\n")
    sys.stderr.flush()


def printable(text: str) -> str:
    """Return text in which signs that could steer a terminal are shown as �."""
    return "".join("�" if _steers(sign) else sign for sign in text)


def _steers(sign: str) -> bool:
    return sign not in "\n\t" and unicodedata.category(sign) == "Cc"


def _has_colour() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
